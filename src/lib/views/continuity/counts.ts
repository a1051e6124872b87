import type { ContinuityGraph } from '$lib/domain/continuity/graph';
import type { Language } from '$lib/i18n/language';
import { m } from '$lib/i18n/paraglide/messages';

/** What a picture of continuity holds, in sentences; empty where there is nothing to say. */
export type ContinuityCounts = {
	readonly all: string;
	/** How many links name only the later contract. */
	readonly open: string;
	/** How often a follow-up outside any contract is named. */
	readonly followed: string;
};

export function continuityCounts(graph: ContinuityGraph, lang: Language): ContinuityCounts {
	const locale = { locale: lang };
	const articles = [...graph.nodes.values()].filter(({ article }) => article !== '');
	const sources = graph.edges.reduce((sum, { statements }) => sum + statements.length, 0);
	const open = graph.edges.filter(({ from, to }) => from.endsWith('/') || to.endsWith('/')).length;
	return {
		all: m.continuity_counts(
			{
				contracts: m.count_contracts(
					{ count: new Set(articles.map(({ contract }) => contract)).size },
					locale,
				),
				articles: m.count_articles({ count: articles.length }, locale),
				links: m.count_links({ count: graph.edges.length }, locale),
				sources: m.count_sources({ count: sources }, locale),
			},
			locale,
		),
		open: open === 0 ? '' : m.continuity_open({ count: open }, locale),
		followed:
			graph.followUps.length === 0 ? '' : m.continuity_followed({ count: graph.followUps.length }, locale),
	};
}
