import type { ContinuityGraph, GraphEdge } from './graph';
import { endKey } from './ends';
import { ContinuitySides } from './sides';
import { contractYears, printedYears } from './contract-years';
import type { GraphNode } from './nodes';
import { articleKey } from '$lib/domain/contract/keys';
import type { Dataset, Link } from '$lib/domain/contract/model';

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

type Ends = { readonly edge: GraphEdge; readonly earlier: GraphNode; readonly later: GraphNode };

type Found = Omit<ContinuityFinding, 'code'>;

function edgeFindings(ends: readonly Ends[], graph: ContinuityGraph, sides: ContinuitySides) {
	const place = new Map(graph.contracts.map(({ id }, at) => [id, at]));
	const at = ({ contract }: GraphNode) => place.get(contract) ?? -1;
	const linksOf = ({ statements }: GraphEdge) => statements.map(({ link }) => link);
	const about = ({ edge, earlier, later }: Ends): Found => ({
		node: later,
		others: [earlier],
		links: linksOf(edge),
		detail: '',
	});
	const fromEarlier = ({ earlier, later, edge }: Ends): Found => ({
		node: earlier,
		others: [later],
		links: linksOf(edge),
		detail: '',
	});
	const says = (edge: GraphEdge, side: Link['statedBy']) =>
		edge.statements.some(({ link }) => link.statedBy === side);
	const numbered = ends.filter(({ earlier, later }) => earlier.article !== '' && later.article !== '');
	return {
		'against-time': ends.filter(({ earlier, later }) => at(earlier) >= at(later)).map(about),
		'only-earlier': numbered
			.filter(({ edge, earlier, later }) => !says(edge, 'to') && sides.wouldCite(earlier, later))
			.map(fromEarlier),
		'only-later': numbered
			.filter(({ edge, earlier, later }) => !says(edge, 'from') && sides.wouldAnnounce(earlier, later))
			.map(about),
		'not-in-closing-list': ends
			.filter(
				({ edge, earlier, later }) =>
					says(edge, 'from') &&
					sides.hasClosingList(earlier, later) &&
					edge.statements.every(({ link }) => link.place !== 'closing-list'),
			)
			.map(fromEarlier),
	};
}

/** Two places of a report that send the same engagement, or article, to different articles of one contract. */
function numbersThatDiffer(graph: ContinuityGraph, links: readonly Link[]): Found[] {
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

/** Every finding over all contracts, in the order of the list of checks and then of the graph. */
export function continuityFindings(graph: ContinuityGraph, dataset: Dataset): ContinuityFinding[] {
	const ends = graph.edges.flatMap((edge): Ends[] => {
		const earlier = graph.nodes.get(edge.from);
		const later = graph.nodes.get(edge.to);
		return earlier && later ? [{ edge, earlier, later }] : [];
	});
	const all: Record<ContinuityFindingCode, readonly Found[]> = {
		...edgeFindings(ends, graph, new ContinuitySides(dataset)),
		self: graph.loops.flatMap(({ from, statements }) => {
			const node = graph.nodes.get(from);
			return node ? { node, others: [], links: statements.map(({ link }) => link), detail: '' } : [];
		}),
		'number-differs': numbersThatDiffer(graph, dataset.links),
		'period-differs': [...graph.edges, ...graph.loops].flatMap(({ statements }) =>
			statements.flatMap(({ link }): Found[] => {
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
			...Map.groupBy(ends, ({ earlier, later }) => `${earlier.key} ${later.contract}`).values(),
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
