import type { Place } from './flow';

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
