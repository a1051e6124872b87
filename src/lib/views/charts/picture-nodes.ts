import type { ContinuityGraph, GraphEdge } from '$lib/domain/continuity/graph';
import type { ContinuityNames, NamedNode } from '$lib/views/continuity/continuity-words';
import type { FlowNode } from '$lib/views/continuity/flow/flow';
import { wrapWithin } from './words';
import { projectLine } from '$lib/domain/continuity/project-line';

export const NODE = { width: 32, height: 20 } as const;
/** Where a link ends that names only the contract. */
const OPEN_HEIGHT = 10;
export const LINE_HEIGHT = 14;
/** The room between two contracts. */
export const LINE_WIDTH = 136;
const TITLE_LINES = 4;

/** `lit`: on the chosen line; `dim`: not on it; `plain`: no line is chosen. */
export type Light = 'lit' | 'dim' | 'plain';

export type Lit = {
	readonly node: (key: string) => Light;
	readonly edge: (key: string) => Light;
};

/** What is lit when the line of an article is chosen. */
export function lightOf(graph: ContinuityGraph, chosen: string | null): Lit {
	const line = chosen === null ? null : projectLine(graph, chosen);
	const nodes = new Set(line && [line.node, ...line.earlier, ...line.later].map(({ key }) => key));
	const edges = new Set(line?.edges.map(({ key }) => key));
	const light = (is: boolean): Light => (line === null ? 'plain' : is ? 'lit' : 'dim');
	return { node: (key) => light(nodes.has(key)), edge: (key) => light(edges.has(key)) };
}

export type PictureNode = {
	readonly key: string;
	readonly x: number;
	readonly y: number;
	readonly height: number;
	/** Null where a link names only the contract: nothing can be chosen there. */
	readonly words: NamedNode | null;
	readonly light: Light;
	readonly chosen: boolean;
	/** Its title in short lines, where its line is chosen; below the node. */
	readonly lines: readonly string[];
};

/** The key of the node where a link ends: its article, or, where it names only the contract, an end of its own. */
export const endKey = (graph: ContinuityGraph, key: string, edge: GraphEdge) =>
	graph.nodes.get(key)?.article === '' ? `${edge.key}@${key}` : key;

/**
 * The nodes of a picture before they have a place: the articles, and an end of its own for each link that names only a
 * contract.
 */
export function placedNodes(
	graph: ContinuityGraph,
	chosen: string | null,
	lit: Lit,
	names: ContinuityNames,
	columnOf: (contract: string) => number,
): (FlowNode & Omit<PictureNode, 'x' | 'y'>)[] {
	const articles = [...graph.nodes.values()].filter(({ article }) => article !== '');
	const open = graph.edges.flatMap((edge) =>
		[edge.from, edge.to]
			.filter((key) => graph.nodes.get(key)?.article === '')
			.map((key) => ({ edge, key, contract: graph.nodes.get(key)?.contract ?? '' })),
	);
	return [
		...articles.map(({ key, contract }) => {
			const words = names.named(key);
			const light = lit.node(key);
			const lines =
				light === 'lit' && words.title ? wrapWithin(words.title.text, LINE_WIDTH, TITLE_LINES) : [];
			return {
				key,
				column: columnOf(contract),
				height: NODE.height,
				below: lines.length * LINE_HEIGHT,
				words,
				light,
				chosen: key === chosen,
				lines,
			};
		}),
		...open.map(({ edge, key, contract }) => ({
			key: endKey(graph, key, edge),
			column: columnOf(contract),
			height: OPEN_HEIGHT,
			below: 0,
			words: null,
			light: lit.edge(edge.key),
			chosen: false,
			lines: [],
		})),
	];
}
