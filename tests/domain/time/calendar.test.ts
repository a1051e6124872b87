import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import {
	byDay,
	byDayOrLast,
	dayPeriod,
	formatPeriod,
	isAfter,
	isWithin,
	parseDay,
	parsePeriod,
	quarterOf,
	quarterPeriod,
	shift,
	QUARTERS,
	type Term,
} from '$lib/domain/time/calendar';
import {
	calendarText,
	dayText,
	isoDay,
	modern,
	monthsLater,
	periodText,
	signedTerms,
	term,
	terms,
	ymd,
} from '../arbitrary';
import { day, period, show } from '../build';

const months = (count: number): Term => ({ count, unit: 'month' });
const moved = (text: string, ...by: readonly Term[]) => show(shift(period(text), by));

describe('parseDay', () => {
	test.each(['2020-02-29', '2000-02-29', '2019-12-31', '0001-01-01'])('reads %s', (text) => {
		expect(parseDay(text)?.toString()).toBe(text);
	});

	test.each([
		'2019-02-29',
		'1900-02-29',
		'2020-02-30',
		'2020-04-31',
		'2020-13-01',
		'2020-00-10',
		'2020-01-00',
	])('refuses %s, which is no day of the calendar', (text) => {
		expect(parseDay(text)).toBeNull();
	});

	test.each([
		'',
		'2020-1-1',
		'20200101',
		' 2020-01-01',
		'2020-01-01 ',
		'2020-01-01T00:00',
		'2020-01-01\n',
		'31/12/2020',
		'+002020-01-01',
	])('refuses %j, which is not written as a day', (text) => {
		expect(parseDay(text)).toBeNull();
	});
});

describe('comparing days', () => {
	const [before, on, after] = [day('2020-02-28'), day('2020-02-29'), day('2020-03-01')];

	it('a day is after those before it, and not after itself', () => {
		expect([before, on, after].map((one) => isAfter(one, on))).toEqual([false, false, true]);
	});

	it('a day is within a period from its first to its last day', () => {
		expect([before, on, after].map((one) => isWithin(one, { first: on, last: on }))).toEqual([
			false,
			true,
			false,
		]);
		expect([before, on, after].every((one) => isWithin(one, { first: before, last: after }))).toBe(true);
	});

	it('sorts the earlier day first, and what has none last', () => {
		expect([after, before, on].toSorted(byDay)).toEqual([before, on, after]);
		expect([null, after, null, before].toSorted(byDayOrLast)).toEqual([before, after, null, null]);
	});
});

describe('parsePeriod', () => {
	test.each([
		['2020-12-31', '2020-12-31'],
		['2022-06', 'month 2022-06-01..2022-06-30'],
		['2020-02', 'month 2020-02-01..2020-02-29'],
		['2021-02', 'month 2021-02-01..2021-02-28'],
		['2023-12', 'month 2023-12-01..2023-12-31'],
		['2024-Q1', 'quarter 2024-01-01..2024-03-31'],
		['2024-Q2', 'quarter 2024-04-01..2024-06-30'],
		['2024-Q3', 'quarter 2024-07-01..2024-09-30'],
		['2024-Q4', 'quarter 2024-10-01..2024-12-31'],
		['2025-S1', 'semester 2025-01-01..2025-06-30'],
		['2025-S2', 'semester 2025-07-01..2025-12-31'],
		['2023', 'year 2023-01-01..2023-12-31'],
		['2026-01-01/2026-02-28', 'span 2026-01-01..2026-02-28'],
	])('%s runs from its first to its last day and keeps its precision', (text, expected) => {
		expect(show(period(text))).toBe(expected);
	});

	test.each([
		'',
		'2024-Q0',
		'2024-Q5',
		'2024-q2',
		'2024-S0',
		'2024-S3',
		'2024-13',
		'2024-00',
		'2024-6',
		'24',
		'20245',
		'2024-',
		'T2 2024',
		'2024-Q2 ',
		'X',
	])('refuses %j', (text) => {
		expect(parsePeriod(text)).toBeNull();
	});

	test.each([
		['its days in the wrong order', '2026-02-28/2026-01-01'],
		['one day only', '2026-01-01/2026-01-01'],
		['a day that does not exist', '2026-01-01/2026-02-29'],
		['three days', '2026-01-01/2026-02-01/2026-03-01'],
		['no end', '2026-01-01/'],
	])('refuses a span with %s', (_, text) => {
		expect(parsePeriod(text)).toBeNull();
	});

	it('gives back with formatPeriod the text that it read', () => {
		fc.assert(
			fc.property(periodText, (text) => {
				expect(formatPeriod(period(text))).toBe(text);
			}),
			{ numRuns: 1000 },
		);
	});

	it('reads what formatPeriod wrote of a moved period as the same days with the same precision', () => {
		fc.assert(
			fc.property(calendarText, terms, (text, by) => {
				const result = shift(period(text), by);
				expect(show(period(formatPeriod(result)))).toBe(show(result));
			}),
			{ numRuns: 1000 },
		);
	});

	it('makes a period that never ends before it begins', () => {
		fc.assert(
			fc.property(periodText, (text) => {
				const { first, last } = period(text);
				expect(first.until(last).days).toBeGreaterThanOrEqual(0);
			}),
		);
	});
});

