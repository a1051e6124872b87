import type { ContinuityGraph, GraphEdge } from './graph';
import { endKey } from './link-ends';
import { ExpectedStatements } from './expected-statements';
import type { GraphNode } from './graph-nodes';
import { articleKey } from '$lib/domain/contract/keys';
import type { Contract, Dataset, Link } from '$lib/domain/contract/model';

/**
 * What does not fit in the statements of continuity. Each check is one rule over the graph; a finding names the
 * article that it is about. Source of the rules: a second reading of the annual reports 2020 and 2025.
 */
export const CONTINUITY_FINDINGS = [
	'self',
	'against-time',
	'only-earlier',
	'only-later',
	'not-in-closing-list',
	'number-differs',
	'period-differs',
	'title-differs',
	'shared-predecessor',
] as const;
export type ContinuityFindingCode = (typeof CONTINUITY_FINDINGS)[number];

export type ContinuityFinding = {
	readonly code: ContinuityFindingCode;
	/** The article that the finding is about. */
	readonly node: GraphNode;
	/** The other articles that it involves. */
	readonly others: readonly GraphNode[];
	/** The statements that it rests on. */
	readonly links: readonly Link[];
	/** What is printed otherwise: a title, the years of a contract. */
	readonly detail: string;
};

/** An edge with the two articles that it joins. */
type JoinedEdge = { readonly edge: GraphEdge; readonly earlier: GraphNode; readonly later: GraphNode };

type Facts = Omit<ContinuityFinding, 'code'>;

function edgeFindings(joined: readonly JoinedEdge[], graph: ContinuityGraph, expected: ExpectedStatements) {
	const place = new Map(graph.contracts.map(({ id }, at) => [id, at]));
	const at = ({ contract }: GraphNode) => place.get(contract) ?? -1;
	const linksOf = ({ statements }: GraphEdge) => statements.map(({ link }) => link);
	const about = ({ edge, earlier, later }: JoinedEdge): Facts => ({
		node: later,
		others: [earlier],
		links: linksOf(edge),
		detail: '',
	});
	const fromEarlier = ({ earlier, later, edge }: JoinedEdge): Facts => ({
		node: earlier,
		others: [later],
		links: linksOf(edge),
		detail: '',
	});
	const says = (edge: GraphEdge, side: Link['statedBy']) =>
		edge.statements.some(({ link }) => link.statedBy === side);
	const numbered = joined.filter(({ earlier, later }) => earlier.article !== '' && later.article !== '');
	return {
		'against-time': joined.filter(({ earlier, later }) => at(earlier) >= at(later)).map(about),
		'only-earlier': numbered
			.filter(({ edge, earlier, later }) => !says(edge, 'to') && expected.wouldCite(earlier, later))
			.map(fromEarlier),
		'only-later': numbered
			.filter(({ edge, earlier, later }) => !says(edge, 'from') && expected.wouldAnnounce(earlier, later))
			.map(about),
		'not-in-closing-list': joined
			.filter(
				({ edge, earlier, later }) =>
					says(edge, 'from') &&
					expected.hasClosingList(earlier, later) &&
					edge.statements.every(({ link }) => link.place !== 'closing-list'),
			)
			.map(fromEarlier),
	};
}

/** Two places of a report that send the same engagement, or article, to different articles of one contract. */
function numbersThatDiffer(graph: ContinuityGraph, links: readonly Link[]): Facts[] {
	const announced = links.filter(({ statedBy, to }) => statedBy === 'from' && to.article !== '');
	const groups = Map.groupBy(
		announced,
		({ from, to }) => `${endKey(from)} ${from.engagement} ${to.contract}`,
	);
	return [...groups.values()].flatMap((own) => {
		const [first] = own;
		const node = first && graph.nodes.get(endKey(first.from));
		const others = [...new Set(own.map(({ to }) => endKey(to)))].flatMap((key) => graph.nodes.get(key) ?? []);
		const places = new Set(own.map(({ place }) => place));
		return node && others.length > 1 && places.size > 1 ? { node, others, links: own, detail: '' } : [];
	});
}

/** The years that a reference prints for a contract: `2016-2017`; null when it prints none. */
function printedYears(printed: string): string | null {
	const [, from, to] = /(20\d\d)\s*[-–]\s*(20\d\d)/u.exec(printed) ?? [];
	return from && to ? `${from}-${to}` : null;
}

/** The years of a contract and of the one that it prolongs, as a reference prints them. */
function contractYears(contracts: readonly Contract[], id: string): Set<string> {
	const own = contracts.find((contract) => contract.id === id);
	const base = contracts.find((contract) => contract.id === own?.follows);
	return new Set(
		[own, base].flatMap((one) => (one?.from && one.to ? `${one.from.first.year}-${one.to.last.year}` : [])),
	);
}

/** Every finding over all contracts, in the order of the list of checks and then of the graph. */
export function continuityFindings(graph: ContinuityGraph, dataset: Dataset): ContinuityFinding[] {
	const joined = graph.edges.flatMap((edge): JoinedEdge[] => {
		const earlier = graph.nodes.get(edge.from);
		const later = graph.nodes.get(edge.to);
		return earlier && later ? [{ edge, earlier, later }] : [];
	});
	const all: Record<ContinuityFindingCode, readonly Facts[]> = {
		...edgeFindings(joined, graph, new ExpectedStatements(dataset)),
		self: graph.loops.flatMap(({ from, statements }) => {
			const node = graph.nodes.get(from);
			return node ? { node, others: [], links: statements.map(({ link }) => link), detail: '' } : [];
		}),
		'number-differs': numbersThatDiffer(graph, dataset.links),
		'period-differs': [...graph.edges, ...graph.loops].flatMap(({ statements }) =>
			statements.flatMap(({ link }): Facts[] => {
				const [own, named] = link.statedBy === 'to' ? [link.to, link.from] : [link.from, link.to];
				const years = printedYears(link.printed);
				const node = graph.nodes.get(endKey(own));
				const other = graph.nodes.get(endKey(named));
				if (years === null || !node || contractYears(graph.contracts, named.contract).has(years)) return [];
				return [{ node, others: other ? [other] : [], links: [link], detail: years }];
			}),
		),
		'title-differs': dataset.contracts.flatMap(({ articles }) =>
			articles.flatMap((article) => {
				const detail = article.otherTitle.fr;
				const node = graph.nodes.get(articleKey(article));
				return node && detail !== '' ? { node, others: [], links: [], detail } : [];
			}),
		),
		'shared-predecessor': [
			...Map.groupBy(joined, ({ earlier, later }) => `${earlier.key} ${later.contract}`).values(),
		].flatMap((own) => {
			const [first] = own;
			const later = own.map((one) => one.later).filter(({ article }) => article !== '');
			if (!first || first.earlier.article === '' || later.length < 2) return [];
			const links = own.flatMap(({ edge }) => edge.statements.map(({ link }) => link));
			return links.every(({ statedBy }) => statedBy === 'from')
				? []
				: { node: first.earlier, others: later, links, detail: '' };
		}),
	};
	return CONTINUITY_FINDINGS.flatMap((code) => all[code].map((found) => ({ code, ...found })));
}
