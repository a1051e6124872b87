import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { currentDeadline, type ContractData } from '$lib/domain/contract/model';
import { schedule, type ScheduledPart } from '$lib/domain/time/schedule';
import { EVERYTHING } from '$lib/domain/contract/selection';
import type { Drawing } from '$lib/views/charts/drawing';
import { timeline } from '$lib/views/charts/timeline';
import { contractAddress } from '$lib/request/contract-address';
import { referenceContract } from '../../data/reference-data';
import { descriptions, surroundings } from '../../domain/arbitrary';
import { contractData, day, only, type Described, type DescribedEvent } from '../../domain/build';

const WIDTH = 1280;
const TODAY = day('2020-06-15');
const to = contractAddress('fr', 'ca', EVERYTHING, null);

type Place = { x: number; y: number; role: string; title: string; href: string | null };

/** What a drawing shows: the middles of its signs by what they stand for, its ways, rows and ticks. */
function read({ width, height, frame, marks }: Drawing) {
	const places = marks.map(({ title, href, shapes }): Place => {
		const shape = only(shapes);
		if (shape.kind !== 'path') throw new Error(`a mark is drawn as ${shape.kind}`);
		return { x: shape.x + shape.width / 2, y: shape.y + shape.height / 2, role: shape.role, title, href };
	});
	const words = frame.flatMap((shape) => (shape.kind === 'text' ? [shape] : []));
	const lines = frame.flatMap((shape) => (shape.kind === 'line' ? [shape] : []));
	// Below the legend, which names its signs too.
	const top = Math.min(...lines.filter(({ role }) => role === 'grid').map(({ y1 }) => y1));
	return {
		width,
		height,
		moved: places.filter(({ role }) => role === 'moved'),
		events: places.filter(({ role }) => role === 'event'),
		due: places.filter(({ role }) => role !== 'moved' && role !== 'event'),
		moves: lines.flatMap(({ role, x1, x2, y1 }) => (role === 'moved' ? [{ from: x1, to: x2, y: y1 }] : [])),
		chains: frame.flatMap((shape) => (shape.kind === 'path' && shape.role === 'chain' ? [shape] : [])),
		rows: words.flatMap(({ role, x, y, text }) =>
			role === 'label' && x === 0 && y > top ? [{ y: y - 4, label: text }] : [],
		),
		reasons: words.flatMap(({ role, x, y, text }) =>
			role === 'soft' && x > 0 && y < height - 40 && y > top ? [text] : [],
		),
		ticks: words.flatMap(({ role, x, y, anchor, text }) =>
			role === 'soft' && anchor === 'middle' && y > top ? [{ x, label: text }] : [],
		),
		legend: words.flatMap(({ role, y, text }) => (role === 'label' && y < top ? [text] : [])),
		today: lines.find(({ role }) => role === 'today')?.x1 ?? null,
	};
}
type Timeline = ReturnType<typeof read>;

