import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { partKey } from '$lib/domain/model';
import { isWaiting, schedule, type Scheduled } from '$lib/domain/schedule';
import { descriptions, surroundings } from './arbitrary';
import { contractData, only, scheduled, show, showResolution, type Described } from './build';

const entry = (described: Described, events = surroundings) => only(scheduled([described], events));
const current = (described: Described) => showResolution(entry(described).current);
const original = (described: Described) => showResolution(entry(described).original);

/** Everything that a schedule says of a part, as text. */
const line = ({ part, original: first, current: last, eventDay }: Scheduled) =>
	[partKey(part), showResolution(first), showResolution(last), eventDay ? show(eventDay) : 'no X'].join(
		' | ',
	);

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
			'ca/1/E1/1 | due 2019-12-31 | due 2019-12-31 | no X',
			'ca/1/E1/2 | due 2020-12-31 | due 2020-12-31 | no X',
		]);
	});

	test.each([
		['that has a day', 'stated: X + 6 months', [], '2019-11-05'],
		['that has none', 'open: X', [], 'no X'],
		['that a revision names', '2020-12-31', ['stated: X'], '2019-11-05'],
		['that a revision left for a day', 'stated: X', ['2020-12-31'], 'no X'],
		['that the last revision names', 'open: X', ['2020-12-31', 'stated: X'], '2019-11-05'],
		['that the last revision left', 'open: X', ['stated: X', '2020-12-31'], 'no X'],
	])('the day of X is that of the event of the deadline that counts: one %s', (_, due, revised, expected) => {
		const { eventDay } = entry({ due, revised });
		expect(eventDay ? show(eventDay) : 'no X').toBe(expected);
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
		expect(chain('onTrack')).toEqual(['due 2021-05-13', 'waiting for e2-done']);
		expect(chain('realised 2021-01-22')).toEqual(['due 2021-05-13', 'due 2021-04-22']);
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

	it('a revision makes a part wait or ends its wait', () => {
		expect(isWaiting(entry({ due: '2020-12-31', revised: ['open: X'] }))).toBe(true);
		expect(isWaiting(entry({ due: 'open: X', revised: ['2020-12-31'] }))).toBe(false);
	});
});
