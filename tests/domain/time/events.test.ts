import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { dependants, eventDays, type EventDays } from '$lib/domain/time/events';
import { partKey } from '$lib/domain/contract/keys';
import type { ContractData } from '$lib/domain/contract/model';
import { schedule } from '$lib/domain/time/schedule';
import { isoDay, monthsLater } from '../arbitrary';
import {
	CONTRACT,
	contractData,
	given,
	showKnown,
	showResolution,
	type Described,
	type DescribedEvent,
} from '../build';

/** The days of the events as text, in the order of the events, and the circles after them. */
function daysOf(
	parts: readonly Described[],
	events: readonly DescribedEvent[],
	days: Readonly<Record<string, string>> = {},
) {
	const data = contractData(parts, { events });
	const found = eventDays(data.events, data.parts, given(days));
	return [
		...data.events.map(({ id }) => `${id}: ${showKnown(found.days.get(id) ?? null)}`),
		...found.circles.map((circle) => `circle ${circle.join(' ')}`),
	];
}

describe('the day of an event', () => {
	it('is its stated day, with its precision', () => {
		expect(daysOf([], [{ id: 'a', day: '2019-11-05' }, { id: 'b', day: '2025-10' }, { id: 'c' }])).toEqual([
			'a: stated 2019-11-05',
			'b: stated month 2025-10-01..2025-10-31',
			'c: no day',
		]);
	});

	test.each([
		['realised', 'realised 2020-03-01', 'x: realised 2020-03-01 by ca/1/E1/1'],
		['closed', 'closed 2020-03', 'x: realised month 2020-03-01..2020-03-31 by ca/1/E1/1'],
	])('is the day on which the part that it follows was %s', (_, outcome, expected) => {
		expect(daysOf([{ outcome }], [{ id: 'x', follows: '1/E1/1' }])).toEqual([expected]);
	});

	test.each(['onTrack', 'late both', 'attention', 'unreported'])(
		'is expected when the part that it follows is due, while that is "%s"',
		(outcome) => {
			expect(daysOf([{ due: '2024-Q2', outcome }], [{ id: 'x', follows: '1/E1/1' }])).toEqual([
				'x: expected quarter 2024-04-01..2024-06-30 by ca/1/E1/1',
			]);
		},
	);

	test.each(['realised', 'closed', 'removed'])(
		'is not known when the part that it follows is "%s" without a day, whenever that was due',
		(outcome) => {
			expect(daysOf([{ due: '2020-12-31', outcome }], [{ id: 'x', follows: '1/E1/1' }])).toEqual([
				'x: no day',
			]);
		},
	);

	it('is not known when the part that it follows is replaced, and so never ends', () => {
		expect(daysOf([{ outcome: 'replaced', standing: 'replaced' }], [{ id: 'x', follows: '1/E1/1' }])).toEqual(
			['x: no day'],
		);
	});

	test.each([
		['unstated', ''],
		['counted from an event without a day', 'y: X + 1 month'],
		['counted from an event that no row describes', 'unheard: X'],
	])('is not known when the deadline of the open part that it follows is %s', (_, due) => {
		expect(daysOf([{ due }], [{ id: 'x', follows: '1/E1/1' }, { id: 'y' }])).toEqual([
			'x: no day',
			'y: no day',
		]);
	});

	it('is expected by the deadline that counts, the last approved one', () => {
		const part = { due: '2020-12-31', revised: ['2021-06', 'before 2021-03-01'] };
		expect(daysOf([part], [{ id: 'x', follows: '1/E1/1' }])).toEqual(['x: expected 2021-02-28 by ca/1/E1/1']);
	});

	it('is given before stated before realised before expected before the due day of the part', () => {
		const realised = [{ outcome: 'realised 2020-03-01' }];
		const open = [{ due: '2020-12-31' }];
		const follows = '1/E1/1';
		const all = { id: 'x', day: '2020-02-01', expected: '2020-04-01', follows };
		expect(daysOf(realised, [all], { x: '2020-01-01' })).toEqual(['x: given 2020-01-01']);
		expect(daysOf(realised, [all])).toEqual(['x: stated 2020-02-01']);
		expect(daysOf(realised, [{ id: 'x', expected: '2020-04-01', follows }])).toEqual([
			'x: realised 2020-03-01 by ca/1/E1/1',
		]);
		expect(daysOf(open, [{ id: 'x', expected: '2020-04', follows }])).toEqual([
			'x: expected month 2020-04-01..2020-04-30',
		]);
		expect(daysOf(open, [{ id: 'x', follows }])).toEqual(['x: expected 2020-12-31 by ca/1/E1/1']);
	});

	it('that is expected stands in for that of a part realised without a day', () => {
		const event = { id: 'x', expected: '2020-04-01', follows: '1/E1/1' };
		expect(daysOf([{ outcome: 'realised' }], [event])).toEqual(['x: expected 2020-04-01']);
	});

	it('that is given for an event that no row describes changes nothing', () => {
		expect(daysOf([], [{ id: 'x' }], { y: '2020-01-01' })).toEqual(['x: no day']);
	});

	it('comes from exactly the named part: not another number, name, variant or article', () => {
		const parts: Described[] = [
			{ article: 1, name: 'E1', outcome: 'realised 2020-01-01' },
			{ article: 1, name: 'E1', outcome: 'realised 2020-01-02' },
			{ article: 1, name: 'E1 NEW', outcome: 'realised 2020-01-03' },
			{ article: 1, name: 'E2', outcome: 'realised 2020-01-04' },
			{ article: 2, name: 'E1', outcome: 'realised 2020-01-05' },
		];
		const events = ['1/E1/1', '1/E1/2', '1/E1 NEW/1', '1/E2/1', '2/E1/1', '2/E1/2'].map((follows) => ({
			id: follows,
			follows,
		}));
		expect(daysOf(parts, events)).toEqual([
			'1/E1/1: realised 2020-01-01 by ca/1/E1/1',
			'1/E1/2: realised 2020-01-02 by ca/1/E1/2',
			'1/E1 NEW/1: realised 2020-01-03 by ca/1/E1 NEW/1',
			'1/E2/1: realised 2020-01-04 by ca/1/E2/1',
			'2/E1/1: realised 2020-01-05 by ca/2/E1/1',
			'2/E1/2: no day',
		]);
	});
});

