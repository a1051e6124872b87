import type { Place } from './flow';
import type { Columns } from './order';

/** Rounds of moving towards the neighbours; the picture hardly changes after them. */
const ROUNDS = 10;

/**
 * The positions nearest to the wanted ones (least squares) at which each thing stays at least its step below the one
 * before: pool adjacent violators, exact and in one pass. `steps[i]` lies between thing i - 1 and thing i.
 */
export function spread(wanted: readonly number[], steps: readonly number[]): number[] {
	let offset = 0;
	const offsets = wanted.map((_, at) => (offset += at === 0 ? 0 : (steps[at] ?? 0)));
	const pools: { sum: number; count: number }[] = [];
	const mean = (pool: { sum: number; count: number } | undefined) =>
		pool ? pool.sum / pool.count : Number.NEGATIVE_INFINITY;
	wanted.forEach((value, at) => {
		let pool = { sum: value - (offsets[at] ?? 0), count: 1 };
		while (mean(pools.at(-1)) > mean(pool)) {
			const last = pools.pop();
			if (last) pool = { sum: pool.sum + last.sum, count: pool.count + last.count };
		}
		pools.push(pool);
	});
	return pools
		.flatMap((pool) => new Array<number>(pool.count).fill(mean(pool)))
		.map((value, at) => value + (offsets[at] ?? 0));
}

/**
 * The middle of each place of a group, as straight as the order of the columns allows: each column in turn moves to
 * the mean of its neighbours, forwards and backwards. `gap` is what stays free between two places.
 */
export function levels(columns: Columns, places: readonly Place[], gap: number): Map<number, number> {
	const level = new Map<number, number>();
	const steps = columns.map((column) =>
		column.map((place, at) => {
			const upper = places[column[at - 1] ?? place];
			return (upper?.below ?? 0) + gap + (places[place]?.above ?? 0);
		}),
	);
	const settle = (index: number, neighbours: (place: Place) => readonly number[]) => {
		const column = columns[index] ?? [];
		const wanted = column.map((place) => {
			const own = places[place] ? neighbours(places[place]) : [];
			if (own.length === 0) return level.get(place) ?? 0;
			return own.reduce((sum, one) => sum + (level.get(one) ?? 0), 0) / own.length;
		});
		spread(wanted, steps[index] ?? []).forEach((y, at) => level.set(column[at] ?? 0, y));
	};
	const indexes = [...columns.keys()];
	for (const index of indexes) settle(index, () => []);
	for (let round = 0; round < ROUNDS; round++) {
		const forwards = round % 2 === 0;
		for (const index of forwards ? indexes : indexes.toReversed())
			settle(index, ({ before, after }) => (forwards ? before : after));
	}
	for (const index of indexes) settle(index, ({ before, after }) => [...before, ...after]);
	return level;
}

/** What a group takes of each of its columns. */
type Hull = ReadonlyMap<number, { readonly top: number; readonly bottom: number }>;

function hullOf(levels: ReadonlyMap<number, number>, places: readonly Place[]): Hull {
	const hull = new Map<number, { top: number; bottom: number }>();
	for (const [at, level] of levels) {
		const { column, above, below } = places[at] ?? { column: 0, above: 0, below: 0 };
		const own = hull.get(column) ?? { top: Number.POSITIVE_INFINITY, bottom: Number.NEGATIVE_INFINITY };
		own.top = Math.min(own.top, level - above);
		own.bottom = Math.max(own.bottom, level + below);
		hull.set(column, own);
	}
	return hull;
}

/**
 * How far a group may neither be moved down less nor more: it has to lie above the other in all columns that they share
 * or below it in all, or their links would cross. Null when they share none.
 */
function forbidden(own: Hull, other: Hull, gap: number): { from: number; to: number } | null {
	let from = Number.POSITIVE_INFINITY;
	let to = Number.NEGATIVE_INFINITY;
	for (const [column, { top, bottom }] of own) {
		const there = other.get(column);
		if (!there) continue;
		from = Math.min(from, there.top - gap - bottom);
		to = Math.max(to, there.bottom + gap - top);
	}
	return from === Number.POSITIVE_INFINITY ? null : { from, to };
}

/** Puts each group, in their order, as high as those before leave room: below them, above them or in between. */
export function stack(
	groups: readonly ReadonlyMap<number, number>[],
	places: readonly Place[],
	gap: number,
): Map<number, number> {
	const placed: Hull[] = [];
	const y = new Map<number, number>();
	for (const levels of groups) {
		const own = hullOf(levels, places);
		let down = gap - Math.min(...[...own.values()].map(({ top }) => top));
		const taken = placed.flatMap((other) => forbidden(own, other, gap) ?? []);
		for (const { from, to } of taken.toSorted((a, b) => a.from - b.from))
			if (down > from && down < to) down = to;
		for (const [at, level] of levels) y.set(at, level + down);
		placed.push(
			new Map(
				[...own].map(([column, { top, bottom }]) => [column, { top: top + down, bottom: bottom + down }]),
			),
		);
	}
	return y;
}