/** The drawing of the selected parts; throws when there is none. */
function drawn(data: ContractData, selected: readonly ScheduledPart[], today = TODAY): Timeline {
	const found = timeline(data, selected, today, WIDTH, to, 'fr');
	if (!found) throw new Error('no timeline');
	return read(found);
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
const dueDay = ({ current }: ScheduledPart) =>
	current.kind === 'due' || current.kind === 'expected' ? [current.on.last.toString()] : [];

/** Both ends of a chain: where its form begins and ends. */
function ends({ x, y, form }: { x: number; y: number; form: string }) {
	const numbers = (form.match(/-?\d+(?:\.\d+)?/g) ?? []).map(Number);
	const at = (first = 0, second = 0) => ({ x: x + first, y: y + second });
	return { from: at(...numbers.slice(0, 2)), to: at(...numbers.slice(-2)) };
}

/** Lengths are rounded to a tenth when drawn. */
const near = (one: number, other: number) => Math.abs(one - other) < 0.21;
type Point = { readonly x: number; readonly y: number };
const isAmong = (places: readonly Point[], { x, y }: Point) =>
	places.some((place) => near(place.x, x) && near(place.y, y));

/** Every number of a drawing. */
function numbersOf(value: unknown): number[] {
	if (typeof value === 'number') return [value];
	return value !== null && typeof value === 'object' ? Object.values(value).flatMap(numbersOf) : [];
}

/** What holds for every drawing. */
function check(made: Timeline): void {
	expect(numbersOf(made).filter((number) => !Number.isFinite(number))).toEqual([]);
	const { due, moved, events, moves, ticks, rows, width, height } = made;
	for (const { x, y } of [...due, ...moved, ...events]) {
		expect(x).toBeGreaterThanOrEqual(0);
		expect(x).toBeLessThanOrEqual(width);
		expect(rows.some((row) => near(row.y, y))).toBe(true);
	}
	for (const { from, to: next, y } of moves) {
		expect(isAmong(moved, { x: from, y })).toBe(true);
		expect(isAmong([...moved, ...due], { x: next, y })).toBe(true);
	}
	for (const { x } of ticks) {
		expect(x).toBeGreaterThanOrEqual(0);
		expect(x).toBeLessThanOrEqual(width);
	}
	for (const { y } of rows) {
		expect(y).toBeGreaterThan(0);
		expect(y).toBeLessThan(height);
	}
	for (const chain of made.chains.map(ends)) {
		expect(isAmong(events, chain.from)).toBe(true);
		expect(isAmong(due, chain.to)).toBe(true);
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
		expect(made.rows.map(({ label }) => label.split(' ')[0])).toEqual(
			engagements.map(({ article }) => String(article.number)),
		);
		expect(new Set(made.rows.map(({ label }) => label)).size).toBe(made.rows.length);
		made.rows.slice(1).forEach(({ y }, at) => expect(y - (made.rows[at]?.y ?? y)).toBeGreaterThan(14));
	});

	it('puts later days further to the right, and the same day at the same place', () => {
		const places = made.due.map(({ x }, at) => ({ x, on: days[at] ?? '' }));
		const inOrder = places.toSorted((a, b) => a.on.localeCompare(b.on));
		inOrder.slice(1).forEach(({ x, on }, at) => {
			const before = inOrder[at];
			if (before?.on === on) expect(x).toBeCloseTo(before.x, 0);
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
		expect(new Set(made.events.map(({ href }) => href)).size).toBe(made.events.length);
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
	moved.forEach(({ x }, at) => expect(x).toBeCloseTo(moves[at]?.from ?? Number.NaN, 0));
	expect(first?.to).toBe(second?.from);
	expect(second?.to).toBeCloseTo(due[1]?.x ?? Number.NaN, 0);
	expect(first?.to).toBeGreaterThan(first?.from ?? Number.NaN);
	expect(second?.to).toBeLessThan(second?.from ?? Number.NaN);
	for (const { y } of moves) expect(y).toBeCloseTo(due[1]?.y ?? Number.NaN, 0);
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
	expect(mark.href).toBe('/fr/contracts/ca/events/x');
	expect(mark.y).toBeCloseTo(made.rows[1]?.y ?? Number.NaN, 0);
	expect(made.chains.map((chain) => near(ends(chain).from.x, mark.x))).toEqual([true, true]);
	expect(made.chains.map((chain) => isAmong(made.due.slice(1), ends(chain).to))).toEqual([true, true]);
	expect(mark.x).toBeLessThan(made.due[1]?.x ?? Number.NaN);
});

it('hides no event under a deadline of the same day, nor under another event', () => {
	const made = drawnOf(
		[
			{ due: '2019-01-01' },
			{ article: 2, due: 'x: X' },
			{ article: 2, due: 'y: X + 12 months' },
			{ article: 3, due: '2019-11-05', revised: ['z: X + 12 months'] },
		],
		[
			{ id: 'x', day: '2019-11-05' },
			{ id: 'y', day: '2019-11-05' },
			{ id: 'z', day: '2019-11-05' },
		],
	);
	const marks = [...made.events, ...made.moved, ...made.due];
	for (const [at, one] of marks.entries())
		for (const other of marks.slice(at + 1))
			if (near(one.y, other.y)) expect(Math.abs(one.x - other.x)).toBeGreaterThan(12);
	expect(made.events).toHaveLength(3);
	check(made);
});

it('leads each mark to its engagement, and says its day and outcome', () => {
	const made = drawnOf([{ article: 7, name: 'E1 NEW', due: '2020-Q2', outcome: 'realised 2020-05-01' }]);
	expect(made.due[0]).toMatchObject({
		href: '/fr/contracts/ca/articles/7#E1-NEW',
		role: 'realised',
		title: 'Article 7 E1 NEW : 2e trimestre 2020, Réalisé',
	});
	expect(drawnOf([{ outcome: 'late internal' }]).due[0]?.role).toBe('late');
});

it('explains every form that it holds, and none that it does not', () => {
	const made = drawnOf(
		[
			{ due: 'x: X + 1 month', outcome: 'realised 2020-05-01' },
			{ article: 2, due: '2019-12-31', revised: ['2020-12-31'], outcome: 'attention both' },
		],
		[{ id: 'x', day: '2020-01-01' }],
	);
	expect(made.legend).toEqual(['Réalisé', "Point d'attention", 'Échéance déplacée', 'Événement X']);
	expect(drawnOf([{ outcome: 'onTrack' }]).legend).toEqual(['On track']);
});

it('says on a row without a day why it has none', () => {
	const made = drawnOf([{}, { article: 2, due: 'x: X' }, { article: 3, due: '' }], [{ id: 'x' }]);
	expect(made.due).toHaveLength(1);
	expect(made.reasons).toEqual(['X pas fixé', 'sans échéance']);
});

describe('today', () => {
	const parts = [{ due: '2019-01-01' }, { article: 2, due: '2020-12-31' }];

	it('stands where a part that is due today stands', () => {
		const made = drawnOf([...parts, { article: 3, due: '2020-06-15' }]);
		expect(made.today).toBeCloseTo(made.due[2]?.x ?? Number.NaN, 0);
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
		expect(timeline(data, schedule(data), TODAY, WIDTH, to, 'fr')).toBeNull();
	});
});

it('with one day only is still inside its width', () => {
	const made = drawnOf([{ due: '2020-06-15' }, { article: 2, due: '2020-06-15' }]);
	check(made);
	for (const { x } of made.due) expect(x).toBeCloseTo(made.today ?? Number.NaN, 0);
});

it('names no two places of the time line alike', () => {
	const { ticks } = drawnOf([{ due: '2026-01-01' }, { article: 2, due: '2026-02-28' }]);
	expect(new Set(ticks.map(({ label }) => label)).size).toBe(ticks.length);
});

it('names an event in Dutch as Dutch does', () => {
	const data = contractData([{ due: 'x: X' }], { events: [{ id: 'x', day: '2020-06-15' }] });
	const made = timeline(data, schedule(data), TODAY, WIDTH, to, 'nl');
	expect(made && read(made).events[0]?.title).not.toContain(' :');
});

test('holds for any contract, width and day', () => {
	fc.assert(
		fc.property(descriptions, fc.integer({ min: 320, max: 3000 }), (parts, width) => {
			const data = contractData(parts, surroundings);
			const selected = schedule(data);
			const made = timeline(data, selected, TODAY, width, to, 'nl');
			const known = selected.flatMap(dueDay);
			if (made) {
				expect(made.width).toBe(width);
				check(read(made));
				expect(read(made).due).toHaveLength(known.length);
			} else expect(known).toEqual([]);
		}),
	);
});