/** E1 counts from `start`; E2 from the day E1 is realised, E3 from the day E2 is. */
const CHAIN_EVENTS = (start: Omit<DescribedEvent, 'id'>): DescribedEvent[] => [
	{ id: 'e2-done', follows: '1/E2/1' },
	{ id: 'start', ...start },
	{ id: 'e1-done', follows: '1/E1/1' },
];
const chainParts = (first: string, second: string): Described[] => [
	{ name: 'E3', due: 'e2-done: X + 3 months' },
	{ name: 'E1', due: 'start: X + 18 months', outcome: first },
	{ name: 'E2', due: 'e1-done: X + 6 months', outcome: second },
];
/** What E1, E2 and E3 come to. */
function chain(
	{
		first = 'onTrack',
		second = 'onTrack',
		...start
	}: Omit<DescribedEvent, 'id'> & {
		readonly first?: string;
		readonly second?: string;
	},
	days: Readonly<Record<string, string>> = {},
) {
	const data = contractData(chainParts(first, second), { events: CHAIN_EVENTS(start) });
	return schedule(data, given(days))
		.map(({ part, current }) => `${part.engagement.code} ${showResolution(current)}`)
		.toSorted();
}

describe('a chain: E1 counts from X, E2 from the day E1 is realised, E3 from the day E2 is', () => {
	it('while E1 is open and due, E2 and E3 are expected', () => {
		expect(chain({ day: '2019-08-31' })).toEqual([
			'E1 due 2021-02-28',
			'E2 expected 2021-08-28',
			'E3 expected 2021-11-28',
		]);
	});

	it('when E1 is realised with a day, E2 is due and E3 expected', () => {
		expect(chain({ day: '2019-08-31', first: 'realised 2021-05-31' })).toEqual([
			'E1 due 2021-02-28',
			'E2 due 2021-11-30',
			'E3 expected 2022-02-28',
		]);
	});

	it('when both are realised with a day, all are due', () => {
		expect(chain({ day: '2019-08-31', first: 'realised 2021-05-31', second: 'closed 2021-07-01' })).toEqual([
			'E1 due 2021-02-28',
			'E2 due 2021-11-30',
			'E3 due 2021-10-01',
		]);
	});

	it('when E1 is realised without a day, E2 waits for it, and E3 for E2', () => {
		expect(chain({ day: '2019-08-31', first: 'realised' })).toEqual([
			'E1 due 2021-02-28',
			'E2 waiting for e1-done',
			'E3 waiting for e2-done',
		]);
	});

	it('when E2 is realised with a day, E3 is due though E1 still waits', () => {
		expect(chain({ second: 'realised 2021-07-01' })).toEqual([
			'E1 waiting for start',
			'E2 waiting for e1-done',
			'E3 due 2021-10-01',
		]);
	});

	it('while X has no day, all of them wait, each for its own event', () => {
		expect(chain({})).toEqual(['E1 waiting for start', 'E2 waiting for e1-done', 'E3 waiting for e2-done']);
	});

	it('while X is only expected, so are all of them', () => {
		expect(chain({ expected: '2019-08-31' })).toEqual([
			'E1 expected 2021-02-28',
			'E2 expected 2021-08-28',
			'E3 expected 2021-11-28',
		]);
	});

	it('a day given to X makes E1 due and the rest of the chain expected', () => {
		expect(chain({}, { start: '2019-08-31' })).toEqual([
			'E1 due 2021-02-28',
			'E2 expected 2021-08-28',
			'E3 expected 2021-11-28',
		]);
	});

	it('a day given in the middle goes before what is stated or realised, and leaves what is above as it is', () => {
		const days = { 'e1-done': '2022-01-01' };
		const expected = ['E2 due 2022-07-01', 'E3 expected 2022-10-01'];
		expect(chain({}, days)).toEqual(['E1 waiting for start', ...expected]);
		expect(chain({ day: '2019-08-31', first: 'realised 2021-05-31' }, days)).toEqual([
			'E1 due 2021-02-28',
			...expected,
		]);
	});

	it('keeps the precision of X all the way, until a part ends on a day', () => {
		expect(chain({ day: '2025-10' })).toEqual([
			'E1 due month 2027-04-01..2027-04-30',
			'E2 expected month 2027-10-01..2027-10-31',
			'E3 expected month 2028-01-01..2028-01-31',
		]);
		expect(chain({ day: '2025-10', second: 'realised 2027-Q4' })[2]).toBe(
			'E3 due quarter 2028-01-01..2028-03-31',
		);
		expect(chain({ day: '2025-10', second: 'realised 2027-11-15' })[2]).toBe('E3 due 2028-02-15');
	});
});

