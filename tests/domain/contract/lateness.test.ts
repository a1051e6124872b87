import { describe, expect, it, test } from 'vitest';
import { calledLate, hasPassed, pastDue, pastDueNotCalledLate } from '$lib/domain/contract/lateness';
import { isCounted } from '$lib/domain/contract/outcome';
import { OUTCOMES } from '$lib/domain/contract/vocabulary';
import { schedule } from '$lib/domain/time/schedule';
import { referenceContract } from '../../data/reference-data';
import { contractData, day, only, outcome, scheduled, type Described } from '../build';

const DAYS = ['2020-12-30', '2020-12-31', '2021-01-01'] as const;
const onDays = (described: Described) =>
	DAYS.map((text) => pastDue(only(scheduled([described], {})), day(text)));

test('called late is what the report calls late, and nothing else', () => {
	expect(OUTCOMES.filter((kind) => calledLate(outcome(kind)))).toEqual(['late']);
});

describe('past due', () => {
	it('from the day after the due day, a period counting with its last day', () => {
		for (const due of ['2020-12-31', '2020-12', '2020-Q4', '2020', 'before 2021-01-01'])
			expect(onDays({ due })).toEqual([false, false, true]);
	});

	it('against the deadline that counts', () => {
		expect(onDays({ due: '2019', revised: ['2020'] })).toEqual([false, false, true]);
	});

	it('whatever the report calls it, while it is open', () => {
		const open = OUTCOMES.filter((text) => onDays({ due: '2020', outcome: text })[2]);
		expect(open).toEqual(['onTrack', 'attention', 'late', 'unreported']);
	});

	it('never without a day: none stated, or X has none, or only an expected one', () => {
		const events = [{ id: 'x' }, { id: 'y', expected: '2019-01-01' }];
		for (const due of ['', 'x: X + 1 month', 'y: X + 1 month'])
			expect(pastDue(only(scheduled([{ due }], { events })), day('2030-01-01'))).toBe(false);
	});
});

test('past due and not called late is the one without the other', () => {
	const [late, onTrack] = schedule(
		contractData([
			{ article: 1, due: '2020', outcome: 'late' },
			{ article: 2, due: '2020', outcome: 'onTrack' },
		]),
	);
	expect([late, onTrack].map((one) => one && pastDueNotCalledLate(one, day('2021-01-01')))).toEqual([
		false,
		true,
	]);
	expect(onTrack && hasPassed(onTrack.original, day('2020-12-31'))).toBe(false);
});

// Known answer: the report calls 8 parts late; by the end of November 2026 the day of 15 has gone by.
test('av2019-2020: called late and past due', () => {
	const open = referenceContract('av2019-2020').scheduled.filter(({ part }) => isCounted(part));
	const called = open.filter(({ part }) => calledLate(part.outcome));
	const counts = (text: string) => [
		open.filter((entry) => pastDue(entry, day(text))).length,
		open.filter((entry) => pastDueNotCalledLate(entry, day(text))).length,
	];
	expect(called).toHaveLength(8);
	expect(counts('2026-11-30')).toEqual([15, 7]);
	expect(counts('2021-03-16')).toEqual([8, 0]);
});
