import type { ContinuityGraph } from '$lib/domain/continuity/graph';
import type { GraphNode } from '$lib/domain/continuity/graph-nodes';
import type { ContinuityNames, NamedLink } from './names';
import type { FollowUpView, NodeView } from './words';

/** One article of a line, with the links that lead on from it; each link stands once, at its earlier article. */
export type OutlineItem = {
	readonly node: NodeView;
	readonly later: readonly NamedLink[];
	readonly followUps: readonly FollowUpView[];
};

/** Articles that hang together, in time order. */
export type OutlineLine = { readonly name: NodeView; readonly items: readonly OutlineItem[] };

export type ContinuityOutline = {
	readonly lines: readonly OutlineLine[];
	/** Articles that no link joins to another. */
	readonly alone: readonly NodeView[];
};

/** The articles that hang together. A contract that is named without an article joins nothing: it is many projects. */
function together(graph: ContinuityGraph): GraphNode[][] {
	const groups: GraphNode[][] = [];
	const seen = new Set<string>();
	for (const start of graph.nodes.values()) {
		if (start.article === '' || seen.has(start.key)) continue;
		const found = new Set<string>();
		const open = [start.key];
		for (let key = open.pop(); key !== undefined; key = open.pop()) {
			const node = graph.nodes.get(key);
			if (!node || node.article === '' || found.has(key)) continue;
			found.add(key);
			for (const { to } of graph.outOf.get(key) ?? []) open.push(to);
			for (const { from } of graph.into.get(key) ?? []) open.push(from);
		}
		for (const key of found) seen.add(key);
		groups.push([...graph.nodes.values()].filter(({ key }) => found.has(key)));
	}
	return groups;
}

/** The picture as text: what a screen reader and a print follow. Each article stands once, each link once. */
export function continuityOutline(graph: ContinuityGraph, names: ContinuityNames): ContinuityOutline {
	const lines: OutlineLine[] = [];
	const alone: NodeView[] = [];
	for (const group of together(graph)) {
		const items = group.map((node): OutlineItem => ({
			node: names.node(node.key),
			later: (graph.outOf.get(node.key) ?? []).map((edge) => names.link(edge)),
			followUps: graph.followUps.filter(({ from }) => from === node.key).map((one) => names.followUp(one)),
		}));
		const [first] = items;
		if (!first) continue;
		if (items.length === 1 && first.later.length === 0 && first.followUps.length === 0)
			alone.push(first.node);
		// A line is known by the youngest article that has a title.
		else lines.push({ name: items.findLast(({ node }) => node.title)?.node ?? first.node, items });
	}
	return { lines, alone };
}
