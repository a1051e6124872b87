import type { ContinuityGraph } from './graph';
import { projectLine, type ProjectLine } from './project-line';
import type { GraphNode } from './graph-nodes';
import { fold } from '$lib/domain/contract/selection';

/** The articles whose lines a page shows. An empty list does not restrict. */
export type ContinuitySelection = {
	readonly services: readonly string[];
	readonly axes: readonly number[];
	readonly contracts: readonly string[];
	/** Words that must all occur, whatever accents and capitals. */
	readonly text: string;
};

const meets = <T>(wanted: readonly T[], own: readonly T[]) =>
	wanted.length === 0 || wanted.some((one) => own.includes(one));

/** Whether an article itself is what the selection asks for; all that is asked must be true of the same article. */
function isAskedFor(node: GraphNode, words: string, selection: ContinuitySelection): boolean {
	if (!meets(selection.services, node.services)) return false;
	if (!meets(selection.axes, node.axis === null ? [] : [node.axis])) return false;
	if (!meets(selection.contracts, [node.contract])) return false;
	return fold(selection.text)
		.split(/\s+/)
		.filter(Boolean)
		.every((word) => words.includes(word));
}

function part(
	graph: ContinuityGraph,
	keys: ReadonlySet<string>,
	edgeKeys: ReadonlySet<string>,
): ContinuityGraph {
	const edges = graph.edges.filter(({ key }) => edgeKeys.has(key));
	return {
		contracts: graph.contracts,
		nodes: new Map([...graph.nodes].filter(([key]) => keys.has(key))),
		edges,
		loops: graph.loops.filter(({ from }) => keys.has(from)),
		followUps: graph.followUps.filter(({ from }) => keys.has(from)),
		into: Map.groupBy(edges, ({ to }) => to),
		outOf: Map.groupBy(edges, ({ from }) => from),
	};
}

/** The graph of one line alone. */
export function lineGraph(
	graph: ContinuityGraph,
	{ node, earlier, later, edges }: ProjectLine,
): ContinuityGraph {
	return part(
		graph,
		new Set([node, ...earlier, ...later].map(({ key }) => key)),
		new Set(edges.map(({ key }) => key)),
	);
}

/**
 * The graph of the lines that pass through an article of the selection: whoever asks for a service sees where its
 * projects come from, though the reports name no services for the old contracts. Contracts stay, also without articles.
 * `also`: an article whose line is there in any case.
 */
export function selectContinuity(
	graph: ContinuityGraph,
	selection: ContinuitySelection,
	also: string | null,
): ContinuityGraph {
	const contracts = new Map(graph.contracts.map((contract) => [contract.id, contract]));
	const words = ({ contract, article, title }: GraphNode) => {
		const short = contracts.get(contract)?.short;
		return fold([`article ${article}`, title?.fr, title?.nl, short?.fr, short?.nl].join('\n'));
	};
	const keys = new Set<string>();
	const edgeKeys = new Set<string>();
	for (const node of graph.nodes.values()) {
		if (node.key !== also && !isAskedFor(node, words(node), selection)) continue;
		const line = projectLine(graph, node.key);
		if (!line) continue;
		for (const { key } of [line.node, ...line.earlier, ...line.later]) keys.add(key);
		for (const { key } of line.edges) edgeKeys.add(key);
	}
	return part(graph, keys, edgeKeys);
}
