import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { formatPeriod, type Term } from '$lib/domain/time/calendar';
import {
	formatDeadline,
	formatRelative,
	MOST_TERMS,
	parseCalendar,
	parseRelative,
	resolve,
	type KnownDay,
	type Snap,
	type Step,
} from '$lib/domain/time/deadline';
import { calendarText, daysIn, isoDay, modern, periodText, signedTerms, snap, terms } from '../arbitrary';
import { deadline, period, show, showResolution } from '../build';

/** A day of an event. */
const known = (day: string, kind: KnownDay['kind'] = 'stated'): KnownDay => ({
	kind,
	on: period(day),
	part: null,
});

/** What a deadline comes to when the event `note` has this day and no other event has one. */
const comesTo = (text: string, noteDay: string | null = null, kind?: KnownDay['kind']) =>
	showResolution(
		resolve(deadline(text), (event) => (event === 'note' && noteDay !== null ? known(noteDay, kind) : null)),
	);

const term = (count: number, unit: Term['unit']): Term => ({ count, unit });
const MONTH_START: Snap = { kind: 'monthStart' };
const MONTH_END: Snap = { kind: 'monthEnd' };

/** Everything that the notation of a relative deadline can say. */
const relative = fc.record({
	terms: fc.array(
		fc.record({
			count: fc.oneof(fc.integer({ min: -3, max: 3 }), fc.integer({ min: -9999, max: 9999 })),
			unit: fc.constantFrom('day' as const, 'week' as const, 'month' as const, 'year' as const),
		}),
		{ maxLength: MOST_TERMS },
	),
	snap,
	before: fc.boolean(),
});

describe('parseRelative', () => {
	test.each<[string, readonly Term[], Snap | null, boolean]>([
		['X', [], null, false],
		['X + 18 months', [term(18, 'month')], null, false],
		['X + 1 year', [term(1, 'year')], null, false],
		['X + 2 weeks', [term(2, 'week')], null, false],
		['X + 90 days', [term(90, 'day')], null, false],
		['X - 2 months', [term(-2, 'month')], null, false],
		['X - 0 days', [term(0, 'day')], null, false],
		['X + 12 months + 6 months', [term(12, 'month'), term(6, 'month')], null, false],
		['X + 1 year - 1 day', [term(1, 'year'), term(-1, 'day')], null, false],
		['Q2 of X + 1 year', [term(1, 'year')], { kind: 'quarter', quarter: 2 }, false],
		['Q4 of X', [], { kind: 'quarter', quarter: 4 }, false],
		['Q4 of X - 1 year', [term(-1, 'year')], { kind: 'quarter', quarter: 4 }, false],
		['X + 4 months, first day of the month', [term(4, 'month')], MONTH_START, false],
		['X, end of the month', [], MONTH_END, false],
		['before X', [], null, true],
		['before X + 1 month', [term(1, 'month')], null, true],
		['before Q2 of X + 1 year', [term(1, 'year')], { kind: 'quarter', quarter: 2 }, true],
		['before X - 1 week, end of the month', [term(-1, 'week')], MONTH_END, true],
	])('reads %s', (text, expectedTerms, expectedSnap, before) => {
		expect(parseRelative(text)).toEqual({ terms: expectedTerms, snap: expectedSnap, before });
	});

	test.each([
		'',
		'x + 1 year',
		'Y + 1 year',
		'X+1 year',
		'X-1 year',
		'X + 1year',
		'X + year',
		'X + -1 month',
		'X - -1 month',
		'X - - 1 month',
		'X -1 month',
		'X – 1 month',
		'X − 1 month',
		'X + 1.5 years',
		'X + 12345 months',
		'X - 12345 months',
		'X + 18 mois',
		'X + 1 quarter',
		'X + 1 year ',
		'X + ',
		'X - ',
		'X + 1 year +',
		'+ 1 year',
		'- 1 year',
		'Q0 of X',
		'Q5 of X',
		'Q2 of',
		'Q2 X',
		'Q1 of Q2 of X',
		'X + 1 year of Q2',
		'before',
		'before ',
		'Before X',
		'before  X',
		'before before X',
		'Q2 of before X',
		'X before',
		'before 2020-12-31',
		'X, ',
		'X,end of the month',
		'X , end of the month',
		'X, End of the month',
		'X, end of the month ',
		'X, end of the year',
		'X, first day of the quarter',
		'X, first day of the month, end of the month',
		'X, end of the month + 1 month',
		'Q2 of X, end of the month',
		', end of the month',
		'2020-12-31',
	])('refuses %j and does not guess', (text) => {
		expect(parseRelative(text)).toBeNull();
	});

	it('refuses a place that only happens to be the name of a property of every object', () => {
		for (const place of ['constructor', 'toString', '__proto__'])
			expect(parseRelative(`X, ${place}`)).toBeNull();
	});

	test.each([
		[MOST_TERMS - 1, true],
		[MOST_TERMS, true],
		[MOST_TERMS + 1, false],
		[1000, false],
	])('of %i terms is read: %s', (count, read) => {
		expect(parseRelative(`X${' + 1 day'.repeat(count)}`) !== null).toBe(read);
		expect(parseRelative(`before Q1 of X${' - 1 year'.repeat(count)}`) !== null).toBe(read);
	});

	it('reads what formatRelative wrote as the same terms, snap and before', () => {
		fc.assert(
			fc.property(relative, (some) => {
				expect(parseRelative(formatRelative(some))).toEqual(some);
			}),
			{ numRuns: 1000 },
		);
	});

	it('never throws, and what it reads of any text is a relative deadline that it would read again', () => {
		const pieces = fc.constantFrom(
			'X',
			' + ',
			' - ',
			'Q1 of ',
			'Q9 of ',
			'1 year',
			'18 months',
			'0 days',
			'before ',
			', end of the month',
			', first day of the month',
			', ',
			' ',
			'+',
			'x',
		);
		const right =
			/^(before )?(Q1 of X( [+-] (1 year|18 months|0 days))*|X( [+-] (1 year|18 months|0 days))*(, (end|first day) of the month)?)$/;
		fc.assert(
			fc.property(fc.array(pieces, { maxLength: 6 }), (some) => {
				const text = some.join('');
				const read = parseRelative(text);
				expect(read !== null, text).toBe(right.test(text));
				if (read) expect(parseRelative(formatRelative(read))).toEqual(read);
			}),
			{ numRuns: 3000 },
		);
	});
});