/**
 * A graph: event `i` follows part `i`, whose deadline is a month after event `waitsFor[i]`, or a day of the calendar
 * where that is null. No event has a day of its own and every part is open.
 */
type Graph = readonly (number | null)[];

const key = (index: number) => `${index + 1}/E1/1`;
const described = (graph: Graph): Described[] =>
	graph.map((target, index) => ({
		article: index + 1,
		due: target === null ? '2020-12-31' : `e${target}: X + 1 month`,
	}));
const followers = (graph: Graph): DescribedEvent[] =>
	graph.map((_, index) => ({ id: `e${index}`, follows: key(index) }));

function circlesOf(graph: Graph): readonly (readonly string[])[] {
	const data = contractData(described(graph), { events: followers(graph) });
	return eventDays(data.events, data.parts, new Map()).circles;
}

/** A circle from its smallest id on, so that two lists of the same circle are equal. */
function turned(circle: readonly string[]): string {
	const start = circle.indexOf(circle.toSorted()[0] ?? '');
	return [...circle.slice(start), ...circle.slice(0, start)].join(' ');
}

describe('circles', () => {
	it('there is none in a chain or where two chains meet', () => {
		expect(circlesOf([null, 0, 1, 2])).toEqual([]);
		expect(circlesOf([null, 0, 0, 1, 1])).toEqual([]);
		expect(circlesOf([])).toEqual([]);
	});

	it('an event that waits for its own part is one', () => {
		expect(circlesOf([0])).toEqual([['e0']]);
	});

	it('are named in the order in which each event waits for the next', () => {
		expect(circlesOf([2, 0, 1])).toEqual([['e0', 'e2', 'e1']]);
	});

	it('leave out the events that lead into them, and are named once', () => {
		expect(circlesOf([1, 2, 1, 0])).toEqual([['e1', 'e2']]);
		expect(circlesOf([1, 0, 0, 1, 2, 3])).toEqual([['e0', 'e1']]);
	});

	it('are all found', () => {
		expect(circlesOf([1, 0, 3, 2, 4]).map(turned)).toEqual(['e0 e1', 'e2 e3', 'e4']);
	});

	it('have no day, nor has what waits for them; all others have', () => {
		expect(daysOf(described([1, 0, 1, null]), followers([1, 0, 1, null]))).toEqual([
			'e0: no day',
			'e1: no day',
			'e2: no day',
			'e3: expected 2020-12-31 by ca/4/E1/1',
			'circle e0 e1',
		]);
	});

	it('go by the deadline that counts: a revision to a day opens one, a revision to X closes it', () => {
		const events = followers([0]);
		expect(daysOf([{ due: 'e0: X + 1 month', revised: ['2020-12-31'] }], events)).toEqual([
			'e0: expected 2020-12-31 by ca/1/E1/1',
		]);
		expect(daysOf([{ due: '2020-12-31', revised: ['e0: X + 1 month'] }], events)).toEqual([
			'e0: no day',
			'circle e0',
		]);
	});

	const ring = described([1, 2, 0]);
	const [first, ...others] = followers([1, 2, 0]);
	if (!first) throw new Error('a ring has a first event');

	test.each([
		['stated', { day: '2020-01-31' }, {}],
		['given', {}, { e0: '2020-01-31' }],
		['expected', { expected: '2020-01-31' }, {}],
	])('are undone by a day of one of their events that is %s', (kind, more, days) => {
		expect(daysOf(ring, [{ ...first, ...more }, ...others], days)).toEqual([
			`e0: ${kind} 2020-01-31`,
			'e1: expected 2020-03-29 by ca/2/E1/1',
			'e2: expected 2020-02-29 by ca/3/E1/1',
		]);
	});

	it('are undone by a part that has ended, with a day or without, or was removed', () => {
		const with0 = (outcome: string) => ring.map((one, index) => (index === 0 ? { ...one, outcome } : one));
		expect(daysOf(with0('realised 2020-01-31'), [first, ...others])).toEqual([
			'e0: realised 2020-01-31 by ca/1/E1/1',
			'e1: expected 2020-03-29 by ca/2/E1/1',
			'e2: expected 2020-02-29 by ca/3/E1/1',
		]);
		for (const outcome of ['realised', 'closed', 'removed'])
			expect(daysOf(with0(outcome), [first, ...others])).toEqual(['e0: no day', 'e1: no day', 'e2: no day']);
	});

	it('a day given outside a circle leaves it a circle', () => {
		expect(daysOf(described([0, 0]), followers([0, 0]), { e1: '2020-01-31' })).toEqual([
			'e0: no day',
			'e1: given 2020-01-31',
			'circle e0',
		]);
	});
});

