import type { Day, Period } from '$lib/domain/time/calendar';
import type { Resolution } from '$lib/domain/time/deadline';
import type { Part } from '$lib/domain/contract/model';
import { calledLate } from '$lib/domain/contract/lateness';
import { endOf, isCounted, share, type End } from '$lib/domain/contract/outcome';
import { isWaiting, type ScheduledPart } from '$lib/domain/time/schedule';

/**
 * What a published rate hides: whether a part was realised on time. Days that a report knows only to the month, the
 * semester or the year are compared as intervals, so that a verdict is only given when every day of them agrees.
 */

/** How a part did against one deadline. */
export type Verdict =
	/** Realised on or before the due day. */
	| { readonly kind: 'onTime' }
	/** Realised after it: by at least and at most so many days. */
	| { readonly kind: 'late'; readonly atLeast: number; readonly atMost: number }
	/** Realised, but the report does not say when, or not exactly enough, or there is no due day. */
	| { readonly kind: 'unknown' }
	/** Ended with approval without having been realised. */
	| { readonly kind: 'closed' }
	/** Still to be done. */
	| { readonly kind: 'open'; readonly calledLate: boolean }
	/** Still to be done and its X has no day. */
	| { readonly kind: 'waiting' }
	/** On an earlier day: the data do not say whether it had been realised. */
	| { readonly kind: 'undecided' };

/** Days from one day to another; below 0 when the second is earlier. */
const daysBetween = (from: Day, to: Day) => from.until(to, { largestUnit: 'days' }).days;

/** Compares the time of realisation with a due day as intervals. */
export function compareWithDue(ended: Period | null, resolution: Resolution): Verdict {
	if (!ended || resolution.kind !== 'due') return { kind: 'unknown' };
	const due = resolution.on.last;
	const atLeast = daysBetween(due, ended.first);
	const atMost = daysBetween(due, ended.last);
	if (atMost <= 0) return { kind: 'onTime' };
	return atLeast > 0 ? { kind: 'late', atLeast, atMost } : { kind: 'unknown' };
}

/** The verdict on a part that has ended. */
export function verdictOnEnd({ kind, on }: End, resolution: Resolution): Verdict {
	switch (kind) {
		case 'realised':
			return compareWithDue(on, resolution);
		case 'closed':
			return { kind: 'closed' };
	}
}

/** The verdict on a part against its original deadline or the one that counts now. */
export function verdict(entry: ScheduledPart, against: 'original' | 'current'): Verdict {
	const { outcome } = entry.part;
	const end = endOf(outcome);
	if (end) return verdictOnEnd(end, entry[against]);
	if (outcome.kind === 'undecided') return { kind: 'undecided' };
	return isWaiting(entry) ? { kind: 'waiting' } : { kind: 'open', calledLate: calledLate(outcome) };
}

export type PunctualityCounts = {
	readonly number: number;
	readonly onTime: number;
	readonly late: number;
	readonly unknown: number;
	readonly closed: number;
	readonly open: number;
	readonly calledLate: number;
	readonly waiting: number;
	readonly undecided: number;
};

/** How many counted parts have each verdict. `number` is the sum of the others, `calledLate` being part of `open`. */
export function punctuality(
	entries: readonly ScheduledPart[],
	against: 'original' | 'current',
): PunctualityCounts {
	const counts = {
		number: 0,
		onTime: 0,
		late: 0,
		unknown: 0,
		closed: 0,
		open: 0,
		calledLate: 0,
		waiting: 0,
		undecided: 0,
	};
	for (const entry of entries) {
		if (!isCounted(entry.part)) continue;
		const found = verdict(entry, against);
		counts.number++;
		counts[found.kind]++;
		if (found.kind === 'open' && found.calledLate) counts.calledLate++;
	}
	return counts;
}

/** On time / number; null where the published rate is, which has the same denominator. */
export function onTimeRate(counts: PunctualityCounts): number | null {
	return share(counts.onTime, counts);
}

/** Upper bounds in days of the classes of the distribution; what is longer is in a last one. */
export const DELAY_CLASSES = [30, 90, 180, 365] as const;

export type Delays = {
	/** The parts realised late, the longest delay first; `days` is the delay that is certain. */
	readonly parts: readonly { readonly part: Part; readonly days: number; readonly exact: boolean }[];
	readonly median: number | null;
	readonly longest: number | null;
	/** How many fall in each class of `DELAY_CLASSES`, and in the last one. */
	readonly classes: readonly number[];
};

/** The middle of a list of numbers, the mean of the two middle ones when it is even; null when it is empty. */
export function median(values: readonly number[]): number | null {
	const sorted = values.toSorted((a, b) => a - b);
	const middle = sorted.length / 2;
	const [low, high] = [sorted[Math.ceil(middle) - 1], sorted[Math.floor(middle)]];
	return low === undefined || high === undefined ? null : (low + high) / 2;
}

/** How late the parts that were realised late were. A delay known only as an interval counts with its certain part. */
export function delays(entries: readonly ScheduledPart[], against: 'original' | 'current'): Delays {
	const parts = entries
		.filter(({ part }) => isCounted(part))
		.flatMap((entry) => {
			const found = verdict(entry, against);
			if (found.kind !== 'late') return [];
			return { part: entry.part, days: found.atLeast, exact: found.atLeast === found.atMost };
		})
		.toSorted((a, b) => b.days - a.days);
	const days = parts.map((one) => one.days);
	const classOf = (value: number) => {
		const at = DELAY_CLASSES.findIndex((bound) => value <= bound);
		return at < 0 ? DELAY_CLASSES.length : at;
	};
	return {
		parts,
		median: median(days),
		longest: days[0] ?? null,
		classes: [...DELAY_CLASSES, null].map((_, at) => days.filter((value) => classOf(value) === at).length),
	};
}

export type Revisions = {
	/** Parts with at least one revision. */
	readonly revised: number;
	/** Revisions in all. */
	readonly revisions: number;
	/** By how many days the due day moved, where both days are known; the longest first. */
	readonly moved: readonly number[];
	readonly median: number | null;
};

/** How often deadlines were revised, and by how much. */
export function revisions(entries: readonly ScheduledPart[]): Revisions {
	const revised = entries.filter(({ part }) => isCounted(part) && part.revisions.length > 0);
	const moved = revised
		.flatMap(({ original, current }) =>
			original.kind === 'due' && current.kind === 'due'
				? [daysBetween(original.on.last, current.on.last)]
				: [],
		)
		.toSorted((a, b) => b - a);
	return {
		revised: revised.length,
		revisions: revised.reduce((sum, { part }) => sum + part.revisions.length, 0),
		moved,
		median: median(moved),
	};
}
