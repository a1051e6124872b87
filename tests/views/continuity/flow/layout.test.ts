import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { route, type Flow, type FlowLink } from '$lib/views/continuity/flow/flow';
import { flowLayout, type FlowSize } from '$lib/views/continuity/flow/layout';
import { spread } from '$lib/views/continuity/flow/levels';
import { crossings, inColumns, ordered } from '$lib/views/continuity/flow/order';

const SIZE: FlowSize = {
	columns: [0, 100, 200, 300, 400],
	nodeWidth: 20,
	gap: 4,
};

/** `a0` is a node of column 0. */
function flow(keys: string, links: string, below = 0): Flow {
	return {
		nodes: keys.split(' ').map((key) => ({ key, column: Number(key.slice(1)), height: 16, below })),
		links: links
			.split(' ')
			.filter(Boolean)
			.map((link): FlowLink => {
				const [from = '', to = ''] = link.split('>');
				return { from, to, width: 3 };
			}),
	};
}

const places = (made: Flow) => route(made);

const anyFlow: fc.Arbitrary<Flow> = fc
	.record({
		columns: fc.array(fc.nat(4), { minLength: 1, maxLength: 24 }),
		ends: fc.array(fc.tuple(fc.nat(23), fc.nat(23), fc.integer({ min: 1, max: 6 })), { maxLength: 40 }),
	})
	.map(({ columns, ends }) => {
		const key = (at: number) => `n${at % columns.length}`;
		return {
			nodes: columns.map((column, at) => ({
				key: key(at),
				column,
				height: at % 2 === 0 ? 16 : 8,
				below: at % 3 === 0 ? 12 : 0,
			})),
			links: ends.map(([from, to, width]) => ({ from: key(from), to: key(to), width })),
		};
	});

describe('the order of the columns', () => {
	it('counts two links that cross once, and parallel ones not', () => {
		const crossed = places(flow('a0 b0 a1 b1', 'a0>b1 b0>a1'));
		const parallel = places(flow('a0 b0 a1 b1', 'a0>a1 b0>b1'));
		const count = ({ places }: ReturnType<typeof route>) =>
			crossings(inColumns([0, 1, 2, 3], places), places);
		expect([count(crossed), count(parallel)]).toEqual([1, 0]);
	});

	it('finds a known order without crossings', () => {
		// Joined by a link of their own, so that all is one group.
		const made = places(flow('a0 b0 c0 a1 b1 c1', 'a0>c1 b0>b1 c0>a1 a0>b1 b0>a1'));
		const [group = []] = made.groups;
		expect(crossings(inColumns(group, made.places), made.places)).toBe(6);
		expect(crossings(ordered(group, made.places), made.places)).toBe(0);
	});

	it('never crosses more than the given order, whatever the flow', () => {
		let undone = 0;
		fc.assert(
			fc.property(anyFlow, (made) => {
				const { places: all, groups } = places(made);
				for (const group of groups) {
					const before = crossings(inColumns(group, all), all);
					const after = crossings(ordered(group, all), all);
					expect(after).toBeLessThanOrEqual(before);
					undone += before - after;
				}
			}),
		);
		expect(undone).toBeGreaterThan(0);
	});
});

describe('the levels of a column', () => {
	it('keeps what is wanted where it fits, and shares what does not', () => {
		expect(spread([0, 50], [0, 10])).toEqual([0, 50]);
		expect(spread([20, 20, 90], [0, 10, 10])).toEqual([15, 25, 90]);
		expect(spread([], [])).toEqual([]);
	});

	it('keeps every step, and the mean of what was wanted', () => {
		fc.assert(
			fc.property(fc.array(fc.integer({ min: -500, max: 500 }), { minLength: 1 }), (wanted) => {
				const made = spread(
					wanted,
					wanted.map(() => 10),
				);
				made.slice(1).forEach((y, at) => expect(y - (made[at] ?? 0)).toBeGreaterThanOrEqual(10 - 1e-6));
				const sum = (all: readonly number[]) => all.reduce((total, one) => total + one, 0);
				expect(sum(made)).toBeCloseTo(sum(wanted), 4);
			}),
		);
	});
});