/** Any contract of events and parts: what each has of its own, and what it waits for. */
type Network = {
	readonly parts: readonly { readonly waitsFor: number | null; readonly outcome: string }[];
	readonly events: readonly {
		readonly follows: number | null;
		readonly own: 'none' | 'day' | 'expected' | 'given';
	}[];
};
const OWN_DAY = '2019-08-31';
const ENDED_ON = '2020-01-31';
const DUE = '2020-12-31';

const networks: fc.Arbitrary<Network> = fc
	.record({ parts: fc.integer({ min: 1, max: 12 }), events: fc.integer({ min: 1, max: 12 }) })
	.chain((size) =>
		fc.record({
			parts: fc.array(
				fc.record({
					waitsFor: fc.option(fc.integer({ min: 0, max: size.events - 1 }), { freq: 8 }),
					outcome: fc.oneof(
						{ weight: 12, arbitrary: fc.constantFrom('onTrack', 'late', 'attention both', 'unreported') },
						fc.constantFrom('realised', 'closed', 'removed', `realised ${ENDED_ON}`, `closed ${ENDED_ON}`),
					),
				}),
				{ minLength: size.parts, maxLength: size.parts },
			),
			events: fc.array(
				fc.record({
					follows: fc.option(fc.integer({ min: 0, max: size.parts - 1 }), { freq: 8 }),
					own: fc.oneof(
						{ weight: 12, arbitrary: fc.constant('none' as const) },
						fc.constantFrom('day' as const, 'expected' as const, 'given' as const),
					),
				}),
				{ minLength: size.events, maxLength: size.events },
			),
		}),
	);