describe('quarterOf and quarterPeriod', () => {
	test.each([
		['2020-03-30', 1],
		['2020-03-31', 1],
		['2020-04-01', 2],
		['2020-06-29', 2],
		['2020-06-30', 2],
		['2020-07-01', 3],
		['2020-09-29', 3],
		['2020-09-30', 3],
		['2020-10-01', 4],
		['2020-12-30', 4],
		['2020-12-31', 4],
		['2021-01-01', 1],
	])('%s lies in quarter %i', (text, expected) => {
		expect(quarterOf(day(text))).toBe(expected);
	});

	it('the four quarters of a year follow each other without a gap and fill it', () => {
		fc.assert(
			fc.property(fc.integer({ min: 1, max: 9998 }), (year) => {
				const quarters = QUARTERS.map((quarter) => quarterPeriod(year, quarter));
				const starts = quarters.map(({ first }) => first.toString());
				const nextDays = quarters.map(({ last }) => last.add({ days: 1 }).toString());
				const start = isoDay({ year, month: 1, day: 1 });
				expect(starts[0]).toBe(start);
				expect(nextDays).toEqual([...starts.slice(1), isoDay({ year: year + 1, month: 1, day: 1 })]);
			}),
		);
	});

	it('a day lies between the first and the last day of its quarter', () => {
		fc.assert(
			fc.property(dayText, (text) => {
				const { first, last } = quarterPeriod(day(text).year, quarterOf(day(text)));
				expect(first.toString() <= text && text <= last.toString()).toBe(true);
			}),
		);
	});
});

