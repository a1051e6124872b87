import { linksByArticle } from '$lib/domain/continuity/link-ends';
import { isFollowUp } from '$lib/domain/continuity/follow-ups';
import type { ContinuityGraph } from '$lib/domain/continuity/graph';
import { projectLine } from '$lib/domain/continuity/project-line';
import type { GraphNode } from '$lib/domain/continuity/graph-nodes';
import type { Article, Dataset, Link, LinkNode } from '$lib/domain/contract/model';
import { rate, type Tally } from '$lib/domain/contract/outcome';
import { formatCount, formatRate } from '$lib/i18n/format';
import { localize, type Language } from '$lib/i18n/language';
import { m } from '$lib/i18n/paraglide/messages';
import { joined, phraseOf, plainText, type Phrase } from '$lib/i18n/phrase';
import { withUndecided } from '$lib/i18n/tally-words';
import type { ContinuityWords, FollowUpView, NodeView, SourceView } from './continuity-words';

/** One end of a continuity link in words, with the address of its article when there is such a page. */
export type LinkView = {
	readonly text: Phrase;
	/** The engagement of this article that the link is about; empty when it is about the whole article. */
	readonly about: string;
	readonly href: string | null;
};

export type ArticleLinkViews = {
	readonly earlier: readonly LinkView[];
	readonly later: readonly LinkView[];
};

/** Several statements of the same link are one here; the line of a project shows each with its source. */
export const eachOnce = (links: readonly LinkView[]) => [
	...new Map(links.map((link) => [plainText(link.text), link])).values(),
];

/**
 * Makes the views of the links of an article, every statement one; `href` gives the address of an article's page, and is
 * left out where there are none.
 */
export function linkViews(
	dataset: Dataset,
	lang: Language,
	href: (contract: string, article: number) => string = () => '',
): (article: Pick<Article, 'contract' | 'number'>) => ArticleLinkViews {
	const locale = { locale: lang };
	const linksOf = linksByArticle(dataset.links);
	function view(link: Link, end: LinkNode, own: LinkNode): LinkView {
		const data = dataset.contracts.find(({ contract }) => contract.id === end.contract);
		const known = data?.articles.find(({ number }) => String(number) === end.article.split('.', 1)[0]);
		const name = end.article
			? m.article_number({ number: end.article }, locale)
			: m.article_no_number({}, locale);
		const contract = data ? localize(data.contract.short, lang) : { text: end.contract, lang };
		return {
			text: isFollowUp(link)
				? phraseOf(m.link_outside({}, locale), lang)
				: joined([[contract], phraseOf(name, lang), phraseOf(end.engagement, lang)], ', ', lang),
			about: own.engagement,
			href: known ? href(end.contract, known.number) : null,
		};
	}
	return (article) => {
		const { earlier, later } = linksOf(article);
		return {
			earlier: earlier.map((link) => view(link, link.from, link.to)),
			later: later.map((link) => view(link, link.to, link.from)),
		};
	};
}

/** A link of the line, seen from one of its articles. */
export type LineLink = {
	readonly key: string;
	readonly to: NodeView;
	readonly sources: readonly SourceView[];
};

/** An article of the line of a project. */
export type LineItem = NodeView & {
	readonly place: 'earlier' | 'this' | 'later';
	/** What it came to, or that the data do not hold it. */
	readonly realisation: string;
	/** The links that lead on from it, along the line. */
	readonly links: readonly LineLink[];
	/** What goes on outside any contract. */
	readonly followUps: readonly FollowUpView[];
};

/**
 * The line of a project in words: every article before and after, in time order, with the links along which it was
 * found. `tallyOf` counts the parts of an article that the data hold.
 */
export function projectLineView(
	graph: ContinuityGraph,
	key: string,
	words: ContinuityWords,
	tallyOf: (node: GraphNode) => Tally,
	lang: Language,
): LineItem[] {
	const line = projectLine(graph, key);
	if (!line) return [];
	const locale = { locale: lang };

	function realisation(node: GraphNode): string {
		if (!node.known) return m.line_not_in_data({}, locale);
		const tally = tallyOf(node);
		if (tally.number === 0) return m.line_not_counted({}, locale);
		return withUndecided(
			m.line_rate(
				{
					rate: formatRate(rate(tally), lang, 1),
					realised: formatCount(tally.realised, lang),
					number: formatCount(tally.number, lang),
				},
				locale,
			),
			tally,
			lang,
		);
	}

	const item = (node: GraphNode, place: LineItem['place']): LineItem => ({
		...words.node(node.key),
		place,
		realisation: realisation(node),
		links: line.edges
			.filter(({ from }) => from === node.key)
			.map((edge) => ({ key: edge.key, to: words.node(edge.to), sources: words.sources(edge) })),
		followUps: graph.followUps.filter(({ from }) => from === node.key).map(words.followUp),
	});
	return [
		...line.earlier.map((node) => item(node, 'earlier')),
		item(line.node, 'this'),
		...line.later.map((node) => item(node, 'later')),
	];
}
