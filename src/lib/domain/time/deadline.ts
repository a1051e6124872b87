import {
	dayPeriod,
	formatPeriod,
	parsePeriod,
	quarterPeriod,
	shift,
	QUARTERS,
	UNITS,
	type Period,
	type Quarter,
	type Term,
} from './calendar';
import type { Rhythm } from '$lib/domain/contract/vocabulary';

/** Where in the calendar a relative deadline comes to rest after its terms: "2e trimestre de X + 1", "le premier jour du mois". */
export type Snap =
	{ readonly kind: 'quarter'; readonly quarter: Quarter } | { readonly kind: 'monthStart' | 'monthEnd' };

/**
 * When a part is due.
 *
 * `calendar`   a day or period of the calendar.
 * `recurring`  one period of a rhythm ("en continu", "par trimestre"); due like a calendar period.
 * `relative`   counted from the day of a named event X. Without terms the deadline is the event's own day, as in
 *              "selon le calendrier de E5".
 * `unstated`   the report prints no deadline.
 *
 * `before`: the day itself is out ("avant le 31 mars", "vóór 31 maart"); of a period, all of it is out.
 */
export type Deadline =
	| { readonly kind: 'calendar'; readonly period: Period; readonly before: boolean }
	| { readonly kind: 'recurring'; readonly rhythm: Rhythm; readonly period: Period }
	| {
			readonly kind: 'relative';
			readonly event: string;
			readonly terms: readonly Term[];
			readonly snap: Snap | null;
			readonly before: boolean;
	  }
	| { readonly kind: 'unstated' };

/** One line of the answer to "why this day". */
export type Step =
	| { readonly kind: 'stated'; readonly result: Period }
	| { readonly kind: 'event'; readonly event: string; readonly day: KnownDay; readonly result: Period }
	| { readonly kind: 'add'; readonly terms: readonly Term[]; readonly result: Period }
	| { readonly kind: 'snap'; readonly snap: Snap; readonly result: Period }
	| { readonly kind: 'before'; readonly result: Period };

/**
 * The day of an event. `stated` in the data, `given` by the reader who asks "what if", the day a part was `realised`,
 * or only `expected`: by a stated expectation or because the part that it follows is due then.
 */
export type KnownDay = {
	readonly kind: 'stated' | 'given' | 'realised' | 'expected';
	readonly on: Period;
	/** Key of the part whose realisation or deadline gives the day; null when the day is stated. */
	readonly part: string | null;
};

/**
 * What a deadline comes to: a period on whose last day it is due; the same counted from a day that is only expected;
 * a wait for an event's day; or nothing stated.
 */
export type Resolution =
	| { readonly kind: 'due' | 'expected'; readonly on: Period; readonly steps: readonly Step[] }
	| { readonly kind: 'waiting'; readonly event: string }
	| { readonly kind: 'undated' };

/** More terms than this are no deadline, and their sum could leave the calendar. */
export const MOST_TERMS = 10;
const TERM = /^(\d{1,4}) (day|week|month|year)s?$/;
const SNAPS: ReadonlyMap<string, Snap> = new Map([
	['first day of the month', { kind: 'monthStart' }],
	['end of the month', { kind: 'monthEnd' }],
]);

/** A relative deadline without its event. */
type Relative = { readonly terms: readonly Term[]; readonly snap: Snap | null; readonly before: boolean };

/**
 * Reads the data's notation of a relative deadline: `X`, `X + 18 months`, `X - 2 months`, `X + 12 months + 6 months`,
 * `Q2 of X + 1 year`, `X + 4 months, first day of the month`, `before X + 1 month`. Null when the text is none of
 * these. Inverse of `formatRelative`.
 */
export function parseRelative(text: string): Relative | null {
	const before = text.startsWith('before ');
	const [sum = '', place, ...more] = (before ? text.slice('before '.length) : text).split(', ');
	const of = /^Q([1-4]) of (.*)$/.exec(sum);
	const quarter = of ? QUARTERS.find((candidate) => String(candidate) === of[1]) : undefined;
	const snap: Snap | null = quarter ? { kind: 'quarter', quarter } : (SNAPS.get(place ?? '') ?? null);
	if (more.length > 0 || (place !== undefined && (quarter || !snap))) return null;
	const [x, ...rest] = (of?.[2] ?? sum).split(/ (?=[+-] )/);
	if (x !== 'X') return null;
	const terms: Term[] = [];
	for (const piece of rest) {
		const match = TERM.exec(piece.slice(2));
		const unit = UNITS.find((candidate) => candidate === match?.[2]);
		if (!match || !unit) return null;
		const count = Number(match[1]);
		terms.push({ count: piece.startsWith('-') && count > 0 ? -count : count, unit });
	}
	if (terms.length > MOST_TERMS) return null;
	return { terms, snap, before };
}

