import { Temporal } from 'temporal-polyfill';

/**
 * Days and periods of the calendar.
 *
 * A report dates things as precisely as it can: a day, a month, a quarter, a semester or a year. A `Period` keeps
 * that precision. A deadline that is a period falls due on its last day (domain: "fin 2023", "2e trimestre 2024").
 */

export type Day = Temporal.PlainDate;

export const PRECISIONS = ['day', 'month', 'quarter', 'semester', 'year', 'span'] as const;
/** `span` is any other run of days, such as a semester moved by four months. */
export type Precision = (typeof PRECISIONS)[number];

export type Period = { readonly precision: Precision; readonly first: Day; readonly last: Day };

export const QUARTERS = [1, 2, 3, 4] as const;
export type Quarter = (typeof QUARTERS)[number];

export const UNITS = ['day', 'week', 'month', 'year'] as const;
export type Unit = (typeof UNITS)[number];

/** One term of "X + 12 mois + 6 mois". `count` is a whole number, below 0 for "deux mois avant X". */
export type Term = { readonly count: number; readonly unit: Unit };

const MONTHS: Record<Exclude<Precision, 'day' | 'span'>, number> = {
	month: 1,
	quarter: 3,
	semester: 6,
	year: 12,
};

/** The day that an ISO text (`2020-12-31`) names, or null when there is no such text or no such day (`2020-02-31`). */
export function parseDay(text: string): Day | null {
	if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return null;
	try {
		return Temporal.PlainDate.from(text, { overflow: 'reject' });
	} catch {
		return null;
	}
}

/** A stretch of days, both ends included. */
export type Days = Pick<Period, 'first' | 'last'>;

/** For sorting: the earlier day first. */
export const byDay = (a: Day, b: Day) => Temporal.PlainDate.compare(a, b);

/** The same where a day may be missing: what has none comes last. */
export const byDayOrLast = (a: Day | null, b: Day | null) =>
	a && b ? byDay(a, b) : Number(a === null) - Number(b === null);

export const isAfter = (a: Day, b: Day) => byDay(a, b) > 0;

export const isWithin = (day: Day, { first, last }: Days) => !isAfter(first, day) && !isAfter(day, last);

/** The period of one day. */
export function dayPeriod(day: Day): Period {
	return { precision: 'day', first: day, last: day };
}

function monthsFrom(year: number, month: number, precision: Exclude<Precision, 'day' | 'span'>): Period {
	const first = Temporal.PlainDate.from({ year, month, day: 1 });
	return { precision, first, last: first.add({ months: MONTHS[precision] }).subtract({ days: 1 }) };
}

/** Quarter `quarter` of `year`, from its first to its last day. */
export function quarterPeriod(year: number, quarter: Quarter): Period {
	return monthsFrom(year, quarter * 3 - 2, 'quarter');
}

/**
 * Reads the data's notation of a period: `2020-12-31`, `2022-06`, `2024-Q2`, `2024-S1`, `2023`, or two days
 * `2026-01-01/2026-02-28`. Null when the text is none of these or names no day that exists. Inverse of `formatPeriod`.
 */
export function parsePeriod(text: string): Period | null {
	const day = parseDay(text);
	if (day) return dayPeriod(day);
	const month = /^(\d{4})-(0[1-9]|1[0-2])$/.exec(text);
	if (month) return monthsFrom(Number(month[1]), Number(month[2]), 'month');
	const quarter = /^(\d{4})-Q([1-4])$/.exec(text);
	if (quarter) return monthsFrom(Number(quarter[1]), Number(quarter[2]) * 3 - 2, 'quarter');
	const semester = /^(\d{4})-S([12])$/.exec(text);
	if (semester) return monthsFrom(Number(semester[1]), Number(semester[2]) * 6 - 5, 'semester');
	if (/^\d{4}$/.test(text)) return monthsFrom(Number(text), 1, 'year');
	const [from, to, ...more] = text.split('/').map(parseDay);
	if (from && to && more.length === 0 && isAfter(to, from))
		return { precision: 'span', first: from, last: to };
	return null;
}

/** Writes a period in the data's notation. Inverse of `parsePeriod`. */
export function formatPeriod({ precision, first, last }: Period): string {
	const year = String(first.year).padStart(4, '0');
	switch (precision) {
		case 'day':
			return first.toString();
		case 'month':
			return first.toString().slice(0, 7);
		case 'quarter':
			return `${year}-Q${quarterOf(last)}`;
		case 'semester':
			return `${year}-S${last.month / 6}`;
		case 'year':
			return year;
		case 'span':
			return `${first.toString()}/${last.toString()}`;
	}
}

/** The quarter of the year in which a day lies. */
export function quarterOf(day: Day): Quarter {
	return QUARTERS[Math.floor((day.month - 1) / 3)] ?? 4;
}

/**
 * A period moved later by the terms, as the contracts mean it: calendar months, the same day number, or the last day
 * of the month where that number does not exist (31 August + 6 months = 28 or 29 February; 30 November + 6 months =
 * 30 May). Terms add up before the calendar is touched, so that `+ 1 month + 1 month` is `+ 2 months`.
 * A month moved by months stays a month (X = 10/2025, + 18 months = 04/2027), a year by years a year; what no longer
 * fits its kind of period becomes a `span`.
 */
export function shift(period: Period, terms: readonly Term[]): Period {
	let months = 0;
	let days = 0;
	for (const { count, unit } of terms) {
		if (unit === 'month') months += count;
		else if (unit === 'year') months += 12 * count;
		else days += unit === 'week' ? 7 * count : count;
	}
	if (months === 0 && days === 0) return period;
	if (period.precision === 'day') return dayPeriod(period.first.add({ months }).add({ days }));
	const move = (day: Day) => day.add({ months }).add({ days });
	const first = move(period.first);
	if (period.precision === 'span') {
		const last = move(period.last);
		return first.equals(last) ? dayPeriod(last) : { precision: 'span', first, last };
	}
	// The day after whole months is the first of a month, so that adding months to it never clamps.
	const last = move(period.last.add({ days: 1 })).subtract({ days: 1 });
	const whole = days === 0 && (first.month - 1) % MONTHS[period.precision] === 0;
	return { precision: whole ? period.precision : 'span', first, last };
}
