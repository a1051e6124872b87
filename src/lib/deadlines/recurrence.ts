import { isWithin, parsePeriod, type Day, type Period } from '$lib/domain/time/calendar';

/** How often something recurs: a rhythm of the contracts, or every month. */
export type Frequency = 'month' | 'quarter' | 'semester' | 'year';

/** A day of the year, as in "chaque année au 31/03". */
export type DayOfYear = { readonly month: number; readonly day: number };

/** The most days that are listed: a century of quarters. */
export const MOST_OCCURRENCES = 400;

function periodsOfYear(frequency: Frequency, year: number): Period[] {
	const text = String(year).padStart(4, '0');
	const names = {
		month: Array.from({ length: 12 }, (_, at) => `${text}-${String(at + 1).padStart(2, '0')}`),
		quarter: [1, 2, 3, 4].map((quarter) => `${text}-Q${quarter}`),
		semester: [1, 2].map((semester) => `${text}-S${semester}`),
		year: [text],
	}[frequency];
	return names.flatMap((name) => parsePeriod(name) ?? []);
}

/**
 * The due dates of a recurring deadline between two days, inclusive: the last day of each period, or the given day of
 * each year (the 28th for 29 February in common years). At most `MOST_OCCURRENCES`.
 */
export function occurrences(frequency: Frequency, on: DayOfYear | null, between: Period): Day[] {
	const days: Day[] = [];
	for (let year = between.first.year; year <= between.last.year; year++) {
		const due = on
			? [between.first.with({ year, month: on.month, day: 1 }).with({ day: on.day })]
			: periodsOfYear(frequency, year).map(({ last }) => last);
		for (const day of due) {
			if (!isWithin(day, between)) continue;
			days.push(day);
			if (days.length === MOST_OCCURRENCES) return days;
		}
	}
	return days;
}
