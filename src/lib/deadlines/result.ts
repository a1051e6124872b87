import { dayPeriod, formatPeriod, type Period, type Precision } from '$lib/domain/time/calendar';
import {
	formatDeadline,
	resolve,
	type KnownDay,
	type Resolution,
	type Step,
} from '$lib/domain/time/deadline';
import { occurrences } from './recurrence';
import type { ReadDeadline, StatedDeadline, WordingReading } from './read';

/** One reading of a wording with its due dates; the shape of `/deadlines/try.json`. */
export type ReadingResult = {
	readonly kind: 'calendar' | 'relative' | 'recurring' | 'several';
	/** The last due date; null while X has no day, and for what recurs without end. */
	readonly due: string | null;
	/** Every due date, in order. */
	readonly days: readonly string[];
	readonly precision: Precision | null;
	readonly waiting: boolean;
	/** What X is, as the wording describes it. */
	readonly event: string | null;
	/** The deadline in the data's notation: `X + 18 months`. */
	readonly offset: string | null;
	/** Whether it is due before the day, the day itself excluded. */
	readonly before: boolean;
	readonly steps: readonly Step[];
	readonly statements: readonly StatedResult[];
};

/** One deadline of a reading; `replaced` when the next one revises it. */
export type StatedResult = {
	readonly statement: StatedDeadline;
	readonly resolution: Resolution;
	readonly days: readonly string[];
	readonly replaced: boolean;
};

/** A printed due date that differs from the calculated one. */
export type PrintedDifference = { readonly printed: Period; readonly due: Period };

function resolveRead(deadline: ReadDeadline, day: KnownDay | null): Resolution {
	return deadline.kind === 'recurring' ? { kind: 'undated' } : resolve(deadline, () => day);
}

function daysOf(deadline: ReadDeadline, resolution: Resolution): string[] {
	if (deadline.kind !== 'recurring') return resolution.kind === 'due' ? [resolution.on.last.toString()] : [];
	const { rhythm, on, between } = deadline;
	if (!between || between.first.equals(between.last) || (rhythm === null && !on)) return [];
	return occurrences(rhythm ?? 'year', on, between).map(String);
}

function resultOf(statements: readonly StatedDeadline[], x: KnownDay | null): ReadingResult {
	const results = statements.map((statement, at): StatedResult => {
		const resolution = resolveRead(statement.deadline, x);
		return {
			statement,
			resolution,
			days: daysOf(statement.deadline, resolution),
			replaced: statements[at + 1]?.revision ?? false,
		};
	});
	const standing = results.filter(({ replaced }) => !replaced);
	const last = standing.at(-1);
	const deadline = last?.statement.deadline;
	const days = standing.flatMap((result) => result.days).toSorted();
	const resolution = last?.resolution;
	return {
		kind: standing.length > 1 || !deadline ? 'several' : deadline.kind,
		due: days.at(-1) ?? null,
		days,
		precision: resolution?.kind === 'due' ? resolution.on.precision : null,
		waiting: standing.some((result) => result.resolution.kind === 'waiting'),
		event: deadline?.kind === 'relative' ? deadline.event : null,
		offset: deadline?.kind === 'relative' ? formatDeadline({ ...deadline, before: false }) : null,
		before: deadline !== undefined && deadline.kind !== 'recurring' && deadline.before,
		steps: resolution?.kind === 'due' ? resolution.steps : [],
		statements: results,
	};
}

/**
 * Every reading of a wording with its due dates when X is `x`, by default the day of X that the wording prints; and the
 * printed due dates that differ from the calculated ones.
 */
export function wordingResult(
	reading: WordingReading,
	x: Period | null,
): { readings: ReadingResult[]; differences: PrintedDifference[] } {
	const on = x ?? reading.eventDay;
	const day: KnownDay | null = on && { kind: x ? 'given' : 'stated', on, part: null };
	const readings = reading.readings.map((statements) => resultOf(statements, day));
	// A printed due date was calculated from the printed X, not from another one.
	const own = !x || reading.eventDay === null || x.last.equals(reading.eventDay.last);
	const statements = new Map(
		readings.flatMap((one) => one.statements.map((result) => [result.statement, result] as const)),
	);
	const differences = [...statements.values()].flatMap(({ statement: { printedDue }, resolution }) =>
		own && printedDue && resolution.kind === 'due' && !printedDue.last.equals(resolution.on.last)
			? [{ printed: printedDue, due: dayPeriod(resolution.on.last) }]
			: [],
	);
	return { readings, differences };
}

/** A step of the calculation, for JSON. */
export function stepRecord(step: Step) {
	return { kind: step.kind, result: formatPeriod(step.result) };
}
