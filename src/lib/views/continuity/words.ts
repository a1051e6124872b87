import type { ContinuityGraph, EdgeStatement, GraphEdge } from '$lib/domain/continuity/graph';
import { readArticleKey } from '$lib/domain/contract/keys';
import type { GraphNode } from '$lib/domain/continuity/graph-nodes';
import type { FollowUp } from '$lib/domain/continuity/follow-ups';
import type { Dataset, Link } from '$lib/domain/contract/model';
import { localize, type Language, type LocalText } from '$lib/i18n/language';
import { m } from '$lib/i18n/paraglide/messages';
import { joined, phrase, phraseOf, type Phrase } from '$lib/i18n/phrase';
import { linkKindWord, linkPlaceWord } from '$lib/i18n/terms';
import { reportTitles } from '$lib/views/front/report-titles';

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
