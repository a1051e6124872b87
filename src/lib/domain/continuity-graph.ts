import { LINK_KINDS, linkKind, type LinkKind } from './link-kind';
import type { Article, Contract, Dataset, Link, LinkNode, Words } from './model';

/** An article of a contract, or a contract that is named without an article: the nodes of the graph. */
export type GraphNode = {
	/** `ca6/29`; `av2021/` for the contract without an article. */
	readonly key: string;
	readonly contract: string;
	/** The article without the point that a report may add (`16` for `16.7`); empty where none is named. */
	readonly article: string;
	/** Null where the data have none. */
	readonly title: Words | null;
	readonly axis: number | null;
	/** The services of its engagements, each once; empty where they are unknown. */
	readonly services: readonly string[];
	/** Whether the data hold the article itself, and not only its number in a link. */
	readonly known: boolean;
};

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
	readonly into: ReadonlyMap<string, readonly GraphEdge[]>;
	readonly outOf: ReadonlyMap<string, readonly GraphEdge[]>;
};

/** The number of the article at an end of a link: `16` for the point `16.7`, empty where none is named. */
export function articleOf({ article }: Pick<LinkNode, 'article'>): string {
	return article.split('.', 1)[0] ?? '';
}

export function nodeKey(contract: string, article: string | number): string {
	return `${contract}/${article}`;
}

const endKey = (end: LinkNode) => nodeKey(end.contract, articleOf(end));
const edgeKey = (from: string, to: string) => `${from}>${to}`;

/** By first day, then last day; a contract without a first day comes last. Equals keep the order of the data. */
function inTime(contracts: readonly Contract[]): Contract[] {
	const at = ({ from, to }: Contract) => `${from?.first.toString() ?? '9'} ${to?.last.toString() ?? '9'}`;
	return contracts.toSorted((a, b) => (at(a) < at(b) ? -1 : at(a) > at(b) ? 1 : 0));
}

/**
 * Which edge a row belongs to. A row that names only the contract (`av2021`) says less exactly what a row with a
 * number says when exactly one numbered edge joins the same article and that contract; otherwise, it keeps an end
 * without article, for nothing tells which it is.
 */
function ends(link: Link, numbered: readonly Link[]): { from: string; to: string } {
	const from = endKey(link.from);
	const to = endKey(link.to);
	const others = (same: (other: Link) => boolean, key: (other: Link) => string) => {
		const found = new Set(numbered.filter(same).map(key));
		return found.size === 1 ? [...found][0] : undefined;
	};
	if (articleOf(link.to) === '' && articleOf(link.from) !== '')
		return {
			from,
			to:
				others(
					(other) => endKey(other.from) === from && other.to.contract === link.to.contract,
					(other) => endKey(other.to),
				) ?? to,
		};
	if (articleOf(link.from) === '' && articleOf(link.to) !== '')
		return {
			from:
				others(
					(other) => endKey(other.to) === to && other.from.contract === link.from.contract,
					(other) => endKey(other.from),
				) ?? from,
			to,
		};
	return { from, to };
}

function allNodes(dataset: Dataset, contracts: readonly Contract[], named: Iterable<string>): GraphNode[] {
	const articles = new Map<string, Article>();
	const services = new Map<string, Set<string>>();
	for (const data of dataset.contracts) {
		for (const article of data.articles) articles.set(nodeKey(article.contract, article.number), article);
		for (const { article, services: own } of data.engagements) {
			const key = nodeKey(article.contract, article.number);
			services.set(key, new Set([...(services.get(key) ?? []), ...own]));
		}
	}
	const shown = new Set(contracts.map(({ id }) => id));
	const order = new Map(contracts.map(({ id }, at) => [id, at]));
	const keys = new Set([...articles.keys(), ...named]);
	return [...keys]
		.map((key): GraphNode => {
			const [contract = '', article = ''] = key.split('/');
			const known = articles.get(key);
			const titled = known && (known.title.fr !== '' || known.title.nl !== '');
			return {
				key,
				contract,
				article,
				title: titled ? known.title : null,
				axis: known?.axis?.number ?? null,
				services: [...(services.get(key) ?? [])],
				known: known !== undefined,
			};
		})
		.filter(({ contract }) => shown.has(contract))
		.toSorted(
			(a, b) =>
				(order.get(a.contract) ?? 0) - (order.get(b.contract) ?? 0) ||
				Number(a.article === '') - Number(b.article === '') ||
				Number(a.article) - Number(b.article),
		);
}

/**
 * The graph over all contracts: an article per node, a link per edge, whatever the number of places that state it.
 * A contract that is named without an article is one node of its own. Registers are no contracts, and left out
 * unless a link names them. Source: the columns "Suite du précédent CA", the progress texts, the closing list and the
 * conclusions of the reports.
 */
export function continuityGraph(dataset: Dataset): ContinuityGraph {
	const { links } = dataset;
	const numbered = links.filter(({ from, to }) => articleOf(from) !== '' && articleOf(to) !== '');
	const kind = linkKind(dataset);
	const stated = new Map<string, { from: string; to: string; statements: EdgeStatement[] }>();
	for (const link of links) {
		const { from, to } = ends(link, numbered);
		const key = edgeKey(from, to);
		const edge = stated.get(key) ?? { from, to, statements: [] };
		stated.set(key, edge);
		const both = articleOf(link.from) !== '' && articleOf(link.to) !== '';
		edge.statements.push({ link, kind: kind(link), numbered: both });
	}
	const named = new Set(links.flatMap(({ from, to }) => [from.contract, to.contract]));
	const contracts = inTime(
		dataset.contracts
			.map(({ contract }) => contract)
			.filter(({ id, kind }) => kind !== 'register' || named.has(id)),
	);
	const nodes = allNodes(
		dataset,
		contracts,
		[...stated.values()].flatMap(({ from, to }) => [from, to]),
	);
	const at = new Map(nodes.map(({ key }, index) => [key, index]));
	const edges = [...stated]
		.map(([key, { from, to, statements }]): GraphEdge => {
			const kinds = new Set(statements.map((statement) => statement.kind));
			return { key, from, to, kinds: LINK_KINDS.filter((one) => kinds.has(one)), statements };
		})
		.toSorted(
			(a, b) => (at.get(a.from) ?? 0) - (at.get(b.from) ?? 0) || (at.get(a.to) ?? 0) - (at.get(b.to) ?? 0),
		);
	return {
		contracts,
		nodes: new Map(nodes.map((node) => [node.key, node])),
		edges,
		into: Map.groupBy(edges, ({ to }) => to),
		outOf: Map.groupBy(edges, ({ from }) => from),
	};
}