describe('formatRelative', () => {
	const written = (...some: readonly Term[]) => formatRelative({ terms: some, snap: null, before: false });

	it('writes one in the singular and all others in the plural', () => {
		expect(written(term(1, 'month'))).toBe('X + 1 month');
		expect(written(term(2, 'month'))).toBe('X + 2 months');
		expect(written(term(0, 'day'))).toBe('X + 0 days');
		expect(written(term(-1, 'month'))).toBe('X - 1 month');
		expect(written(term(-2, 'month'))).toBe('X - 2 months');
	});

	it('writes before first, a quarter before X and a place in the month after the terms', () => {
		const some = { terms: [term(4, 'month')], before: true };
		expect(formatRelative({ ...some, snap: MONTH_START })).toBe(
			'before X + 4 months, first day of the month',
		);
		expect(formatRelative({ ...some, snap: MONTH_END })).toBe('before X + 4 months, end of the month');
		expect(formatRelative({ ...some, snap: { kind: 'quarter', quarter: 3 } })).toBe(
			'before Q3 of X + 4 months',
		);
	});
});

describe('formatDeadline', () => {
	test.each([
		['2020-12-31', '2020-12-31'],
		['before 2020-12-31', 'before 2020-12-31'],
		['before 2024-Q2', 'before 2024-Q2'],
		['every quarter 2024-Q2', '2024-Q2'],
		['note: X + 12 months + 6 months', 'X + 12 months + 6 months'],
		['note: Q2 of X + 1 year', 'Q2 of X + 1 year'],
		['note: before X - 2 months', 'before X - 2 months'],
		['', ''],
	])('writes the deadline %j as %j', (text, expected) => {
		expect(formatDeadline(deadline(text))).toBe(expected);
	});

	it('is the twin of parseCalendar for any calendar deadline', () => {
		fc.assert(
			fc.property(periodText, fc.boolean(), (text, before) => {
				const written = `${before ? 'before ' : ''}${text}`;
				const read = parseCalendar(written);
				expect(read?.before).toBe(before);
				expect(read && formatDeadline(read)).toBe(written);
			}),
		);
	});
});

describe('parseCalendar', () => {
	test.each([
		'X + 18 months',
		'',
		'before',
		'before ',
		'before X',
		'before before 2020',
		'before  2020',
		'Before 2020',
		'2020 before',
		'before 2020-02-30',
	])('refuses %j', (text) => {
		expect(parseCalendar(text)).toBeNull();
	});
});

