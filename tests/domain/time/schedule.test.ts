import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { partKey } from '$lib/domain/contract/keys';
import { isWaiting, schedule, type ScheduledPart } from '$lib/domain/time/schedule';
import { descriptions, surroundings } from '../arbitrary';
import {
	contractData,
	given,
	only,
	scheduled,
	showKnown,
	showResolution,
	type Described,
	type Surroundings,
} from '../build';

const entry = (described: Described, around: Surroundings = surroundings) =>
	only(scheduled([described], around));
const current = (described: Described) => showResolution(entry(described).current);
const original = (described: Described) => showResolution(entry(described).original);

/** Everything that a schedule says of a part, as text. */
const line = ({ part, original: first, current: last, eventDay }: ScheduledPart) =>
	[partKey(part), showResolution(first), showResolution(last), showKnown(eventDay)].join(' | ');

describe('schedule', () => {
	it('the last approved deadline counts, and the original one is kept', () => {
		const revised: Described = { due: '2019-12-31', revised: ['2020-12-31', '2021-04-30'] };
		expect(current(revised)).toBe('due 2021-04-30');
		expect(original(revised)).toBe('due 2019-12-31');
	});

	it('the last approved deadline counts even when it is earlier than one before', () => {
		expect(current({ due: '2020-12-31', revised: ['2021-12-31', '2019-06-30'] })).toBe('due 2019-06-30');
	});

	it('every revised deadline is kept, in the order in which they were approved', () => {
		const { revised } = entry({ due: '2019-12-31', revised: ['open: X', '2021', 'stated: X + 1 month', ''] });
		expect(revised.map(showResolution)).toEqual([
			'waiting for open',
			'due year 2021-01-01..2021-12-31',
			'due 2019-12-05',
			'undated',
		]);
		expect(entry({ due: '2019-12-31' }).revised).toEqual([]);
	});

	it('without a revision the original deadline counts', () => {
		expect(current({ due: '2023' })).toBe('due year 2023-01-01..2023-12-31');
		expect(original({ due: '2023' })).toBe(current({ due: '2023' }));
	});

	it('a revision from a day to an event without a day makes the part wait', () => {
		const revised: Described = { due: '2019-12-31', revised: ['open: X + 12 months'] };
		expect(current(revised)).toBe('waiting for open');
		expect(original(revised)).toBe('due 2019-12-31');
	});

	it('several deadlines are one part each', () => {
		const entries = scheduled([{ due: '2019-12-31' }, { due: '2020-12-31' }]);
		expect(entries.map(line)).toEqual([
			'ca/1/E1/1 | due 2019-12-31 | due 2019-12-31 | no day',
			'ca/1/E1/2 | due 2020-12-31 | due 2020-12-31 | no day',
		]);
	});

	test.each([
		['that has a day', 'stated: X + 6 months', [], 'stated 2019-11-05'],
		['that has none', 'open: X', [], 'no day'],
		['that a revision names', '2020-12-31', ['stated: X'], 'stated 2019-11-05'],
		['that a revision left for a day', 'stated: X', ['2020-12-31'], 'no day'],
		['that the last revision names', 'open: X', ['2020-12-31', 'stated: X'], 'stated 2019-11-05'],
		['that the last revision left', 'open: X', ['stated: X', '2020-12-31'], 'no day'],
	])('the day of X is that of the event of the deadline that counts: one %s', (_, due, revised, expected) => {
		const { eventDay } = entry({ due, revised });
		expect(showKnown(eventDay)).toBe(expected);
	});

	it('an event that no row describes has no day', () => {
		expect(current({ due: 'unheard: X + 1 month' })).toBe('waiting for unheard');
	});

	it('follows a chain: when E2 is realised, the part that counts from it has a day', () => {
		const chain = (outcome: string) =>
			scheduled(
				[
					{ name: 'E2', due: 'start: X + 6 months', outcome },
					{ name: 'E3', due: 'e2-done: X + 3 months' },
				],
				{
					events: [
						{ id: 'e2-done', follows: '1/E2/1' },
						{ id: 'start', day: '2020-11-13' },
					],
				},
			).map(({ current: resolution }) => showResolution(resolution));
		expect(chain('onTrack')).toEqual(['due 2021-05-13', 'expected 2021-08-13']);
		expect(chain('realised 2021-01-22')).toEqual(['due 2021-05-13', 'due 2021-04-22']);
	});

	it('says from which day a deadline counts: stated, given, realised or expected, and by which part', () => {
		const described: Described[] = [
			{ name: 'E1', due: 'x: X + 1 month' },
			{ name: 'E2', due: 'e1-done: X + 1 month' },
		];
		const events = [
			{ id: 'x', expected: '2020-01-31' },
			{ id: 'e1-done', follows: '1/E1/1' },
		];
		expect(scheduled(described, { events }).map(line)).toEqual([
			'ca/1/E1/1 | expected 2020-02-29 | expected 2020-02-29 | expected 2020-01-31',
			'ca/1/E2/1 | expected 2020-03-29 | expected 2020-03-29 | expected 2020-02-29 by ca/1/E1/1',
		]);
		expect(scheduled(described, { events }, { x: '2020-06-30' }).map(line)).toEqual([
			'ca/1/E1/1 | due 2020-07-30 | due 2020-07-30 | given 2020-06-30',
			'ca/1/E2/1 | expected 2020-08-30 | expected 2020-08-30 | expected 2020-07-30 by ca/1/E1/1',
		]);
	});

	it('a given day counts for the original and the revised deadlines too', () => {
		const { original: first, revised } = only(
			scheduled([{ due: 'open: X', revised: ['open: before X + 1 year', '2020'] }], surroundings, {
				open: '2020-01-31',
			}),
		);
		expect([first, ...revised].map(showResolution)).toEqual([
			'due 2020-01-31',
			'due 2021-01-30',
			'due year 2020-01-01..2020-12-31',
		]);
	});

	it('without a given day is the same as with none given, and a given day changes only what counts from it', () => {
		fc.assert(
			fc.property(descriptions, (described) => {
				const data = contractData(described, surroundings);
				const before = schedule(data);
				expect(schedule(data, new Map()).map(line)).toEqual(before.map(line));
				const after = schedule(data, given({ stated: '2024-02-29' }));
				after.forEach((entry, index) => {
					const was = before[index];
					if (entry.eventDay?.kind === 'given') expect(showKnown(entry.eventDay)).toBe('given 2024-02-29');
					else if (entry.eventDay?.kind !== 'expected')
						expect(was && showResolution(was.current)).toBe(showResolution(entry.current));
				});
			}),
		);
	});

	it('keeps every part, in the order of the data', () => {
		fc.assert(
			fc.property(descriptions, (described) => {
				const data = contractData(described, surroundings);
				expect(schedule(data).map(({ part }) => part)).toEqual(data.parts);
				expect(schedule(data).map(({ part }) => partKey(part))).toEqual(data.parts.map(partKey));
			}),
		);
	});

	it('does not depend on the order of the rows', () => {
		fc.assert(
			fc.property(descriptions, fc.infiniteStream(fc.nat()), (described, keys) => {
				const data = contractData(described, surroundings);
				const shuffled = data.parts
					.map((part) => ({ part, key: keys.next().value }))
					.toSorted((a, b) => a.key - b.key)
					.map(({ part }) => part);
				const result = schedule({ ...data, parts: shuffled, events: data.events.toReversed() });
				expect(result.map(line).toSorted()).toEqual(schedule(data).map(line).toSorted());
			}),
		);
	});
});

