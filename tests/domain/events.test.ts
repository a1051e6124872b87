import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { eventCircles, eventDays } from '$lib/domain/events';
import { schedule } from '$lib/domain/schedule';
import { contractData, show, type Described, type DescribedEvent } from './build';

/** The days of the events as text, in the order of the events. */
function daysOf(parts: readonly Described[], events: readonly DescribedEvent[]) {
	const data = contractData(parts, { events });
	return [...eventDays(data.events, data.parts)].map(([id, day]) => `${id}: ${day ? show(day) : 'no day'}`);
}

describe('eventDays', () => {
	it('an event has its stated day, with its precision', () => {
		expect(daysOf([], [{ id: 'a', day: '2019-11-05' }, { id: 'b', day: '2025-10' }, { id: 'c' }])).toEqual([
			'a: 2019-11-05',
			'b: month 2025-10-01..2025-10-31',
			'c: no day',
		]);
	});

	test.each([
		['realised', 'realised 2020-03-01', 'x: 2020-03-01'],
		['closed', 'closed 2020-03', 'x: month 2020-03-01..2020-03-31'],
	])('an event that follows a part has the day on which the part was %s', (_, outcome, expected) => {
		expect(daysOf([{ outcome }], [{ id: 'x', follows: '1/E1/1' }])).toEqual([expected]);
	});

	test.each(['onTrack', 'late both', 'attention', 'realised', 'closed'])(
		'an event that follows a part which is "%s" without a day has no day',
		(outcome) => {
			expect(daysOf([{ outcome }], [{ id: 'x', follows: '1/E1/1' }])).toEqual(['x: no day']);
		},
	);

	it('a stated day goes before the day of the followed part', () => {
		expect(
			daysOf([{ outcome: 'realised 2020-03-01' }], [{ id: 'x', day: '2020-02-01', follows: '1/E1/1' }]),
		).toEqual(['x: 2020-02-01']);
	});

	it('follows exactly the named part: not another number, name, variant or article', () => {
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
			'1/E1/1: 2020-01-01',
			'1/E1/2: 2020-01-02',
			'1/E1 NEW/1: 2020-01-03',
			'1/E2/1: 2020-01-04',
			'2/E1/1: 2020-01-05',
			'2/E1/2: no day',
		]);
	});
});

/**
 * A graph of events: event `i` follows part `i`, whose deadline counts from event `waitsFor[i]`, or is a day of the
 * calendar where that is null. No event has a stated day and no part has ended.
 */
type Graph = readonly (number | null)[];

const described = (graph: Graph): Described[] =>
	graph.map((target, index) => ({
		article: index + 1,
		due: target === null ? '2020-12-31' : `e${target}: X + 1 month`,
	}));
const followers = (graph: Graph): DescribedEvent[] =>
	graph.map((_, index) => ({ id: `e${index}`, follows: `${index + 1}/E1/1` }));

function circlesOf(graph: Graph): string[][] {
	const data = contractData(described(graph), { events: followers(graph) });
	return eventCircles(data.events, data.parts);
}

/** A circle from its smallest id on, so that two lists of the same circle are equal. */
function turned(circle: readonly string[]): string {
	const start = circle.indexOf(circle.toSorted()[0] ?? '');
	return [...circle.slice(start), ...circle.slice(0, start)].join(' ');
}

/** The circles, found by walking from every event as many steps as there are events: who comes back is on one. */
function bruteForce(graph: Graph): string[] {
	const found = new Set<string>();
	for (const begin of graph.keys()) {
		const walk: number[] = [];
		let at: number | null = begin;
		for (let step = 0; step < graph.length && at !== null; step++) {
			walk.push(at);
			at = graph[at] ?? null;
			if (at === begin) {
				found.add(turned(walk.map((index) => `e${index}`)));
				break;
			}
		}
	}
	return [...found].toSorted();
}

/** Parts that become due when, round after round, every part that is due is realised. */
function dueInTheEnd(graph: Graph): number[] {
	const done = new Set<number>();
	for (let before = -1; before < done.size;) {
		before = done.size;
		const parts = described(graph).map((one, index) => ({
			...one,
			outcome: done.has(index) ? 'realised 2020-01-01' : 'onTrack',
		}));
		schedule(contractData(parts, { events: followers(graph) })).forEach(({ current }, index) => {
			if (current.kind === 'due') done.add(index);
		});
	}
	return [...done].toSorted((a, b) => a - b);
}

/** Parts that do not wait, directly or through others, for a circle. */
function freeOfCircles(graph: Graph): number[] {
	return [...graph.keys()].filter((begin) => {
		let at: number | null = begin;
		for (let step = 0; step <= graph.length && at !== null; step++) at = graph[at] ?? null;
		return at === null;
	});
}

const graphs: fc.Arbitrary<Graph> = fc.integer({ min: 0, max: 12 }).chain((size) =>
	fc.array(size === 0 ? fc.constant(null) : fc.option(fc.integer({ min: 0, max: size - 1 }), { freq: 5 }), {
		minLength: size,
		maxLength: size,
	}),
);