describe('shift of a day', () => {
	test.each([
		['2018-08-31', 6, '2019-02-28'],
		['2019-08-31', 6, '2020-02-29'],
		['1899-08-31', 6, '1900-02-28'],
		['1999-08-31', 6, '2000-02-29'],
		['2019-11-30', 6, '2020-05-30'],
		['2019-11-05', 18, '2021-05-05'],
		['2020-02-29', 12, '2021-02-28'],
		['2020-02-29', 48, '2024-02-29'],
		['2020-01-30', 1, '2020-02-29'],
		['2020-01-29', 1, '2020-02-29'],
		['2020-01-28', 1, '2020-02-28'],
		['2020-03-31', 1, '2020-04-30'],
		['2020-11-30', 1, '2020-12-30'],
		['2020-12-01', 1, '2021-01-01'],
	])('%s + %i months = %s', (from, count, to) => {
		expect(moved(from, months(count))).toBe(to);
	});

	it('adds a year as twelve months, also from 29 February', () => {
		expect(moved('2020-02-29', { count: 1, unit: 'year' })).toBe('2021-02-28');
		expect(moved('2020-02-29', { count: 4, unit: 'year' })).toBe('2024-02-29');
	});

	it('adds weeks and days across the end of a year', () => {
		expect(moved('2019-12-31', { count: 1, unit: 'day' })).toBe('2020-01-01');
		expect(moved('2019-12-24', { count: 2, unit: 'week' })).toBe('2020-01-07');
	});

	it('adds up composed terms: X + 12 months + 6 months is X + 18 months', () => {
		expect(moved('2019-11-05', months(12), months(6))).toBe('2021-05-05');
	});

	it('adds months up before it clamps: 31 January + 1 month + 1 month is 31 March', () => {
		expect(moved('2020-01-31', months(1), months(1))).toBe('2020-03-31');
	});

	it('adds months before days, whatever their order', () => {
		expect(moved('2020-01-30', { count: 1, unit: 'day' }, months(1))).toBe('2020-03-01');
		expect(moved('2020-01-30', months(1), { count: 1, unit: 'day' })).toBe('2020-03-01');
	});

	it('keeps the day number, or takes the last day of the month where it does not exist', () => {
		fc.assert(
			fc.property(ymd, fc.integer({ min: 0, max: 1200 }), (from, count) => {
				expect(moved(isoDay(from), months(count))).toBe(isoDay(monthsLater(from, count)));
			}),
			{ numRuns: 2000 },
		);
	});

	test.each([
		['2020-03-30', -1, '2020-02-29'],
		['2020-03-31', -1, '2020-02-29'],
		['2020-04-01', -1, '2020-03-01'],
		['2021-03-31', -1, '2021-02-28'],
		['2020-02-29', -12, '2019-02-28'],
		['2020-02-29', -48, '2016-02-29'],
		['2020-01-01', -1, '2019-12-01'],
		['2019-12-31', -2, '2019-10-31'],
		['2020-07-31', -1, '2020-06-30'],
	])('%s %i months = %s', (from, count, to) => {
		expect(moved(from, months(count))).toBe(to);
	});

	it('takes off days, weeks and years across the beginning of a year', () => {
		expect(moved('2020-01-01', { count: -1, unit: 'day' })).toBe('2019-12-31');
		expect(moved('2020-01-07', { count: -2, unit: 'week' })).toBe('2019-12-24');
		expect(moved('2020-02-29', { count: -1, unit: 'year' })).toBe('2019-02-28');
	});

	it('adds up terms of both signs before it clamps: 31 March - 1 month + 1 month is 31 March', () => {
		expect(moved('2020-03-31', months(-1), months(1))).toBe('2020-03-31');
		expect(moved('2020-03-31', months(-2), { count: 1, unit: 'year' })).toBe('2021-01-31');
	});

	it('keeps the day number for a move either way, or takes the last day of the month', () => {
		fc.assert(
			fc.property(modern, fc.integer({ min: -600, max: 600 }), (from, count) => {
				expect(moved(isoDay(from), months(count))).toBe(isoDay(monthsLater(from, count)));
			}),
			{ numRuns: 1000 },
		);
	});

	it('comes back where it began when it moves by days and back, and never ends later by months and back', () => {
		fc.assert(
			fc.property(modern, fc.integer({ min: -600, max: 600 }), (from, count) => {
				const text = isoDay(from);
				const there = (by: Term) => shift(shift(period(text), [by]), [{ ...by, count: -by.count }]);
				expect(show(there({ count, unit: 'day' }))).toBe(text);
				expect(show(there(months(count))) <= text).toBe(true);
			}),
		);
	});

	it('gives in two moves the same month as in one, and the same day unless the first one clamped', () => {
		fc.assert(
			fc.property(ymd, fc.nat(60), fc.nat(60), (from, a, b) => {
				const text = isoDay(from);
				const once = moved(text, months(a + b));
				const between = shift(period(text), [months(a)]);
				const twice = show(shift(between, [months(b)]));
				expect(twice.slice(0, 7)).toBe(once.slice(0, 7));
				expect(twice <= once).toBe(true);
				if (between.first.day === from.day) expect(twice).toBe(once);
			}),
			{ numRuns: 1000 },
		);
	});

	it('does not depend on the order or the grouping of the terms', () => {
		fc.assert(
			fc.property(calendarText, terms, (text, by) => {
				const inMonthsAndDays = by.flatMap(({ count, unit }): Term[] => {
					if (unit === 'year') return [months(12 * count)];
					return unit === 'week' ? [{ count: 7 * count, unit: 'day' }] : [{ count, unit }];
				});
				expect(moved(text, ...by.toReversed())).toBe(moved(text, ...by));
				expect(moved(text, ...inMonthsAndDays)).toBe(moved(text, ...by));
			}),
		);
	});
});

