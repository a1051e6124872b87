import type { ContinuityGraph, GraphEdge } from './graph';
import type { GraphNode } from './graph-nodes';
import type { FollowUp } from './follow-ups';

/**
 * How an article goes from one contract to another. `listed`: the closing list names it; `announced`: only another
 * place of its own report does; `cited`: only the later contract says so; `ended`: nothing leads there.
 */
export const SUCCESSIONS = ['listed', 'announced', 'cited', 'ended'] as const;
export type SuccessionKind = (typeof SUCCESSIONS)[number];

export type SuccessionRow = {
	readonly kind: SuccessionKind;
	readonly node: GraphNode;
	/** The links to the later contract. */
	readonly edges: readonly GraphEdge[];
	/** Its links to other contracts. */
	readonly elsewhere: readonly GraphEdge[];
	/** What goes on outside any contract. */
	readonly followUps: readonly FollowUp[];
};

export type Succession = {
	/** One row per article of the earlier contract, in the order of the kinds, then of the numbers. */
	readonly rows: readonly SuccessionRow[];
	/** Articles of the later contract in the data to which no link of the earlier one leads. */
	readonly unlinked: readonly GraphNode[];
	/** Numbers between the lowest and the highest of the later contract that no source names. */
	readonly unnamed: readonly number[];
};

function kindOf(edges: readonly GraphEdge[]): SuccessionKind {
	const links = edges.flatMap(({ statements }) => statements.map(({ link }) => link));
	if (links.some(({ place }) => place === 'closing-list')) return 'listed';
	if (links.some(({ statedBy }) => statedBy === 'from')) return 'announced';
	return links.length > 0 ? 'cited' : 'ended';
}

/** Numbers that are missing in a list of numbers. */
function gaps(numbers: readonly number[]): number[] {
	const known = new Set(numbers);
	const lowest = Math.min(...numbers);
	const length = numbers.length === 0 ? 0 : Math.max(...numbers) - lowest + 1;
	return Array.from({ length }, (_, at) => lowest + at).filter((number) => !known.has(number));
}

export type ContractPair = { readonly from: string; readonly to: string };

/** The pairs of contracts between which links lead, in time order: `ca6` and `ca7`. */
export function contractPairs({ edges, nodes, contracts }: ContinuityGraph): ContractPair[] {
	const of = (key: string) => nodes.get(key)?.contract ?? '';
	const pairs = new Set(edges.map(({ from, to }) => `${of(from)} ${of(to)}`));
	return contracts.flatMap(({ id: from }) =>
		contracts.filter(({ id: to }) => pairs.has(`${from} ${to}`)).map(({ id: to }) => ({ from, to })),
	);
}

/** Where the continuity of a contract is shown: with the next one that a link reaches, else with the last before it. */
export function nearestPair(graph: ContinuityGraph, contract: string): ContractPair | null {
	const pairs = contractPairs(graph);
	const before = pairs.findLast(({ to }) => to === contract);
	return pairs.find(({ from }) => from === contract) ?? before ?? null;
}

/**
 * What became of the articles of one contract in another; null when no link leads from one to the other. Of a
 * contract that is only named, the articles that a link names are all that is known, so that none is `ended`.
 */
export function succession(graph: ContinuityGraph, from: string, to: string): Succession | null {
	const nodes = [...graph.nodes.values()];
	const contractOf = (key: string) => graph.nodes.get(key)?.contract;
	const rows = nodes
		.filter(({ contract, article }) => contract === from && article !== '')
		.map((node): SuccessionRow => {
			const out = graph.outOf.get(node.key) ?? [];
			const leadsThere = (edge: GraphEdge) => contractOf(edge.to) === to;
			const edges = out.filter(leadsThere);
			return {
				kind: kindOf(edges),
				node,
				edges,
				elsewhere: out.filter((edge) => !leadsThere(edge)),
				followUps: graph.followUps.filter((one) => one.from === node.key),
			};
		})
		.filter(({ node, edges }) => node.known || edges.length > 0);
	if (rows.every(({ edges }) => edges.length === 0)) return null;
	const later = nodes.filter(({ contract, article }) => contract === to && article !== '');
	const reached = new Set(rows.flatMap(({ edges }) => edges.map((edge) => edge.to)));
	return {
		rows: SUCCESSIONS.flatMap((kind) => rows.filter((row) => row.kind === kind)),
		unlinked: later.filter(({ key, known }) => known && !reached.has(key)),
		unnamed: gaps(later.map(({ article }) => Number(article))),
	};
}
