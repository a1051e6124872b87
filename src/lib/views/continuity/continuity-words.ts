import type { FollowUp } from '$lib/domain/continuity/follow-ups';
import type { ContinuityGraph, EdgeStatement, GraphEdge } from '$lib/domain/continuity/graph';
import type { Dataset, Link } from '$lib/domain/contract/model';
import { localize, type Language, type LocalText } from '$lib/i18n/language';
import { m } from '$lib/i18n/paraglide/messages';
import { joined, phrase, phraseOf, type Phrase, distinct } from '$lib/i18n/phrase';
import { linkKindWord, linkPlaceWord } from '$lib/i18n/terms';
import { reportTitles } from '$lib/views/names';
import { readArticleKey } from '$lib/domain/contract/keys';
import type { GraphNode } from '$lib/domain/continuity/graph-nodes';

/** An article of the graph in words. */
export type NodeView = {
	readonly key: string;
	/** `7e CA, Article 27` */
	readonly text: Phrase;
	readonly contract: LocalText;
	/** The years of the contract; empty where they are unknown. */
	readonly period: string;
	/** `Article 27`, or that none is named. */
	readonly article: string;
	readonly title: LocalText | null;
	/** Its page; null where the data do not hold the article. */
	readonly href: string | null;
};

/** A place that states a link, in words. */
export type SourceView = {
	/** `liste finale, Rapport annuel 2025 (E2)` */
	readonly text: Phrase;
	readonly kind: string;
	/** What else the data say of it. */
	readonly note: LocalText;
};

/** What goes on outside any contract, in words. */
export type FollowUpView = { readonly text: Phrase; readonly note: LocalText };

export type ContinuityWords = {
	readonly node: (key: string) => NodeView;
	readonly sources: (edge: GraphEdge) => readonly SourceView[];
	readonly source: (link: Link) => Phrase;
	readonly followUp: (one: FollowUp) => FollowUpView;
	readonly contract: (id: string) => LocalText;
};

/** The words of a graph in one language. Its addresses hold no filters: another contract may not have them. */
export function continuityWords(graph: ContinuityGraph, dataset: Dataset, lang: Language): ContinuityWords {
	const locale = { locale: lang };
	const report = reportTitles(dataset, lang);
	const contracts = new Map(graph.contracts.map((contract) => [contract.id, contract]));

	function contract(id: string): LocalText {
		const found = contracts.get(id);
		return found ? localize(found.short, lang) : { text: id, lang };
	}

	function period(id: string): string {
		const { from, to } = contracts.get(id) ?? {};
		if (!from || !to) return '';
		const years = [from.first.year, to.last.year];
		return [...new Set(years)].join('–');
	}

	function node(key: string): NodeView {
		const { contract: id, article: number } = readArticleKey(key) ?? { contract: key, article: '' };
		const known: GraphNode | undefined = graph.nodes.get(key);
		const article = number ? m.article_number({ number }, locale) : m.article_no_number({}, locale);
		return {
			key,
			text: joined([[contract(id)], phraseOf(article, lang)], ', ', lang),
			contract: contract(id),
			period: period(id),
			article,
			title: known?.title ? localize(known.title, lang) : null,
			href: known?.known ? `/${lang}/contracts/${id}/articles/${number}` : null,
		};
	}

	function source(link: Link): Phrase {
		const { from, to, place } = link;
		const ends = [from.article.includes('.') ? from.article : '', from.engagement, to.engagement]
			.filter(Boolean)
			.join(' → ');
		const stated = phrase(
			(keep) =>
				m.link_stated({ place: linkPlaceWord(place, lang), report: keep(report(link.report)) }, locale),
			lang,
		);
		return joined([stated, phraseOf(ends && `(${ends})`, lang)], ' ', lang);
	}

	const sourceView = ({ link, kind, numbered }: EdgeStatement, named: boolean): SourceView => ({
		text: source(link),
		kind: [linkKindWord(kind, lang), ...(named && !numbered ? [m.link_number_given({}, locale)] : [])].join(
			', ',
		),
		note: localize(link.note, lang),
	});

	return {
		node,
		contract,
		source,
		sources: ({ statements }) => {
			const named = statements.some(({ numbered }) => numbered);
			return statements.map((statement) => sourceView(statement, named));
		},
		followUp: ({ engagement, source: stated }) =>
			stated.kind === 'link'
				? {
						text: phrase(
							(keep) =>
								m.labelled({ name: m.link_outside({}, locale), value: keep(source(stated.link)) }, locale),
							lang,
						),
						note: localize(stated.link.note, lang),
					}
				: {
						text: phrase(
							(keep) => m.line_follow_report({ engagement, report: keep(report(stated.report)) }, locale),
							lang,
						),
						note: { text: '', lang },
					},
	};
}

/** An article of the graph with its number and all of it in one sentence: an accessible name. */
export type NamedNode = NodeView & {
	/** `29`, empty where no article is named. */
	readonly number: string;
	readonly sentence: Phrase;
};

/** A link in words: where it leads and what states it. */
export type NamedLink = { readonly to: NodeView; readonly sources: readonly SourceView[] };

export type ContinuityNames = ContinuityWords & {
	readonly named: (key: string) => NamedNode;
	readonly link: (edge: GraphEdge) => NamedLink;
	/** The kinds of a link and its ends and sources in one sentence, each source once. */
	readonly sentence: (edge: GraphEdge) => Phrase;
	readonly kinds: (edge: GraphEdge) => string;
};

/** The words of a graph with its sentences. `graph`: all of it, so that a filtered page counts the same links. */
export function continuityNames(graph: ContinuityGraph, dataset: Dataset, lang: Language): ContinuityNames {
	const locale = { locale: lang };
	const words = continuityWords(graph, dataset, lang);
	const kinds = (edge: GraphEdge) => [...new Set(words.sources(edge).map(({ kind }) => kind))].join(', ');
	return {
		...words,
		kinds,
		named: (key) => {
			const node = words.node(key);
			const counts = {
				earlier: m.count_predecessors({ count: graph.into.get(key)?.length ?? 0 }, locale),
				later: m.count_successors({ count: graph.outOf.get(key)?.length ?? 0 }, locale),
			};
			const sentence = phrase((keep) => {
				const title = node.title ? keep(node.title) : m.title_missing({}, locale);
				const contract = keep(node.contract);
				return m.continuity_node({ name: node.article, title, contract, ...counts }, locale);
			}, lang);
			return { ...node, number: graph.nodes.get(key)?.article ?? '', sentence };
		},
		link: (edge) => ({ to: words.node(edge.to), sources: words.sources(edge) }),
		sentence: (edge) =>
			phrase((keep) => {
				const sources = distinct(words.sources(edge).map(({ text }) => text));
				return m.continuity_edge(
					{
						from: keep(words.node(edge.from).text),
						to: keep(words.node(edge.to).text),
						kinds: kinds(edge),
						sources: keep(joined(sources, m.between_items({}, locale), lang)),
					},
					locale,
				);
			}, lang),
	};
}

/** The articles of each contract, to choose one from; contracts of which none is named are left out. */
export function articleChoices(
	graph: ContinuityGraph,
	{ contract, node }: ContinuityWords,
): { contract: LocalText; nodes: NodeView[] }[] {
	const articles = [...graph.nodes.values()].filter(({ article }) => article !== '');
	return [...Map.groupBy(articles, (one) => one.contract)].map(([id, nodes]) => ({
		contract: contract(id),
		nodes: nodes.map(({ key }) => node(key)),
	}));
}