describe('resolve', () => {
	test.each([
		['2020-12-31', 'due 2020-12-31'],
		['2022-06', 'due month 2022-06-01..2022-06-30'],
		['2024-Q2', 'due quarter 2024-04-01..2024-06-30'],
		['2023', 'due year 2023-01-01..2023-12-31'],
		['every semester 2024-S1', 'due semester 2024-01-01..2024-06-30'],
	])('a calendar deadline %s is due as stated, its precision kept', (text, expected) => {
		expect(comesTo(text)).toBe(expected);
	});

	it('nothing stated is undated, which is neither due nor waiting', () => {
		expect(comesTo('')).toBe('undated');
	});

	test.each([
		['note: X + 18 months', '2019-11-05', 'due 2021-05-05'],
		['note: X + 6 months', '2019-08-31', 'due 2020-02-29'],
		['note: X + 6 months', '2020-08-31', 'due 2021-02-28'],
		['note: X + 6 months', '2019-11-30', 'due 2020-05-30'],
		['note: X + 12 months + 6 months', '2019-11-05', 'due 2021-05-05'],
		['note: X + 18 months', '2025-10', 'due month 2027-04-01..2027-04-30'],
		['note: X + 2 years', '2019-09-30', 'due 2021-09-30'],
		['note: X', '2019-09-30', 'due 2019-09-30'],
		['note: X - 2 months', '2020-04-30', 'due 2020-02-29'],
		['note: X - 2 months', '2021-04-30', 'due 2021-02-28'],
		['note: X - 2 months', '2020-05-01', 'due 2020-03-01'],
		['note: X - 1 day', '2020-03-01', 'due 2020-02-29'],
		['note: X + 1 year - 1 day', '2019-03-01', 'due 2020-02-29'],
		['note: X - 2 months', '2025-01', 'due month 2024-11-01..2024-11-30'],
	])('%s with X = %s is %s', (text, x, expected) => {
		expect(comesTo(text, x)).toBe(expected);
	});

	test.each([
		['the first day of the year', '2019-01-01', 'due quarter 2020-04-01..2020-06-30'],
		['the last day of the year', '2019-12-31', 'due quarter 2020-04-01..2020-06-30'],
		['the first day of the next year', '2020-01-01', 'due quarter 2021-04-01..2021-06-30'],
		['the year alone', '2019', 'due quarter 2020-04-01..2020-06-30'],
	])('"2e trimestre de X + 1" with X on %s is that quarter of the year after X', (_, x, expected) => {
		expect(comesTo('note: Q2 of X + 1 year', x)).toBe(expected);
	});

	it('a quarter of X itself lies in the year of X, even before X', () => {
		expect(comesTo('note: Q1 of X', '2019-11-05')).toBe('due quarter 2019-01-01..2019-03-31');
	});

	it('waits for its own event while that has no day, whatever other events have', () => {
		expect(comesTo('note: X + 12 months')).toBe('waiting for note');
		expect(comesTo('other: X + 12 months', '2019-11-05')).toBe('waiting for other');
	});

	test.each([
		['before 2020-02-29', 'due 2020-02-28'],
		['before 2020-03-01', 'due 2020-02-29'],
		['before 2020-03-02', 'due 2020-03-01'],
		['before 2021-03-01', 'due 2021-02-28'],
		['before 2000-03-01', 'due 2000-02-29'],
		['before 2100-03-01', 'due 2100-02-28'],
		['before 2019-12-31', 'due 2019-12-30'],
		['before 2020-01-01', 'due 2019-12-31'],
		['before 2020-01-02', 'due 2020-01-01'],
		['before 2020-02', 'due 2020-01-31'],
		['before 2020-03', 'due 2020-02-29'],
		['before 2021-03', 'due 2021-02-28'],
		['before 2020-04', 'due 2020-03-31'],
		['before 2020-01', 'due 2019-12-31'],
		['before 2024-Q1', 'due 2023-12-31'],
		['before 2024-Q2', 'due 2024-03-31'],
		['before 2024-S2', 'due 2024-06-30'],
		['before 2023', 'due 2022-12-31'],
		['before 2026-01-15/2026-02-28', 'due 2026-01-14'],
	])('%s leaves all of it out: %s', (text, expected) => {
		expect(comesTo(text)).toBe(expected);
	});

	test.each([
		['note: before X', '2020-03-01', 'due 2020-02-29'],
		['note: before X', '2020-03', 'due 2020-02-29'],
		['note: before X + 1 month', '2020-01-30', 'due 2020-02-28'],
		['note: before X + 1 month', '2020-01-31', 'due 2020-02-28'],
		['note: before X + 1 month', '2020-02-01', 'due 2020-02-29'],
		['note: before X + 1 month', '2025-10', 'due 2025-10-31'],
		['note: before X - 1 month', '2020-03-31', 'due 2020-02-28'],
		['note: before Q2 of X + 1 year', '2019-11-05', 'due 2020-03-31'],
		['note: before X + 1 month, first day of the month', '2020-02-10', 'due 2020-02-29'],
		['note: before X, end of the month', '2020-02-10', 'due 2020-02-28'],
	])('%s with X = %s adds and snaps first and leaves that out last: %s', (text, x, expected) => {
		expect(comesTo(text, x)).toBe(expected);
	});

	test.each([
		['2019-02-27', 'due 2019-02-28'],
		['2019-02-28', 'due 2019-02-28'],
		['2019-03-01', 'due 2019-03-31'],
		['2020-01-31', 'due 2020-01-31'],
		['2020-02-01', 'due 2020-02-29'],
		['2020-02-28', 'due 2020-02-29'],
		['2020-02-29', 'due 2020-02-29'],
		['2020-03-01', 'due 2020-03-31'],
		['2000-02-01', 'due 2000-02-29'],
		['2100-02-28', 'due 2100-02-28'],
		['2019-12-31', 'due 2019-12-31'],
		['2020-02', 'due 2020-02-29'],
	])('the end of the month of X = %s: %s', (x, expected) => {
		expect(comesTo('note: X, end of the month', x)).toBe(expected);
	});

	test.each([
		['note: X + 1 month, end of the month', '2020-01-30', 'due 2020-02-29'],
		['note: X + 1 month, end of the month', '2020-01-31', 'due 2020-02-29'],
		['note: X + 1 month, end of the month', '2020-02-01', 'due 2020-03-31'],
		['note: X + 1 month, first day of the month', '2020-01-30', 'due 2020-02-01'],
		['note: X + 1 month, first day of the month', '2020-01-31', 'due 2020-02-01'],
		['note: X + 1 month, first day of the month', '2020-02-01', 'due 2020-03-01'],
		['note: X + 1 month, first day of the month', '2019-01-31', 'due 2019-02-01'],
		['note: X + 3 months, first day of the month', '2020-01-31', 'due 2020-04-01'],
		['note: X + 3 months, first day of the month', '2019-11-30', 'due 2020-02-01'],
		['note: X + 3 months, first day of the month', '2019-12-01', 'due 2020-03-01'],
		['note: X + 13 months, first day of the month', '2020-01-31', 'due 2021-02-01'],
		['note: X - 1 month, first day of the month', '2020-03-31', 'due 2020-02-01'],
		['note: X, first day of the month', '2020-01-31', 'due 2020-01-01'],
		['note: X + 10 days, first day of the month', '2020-01-31', 'due 2020-02-01'],
		['note: X + 4 months, first day of the month', '2019-11', 'due 2020-03-01'],
	])('%s with X = %s counts the months first and then goes to its place: %s', (text, x, expected) => {
		expect(comesTo(text, x)).toBe(expected);
	});

	it('the first day of the nth month after any day is that of the month n later, also after the 31st', () => {
		fc.assert(
			fc.property(modern, fc.integer({ min: -48, max: 48 }), (x, n) => {
				const months = x.year * 12 + x.month - 1 + n;
				const place = { year: Math.floor(months / 12), month: (months % 12) + 1 };
				const sum = n < 0 ? `X - ${-n} months` : `X + ${n} months`;
				const first = isoDay({ ...place, day: 1 });
				const last = isoDay({ ...place, day: daysIn(place.year, place.month) });
				expect(comesTo(`note: ${sum}, first day of the month`, isoDay(x))).toBe(`due ${first}`);
				expect(comesTo(`note: ${sum}, end of the month`, isoDay(x))).toBe(`due ${last}`);
			}),
			{ numRuns: 500 },
		);
	});

	it('before any deadline is the day before its first day', () => {
		fc.assert(
			fc.property(calendarText, signedTerms, snap, (text, someTerms, someSnap) => {
				fc.pre(period(text).first.year > 200);
				const at = (before: boolean) =>
					resolve({ kind: 'relative', event: 'note', terms: someTerms, snap: someSnap, before }, () =>
						known(text),
					);
				const [after, earlier] = [at(false), at(true)];
				if (after.kind !== 'due' || earlier.kind !== 'due') throw new Error('X has a day');
				expect(show(earlier.on)).toBe(after.on.first.subtract({ days: 1 }).toString());
			}),
		);
	});

	test.each([
		['stated', 'due'],
		['given', 'due'],
		['realised', 'due'],
		['expected', 'expected'],
	] as const)('counted from a day that is %s, a deadline is %s, on the same day', (kind, expected) => {
		expect(comesTo('note: X + 6 months', '2019-08-31', kind)).toBe(`${expected} 2020-02-29`);
		expect(comesTo('note: before Q2 of X + 1 year', '2019-08-31', kind)).toBe(`${expected} 2020-03-31`);
		expect(comesTo('note: X', '2019-08', kind)).toBe(`${expected} month 2019-08-01..2019-08-31`);
	});

	it('keeps each step of the way, and the last step is the answer', () => {
		const steps = (text: string) => {
			const resolution = resolve(deadline(text), () => known('2019-11-05'));
			if (resolution.kind !== 'due') throw new Error('X has a day');
			return resolution.steps.map((step: Step) => `${step.kind} ${show(step.result)}`);
		};
		expect(steps('note: before Q2 of X + 1 year')).toEqual([
			'event 2019-11-05',
			'add 2020-11-05',
			'snap quarter 2020-04-01..2020-06-30',
			'before 2020-03-31',
		]);
		expect(steps('note: X + 4 months, first day of the month')).toEqual([
			'event 2019-11-05',
			'add 2020-03-05',
			'snap 2020-03-01',
		]);
		expect(steps('2023')).toEqual(['stated year 2023-01-01..2023-12-31']);
		expect(steps('before 2023')).toEqual(['stated year 2023-01-01..2023-12-31', 'before 2022-12-31']);
		expect(steps('every year 2023')).toEqual(['stated year 2023-01-01..2023-12-31']);
	});

	test.each([
		['2020-12-31', 'X + 7978 years', 'due 9998-12-31'],
		['2020-12-31', 'X + 7979 years', 'undated'],
		['2020-12-31', 'X + 9999 years', 'undated'],
		['2020-12-31', 'X + 9999 years, end of the month', 'undated'],
		['2020-12-31', 'X - 2018 years', 'due 0002-12-31'],
		['2020-12-31', 'X - 2020 years', 'undated'],
		['2020-12-31', 'X - 9999 years', 'undated'],
	])('X = %s, %s: %s, for the calendar ends', (x, text, expected) => {
		const found = resolve(deadline(`note: ${text}`), () => known(x, 'stated'));
		expect(showResolution(found)).toBe(expected);
	});

	it('names in its steps the event with its day, the terms and the snap, and ends with what is due', () => {
		const kinds = fc.constantFrom(
			'stated' as const,
			'given' as const,
			'realised' as const,
			'expected' as const,
		);
		fc.assert(
			fc.property(calendarText, kinds, terms, snap, fc.boolean(), (x, kind, someTerms, someSnap, before) => {
				const day = known(x, kind);
				// A sum of terms from the first year of the calendar is refused.
				fc.pre(!x.startsWith('0001'));
				const resolution = resolve(
					{ kind: 'relative', event: 'note', terms: someTerms, snap: someSnap, before },
					() => day,
				);
				if (resolution.kind !== 'due' && resolution.kind !== 'expected') throw new Error('X has a day');
				const { steps, on } = resolution;
				expect(resolution.kind === 'expected').toBe(kind === 'expected');
				expect(steps.map((step) => step.kind)).toEqual([
					'event',
					...(someTerms.length > 0 ? ['add'] : []),
					...(someSnap === null ? [] : ['snap']),
					...(before ? ['before'] : []),
				]);
				for (const step of steps) {
					if (step.kind === 'event') expect([step.event, step.day === day]).toEqual(['note', true]);
					if (step.kind === 'add') expect(step.terms).toEqual(someTerms);
					if (step.kind === 'snap') expect(step.snap).toEqual(someSnap);
				}
				expect(steps.map(({ result }) => formatPeriod(result)).at(-1)).toBe(formatPeriod(on));
			}),
		);
	});
});
