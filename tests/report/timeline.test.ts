import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { currentDeadline, type ContractData } from '$lib/domain/model';
import { schedule, type Scheduled } from '$lib/domain/schedule';
import { timeline, type Timeline } from '$lib/report/timeline';
import { referenceContract } from '../data/reference-data';
import { descriptions, surroundings } from '../domain/arbitrary';
import { contractData, day, only, type Described, type DescribedEvent } from '../domain/build';

const WIDTH = 1280;
const TODAY = day('2020-06-15');

/** The drawing of the selected parts; throws when there is none. */
function drawn(data: ContractData, selected: readonly Scheduled[], today = TODAY): Timeline {
	const found = timeline(data, selected, today, WIDTH, 'fr');
	if (!found) throw new Error('no timeline');
	return found;
}

function drawnOf(
	parts: readonly Described[],
	events: readonly DescribedEvent[] = [],
	today = TODAY,
): Timeline {
	const data = contractData(parts, { events });
	return drawn(data, schedule(data), today);
}

/** The day that a part is drawn at, as text, or nothing where it has none. */
const dueDay = ({ current }: Scheduled) =>
	current.kind === 'due' || current.kind === 'expected' ? [current.on.last.toString()] : [];

/** Both ends of a chain, read from its SVG path. */
function ends(path: string): { from: string; to: string } {
	const numbers = path.match(/-?\d+(?:\.\d+)?/g) ?? [];
	return { from: numbers.slice(0, 2).join(), to: numbers.slice(-2).join() };
}

/** Every number of a drawing. */
function numbersOf(value: unknown): number[] {
	if (typeof value === 'number') return [value];
	return value !== null && typeof value === 'object' ? Object.values(value).flatMap(numbersOf) : [];
}

/** What holds for every drawing. */
function check(made: Timeline): void {
	expect(numbersOf(made).filter((number) => !Number.isFinite(number))).toEqual([]);
	const { due, moved, events, moves, ticks, rows } = made;
	for (const { x, y } of [...due, ...moved, ...events]) {
		expect(x).toBeGreaterThanOrEqual(made.left);
		expect(x).toBeLessThanOrEqual(made.width);
		expect(rows.map((row) => row.y)).toContain(y);
	}
	for (const { from, to, y } of moves) {
		const marks = moved.filter((mark) => mark.y === y).map(({ x }) => x);
		expect(marks).toContain(from);
		expect([...marks, ...due.filter((mark) => mark.y === y).map(({ x }) => x)]).toContain(to);
	}
	for (const { x } of ticks) {
		expect(x).toBeGreaterThanOrEqual(made.left);
		expect(x).toBeLessThanOrEqual(made.width);
	}
	for (const { y } of rows) {
		expect(y).toBeGreaterThan(0);
		expect(y).toBeLessThan(made.height);
	}
	const eventPlaces = events.map(({ x, y }) => `${x},${y}`);
	const duePlaces = due.map(({ x, y }) => `${x},${y}`);
	for (const { from, to } of made.chains.map(ends)) {
		expect(eventPlaces).toContain(from);
		expect(duePlaces).toContain(to);
	}
}

describe.each(['av2019-2020', 'av2021', 'ca6', 'general-practice', 'e-learning'])('%s', (id) => {
	const { data, scheduled } = referenceContract(id);
	const made = drawn(data, scheduled);
	const days = scheduled.flatMap(dueDay);

	it('has a mark inside the drawing for every part with a day, and no other', () => {
		check(made);
		expect(made.due).toHaveLength(days.length);
		expect(days.length).toBeGreaterThan(0);
	});

	it('has a row for every engagement, in the order of the data and without overlap', () => {
		const engagements = [...new Set(scheduled.map(({ part }) => part.engagement))];
		expect(made.rows).toHaveLength(engagements.length);
		expect(made.rows.map(({ path }) => path)).toEqual(
			engagements.map(({ article }) => `articles/${article.number}`),
		);
		expect(new Set(made.rows.map(({ label }) => label)).size).toBe(made.rows.length);
		made.rows.slice(1).forEach(({ y }, at) => expect(y - (made.rows[at]?.y ?? y)).toBeGreaterThan(14));
	});

	it('puts later days further to the right, and the same day at the same place', () => {
		const places = made.due.map(({ x }, at) => ({ x, on: days[at] ?? '' }));
		const inOrder = places.toSorted((a, b) => a.on.localeCompare(b.on));
		inOrder.slice(1).forEach(({ x, on }, at) => {
			const before = inOrder[at];
			if (before?.on === on) expect(x).toBe(before.x);
			else expect(x).toBeGreaterThan(before?.x ?? x);
		});
	});

	it('moves every revised part from deadline to deadline', () => {
		const revised = scheduled.filter(({ part }) => part.revisions.length > 0);
		const kept = revised.flatMap(({ original, revised: later }) =>
			[original, ...later].slice(0, -1).filter(({ kind }) => kind === 'due' || kind === 'expected'),
		);
		expect(made.moved).toHaveLength(kept.length);
	});

	it('has a chain for every part that counts from an event with a day', () => {
		const counting = scheduled.filter(
			({ part, eventDay }) => eventDay && currentDeadline(part).deadline.kind === 'relative',
		);
		expect(made.chains).toHaveLength(counting.length);
		expect(new Set(made.events.map(({ path }) => path)).size).toBe(made.events.length);
	});
});

it('is linear in time: the middle of two days is in the middle', () => {
	const { due } = drawnOf([
		{ due: '2019-01-01' },
		{ article: 2, due: '2020-01-01' },
		{ article: 3, due: '2020-12-31' },
	]);
	const [first = Number.NaN, middle = Number.NaN, last = Number.NaN] = due.map(({ x }) => x);
	expect(middle).toBeCloseTo((first + last) / 2, 0);
	expect(first).toBeLessThan(middle);
});