describe('the layout', () => {
	it('draws a line of articles straight', () => {
		const { nodes, crossings: crossed } = flowLayout(flow('a0 a1 a2 a4', 'a0>a1 a1>a2 a2>a4'), SIZE);
		expect(new Set(nodes.map(({ y }) => y)).size).toBe(1);
		expect(crossed).toBe(0);
	});

	it('leads a link past a column on a place of its own', () => {
		const { nodes, ribbons } = flowLayout(flow('a0 a1 a2', 'a0>a1 a1>a2 a0>a2'), SIZE);
		const [, passed] = nodes;
		const [, , long] = ribbons;
		const there = long?.points.filter(([x]) => x >= 100 && x <= 120) ?? [];
		expect(there).toHaveLength(2);
		for (const [, y] of there)
			expect(y + 1.5 <= (passed?.y ?? 0) || y - 1.5 >= (passed?.y ?? 0) + (passed?.height ?? 0)).toBe(true);
	});

	it('puts groups below each other in the order of their first node, and beside each other where there is room', () => {
		const { nodes } = flowLayout(flow('a0 b0 a1 b1 c3 c4', 'a0>a1 b0>b1 c3>c4'), SIZE);
		expect(nodes.map(({ y }) => y)).toEqual([4, 24, 4, 24, 4, 4]);
	});

	it('uses free space between others, but lets no groups cross', () => {
		// `h` alone goes where it fits; `i0` > `i1` would cross the links that hang together if each end went where it fits.
		const made = flow('f0 k0 g0 f2 g2 h1 i0 i1', 'f0>f2 k0>f2 k0>g2 g0>g2 i0>i1');
		const { nodes, ribbons, crossings: crossed } = flowLayout(made, SIZE);
		const of = (key: string) => nodes[made.nodes.findIndex((node) => node.key === key)]?.y ?? -1;
		expect(crossed).toBe(0);
		expect(of('i0')).toBeGreaterThan(Math.max(of('f0'), of('g0'), of('k0')));
		const passing = ribbons.slice(0, 4).flatMap(({ points }) => points.slice(1, -1).map(([, y]) => y));
		expect(of('i1')).toBeGreaterThan(Math.max(...passing));
		expect(of('h1')).toBeLessThan(of('i1'));
	});

	it('leaves room for a label below a node', () => {
		const { nodes } = flowLayout(flow('a0 b0', '', 30), SIZE);
		expect((nodes[1]?.y ?? 0) - (nodes[0]?.y ?? 0)).toBe(16 + 30 + 4);
	});

	it('makes a node as high as the links that it holds', () => {
		const links = [...'bcdefgh'].map((name) => `a0>${name}1`).join(' ');
		const { nodes } = flowLayout(flow('a0 b1 c1 d1 e1 f1 g1 h1', links), SIZE);
		expect(nodes[0]?.height).toBe(21);
	});

	it('lets no links of one node cross at it, whatever their order', () => {
		const { ribbons } = flowLayout(flow('a0 b1 c1 d2', 'a0>c1 a0>b1 c1>d2 b1>d2'), SIZE);
		const ends = (at: number) => ribbons[at]?.points.map(([, y]) => y) ?? [];
		const [[toC = 0, atC = 0], [toB = 0, atB = 0]] = [ends(0), ends(1)];
		expect(toB < toC).toBe(atB < atC);
		const [[, fromC = 0], [, fromB = 0]] = [ends(2), ends(3)];
		expect(fromB < fromC).toBe(atB < atC);
	});

	it('draws a node that points to itself, and two of a column, on their right', () => {
		const { ribbons } = flowLayout(flow('a0 b0', 'a0>a0 a0>b0'), SIZE);
		for (const { path } of ribbons) expect(path).toMatch(/^M20,[\d.]+C40,/u);
		const [top = 0, bottom = 0] = (ribbons[0]?.points ?? []).map(([, y]) => y);
		expect(bottom).toBeGreaterThan(top);
	});

	it('refuses a link to a node that is not there', () => {
		expect(() => flowLayout(flow('a0', 'a0>b1'), SIZE)).toThrow('a0 > b1');
	});

	it('overlaps no nodes, and no link runs over a node, whatever the flow', () => {
		fc.assert(
			fc.property(anyFlow, (made) => {
				const { nodes, ribbons, height } = flowLayout(made, SIZE);
				const boxes = nodes.map((box, at) => ({
					...box,
					...made.nodes[at],
					top: box.y,
					bottom: box.y + box.height,
				}));
				for (const column of Map.groupBy(boxes, ({ x }) => x).values()) {
					const down = column.toSorted((a, b) => a.top - b.top);
					down.slice(1).forEach((box, at) => {
						const upper = down[at];
						expect(box.top).toBeGreaterThanOrEqual(
							(upper?.bottom ?? 0) + (upper?.below ?? 0) + SIZE.gap - 0.2,
						);
					});
				}
				ribbons.forEach(({ points, width }, at) => {
					const link = made.links[at];
					for (const [x, y] of points.slice(1, -1))
						for (const box of boxes.filter((one) => one.x === x || one.x + SIZE.nodeWidth === x))
							expect(y + width / 2 <= box.top + 0.2 || y - width / 2 >= box.bottom - 0.2).toBe(true);
					const ends = boxes.filter(({ key }) => key === link?.from || key === link?.to);
					for (const end of [points[0], points.at(-1)])
						expect(
							ends.some(
								({ top, bottom }) => (end?.[1] ?? -1) >= top - 0.2 && (end?.[1] ?? -1) <= bottom + 0.2,
							),
						).toBe(true);
					for (const [x, y] of points) {
						expect(x).toBeGreaterThanOrEqual(Math.min(...ends.map((one) => one.x)));
						expect(x).toBeLessThanOrEqual(Math.max(...ends.map((one) => one.x)) + SIZE.nodeWidth);
						expect(y).toBeGreaterThan(0);
						expect(y).toBeLessThan(height);
					}
				});
			}),
		);
	});

	it('gives the same picture for the same flow', () => {
		fc.assert(
			fc.property(anyFlow, (made) => {
				expect(flowLayout(structuredClone(made), SIZE)).toEqual(flowLayout(made, SIZE));
			}),
		);
	});
});