describe('eventCircles', () => {
	it('finds none in a chain or where two chains meet', () => {
		expect(circlesOf([null, 0, 1, 2])).toEqual([]);
		expect(circlesOf([null, 0, 0, 1, 1])).toEqual([]);
		expect(circlesOf([])).toEqual([]);
	});

	it('finds an event that waits for its own part', () => {
		expect(circlesOf([0])).toEqual([['e0']]);
	});

	it('names the events of a circle in the order in which each waits for the next', () => {
		expect(circlesOf([2, 0, 1])).toEqual([['e0', 'e2', 'e1']]);
	});

	it('leaves out the events that lead into a circle, and names the circle once', () => {
		expect(circlesOf([1, 2, 1, 0])).toEqual([['e1', 'e2']]);
	});

	it('finds several circles', () => {
		expect(circlesOf([1, 0, 3, 2, 4]).map(turned)).toEqual(['e0 e1', 'e2 e3', 'e4']);
	});

	it('looks at the deadline that counts: a revision to a day opens the circle, one to X closes it', () => {
		const events = followers([0]);
		const opened = contractData([{ due: 'e0: X + 1 month', revised: ['2020-12-31'] }], { events });
		const closed = contractData([{ due: '2020-12-31', revised: ['e0: X + 1 month'] }], { events });
		expect(eventCircles(opened.events, opened.parts)).toEqual([]);
		expect(eventCircles(closed.events, closed.parts)).toEqual([['e0']]);
	});

	// Known bug: `eventCircles` looks at what an event follows even where `eventDays` takes its stated day.
	it.fails(
		'finds none when an event on the way round has a stated day, which goes before what it follows',
		() => {
			const { events, parts } = contractData([{ due: 'x: X + 1 month' }], {
				events: [{ id: 'x', day: '2020-01-31', follows: '1/E1/1' }],
			});
			expect(eventCircles(events, parts)).toEqual([]);
		},
	);

	it('in any graph names each circle exactly once, as a brute-force walk does', () => {
		fc.assert(
			fc.property(graphs, (graph) => {
				expect(circlesOf(graph).map(turned).toSorted()).toEqual(bruteForce(graph));
			}),
			{ numRuns: 1000 },
		);
	});

	it('does not depend on the order of events and parts', () => {
		fc.assert(
			fc.property(
				graphs.chain((graph) =>
					fc.tuple(
						fc.constant(graph),
						fc.shuffledSubarray([...graph.keys()], { minLength: graph.length, maxLength: graph.length }),
						fc.shuffledSubarray([...graph.keys()], { minLength: graph.length, maxLength: graph.length }),
					),
				),
				([graph, eventOrder, partOrder]) => {
					const { events, parts } = contractData(described(graph), { events: followers(graph) });
					const shuffled = eventCircles(
						eventOrder.flatMap((index) => events[index] ?? []),
						partOrder.flatMap((index) => parts[index] ?? []),
					);
					expect(shuffled.map(turned).toSorted()).toEqual(circlesOf(graph).map(turned).toSorted());
				},
			),
		);
	});

	it('in any graph every part gets a day in the end, except those that wait for a circle', () => {
		fc.assert(
			fc.property(graphs, (graph) => {
				const due = dueInTheEnd(graph);
				expect(due).toEqual(freeOfCircles(graph));
				expect(due.length === graph.length).toBe(circlesOf(graph).length === 0);
			}),
		);
	});

	describe('with 10,000 events', () => {
		const length = 10_000;
		const chain: Graph = Array.from({ length }, (_, index) => (index === 0 ? null : index - 1));
		const reversed: Graph = Array.from({ length }, (_, index) => (index === length - 1 ? null : index + 1));
		const ring: Graph = Array.from({ length }, (_, index) => (index + 1) % length);

		it('walks a chain from either end, and finds no circle', () => {
			expect(circlesOf(chain)).toEqual([]);
			expect(circlesOf(reversed)).toEqual([]);
		});

		it('names one circle of 10,000', () => {
			const [circle = [], ...more] = circlesOf(ring);
			expect(more).toEqual([]);
			expect(circle).toEqual(ring.map((_, index) => `e${index}`));
		});

		it('dates a chain whose parts are all realised, and lets one wait whose parts are not', () => {
			const events = followers(chain);
			const realised = described(chain).map((one) => ({ ...one, outcome: 'realised 2020-01-31' }));
			const due = schedule(contractData(realised, { events })).map(({ current }) =>
				current.kind === 'due' ? current.on.last.toString() : current.kind,
			);
			expect(due).toEqual(chain.map((target) => (target === null ? '2020-12-31' : '2020-02-29')));
			const open = schedule(contractData(described(chain), { events }));
			expect(open.filter(({ current }) => current.kind === 'waiting')).toHaveLength(length - 1);
		});
	});
});
