import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import {
	formatDeadline,
	formatRelative,
	parseCalendar,
	parseRelative,
	resolve,
	type Step,
} from '$lib/domain/deadline';
import { calendarText, quarter, terms } from './arbitrary';
import { deadline, period, show, showResolution } from './build';

/** What a deadline comes to when the event `note` has this day and no other event has one. */
const comesTo = (text: string, noteDay: string | null = null) =>
	showResolution(
		resolve(deadline(text), (event) => (event === 'note' && noteDay !== null ? period(noteDay) : null)),
	);

describe('parseRelative', () => {
	test.each([
		['X', [], null],
		['X + 18 months', [{ count: 18, unit: 'month' }], null],
		['X + 1 year', [{ count: 1, unit: 'year' }], null],
		['X + 2 weeks', [{ count: 2, unit: 'week' }], null],
		['X + 90 days', [{ count: 90, unit: 'day' }], null],
		[
			'X + 12 months + 6 months',
			[
				{ count: 12, unit: 'month' },
				{ count: 6, unit: 'month' },
			],
			null,
		],
		['Q2 of X + 1 year', [{ count: 1, unit: 'year' }], 2],
		['Q4 of X', [], 4],
	])('reads %s', (text, expectedTerms, expectedQuarter) => {
		expect(parseRelative(text)).toEqual({ terms: expectedTerms, quarter: expectedQuarter });
	});

	test.each([
		'',
		'x + 1 year',
		'Y + 1 year',
		'X+1 year',
		'X + 1year',
		'X + year',
		'X + -1 month',
		'X - 1 month',
		'X + 1.5 years',
		'X + 12345 months',
		'X + 18 mois',
		'X + 1 quarter',
		'X + 1 year ',
		'X + ',
		'X + 1 year +',
		'+ 1 year',
		'Q0 of X',
		'Q5 of X',
		'Q2 of',
		'Q2 X',
		'Q1 of Q2 of X',
		'X + 1 year of Q2',
		'2020-12-31',
	])('refuses %j and does not guess', (text) => {
		expect(parseRelative(text)).toBeNull();
	});

	it('reads what formatRelative wrote as the same terms and quarter', () => {
		fc.assert(
			fc.property(terms, quarter, (someTerms, someQuarter) => {
				expect(parseRelative(formatRelative(someTerms, someQuarter))).toEqual({
					terms: someTerms,
					quarter: someQuarter,
				});
			}),
			{ numRuns: 500 },
		);
	});

	it('never throws, and what it reads of any text is a relative deadline that it would read again', () => {
		const pieces = fc.constantFrom(
			'X',
			' + ',
			'Q1 of ',
			'Q9 of ',
			'1 year',
			'18 months',
			'0 days',
			' ',
			'+',
			'x',
		);
		fc.assert(
			fc.property(fc.array(pieces, { maxLength: 6 }), (some) => {
				const read = parseRelative(some.join(''));
				if (read) expect(parseRelative(formatRelative(read.terms, read.quarter))).toEqual(read);
				else expect(some.join('')).not.toMatch(/^(Q1 of )?X( \+ (1 year|18 months|0 days))*$/);
			}),
			{ numRuns: 2000 },
		);
	});
});

describe('formatRelative', () => {
	it('writes one in the singular and all others in the plural', () => {
		expect(formatRelative([{ count: 1, unit: 'month' }], null)).toBe('X + 1 month');
		expect(formatRelative([{ count: 2, unit: 'month' }], null)).toBe('X + 2 months');
		expect(formatRelative([{ count: 0, unit: 'day' }], null)).toBe('X + 0 days');
	});
});

describe('formatDeadline', () => {
	test.each([
		['2020-12-31', '2020-12-31'],
		['every quarter 2024-Q2', '2024-Q2'],
		['note: X + 12 months + 6 months', 'X + 12 months + 6 months'],
		['note: Q2 of X + 1 year', 'Q2 of X + 1 year'],
		['', ''],
	])('writes the deadline %j as %j', (text, expected) => {
		expect(formatDeadline(deadline(text))).toBe(expected);
	});

	it('is the twin of parseCalendar for any calendar deadline', () => {
		fc.assert(
			fc.property(calendarText, (text) => {
				const read = parseCalendar(text);
				expect(read?.kind).toBe('calendar');
				expect(read && formatDeadline(read)).toBe(text);
			}),
		);
	});
});

describe('parseCalendar', () => {
	it('refuses what is no period', () => {
		expect(parseCalendar('X + 18 months')).toBeNull();
		expect(parseCalendar('')).toBeNull();
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

	it('keeps each step of the way, and the last step is the answer', () => {
		const showStep = (step: Step) => `${step.kind} ${show(step.result)}`;
		const resolution = resolve(deadline('note: Q2 of X + 1 year'), () => period('2019-11-05'));
		expect(resolution.kind === 'due' && resolution.steps.map(showStep)).toEqual([
			'event 2019-11-05',
			'add 2020-11-05',
			'quarter quarter 2020-04-01..2020-06-30',
		]);
		const stated = resolve(deadline('2023'), () => null);
		expect(stated.kind === 'due' && stated.steps.map(showStep)).toEqual([
			'stated year 2023-01-01..2023-12-31',
		]);
	});

	it('names in its steps the event, the terms and the quarter, and ends with the period that is due', () => {
		fc.assert(
			fc.property(calendarText, terms, quarter, (x, someTerms, someQuarter) => {
				const resolution = resolve(
					{ kind: 'relative', event: 'note', terms: someTerms, quarter: someQuarter },
					() => period(x),
				);
				if (resolution.kind !== 'due') throw new Error('X has a day');
				const { steps, on } = resolution;
				expect(steps.map(({ kind }) => kind)).toEqual([
					'event',
					...(someTerms.length > 0 ? ['add'] : []),
					...(someQuarter === null ? [] : ['quarter']),
				]);
				expect(steps[0]).toMatchObject({ event: 'note' });
				for (const step of steps) {
					if (step.kind === 'add') expect(step.terms).toEqual(someTerms);
					if (step.kind === 'quarter') expect(step.quarter).toBe(someQuarter);
				}
				expect(steps.map(({ result }) => show(result)).at(-1)).toBe(show(on));
			}),
		);
	});
});