describe('isWaiting', () => {
	test.each([
		['onTrack', true],
		['attention external', true],
		['late', true],
		['realised', false],
		['realised 2020-12-31', false],
		['closed', false],
		['removed', false],
		['replaced', false],
		['unreported', true],
	])('a part whose X has no day and that is "%s" waits: %s', (outcome, expected) => {
		expect(isWaiting(entry({ due: 'open: X + 12 months', outcome }))).toBe(expected);
	});

	test.each([
		['is due', '2020-12-31'],
		['has an X with a day', 'stated: X + 12 months'],
		['has no deadline', ''],
	])('a part that %s does not wait', (_, due) => {
		expect(isWaiting(entry({ due }))).toBe(false);
	});

	test.each([
		['onTrack', true],
		['late', true],
		['realised', false],
		['closed 2020-12-31', false],
	])('a part whose X is only expected and that is "%s" waits: %s', (outcome, expected) => {
		const events = [{ id: 'x', expected: '2020-01-31' }];
		expect(isWaiting(entry({ due: 'x: X + 12 months', outcome }, { events }))).toBe(expected);
	});

	it('a day given to X ends the wait of what counts from it, not of what comes after', () => {
		const described: Described[] = [
			{ name: 'E1', due: 'x: X + 1 month' },
			{ name: 'E2', due: 'e1-done: X + 1 month' },
		];
		const events = [{ id: 'x' }, { id: 'e1-done', follows: '1/E1/1' }];
		expect(scheduled(described, { events }).map(isWaiting)).toEqual([true, true]);
		expect(scheduled(described, { events }, { x: '2020-01-31' }).map(isWaiting)).toEqual([false, true]);
	});

	it('a revision makes a part wait or ends its wait', () => {
		expect(isWaiting(entry({ due: '2020-12-31', revised: ['open: X'] }))).toBe(true);
		expect(isWaiting(entry({ due: 'open: X', revised: ['2020-12-31'] }))).toBe(false);
	});
});