const networkData = ({ parts, events }: Network): ContractData =>
	contractData(
		parts.map(({ waitsFor, outcome }, index) => ({
			article: index + 1,
			due: waitsFor === null ? DUE : `e${waitsFor}: X + 1 month`,
			outcome,
		})),
		{
			events: events.map(({ follows, own }, index) => ({
				id: `e${index}`,
				...(own === 'day' || own === 'expected' ? { [own]: OWN_DAY } : {}),
				...(follows === null ? {} : { follows: key(follows) }),
			})),
		},
	);
const givenDays = ({ events }: Network) =>
	given(
		Object.fromEntries(events.flatMap(({ own }, index) => (own === 'given' ? [[`e${index}`, OWN_DAY]] : []))),
	);
const solved = (network: Network): EventDays => {
	const { events, parts } = networkData(network);
	return eventDays(events, parts, givenDays(network));
};
const shown = ({ days }: EventDays) => [...days].map(([id, day]) => `${id}: ${showKnown(day)}`).toSorted();

const ymdOf = (text: string) => {
	const [year = 0, month = 0, day = 0] = text.split('-').map(Number);
	return { year, month, day };
};
const isEnded = (outcome: string) => /^(realised|closed)/.test(outcome);

/** The part whose deadline decides when an event is expected, by the rules as a reader would state them. */
function decider({ parts, events }: Network, index: number): number | null {
	const event = events[index];
	if (!event || event.own !== 'none' || event.follows === null) return null;
	const outcome = parts[event.follows]?.outcome ?? '';
	return isEnded(outcome) || outcome === 'removed' ? null : event.follows;
}

/** The day of each event, found round after round until nothing changes: no walk, and no order of chains. */
function bruteDays(network: Network): string[] {
	const { parts, events } = network;
	const days = new Map<number, { kind: string; on: string; by: number | null }>();
	events.forEach(({ follows, own }, index) => {
		const ended = follows !== null && parts[follows]?.outcome.endsWith(ENDED_ON);
		if (own === 'day' || own === 'given')
			days.set(index, { kind: own === 'day' ? 'stated' : 'given', on: OWN_DAY, by: null });
		else if (ended) days.set(index, { kind: 'realised', on: ENDED_ON, by: follows });
		else if (own === 'expected') days.set(index, { kind: 'expected', on: OWN_DAY, by: null });
	});
	for (let before = -1; before < days.size;) {
		before = days.size;
		for (const index of events.keys()) {
			const by = decider(network, index);
			if (by === null || days.has(index)) continue;
			const waitsFor = parts[by]?.waitsFor ?? null;
			const from = waitsFor === null ? null : days.get(waitsFor);
			if (waitsFor === null) days.set(index, { kind: 'expected', on: DUE, by });
			else if (from) days.set(index, { kind: 'expected', on: isoDay(monthsLater(ymdOf(from.on), 1)), by });
		}
	}
	return events
		.map((_, index) => {
			const day = days.get(index);
			const by = day && day.by !== null ? ` by ${CONTRACT}/${key(day.by)}` : '';
			return `e${index}: ${day ? `${day.kind} ${day.on}${by}` : 'no day'}`;
		})
		.toSorted();
}

