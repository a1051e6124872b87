import { isNumbered, linkEnds } from './link-ends';
import { graphContracts, graphNodes, type GraphNode } from './graph-nodes';
import { followUps, isFollowUp, type FollowUp } from './follow-ups';
import { LINK_KINDS, linkKind, type LinkKind } from './link-kind';
import type { Contract, Dataset, Link } from '$lib/domain/contract/model';

/** One row of the data that states an edge. */
export type EdgeStatement = {
	readonly link: Link;
	readonly kind: LinkKind;
	/** Whether both its ends name an article; else it names only the contract, and another row gives the number. */
	readonly numbered: boolean;
};

/** A link between two articles, however often it is stated. */
export type GraphEdge = {
	/** `ca6/10>ca7/27` */
	readonly key: string;
	readonly from: string;
	readonly to: string;
	/** The kinds of its statements, each once, in the order of the list of kinds. */
	readonly kinds: readonly LinkKind[];
	readonly statements: readonly EdgeStatement[];
};

export type ContinuityGraph = {
	/** In time order: contracts and amendments, and what else a link names. */
	readonly contracts: readonly Contract[];
	/** By contract in time order, then by number; the contract without an article comes last. */
	readonly nodes: ReadonlyMap<string, GraphNode>;
	/** In the order of their nodes. */
	readonly edges: readonly GraphEdge[];
	/** What an article says of itself: no edge, but stated, and a finding. */
	readonly loops: readonly GraphEdge[];
	/** What goes on outside any contract: no edge, for it leads to no article. */
	readonly followUps: readonly FollowUp[];
	readonly into: ReadonlyMap<string, readonly GraphEdge[]>;
	readonly outOf: ReadonlyMap<string, readonly GraphEdge[]>;
};

/** The rows of each edge, by its key. */
function merge(dataset: Dataset): GraphEdge[] {
	const kindOf = linkKind(dataset);
	const links = dataset.links.filter((link) => !isFollowUp(link));
	const endsOf = linkEnds(links);
	const stated = links.map((link) => {
		const { from, to } = endsOf(link);
		return {
			key: `${from}>${to}`,
			from,
			to,
			statement: { link, kind: kindOf(link), numbered: isNumbered(link) },
		};
	});
	return [...Map.groupBy(stated, ({ key }) => key)].flatMap(([key, [first, ...more]]) => {
		if (!first) return [];
		const statements = [first, ...more].map(({ statement }) => statement);
		const kinds = new Set(statements.map(({ kind }) => kind));
		return {
			key,
			from: first.from,
			to: first.to,
			kinds: LINK_KINDS.filter((kind) => kinds.has(kind)),
			statements,
		};
	});
}

/**
 * The graph over all contracts: an article per node, a link per edge, whatever the number of places that state it.
 * A contract that is named without an article is one node of its own. Source: the columns "Suite du précédent CA",
 * the progress texts, the closing list and the conclusions of the reports.
 */
export function continuityGraph(dataset: Dataset): ContinuityGraph {
	const merged = merge(dataset);
	const contracts = graphContracts(dataset);
	const nodes = graphNodes(
		dataset,
		contracts,
		merged.flatMap(({ from, to }) => [from, to]),
	);
	const at = new Map(nodes.map(({ key }, index) => [key, index]));
	const place = (key: string) => at.get(key) ?? nodes.length;
	const sorted = merged.toSorted((a, b) => place(a.from) - place(b.from) || place(a.to) - place(b.to));
	const edges = sorted.filter(({ from, to }) => from !== to);
	return {
		contracts,
		nodes: new Map(nodes.map((node) => [node.key, node])),
		edges,
		loops: sorted.filter(({ from, to }) => from === to),
		followUps: followUps(dataset),
		into: Map.groupBy(edges, ({ to }) => to),
		outOf: Map.groupBy(edges, ({ from }) => from),
	};
}
