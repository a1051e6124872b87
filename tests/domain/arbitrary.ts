import fc from 'fast-check';
import { QUARTERS, UNITS, type Term } from '$lib/domain/time/calendar';
import type { Snap } from '$lib/domain/time/deadline';
import { CAUSES, REPORT_OUTCOMES, RAGS, STANDINGS } from '$lib/domain/contract/vocabulary';
import type { Described, Surroundings } from './build';

/** Random days, periods, terms and contracts. They are made as texts, without the code under test. */

const pad = (number: number, width: number) => String(number).padStart(width, '0');

/** Number of days in a month, by the rule of the calendar and without a library. */
export function daysIn(year: number, month: number): number {
	if (month !== 2) return [4, 6, 9, 11].includes(month) ? 30 : 31;
	return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
}

export type Ymd = { readonly year: number; readonly month: number; readonly day: number };

export const isoDay = ({ year, month, day }: Ymd) => `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`;

/** The day `count` calendar months later: the same day number, or the last day of the month. */
export function monthsLater({ year, month, day }: Ymd, count: number): Ymd {
	const months = year * 12 + (month - 1) + count;
	const target = { year: Math.floor(months / 12), month: (months % 12) + 1 };
	return { ...target, day: Math.min(day, daysIn(target.year, target.month)) };
}

/** Leap years, century years and the days around the ends of months are as likely as all others together. */
const year = fc.oneof(
	fc.integer({ min: 1, max: 4000 }),
	fc.constantFrom(1900, 2000, 2019, 2020, 2023, 2024, 2100),
);
const month = fc.integer({ min: 1, max: 12 });

export const ymd: fc.Arbitrary<Ymd> = fc
	.record({ year, month, day: fc.oneof(fc.integer({ min: 1, max: 31 }), fc.constantFrom(1, 28, 29, 30, 31)) })
	.map((parts) => ({ ...parts, day: Math.min(parts.day, daysIn(parts.year, parts.month)) }));

export const dayText = ymd.map(isoDay);

const monthText = fc.tuple(year, month).map(([y, m]) => `${pad(y, 4)}-${pad(m, 2)}`);
const quarterText = fc.tuple(year, fc.constantFrom(...QUARTERS)).map(([y, q]) => `${pad(y, 4)}-Q${q}`);
const semesterText = fc.tuple(year, fc.constantFrom(1, 2)).map(([y, s]) => `${pad(y, 4)}-S${s}`);
const yearText = year.map((y) => pad(y, 4));

/** A day, month, quarter, semester or year. */
export const calendarText = fc.oneof(dayText, monthText, quarterText, semesterText, yearText);

const spanText = fc
	.uniqueArray(dayText, { minLength: 2, maxLength: 2 })
	.map((days) => days.toSorted().join('/'));

/** Any period that the data can hold. */
export const periodText = fc.oneof(calendarText, spanText);

/** A term that moves later or not at all. */
export const term: fc.Arbitrary<Term> = fc.record({
	count: fc.oneof(fc.integer({ min: 0, max: 3 }), fc.integer({ min: 0, max: 400 })),
	unit: fc.constantFrom(...UNITS),
});
export const terms = fc.array(term, { maxLength: 4 });

/** Terms that move either way, by at most a century in all, for days that `modern` makes. */
export const signedTerms: fc.Arbitrary<Term[]> = fc.array(
	fc.record({ count: fc.integer({ min: -25, max: 25 }), unit: fc.constantFrom(...UNITS) }),
	{ maxLength: 4 },
);
/** Days from 1900 to 2100. */
export const modern: fc.Arbitrary<Ymd> = fc
	.record({
		year: fc.oneof(fc.integer({ min: 1900, max: 2100 }), fc.constantFrom(1900, 2000, 2019, 2020, 2100)),
		month,
		day: fc.constantFrom(1, 2, 15, 27, 28, 29, 30, 31),
	})
	.map((parts) => ({ ...parts, day: Math.min(parts.day, daysIn(parts.year, parts.month)) }));

export const snap: fc.Arbitrary<Snap | null> = fc.constantFrom(
	null,
	...QUARTERS.map((quarter): Snap => ({ kind: 'quarter', quarter })),
	{ kind: 'monthStart' } as const,
	{ kind: 'monthEnd' } as const,
);

/** Periods near the years of a contract, so that cells are shared. */
const nearDue = fc.constantFrom(
	'2018-12-31',
	'2019-01-01',
	'2019-03-31',
	'2019-04-01',
	'2019-06',
	'2019-S1',
	'2020-Q2',
	'2020',
	'2020-12-31',
	'2021-01-01',
	'before 2020-01-01',
	'before 2020-Q2',
	'every quarter 2020-Q3',
	'every year 2022',
);
const anyDue = fc.oneof(
	nearDue,
	fc.constantFrom(
		'stated: X + 6 months',
		'stated: Q2 of X + 1 year',
		'stated: before X - 2 months',
		'open: X',
		'open: X + 4 months, first day of the month',
		'chained: X + 12 months',
		'',
	),
);
const outcomeText = fc.oneof(
	fc.constantFrom(
		...REPORT_OUTCOMES.filter((kind) => kind !== 'replaced' && kind !== 'removed' && kind !== 'unreported'),
	),
	fc.constantFrom('realised 2019-05-02', 'realised 2021', 'closed 2020-S2', 'closed 2023-01-01'),
	fc.tuple(fc.constantFrom('attention', 'late'), fc.constantFrom(...CAUSES)).map((pair) => pair.join(' ')),
);

const described: fc.Arbitrary<Described> = fc
	.record({
		article: fc.integer({ min: 1, max: 6 }),
		name: fc.constantFrom('E1', 'E1 NEW', 'E2', 'E3', 'E4'),
		services: fc.subarray(['SSS', 'SI', 'SECM', 'SCA', 'FAM'], { minLength: 1 }),
		standing: fc.oneof(
			{ weight: 4, arbitrary: fc.constant('counted' as const) },
			fc.constantFrom(...STANDINGS),
		),
		rag: fc.constantFrom(null, ...RAGS),
		due: anyDue,
		revised: fc.array(anyDue, { maxLength: 2 }),
		outcome: outcomeText,
		title: fc.record({
			fr: fc.constantFrom('Réaliser le cœur', 'Évaluer', 'Élaborer'),
			nl: fc.constantFrom('', 'Evalueren'),
		}),
	})
	// Each article has one axis; article 6 has none.
	.map((one) => ({ ...one, axis: one.article === 6 ? null : ((one.article * 3) % 4) + 1 }));

export const descriptions = fc.array(described, { maxLength: 25 });

/** Events for `descriptions`: one with a day, one without, one that follows the first engagement. */
export const surroundings: Surroundings = {
	events: [{ id: 'stated', day: '2019-11-05' }, { id: 'open' }, { id: 'chained', follows: '1/E1/1' }],
};