/** The circles, found by walking from every event as many steps as there are events: who comes back is on one. */
function bruteCircles(network: Network): string[] {
	const next = (index: number) => {
		const by = decider(network, index);
		return by === null ? null : (network.parts[by]?.waitsFor ?? null);
	};
	const found = new Set<string>();
	for (const begin of network.events.keys()) {
		const walk: string[] = [];
		let at: number | null = begin;
		for (let step = 0; step < network.events.length && at !== null; step++) {
			walk.push(`e${at}`);
			at = next(at);
			if (at === begin) {
				found.add(turned(walk));
				break;
			}
		}
	}
	return [...found].toSorted();
}

describe('in any network of events and parts', () => {
	it('every event has the day that the rules give it, as a brute force finds it', () => {
		fc.assert(
			fc.property(networks, (network) => {
				expect(shown(solved(network))).toEqual(bruteDays(network));
			}),
			{ numRuns: 1000 },
		);
	});

	it('each circle is named exactly once, as a brute force finds it', () => {
		fc.assert(
			fc.property(networks, (network) => {
				expect(solved(network).circles.map(turned).toSorted()).toEqual(bruteCircles(network));
			}),
			{ numRuns: 1000 },
		);
	});

	it('every event has a day or leads into a circle, when no part has ended without a day or is removed', () => {
		const open = networks.map(({ parts, events }) => ({
			parts: parts.map((part) => ({ ...part, outcome: 'onTrack' })),
			events: events.map(({ follows, own }) => ({ follows: follows ?? 0, own })),
		}));
		fc.assert(
			fc.property(open, (network) => {
				const { days, circles } = solved(network);
				const onCircle = new Set(circles.flat());
				for (const begin of network.events.keys()) {
					let at: number | null = begin;
					for (let step = 0; at !== null && !onCircle.has(`e${at}`) && step < 20; step++) {
						const by = decider(network, at);
						at = by === null ? null : (network.parts[by]?.waitsFor ?? null);
					}
					expect(days.get(`e${begin}`) === null).toBe(at !== null);
				}
			}),
		);
	});

	it('nothing depends on the order of events and parts', () => {
		const order = (size: number) =>
			fc.shuffledSubarray([...Array(size).keys()], { minLength: size, maxLength: size });
		fc.assert(
			fc.property(
				networks.chain((network) =>
					fc.tuple(fc.constant(network), order(network.events.length), order(network.parts.length)),
				),
				([network, eventOrder, partOrder]) => {
					const { events, parts } = networkData(network);
					const shuffled = eventDays(
						eventOrder.flatMap((index) => events[index] ?? []),
						partOrder.flatMap((index) => parts[index] ?? []),
						givenDays(network),
					);
					const sorted = solved(network);
					expect(shown(shuffled)).toEqual(shown(sorted));
					expect(shuffled.circles.map(turned).toSorted()).toEqual(sorted.circles.map(turned).toSorted());
				},
			),
			{ numRuns: 500 },
		);
	});
});

