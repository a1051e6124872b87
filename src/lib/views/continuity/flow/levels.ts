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
