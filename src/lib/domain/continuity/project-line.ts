import type { ContinuityGraph, GraphEdge } from './graph';
import type { GraphNode } from './graph-nodes';

/** All that comes before and after an article, each article once, in time order. */
export type ProjectLine = {
	readonly node: GraphNode;
	readonly earlier: readonly GraphNode[];
	readonly later: readonly GraphNode[];
	/** The edges along which they were found, each once. */
	readonly edges: readonly GraphEdge[];
};

/**
 * Walks in one direction. It does not go on behind a contract that is named without an article: what else reaches
 * that node is another project.
 */
function walk(
	graph: ContinuityGraph,
	start: string,
	next: ReadonlyMap<string, readonly GraphEdge[]>,
	end: 'from' | 'to',
): { readonly keys: ReadonlySet<string>; readonly edges: ReadonlySet<GraphEdge> } {
	const keys = new Set<string>();
	const edges = new Set<GraphEdge>();
	const open = [start];
	for (let key = open.pop(); key !== undefined; key = open.pop()) {
		if (key !== start && graph.nodes.get(key)?.article === '') continue;
		for (const edge of next.get(key) ?? []) {
			edges.add(edge);
			const found = edge[end];
			if (found === start || keys.has(found)) continue;
			keys.add(found);
			open.push(found);
		}
	}
	return { keys, edges };
}

/**
 * The line of a project: what the article continues, what that continues, and so on; and the same forwards. Only
 * backwards from what comes before and only forwards from what comes after, so that another article that continues
 * the same predecessor does not enter. On a circle, an article that comes before and after is listed before.
 * Null when no link and no data name the article.
 */
export function projectLine(graph: ContinuityGraph, key: string): ProjectLine | null {
	const node = graph.nodes.get(key);
	if (!node) return null;
	const before = walk(graph, key, graph.into, 'from');
	const after = walk(graph, key, graph.outOf, 'to');
	const nodes = [...graph.nodes.values()];
	const edges = before.edges.union(after.edges);
	return {
		node,
		earlier: nodes.filter((one) => before.keys.has(one.key)),
		later: nodes.filter((one) => after.keys.has(one.key) && !before.keys.has(one.key)),
		edges: graph.edges.filter((edge) => edges.has(edge)),
	};
}