/** Writes a relative deadline in the data's notation. Inverse of `parseRelative`. */
export function formatRelative({ terms, snap, before }: Relative): string {
	const sum = terms.reduce((written, { count, unit }) => {
		const number = Math.abs(count);
		return `${written} ${count < 0 ? '-' : '+'} ${number} ${unit}${number === 1 ? '' : 's'}`;
	}, 'X');
	const placed =
		snap === null
			? sum
			: snap.kind === 'quarter'
				? `Q${snap.quarter} of ${sum}`
				: `${sum}, ${snap.kind === 'monthStart' ? 'first day of the month' : 'end of the month'}`;
	return before ? `before ${placed}` : placed;
}

/** A deadline in the data's notation; empty when none is stated. */
export function formatDeadline(deadline: Deadline): string {
	switch (deadline.kind) {
		case 'calendar':
			return `${deadline.before ? 'before ' : ''}${formatPeriod(deadline.period)}`;
		case 'recurring':
			return formatPeriod(deadline.period);
		case 'relative':
			return formatRelative(deadline);
		case 'unstated':
			return '';
	}
}

/** Whether two deadlines are the same by value: two copies of the same data have no object in common. */
export function isSameDeadline(a: Deadline, b: Deadline): boolean {
	const value = (one: Deadline) => [
		one.kind,
		formatDeadline(one),
		one.kind === 'relative' ? one.event : one.kind === 'recurring' ? one.rhythm : '',
	];
	return value(a).join('|') === value(b).join('|');
}

/** Reads a calendar deadline in the data's notation (`2020-12-31`, `before 2024-03-31`), or null. */
export function parseCalendar(text: string): Extract<Deadline, { kind: 'calendar' }> | null {
	const before = text.startsWith('before ');
	const period = parsePeriod(before ? text.slice('before '.length) : text);
	return period && { kind: 'calendar', period, before };
}

/** Whether terms lead to a year that the data's notation can write (1 to 9999). */
function staysInCalendar({ first, last }: Period, terms: readonly Term[]): boolean {
	const years = terms.reduce((sum, { count, unit }) => sum + count / UNITS_PER_YEAR[unit], 0);
	return last.year + years < 9999 && first.year + years > 1;
}

const UNITS_PER_YEAR = { day: 365, week: 52, month: 12, year: 1 } as const;

function snapTo(snap: Snap, on: Period): Period {
	const first = on.last.with({ day: 1 });
	switch (snap.kind) {
		case 'quarter':
			return quarterPeriod(on.last.year, snap.quarter);
		case 'monthStart':
			return dayPeriod(first);
		case 'monthEnd':
			return dayPeriod(first.add({ months: 1 }).subtract({ days: 1 }));
	}
}

/**
 * The day or period that a deadline comes to. `dayOf` gives the day of an event, or null while it has none: then the
 * deadline waits, which is neither late nor an error. Each step of the way is kept.
 */
export function resolve(deadline: Deadline, dayOf: (event: string) => KnownDay | null): Resolution {
	if (deadline.kind === 'unstated') return { kind: 'undated' };
	const steps: Step[] = [];
	let on: Period;
	let kind: 'due' | 'expected' = 'due';
	if (deadline.kind === 'relative') {
		const { event, terms, snap } = deadline;
		const day = dayOf(event);
		if (!day) return { kind: 'waiting', event };
		if (day.kind === 'expected') kind = 'expected';
		on = day.on;
		steps.push({ kind: 'event', event, day, result: on });
		if (terms.length > 0) {
			if (!staysInCalendar(on, terms)) return { kind: 'undated' };
			on = shift(on, terms);
			steps.push({ kind: 'add', terms, result: on });
		}
		if (snap) {
			on = snapTo(snap, on);
			steps.push({ kind: 'snap', snap, result: on });
		}
	} else {
		on = deadline.period;
		steps.push({ kind: 'stated', result: on });
	}
	if (deadline.kind !== 'recurring' && deadline.before) {
		on = dayPeriod(on.first.subtract({ days: 1 }));
		steps.push({ kind: 'before', result: on });
	}
	return { kind, on, steps };
}
