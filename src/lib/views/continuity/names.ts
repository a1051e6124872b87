import type { ContinuityGraph, GraphEdge } from '$lib/domain/continuity/graph';
import type { Dataset } from '$lib/domain/contract/model';
import type { Language, LocalText } from '$lib/i18n/language';
import { m } from '$lib/i18n/paraglide/messages';
import { distinct, joined, phrase, type Phrase } from '$lib/i18n/phrase';
import { continuityWords, type ContinuityWords, type NodeView, type SourceView } from './words';

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
