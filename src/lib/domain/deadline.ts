import {
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
import type { Rhythm } from './vocabulary';

/**
 * When a part is due.
 *
 * `calendar`   a day or period of the calendar.
 * `recurring`  one period of a rhythm ("en continu", "par trimestre"); due like a calendar period.
 * `relative`   counted from the day of a named event X; `quarter` for "2e trimestre de X + 1". Without terms the
 *              deadline is the event's own day, as in "selon le calendrier de E5".
 * `unstated`   the report prints no deadline.
 */
export type Deadline =
	| { readonly kind: 'calendar'; readonly period: Period }
	| { readonly kind: 'recurring'; readonly rhythm: Rhythm; readonly period: Period }
	| {
			readonly kind: 'relative';
			readonly event: string;
			readonly terms: readonly Term[];
			readonly quarter: Quarter | null;
	  }
	| { readonly kind: 'unstated' };

/** One line of the answer to "why this day". */
export type Step =
	| { readonly kind: 'stated'; readonly result: Period }
	| { readonly kind: 'event'; readonly event: string; readonly result: Period }
	| { readonly kind: 'add'; readonly terms: readonly Term[]; readonly result: Period }
	| { readonly kind: 'quarter'; readonly quarter: Quarter; readonly result: Period };

/** What a deadline comes to: a period on whose last day it is due, a wait for an event's day, or nothing stated. */
export type Resolution =
	| { readonly kind: 'due'; readonly on: Period; readonly steps: readonly Step[] }
	| { readonly kind: 'waiting'; readonly event: string }
	| { readonly kind: 'undated' };

const TERM = /^(\d{1,4}) (day|week|month|year)s?$/;

/**
 * Reads the data's notation of a relative deadline: `X`, `X + 18 months`, `X + 12 months + 6 months`,
 * `Q2 of X + 1 year`. Null when the text is none of these. Twin of `formatRelative`.
 */
export function parseRelative(text: string): { terms: Term[]; quarter: Quarter | null } | null {
	const of = /^Q([1-4]) of (.*)$/.exec(text);
	const quarter = of ? (QUARTERS.find((candidate) => String(candidate) === of[1]) ?? null) : null;
	const [x, ...rest] = (of?.[2] ?? text).split(' + ');
	if (x !== 'X') return null;
	const terms: Term[] = [];
	for (const piece of rest) {
		const match = TERM.exec(piece);
		const unit = UNITS.find((candidate) => candidate === match?.[2]);
		if (!match || !unit) return null;
		terms.push({ count: Number(match[1]), unit });
	}
	return { terms, quarter };
}

/** Writes a relative deadline in the data's notation. Twin of `parseRelative`. */
export function formatRelative(terms: readonly Term[], quarter: Quarter | null): string {
	const sum = ['X', ...terms.map(({ count, unit }) => `${count} ${unit}${count === 1 ? '' : 's'}`)].join(
		' + ',
	);
	return quarter === null ? sum : `Q${quarter} of ${sum}`;
}

/** A deadline in the data's notation; empty when none is stated. */
export function formatDeadline(deadline: Deadline): string {
	switch (deadline.kind) {
		case 'calendar':
		case 'recurring':
			return formatPeriod(deadline.period);
		case 'relative':
			return formatRelative(deadline.terms, deadline.quarter);
		case 'unstated':
			return '';
	}
}

/** Reads a calendar deadline in the data's notation, or null. */
export function parseCalendar(text: string): Deadline | null {
	const period = parsePeriod(text);
	return period && { kind: 'calendar', period };
}

/**
 * The day or period that a deadline comes to. `dayOf` gives the day of an event, or null while it has none: then the
 * deadline waits, which is neither late nor an error. Each step of the way is kept.
 */
export function resolve(deadline: Deadline, dayOf: (event: string) => Period | null): Resolution {
	switch (deadline.kind) {
		case 'unstated':
			return { kind: 'undated' };
		case 'calendar':
		case 'recurring':
			return {
				kind: 'due',
				on: deadline.period,
				steps: [{ kind: 'stated', result: deadline.period }],
			};
		case 'relative': {
			const start = dayOf(deadline.event);
			if (!start) return { kind: 'waiting', event: deadline.event };
			const steps: Step[] = [{ kind: 'event', event: deadline.event, result: start }];
			let on = start;
			if (deadline.terms.length > 0) {
				on = shift(on, deadline.terms);
				steps.push({ kind: 'add', terms: deadline.terms, result: on });
			}
			if (deadline.quarter !== null) {
				on = quarterPeriod(on.last.year, deadline.quarter);
				steps.push({ kind: 'quarter', quarter: deadline.quarter, result: on });
			}
			return { kind: 'due', on, steps };
		}
	}
}