describe('with 10,000 events', () => {
	const SLOW = { timeout: 60_000 };
	const length = 10_000;
	const down = (size: number): Graph =>
		Array.from({ length: size }, (_, index) => (index === 0 ? null : index - 1));
	const up = (size: number): Graph =>
		Array.from({ length: size }, (_, index) => (index === size - 1 ? null : index + 1));
	const ring: Graph = Array.from({ length }, (_, index) => (index + 1) % length);
	/** 31 December 2020, and then each month: the day stays on the 28th once a February has come. */
	const nth = (steps: number) => {
		const { year, month, day } = monthsLater({ year: 2020, month: 12, day: 31 }, steps);
		return isoDay({ year, month, day: steps < 2 ? day : 28 });
	};

	it('resolves an open chain from either end', SLOW, () => {
		for (const [graph, place] of [
			[down(length), (index: number) => index],
			[up(length), (index: number) => length - 1 - index],
		] as const) {
			const data = contractData(described(graph), { events: followers(graph) });
			const { days, circles } = eventDays(data.events, data.parts, new Map());
			expect(circles).toEqual([]);
			expect([...days.values()].filter((day) => day?.kind !== 'expected')).toEqual([]);
			for (const index of [0, 1, 2, 3, 5000, length - 2, length - 1])
				expect(days.get(`e${index}`)?.on.last.toString()).toBe(nth(place(index)));
		}
	});

	it('names one circle of 10,000', SLOW, () => {
		const [circle = [], ...more] = circlesOf(ring);
		expect(more).toEqual([]);
		expect(circle).toEqual(ring.map((_, index) => `e${index}`));
	});

	it('dates a chain whose parts are all realised', SLOW, () => {
		const graph = down(length);
		const realised = described(graph).map((one) => ({ ...one, outcome: 'realised 2020-01-31' }));
		const due = schedule(contractData(realised, { events: followers(graph) })).map(({ current }) =>
			current.kind === 'due' ? current.on.last.toString() : current.kind,
		);
		expect(due).toEqual(graph.map((target) => (target === null ? '2020-12-31' : '2020-02-29')));
	});

	it(
		'takes time in step with its length: less than 4 times for twice as many, 8 times for four times',
		{ ...SLOW, retry: 2 },
		() => {
			/** The best of three, in milliseconds of the processor's own time; what is less than `enough` is not tried again. */
			const time = (graph: Graph, enough = 0) => {
				const data = contractData(described(graph), { events: followers(graph) });
				let best = Infinity;
				for (let tried = 0; tried < 3 && best >= enough; tried += 1) {
					const start = process.cpuUsage();
					eventDays(data.events, data.parts, new Map());
					const { user, system } = process.cpuUsage(start);
					best = Math.min(best, (user + system) / 1000);
				}
				return best;
			};
			/** Milliseconds under which a machine's own pauses are all that is measured. */
			const floor = 100;
			for (const graph of [down, up]) {
				const once = Math.max(floor, time(graph(length)));
				expect(time(graph(2 * length), 4 * once)).toBeLessThan(4 * once);
				// Time that grows with the square of the length would be sixteen times as long.
				expect(time(graph(4 * length), 8 * once)).toBeLessThan(8 * once);
			}
		},
	);
});

describe('dates that leave the calendar', () => {
	it('do not throw and give no day: a short chain of very long deadlines', () => {
		const parts: Described[] = Array.from({ length: 30 }, (_, index) => ({
			article: index + 1,
			due: index === 0 ? '2020-12-31' : `e${index - 1}: X + 9999 years`,
		}));
		const [first, ...others] = daysOf(parts, followers(parts.map(() => null)));
		expect(first).toContain('expected 2020-12-31');
		expect(others).toHaveLength(29);
		for (const other of others) expect(other).toMatch(/: no day$/);
	});
});

/** The parts that depend on an event, as `part: steps`. */
function dependantsOf(event: string, parts: readonly Described[], events: readonly DescribedEvent[]) {
	const data = contractData(parts, { events });
	return dependants(event, data.events, data.parts).map(({ part, steps }) => `${partKey(part)}: ${steps}`);
}