describe('shift of a longer period', () => {
	test.each([
		['a month', '2025-10', months(18), '2027-04'],
		['a month that becomes February', '2019-08', months(6), '2020-02'],
		['a month that leaves February', '2021-02', months(1), '2021-03'],
		['a quarter by quarters', '2020-Q4', months(3), '2021-Q1'],
		['a semester by semesters', '2020-S2', months(6), '2021-S1'],
		['a year by years', '2019', { count: 1, unit: 'year' as const }, '2020'],
		['a year by twelve months', '2019', months(12), '2020'],
		['a month that moves earlier', '2020-03', months(-1), '2020-02'],
		['a quarter that moves earlier', '2020-Q1', months(-3), '2019-Q4'],
		['a year that moves earlier', '2020', { count: -1, unit: 'year' as const }, '2019'],
	])('keeps the precision of %s', (_, from, by, to) => {
		expect(formatPeriod(shift(period(from), [by]))).toBe(to);
	});

	test.each([
		['a quarter by one month', '2020-Q1', months(1), '2020-02-01/2020-04-30'],
		['a semester by four months', '2026-S1', months(4), '2026-05-01/2026-10-31'],
		['a semester by three months', '2026-S1', months(3), '2026-04-01/2026-09-30'],
		['a year by six months', '2019', months(6), '2019-07-01/2020-06-30'],
		['a month by two weeks', '2020-02', { count: 2, unit: 'week' as const }, '2020-02-15/2020-03-14'],
	])('makes a span of %s', (_, from, by, to) => {
		expect(formatPeriod(shift(period(from), [by]))).toBe(to);
	});

	it('makes a span of a month moved by days even when it begins on the first of a month again', () => {
		expect(moved('2021-02', { count: 28, unit: 'day' })).toBe('span 2021-03-01..2021-03-28');
	});

	it('keeps a span a span, even where it fills a month', () => {
		expect(moved('2026-01-01/2026-01-31', months(2))).toBe('span 2026-03-01..2026-03-31');
	});

	it('keeps a whole-month period within whole months: its last day is the last of its month', () => {
		fc.assert(
			fc.property(calendarText, fc.nat(100), (text, count) => {
				fc.pre(period(text).precision !== 'day');
				const { first, last } = shift(period(text), [months(count)]);
				expect(first.day).toBe(1);
				expect(last.add({ days: 1 }).day).toBe(1);
			}),
		);
	});

	test.each([
		['2026-01-01/2026-01-30', 'span 2026-02-01..2026-02-28'],
		['2026-01-29/2026-02-02', 'span 2026-02-28..2026-03-02'],
		['2026-01-29/2026-01-30', '2026-02-28'],
		['2028-01-29/2028-01-30', '2028-02-29'],
		['2028-01-28/2028-01-30', 'span 2028-02-28..2028-02-29'],
	])('moves both ends of the span %s as days: + 1 month is %s', (text, expected) => {
		expect(moved(text, months(1))).toBe(expected);
	});

	it('moves both ends of any span as days, and never makes one that ends before it begins', () => {
		const spans = fc
			.tuple(modern, modern)
			.map(([a, b]) => [a, b].toSorted((x, y) => (isoDay(x) < isoDay(y) ? -1 : 1)))
			.filter(([a, b]) => a !== undefined && b !== undefined && isoDay(a) < isoDay(b));
		fc.assert(
			fc.property(spans, fc.integer({ min: -60, max: 60 }), ([a, b], count) => {
				if (!a || !b) throw new Error('a span has two ends');
				fc.pre(count !== 0);
				const { precision, first, last } = shift(period(`${isoDay(a)}/${isoDay(b)}`), [months(count)]);
				expect(first.toString()).toBe(isoDay(monthsLater(a, count)));
				expect(last.toString()).toBe(isoDay(monthsLater(b, count)));
				expect(first.until(last).days).toBeGreaterThanOrEqual(0);
				expect(precision).toBe(first.equals(last) ? 'day' : 'span');
			}),
			{ numRuns: 500 },
		);
	});

	it('keeps the precision for a move by whole years', () => {
		fc.assert(
			fc.property(calendarText, fc.nat(50), (text, count) => {
				expect(shift(period(text), [{ count, unit: 'year' }]).precision).toBe(period(text).precision);
			}),
		);
	});

	it('gives a kept precision only to periods of that length that begin where such periods begin', () => {
		fc.assert(
			fc.property(calendarText, terms, (text, by) => {
				const result = shift(period(text), by);
				fc.pre(result.precision !== 'span');
				const reread = period(formatPeriod(result));
				expect(show(reread)).toBe(show(result));
				expect(result.precision).toBe(period(text).precision);
			}),
		);
	});
});

