import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { MOST_OCCURRENCES, occurrences, type DayOfYear, type Frequency } from '$lib/deadlines/recurrence';
import { daysIn, isoDay, modern } from '../domain/arbitrary';
import { period } from '../domain/build';

const listed = (frequency: Frequency, between: string, on: DayOfYear | null = null) =>
	occurrences(frequency, on, period(between)).map(String);

describe('what recurs without a day of the year is due on the last day of each period', () => {
	test.each([
		['month', '2023-12/2024-03', ['2023-12-31', '2024-01-31', '2024-02-29', '2024-03-31']],
		['quarter', '2023-12/2024-09', ['2023-12-31', '2024-03-31', '2024-06-30', '2024-09-30']],
		['semester', '2023-12/2024-12', ['2023-12-31', '2024-06-30', '2024-12-31']],
		['year', '2022-12/2024-12', ['2022-12-31', '2023-12-31', '2024-12-31']],
	] as const)('every %s, in %s', (frequency, months, days) => {
		const [from = '', to = ''] = months.split('/');
		expect(listed(frequency, `${from}-01/${period(to).last.toString()}`)).toEqual(days);
	});

	it('takes a quarter, semester or year as it takes two days', () => {
		expect(listed('month', '2024-Q1')).toEqual(listed('month', '2024-01-01/2024-03-31'));
		expect(listed('quarter', '2024-S2')).toEqual(['2024-09-30', '2024-12-31']);
		expect(listed('year', '2024')).toEqual(['2024-12-31']);
	});
});

describe('the first and the last day', () => {
	test.each([
		['both on a due day: both are in', '2024-03-31/2024-06-30', ['2024-03-31', '2024-06-30']],
		['a day after the first due day, which is out', '2024-04-01/2024-06-30', ['2024-06-30']],
		['a day before the last due day, which is out', '2024-03-31/2024-06-29', ['2024-03-31']],
		['between two due days: nothing', '2024-04-01/2024-06-29', []],
		['one single due day', '2024-06-30', ['2024-06-30']],
		['one single other day', '2024-06-29', []],
	])('%s', (_, between, days) => {
		expect(listed('quarter', between)).toEqual(days);
	});

	test.each([
		['2026-03-31/2028-03-31', ['2026-03-31', '2027-03-31', '2028-03-31']],
		['2026-04-01/2028-03-30', ['2027-03-31']],
	])('of a yearly day, %s', (between, days) => {
		expect(listed('year', between, { month: 3, day: 31 })).toEqual(days);
	});
});

describe('a day of the year', () => {
	it('29 February is the 28th where it does not exist, in leap years and century years', () => {
		const leap = { month: 2, day: 29 };
		expect(listed('year', '2023-01-01/2025-12-31', leap)).toEqual(['2023-02-28', '2024-02-29', '2025-02-28']);
		expect(listed('year', '2100', leap)).toEqual(['2100-02-28']);
		expect(listed('year', '2000', leap)).toEqual(['2000-02-29']);
	});

	it('29 February does not depend on whether the first day stands in a leap year, or on a 31st', () => {
		const leap = { month: 2, day: 29 };
		expect(listed('year', '2024-01-31/2025-12-31', leap)).toEqual(['2024-02-29', '2025-02-28']);
		expect(listed('year', '2023-01-31/2024-12-31', leap)).toEqual(['2023-02-28', '2024-02-29']);
		expect(listed('year', '2024-02-29/2025-02-28', leap)).toEqual(['2024-02-29', '2025-02-28']);
	});

	it('31 of a month of 30 days is the 30th', () => {
		expect(listed('year', '2024', { month: 4, day: 31 })).toEqual(['2024-04-30']);
	});

	it('comes once a year whatever the rhythm', () => {
		for (const frequency of ['month', 'quarter', 'semester', 'year'] as const)
			expect(listed(frequency, '2024', { month: 3, day: 31 })).toEqual(['2024-03-31']);
	});
});

it('stops at the most that is listed, from the first on', () => {
	const days = listed('month', '2000-01-01/2100-12-31');
	expect(days).toHaveLength(MOST_OCCURRENCES);
	expect([days[0], days.at(-1)]).toEqual(['2000-01-31', '2033-04-30']);
	expect(listed('year', '1000-01-01/3000-12-31', { month: 3, day: 31 })).toHaveLength(MOST_OCCURRENCES);
	expect(listed('year', '2000-01-01/2399-12-31')).toHaveLength(MOST_OCCURRENCES);
});

test('are the days, and all of them, on which a period ends, in order', () => {
	const MONTHS = { month: 1, quarter: 3, semester: 6, year: 12 };
	fc.assert(
		fc.property(
			fc.constantFrom('month' as const, 'quarter' as const, 'semester' as const, 'year' as const),
			modern,
			fc.integer({ min: 1, max: 4000 }),
			(frequency, start, length) => {
				const first = isoDay(start);
				const last = period(first).first.add({ days: length }).toString();
				const expected: string[] = [];
				for (let year = start.year; year <= Number(last.slice(0, 4)); year += 1)
					for (let month = MONTHS[frequency]; month <= 12; month += MONTHS[frequency]) {
						const day = isoDay({ year, month, day: daysIn(year, month) });
						if (day >= first && day <= last) expected.push(day);
					}
				expect(listed(frequency, `${first}/${last}`)).toEqual(expected);
			},
		),
	);
});