it('draws a period at its last day', () => {
	const { due } = drawnOf([
		{ due: '2020-Q2' },
		{ article: 2, due: '2020-06-30' },
		{ article: 3, due: '2021' },
	]);
	expect(due[0]?.x).toBe(due[1]?.x);
});

it('moves a part that was revised twice in two moves, in order and on its own row', () => {
	const { moves, moved, due } = drawnOf([
		{ due: '2021-12-31' },
		{ article: 2, due: '2019-12-31', revised: ['2020-12-31', '2020-04-30'] },
	]);
	const [first, second] = moves;
	expect(moves).toHaveLength(2);
	expect(moved.map(({ x }) => x)).toEqual(moves.map(({ from }) => from));
	expect(first?.to).toBe(second?.from);
	expect(second?.to).toBe(due[1]?.x);
	expect(first?.to).toBeGreaterThan(first?.from ?? Number.NaN);
	expect(second?.to).toBeLessThan(second?.from ?? Number.NaN);
	expect(moves.map(({ y }) => y)).toEqual([due[1]?.y, due[1]?.y]);
	expect(moved.map(({ title }) => title)).toEqual([
		"Article 2 E1 : à l'origine 31/12/2019",
		"Article 2 E1 : à l'origine 31/12/2020",
	]);
});

it('keeps the mark of a deadline that was revised to one without a day, without a move', () => {
	const made = drawnOf([{ due: '2019-12-31', revised: ['x: X'] }], [{ id: 'x' }]);
	expect([made.due.length, made.moved.length, made.moves.length]).toEqual([0, 1, 0]);
});

it('starts the chains of one event at one mark, on the row of the first part that counts from it', () => {
	const made = drawnOf(
		[
			{ due: '2021-12-31' },
			{ article: 2, due: 'x: X + 12 months' },
			{ article: 3, due: 'x: X + 18 months' },
			{ article: 4, due: 'y: X' },
		],
		[{ id: 'x', day: '2019-11-05' }, { id: 'y' }],
	);
	const mark = only(made.events);
	expect(mark.path).toBe('events/x');
	expect(mark.y).toBe(made.rows[1]?.y);
	expect(made.chains.map((chain) => ends(chain).from)).toEqual(made.chains.map(() => `${mark.x},${mark.y}`));
	expect(made.chains.map((chain) => ends(chain).to)).toEqual(
		made.due.slice(1).map(({ x, y }) => `${x},${y}`),
	);
	expect(mark.x).toBeLessThan(made.due[1]?.x ?? Number.NaN);
});

it('leads each mark to its engagement, and says its day and outcome', () => {
	const made = drawnOf([{ article: 7, name: 'E1 NEW', due: '2020-Q2', outcome: 'realised 2020-05-01' }]);
	expect(made.due[0]).toMatchObject({
		path: 'articles/7#E1-NEW',
		outcome: 'realised',
		ended: true,
		title: 'Article 7 E1 NEW : 2e trimestre 2020, Réalisée',
	});
	const late = drawnOf([{ outcome: 'late internal' }]).due[0];
	expect(late).toMatchObject({ outcome: 'late', ended: false });
});

describe('today', () => {
	const parts = [{ due: '2019-01-01' }, { article: 2, due: '2020-12-31' }];

	it('stands where a part that is due today stands', () => {
		const made = drawnOf([...parts, { article: 3, due: '2020-06-15' }]);
		expect(made.today).toBe(made.due[2]?.x);
	});

	it('is left out before and after the drawing', () => {
		expect(drawnOf(parts, [], day('2017-01-01')).today).toBeNull();
		expect(drawnOf(parts, [], day('2023-01-01')).today).toBeNull();
	});
});

describe('there is no drawing', () => {
	test.each([
		['without parts', []],
		['when no part has a day', [{ due: 'x: X + 1 month' }, { article: 2, due: '' }]],
	])('%s', (_, parts: readonly Described[]) => {
		const data = contractData(parts, { events: [{ id: 'x' }] });
		expect(timeline(data, schedule(data), TODAY, WIDTH, 'fr')).toBeNull();
	});
});

it('with one day only is still inside its width', () => {
	const made = drawnOf([{ due: '2020-06-15' }, { article: 2, due: '2020-06-15' }]);
	check(made);
	expect(made.due.map(({ x }) => x)).toEqual([made.today, made.today]);
});

it('names no two places of the time line alike', () => {
	const { ticks } = drawnOf([{ due: '2026-01-01' }, { article: 2, due: '2026-02-28' }]);
	expect(new Set(ticks.map(({ label }) => label)).size).toBe(ticks.length);
});

it('names an event in Dutch as Dutch does', () => {
	const data = contractData([{ due: 'x: X' }], { events: [{ id: 'x', day: '2020-06-15' }] });
	const made = timeline(data, schedule(data), TODAY, WIDTH, 'nl');
	expect(made?.events[0]?.title).not.toContain(' :');
});

test('holds for any contract, width and day', () => {
	fc.assert(
		fc.property(descriptions, fc.integer({ min: 320, max: 3000 }), (parts, width) => {
			const data = contractData(parts, surroundings);
			const selected = schedule(data);
			const made = timeline(data, selected, TODAY, width, 'nl');
			const known = selected.flatMap(dueDay);
			if (made) {
				expect(made.width).toBe(width);
				check(made);
				expect(made.due).toHaveLength(known.length);
			} else expect(known).toEqual([]);
		}),
	);
});
