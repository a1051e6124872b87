import type { Place } from './flow';

/** The places of each column from top to bottom. */
export type Columns = readonly (readonly number[])[];

/** The usual number of rounds for this method; more of them rarely find anything. */
const ROUNDS = 12;
/** Rounds of exchanging neighbours; each stops as soon as nothing improves. */
const EXCHANGES = 8;

const positions = (columns: Columns) => {
	const at = new Map<number, number>();
	for (const column of columns) column.forEach((place, index) => at.set(place, index));
	return at;
};

/** Pairs of `ends` of which the first is greater, counted in a tree of sums: n log n, not n². */
function inversions(ends: readonly number[], size: number): number {
	const tree = new Array<number>(size + 1).fill(0);
	let count = 0;
	ends.forEach((end, seen) => {
		let smaller = 0;
		for (let at = end + 1; at > 0; at -= at & -at) smaller += tree[at] ?? 0;
		count += seen - smaller;
		for (let at = end + 1; at <= size; at += at & -at) tree[at] = (tree[at] ?? 0) + 1;
	});
	return count;
}

/** How often two links cross between neighbouring columns. */
export function crossings(columns: Columns, places: readonly Place[]): number {
	const at = positions(columns);
	return columns.reduce((sum, column, index) => {
		const ends = column.flatMap((place) =>
			(places[place]?.after ?? []).map((next) => at.get(next) ?? 0).toSorted((a, b) => a - b),
		);
		return sum + inversions(ends, columns[index + 1]?.length ?? 0);
	}, 0);
}

/** One column in the order of the mean position of its neighbours; a place without neighbours stays where it is. */
function byNeighbours(
	column: readonly number[],
	neighbours: (place: number) => readonly number[],
	at: ReadonlyMap<number, number>,
	turned: boolean,
): number[] {
	const wanted = new Map(
		column.map((place, index) => {
			const own = neighbours(place);
			const sum = own.reduce((total, one) => total + (at.get(one) ?? 0), 0);
			return [place, own.length === 0 ? index : sum / own.length];
		}),
	);
	// The sort is stable: equals keep their order, or are turned around, and the same flow always gives the same picture.
	return (turned ? column.toReversed() : column).toSorted(
		(a, b) => (wanted.get(a) ?? 0) - (wanted.get(b) ?? 0),
	);
}

/** Crossings of the links of two neighbours in a column, `upper` above `lower`. */
function crossedBy(upper: Place, lower: Place, at: ReadonlyMap<number, number>): number {
	const between = (a: readonly number[], b: readonly number[]) =>
		a.reduce((sum, one) => sum + b.filter((other) => (at.get(one) ?? 0) > (at.get(other) ?? 0)).length, 0);
	return between(upper.before, lower.before) + between(upper.after, lower.after);
}

/** Exchanges neighbours in their column as long as that undoes crossings. */
function exchanged(columns: Columns, places: readonly Place[]): number[][] {
	const made = columns.map((column) => [...column]);
	const at = positions(made);
	for (let round = 0, better = true; better && round < EXCHANGES; round++) {
		better = false;
		for (const column of made)
			for (let index = 1; index < column.length; index++) {
				const [a = 0, b = 0] = [column[index - 1], column[index]];
				const [upper, lower] = [places[a], places[b]];
				if (!upper || !lower || crossedBy(upper, lower, at) <= crossedBy(lower, upper, at)) continue;
				[column[index - 1], column[index]] = [b, a];
				at.set(b, index - 1).set(a, index);
				better = true;
			}
	}
	return made;
}

/** The places of a group by column, in the order in which they come. */
export function inColumns(group: readonly number[], places: readonly Place[]): number[][] {
	const columns: number[][] = [];
	for (const place of group) {
		const column = places[place]?.column ?? 0;
		while (columns.length <= column) columns.push([]);
		columns[column]?.push(place);
	}
	return columns;
}

/**
 * The columns of a group so ordered that its links cross little: forwards and backwards by the mean of the neighbours
 * (Sugiyama, Tagawa and Toda, 1981), then by exchanging neighbours; the best order seen is kept. Finding the very
 * best takes exponential time. Never crosses more than the given order.
 */
export function ordered(group: readonly number[], places: readonly Place[]): Columns {
	let best: Columns = inColumns(group, places);
	let least = crossings(best, places);
	let now = best;
	for (let round = 0; least > 0 && round < ROUNDS; round++) {
		const forwards = round % 2 === 0;
		const made = now.map((column) => [...column]);
		const indexes = [...made.keys()];
		for (const index of forwards ? indexes : indexes.toReversed()) {
			const beside = positions([made[forwards ? index - 1 : index + 1] ?? []]);
			made[index] = byNeighbours(
				made[index] ?? [],
				(place) => (forwards ? places[place]?.before : places[place]?.after) ?? [],
				beside,
				// Where two orders are equally good for one side, the other may help the other side.
				round % 4 > 1,
			);
		}
		now = made;
		const tried = exchanged(now, places);
		const crossed = crossings(tried, places);
		if (crossed < least) [best, least] = [tried, crossed];
	}
	return best;
}
