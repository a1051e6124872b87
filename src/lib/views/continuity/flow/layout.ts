import { curveBumpX, line } from 'd3';
import { route, type Flow, type Place, type Routed } from './flow';
import { levels, stack } from './levels';
import { crossings, ordered } from './order';

export type FlowSize = {
	/** Left edge of each column. */
	readonly columns: readonly number[];
	readonly nodeWidth: number;
	/** Free space between two places of a column, and between two groups. */
	readonly gap: number;
};

export type NodeBox = { readonly x: number; readonly y: number; readonly height: number };

/** A link as a line along its middle, to be drawn `width` wide. */
export type Ribbon = {
	readonly points: readonly (readonly [number, number])[];
	readonly path: string;
	readonly width: number;
};

export type FlowLayout = {
	readonly height: number;
	/** As the nodes and links of the flow, in their order. */
	readonly nodes: readonly NodeBox[];
	readonly ribbons: readonly Ribbon[];
	readonly crossings: number;
};

const tenth = (value: number) => Math.round(value * 10) / 10;
const draw = line<readonly [number, number]>().curve(curveBumpX);

/**
 * Where each link meets the two nodes at its ends: side by side in the order of where it goes, so that none cross there.
 * A link within a column meets them in the middle.
 */
function ports(flow: Flow, { places, routes }: Routed, y: ReadonlyMap<number, number>) {
	const level = (at: number | undefined) => y.get(at ?? 0) ?? 0;
	const port = routes.map((route) => ({ start: level(route[0]), end: level(route.at(-1)) }));
	const ahead = [...routes.keys()].filter(
		(link) => places[routes[link]?.[0] ?? 0]?.column !== places[routes[link]?.at(-1) ?? 0]?.column,
	);
	const width = (link: number) => flow.links[link]?.width ?? 0;
	for (const [end, own, next] of [
		['start', 0, 1],
		['end', -1, -2],
	] as const) {
		for (const [node, links] of Map.groupBy(ahead, (link) => routes[link]?.at(own))) {
			let top = level(node) - links.reduce((sum, link) => sum + width(link), 0) / 2;
			const beyond = (link: number) => level(routes[link]?.at(next));
			for (const link of links.toSorted((a, b) => beyond(a) - beyond(b))) {
				const both = port[link];
				if (both) both[end] = top + width(link) / 2;
				top += width(link);
			}
		}
	}
	return port;
}

/** The line of a link: straight across the columns that it passes, bent between them. */
function ribbon(
	route: readonly number[],
	{ start, end }: { start: number; end: number },
	places: readonly Place[],
	y: ReadonlyMap<number, number>,
	size: FlowSize,
): Pick<Ribbon, 'points' | 'path'> {
	const left = (at: number | undefined) => size.columns[places[at ?? 0]?.column ?? 0] ?? 0;
	const right = (at: number | undefined) => left(at) + size.nodeWidth;
	const [first, last] = [route[0], route.at(-1)];
	if (places[first ?? 0]?.column === places[last ?? 0]?.column) {
		// It leaves and comes back on the same side.
		const [x, out] = [right(first), right(first) + size.nodeWidth];
		// A node that points to itself: a loop, not a line without length.
		const apart = first === last ? (places[first ?? 0]?.above ?? 0) / 2 : 0;
		const [from, to] = [tenth(start - apart), tenth(end + apart)];
		return {
			points: [
				[x, from],
				[x, to],
			],
			path: `M${x},${from}C${out},${from},${out},${to},${x},${to}`,
		};
	}
	const points = [
		[right(first), start] as const,
		...route.slice(1, -1).flatMap((at) => {
			const level = y.get(at) ?? 0;
			return [[left(at), level] as const, [right(at), level] as const];
		}),
		[left(last), end] as const,
	].map(([x, level]) => [tenth(x), tenth(level)] as const);
	return { points, path: draw(points) ?? '' };
}

/**
 * The whole picture: columns ordered to cross little, nodes that never overlap, and links that stay between the two
 * nodes they join. Groups that no link joins stand below each other, or in the free
 * space of those before, and never cross. The same flow
 * always gives the same picture.
 */
export function flowLayout(flow: Flow, size: FlowSize): FlowLayout {
	const routed = route(flow);
	const { places, routes, groups } = routed;
	const columns = groups.map((group) => ordered(group, places));
	const y = stack(
		columns.map((own) => levels(own, places, size.gap)),
		places,
		size.gap,
	);
	const port = ports(flow, routed, y);
	const bottom = places.reduce((most, { below }, at) => Math.max(most, (y.get(at) ?? 0) + below), 0);
	return {
		height: Math.ceil(bottom + size.gap),
		nodes: flow.nodes.map(({ column }, at) => {
			const half = places[at]?.above ?? 0;
			return { x: size.columns[column] ?? 0, y: tenth((y.get(at) ?? 0) - half), height: tenth(2 * half) };
		}),
		ribbons: routes.map((route, link) => ({
			...ribbon(route, port[link] ?? { start: 0, end: 0 }, places, y, size),
			width: flow.links[link]?.width ?? 0,
		})),
		crossings: columns.reduce((sum, own) => sum + crossings(own, places), 0),
	};
}