describe('dependants', () => {
	it('are the parts that count from the event, waiting or due, in the order of the data', () => {
		const parts: Described[] = [
			{ name: 'E2', due: 'x: X + 1 month' },
			{ name: 'E1', due: 'x: Q2 of X', outcome: 'realised 2020-01-01' },
			{ name: 'E3', due: 'y: X' },
			{ name: 'E4', due: '2020-12-31' },
			{ name: 'E5', due: '' },
		];
		expect(dependantsOf('x', parts, [{ id: 'x', day: '2019-01-01' }, { id: 'y' }])).toEqual([
			'ca/1/E2/1: 1',
			'ca/1/E1/1: 1',
		]);
	});

	it('go by the deadline that counts', () => {
		const parts: Described[] = [
			{ name: 'E1', due: 'x: X', revised: ['2020-12-31'] },
			{ name: 'E2', due: '2020-12-31', revised: ['x: X'] },
			{ name: 'E3', due: 'y: X', revised: ['x: X', 'y: X'] },
		];
		expect(dependantsOf('x', parts, [{ id: 'x' }, { id: 'y' }])).toEqual(['ca/1/E2/1: 1']);
	});

	it('go down the chain, each with its number of steps', () => {
		const events = CHAIN_EVENTS({});
		const parts = chainParts('onTrack', 'onTrack');
		expect(dependantsOf('start', parts, events)).toEqual(['ca/1/E1/1: 1', 'ca/1/E2/1: 2', 'ca/1/E3/1: 3']);
		expect(dependantsOf('e1-done', parts, events)).toEqual(['ca/1/E2/1: 1', 'ca/1/E3/1: 2']);
		expect(dependantsOf('e2-done', parts, events)).toEqual(['ca/1/E3/1: 1']);
	});

	it('branch where several events follow one part', () => {
		const parts: Described[] = [
			{ name: 'E1', due: 'x: X' },
			{ name: 'E2', due: 'a: X' },
			{ name: 'E3', due: 'b: X' },
			{ name: 'E4', due: 'x: X' },
		];
		const events = [{ id: 'x' }, { id: 'b', follows: '1/E1/1' }, { id: 'a', follows: '1/E1/1' }];
		expect(dependantsOf('x', parts, events)).toEqual([
			'ca/1/E1/1: 1',
			'ca/1/E4/1: 1',
			'ca/1/E3/1: 2',
			'ca/1/E2/1: 2',
		]);
	});

	it('of an event that nothing counts from, or that no row describes, are none', () => {
		expect(dependantsOf('x', [{ due: '2020' }, { due: '' }], [{ id: 'x' }, { id: 'y' }])).toEqual([]);
		expect(dependantsOf('unheard', [{ due: 'x: X' }], [{ id: 'x' }])).toEqual([]);
	});

	it('on a circle are each part of it once, and what hangs on it', () => {
		const graph = [2, 0, 1, 1];
		expect(dependantsOf('e0', described(graph), followers(graph))).toEqual([
			'ca/2/E1/1: 1',
			'ca/3/E1/1: 2',
			'ca/4/E1/1: 2',
			'ca/1/E1/1: 3',
		]);
		expect(dependantsOf('e0', described([0]), followers([0]))).toEqual(['ca/1/E1/1: 1']);
	});

	it('in any network are those that come to the event when one walks up from each part', () => {
		fc.assert(
			fc.property(networks, fc.nat(11), (network, place) => {
				const target = place % network.events.length;
				const data = networkData(network);
				const expected = network.parts.flatMap((_, index) => {
					let at: number | null = index;
					for (let steps = 1; at !== null && steps <= network.events.length; steps++) {
						const waitsFor: number | null = network.parts[at]?.waitsFor ?? null;
						if (waitsFor === target) return [`${CONTRACT}/${key(index)}: ${steps}`];
						at = waitsFor === null ? null : (network.events[waitsFor]?.follows ?? null);
					}
					return [];
				});
				const found = dependants(`e${target}`, data.events, data.parts);
				expect(found.map(({ part, steps }) => `${partKey(part)}: ${steps}`).toSorted()).toEqual(
					expected.toSorted(),
				);
				expect(found.map(({ steps }) => steps)).toEqual(
					found.map(({ steps }) => steps).toSorted((a, b) => a - b),
				);
			}),
			{ numRuns: 500 },
		);
	});
});