describe('shift of any period', () => {
	it('changes nothing without terms or with terms of zero', () => {
		fc.assert(
			fc.property(periodText, (text) => {
				expect(moved(text)).toBe(show(period(text)));
				expect(moved(text, months(0), { count: 0, unit: 'day' })).toBe(show(period(text)));
			}),
		);
	});

	it('never moves earlier, and a term of more than zero moves later', () => {
		fc.assert(
			fc.property(calendarText, terms, (text, by) => {
				const { first, last } = period(text);
				const result = shift(period(text), by);
				const moves = by.some(({ count }) => count > 0);
				expect(first.until(result.first).days > 0).toBe(moves);
				expect(last.until(result.last).days > 0).toBe(moves);
				expect(first.until(result.first).days).toBeGreaterThanOrEqual(0);
				expect(last.until(result.last).days).toBeGreaterThanOrEqual(0);
			}),
			{ numRuns: 500 },
		);
	});

	it('one more term never makes a deadline earlier', () => {
		fc.assert(
			fc.property(calendarText, terms, term, (text, by, more) => {
				const without = shift(period(text), by).last;
				const withMore = shift(period(text), [...by, more]).last;
				expect(without.until(withMore).days).toBeGreaterThanOrEqual(0);
			}),
		);
	});

	it('keeps the order of two days', () => {
		fc.assert(
			fc.property(dayText, dayText, terms, (a, b, by) => {
				const [earlier = a, later = b] = [a, b].toSorted();
				const days = shift(dayPeriod(day(earlier)), by).last.until(
					shift(dayPeriod(day(later)), by).last,
				).days;
				expect(days).toBeGreaterThanOrEqual(0);
			}),
		);
	});

	it('by terms that add up to nothing changes nothing', () => {
		fc.assert(
			fc.property(periodText, signedTerms, (text, by) => {
				const back = by.map(({ count, unit }) => ({ count: -count, unit }));
				expect(moved(text, ...by, ...back)).toBe(show(period(text)));
			}),
		);
	});

	it('by signed terms does not depend on their order', () => {
		fc.assert(
			fc.property(modern, signedTerms, (from, by) => {
				expect(moved(isoDay(from), ...by.toReversed())).toBe(moved(isoDay(from), ...by));
			}),
		);
	});
});
