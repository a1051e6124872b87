/**
 * A flow: nodes in given columns and links that lead from a column to a later one, some of them past columns in
 * between. Nothing here knows what the nodes are.
 *
 * d3-sankey chooses the columns itself and lets long links run behind the nodes that they pass; here the columns are
 * the contracts and a link passes a column on a place of its own, so that each can be followed by the eye.
 */
export type FlowNode = {
	readonly key: string;
	/** Index of its column. */
	readonly column: number;
	/** At least so high; higher where its links need it. */
	readonly height: number;
	/** What has to stay free below it, for a label. */
	readonly below: number;
};

export type FlowLink = { readonly from: string; readonly to: string; readonly width: number };

export type Flow = { readonly nodes: readonly FlowNode[]; readonly links: readonly FlowLink[] };

/** A place in a column: that of a node, or of a longer link that passes the column. */
export type Place = {
	readonly column: number;
	/** Extent above and below the middle, where links end or pass. */
	readonly above: number;
	readonly below: number;
	/** Places of the column before and after that a link joins to this one. */
	readonly before: number[];
	readonly after: number[];
};

export type Routed = {
	/** Those of the nodes first, in their order. */
	readonly places: readonly Place[];
	/** The places of each link, from the earlier end to the later. A link within a column has its two ends. */
	readonly routes: readonly (readonly number[])[];
	/** The places that hang together, in the order of their first node. */
	readonly groups: readonly (readonly number[])[];
};

function groupsOf(places: readonly Place[], routes: readonly (readonly number[])[]): number[][] {
	const root = places.map((_, at) => at);
	const find = (at: number): number => {
		let here = at;
		while (root[here] !== here) {
			const up = root[here] ?? here;
			root[here] = root[up] ?? up;
			here = up;
		}
		return here;
	};
	for (const route of routes) {
		for (const at of route) {
			const [a, b] = [find(route[0] ?? at), find(at)];
			root[Math.max(a, b)] = Math.min(a, b);
		}
	}
	return [...Map.groupBy(places.keys(), find).values()];
}

/**
 * Half the height of each node: its own, or as much as the links on either of its sides need. A link within a column
 * takes none of it.
 */
function halfHeights({ nodes, links }: Flow): Map<string, number> {
	const columns = new Map(nodes.map(({ key, column }) => [key, column]));
	const right = new Map<string, number>();
	const left = new Map<string, number>();
	const add = (side: Map<string, number>, key: string, width: number) =>
		side.set(key, (side.get(key) ?? 0) + width);
	for (const { from, to, width } of links) {
		const ahead = (columns.get(to) ?? 0) - (columns.get(from) ?? 0);
		if (ahead === 0) continue;
		add(right, ahead > 0 ? from : to, width);
		add(left, ahead > 0 ? to : from, width);
	}
	return new Map(
		nodes.map(({ key, height }) => [key, Math.max(height, right.get(key) ?? 0, left.get(key) ?? 0) / 2]),
	);
}

/**
 * Gives each link a place in every column that it passes. A link that the data give against the time is routed from its
 * earlier column all the same. A link to a node that is not there is a mistake of the program.
 */
export function route(flow: Flow): Routed {
	const at = new Map(flow.nodes.map(({ key }, index) => [key, index]));
	const halves = halfHeights(flow);
	const places: Place[] = flow.nodes.map(({ key, column, below }) => {
		const half = halves.get(key) ?? 0;
		return { column, above: half, below: half + below, before: [], after: [] };
	});
	const columnOf = (place: number) => places[place]?.column ?? 0;
	const routes = flow.links.map(({ from, to, width }) => {
		const [one, other] = [at.get(from), at.get(to)];
		if (one === undefined || other === undefined)
			throw new Error(`The flow has a link ${from} > ${to}, but not both its nodes`);
		const [first, last] = columnOf(one) <= columnOf(other) ? [one, other] : [other, one];
		const passed: number[] = [];
		for (let column = columnOf(first) + 1; column < columnOf(last); column++) {
			passed.push(places.length);
			places.push({ column, above: width / 2, below: width / 2, before: [], after: [] });
		}
		const whole = [first, ...passed, last];
		if (columnOf(first) === columnOf(last)) return whole;
		whole.slice(1).forEach((next, step) => {
			const here = whole[step] ?? first;
			places[here]?.after.push(next);
			places[next]?.before.push(here);
		});
		return whole;
	});
	return { places, routes, groups: groupsOf(places, routes) };
}
