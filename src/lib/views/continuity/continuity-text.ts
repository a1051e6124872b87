import { isNumbered } from '$lib/domain/continuity/link-ends';
import type { ContinuityFinding, ContinuityFindingCode } from '$lib/domain/continuity/findings';
import type { ContinuityGraph } from '$lib/domain/continuity/graph';
import type { GraphNode } from '$lib/domain/continuity/graph-nodes';
import { formatCount } from '$lib/i18n/format';
import type { Language, LocalText } from '$lib/i18n/language';
import { m } from '$lib/i18n/paraglide/messages';
import { distinct, joined, phrase, type Phrase } from '$lib/i18n/phrase';
import { continuityFindingWords } from '$lib/i18n/terms';
import type { ContinuityNames, NamedLink, FollowUpView, NodeView, ContinuityWords } from './continuity-words';

/** One article of a line, with the links that lead on from it; each link stands once, at its earlier article. */
export type OutlineItem = {
	readonly node: NodeView;
	readonly later: readonly NamedLink[];
	readonly followUps: readonly FollowUpView[];
};

/** Articles that hang together, in time order. */
export type OutlineLine = { readonly name: NodeView; readonly items: readonly OutlineItem[] };

export type ContinuityOutline = {
	readonly lines: readonly OutlineLine[];
	/** Articles that no link joins to another. */
	readonly alone: readonly NodeView[];
};

/** The articles that hang together. A contract that is named without an article joins nothing: it is many projects. */
function together(graph: ContinuityGraph): GraphNode[][] {
	const groups: GraphNode[][] = [];
	const seen = new Set<string>();
	for (const start of graph.nodes.values()) {
		if (start.article === '' || seen.has(start.key)) continue;
		const found = new Set<string>();
		const open = [start.key];
		for (let key = open.pop(); key !== undefined; key = open.pop()) {
			const node = graph.nodes.get(key);
			if (!node || node.article === '' || found.has(key)) continue;
			found.add(key);
			for (const { to } of graph.outOf.get(key) ?? []) open.push(to);
			for (const { from } of graph.into.get(key) ?? []) open.push(from);
		}
		for (const key of found) seen.add(key);
		groups.push([...graph.nodes.values()].filter(({ key }) => found.has(key)));
	}
	return groups;
}

/** The picture as text: what a screen reader and a print follow. Each article stands once, each link once. */
export function continuityOutline(graph: ContinuityGraph, names: ContinuityNames): ContinuityOutline {
	const lines: OutlineLine[] = [];
	const alone: NodeView[] = [];
	for (const group of together(graph)) {
		const items = group.map((node): OutlineItem => ({
			node: names.node(node.key),
			later: (graph.outOf.get(node.key) ?? []).map((edge) => names.link(edge)),
			followUps: graph.followUps.filter(({ from }) => from === node.key).map((one) => names.followUp(one)),
		}));
		const [first] = items;
		if (!first) continue;
		if (items.length === 1 && first.later.length === 0 && first.followUps.length === 0)
			alone.push(first.node);
		// A line is known by the youngest article that has a title.
		else lines.push({ name: items.findLast(({ node }) => node.title)?.node ?? first.node, items });
	}
	return { lines, alone };
}

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

/** A finding in words. */
export type ContinuityFindingView = {
	readonly code: ContinuityFindingCode;
	readonly node: NodeView;
	readonly sentence: Phrase;
	/** The other title, as printed in French; null for other findings. */
	readonly title: LocalText | null;
	/** The places that it rests on, each once. */
	readonly sources: Phrase;
};

export function continuityFindingViews(
	findings: readonly ContinuityFinding[],
	words: ContinuityWords,
	lang: Language,
): ContinuityFindingView[] {
	return findings.map(({ code, node, others, links, detail }) => ({
		code,
		node: words.node(node.key),
		sentence: phrase((keep) => {
			const named = joined(
				others.map(({ key }) => words.node(key).text),
				m.between_items({}, { locale: lang }),
				lang,
			);
			return continuityFindingWords(code, { others: keep(named), detail }, lang);
		}, lang),
		title: code === 'title-differs' ? { text: detail, lang: 'fr' } : null,
		sources: joined(distinct(links.map(words.source)), m.between_items({}, { locale: lang }), lang),
	}));
}

/** How many links both contracts state, how many only one that should not be alone, and of how many nothing can be told. */
export function sidesSentence(
	{ edges }: ContinuityGraph,
	findings: readonly ContinuityFinding[],
	lang: Language,
): string {
	const numbered = edges.filter(({ statements }) => statements.some(({ link }) => isNumbered(link)));
	const both = numbered.filter(
		({ statements }) => new Set(statements.map(({ link }) => link.statedBy)).size > 1,
	).length;
	const one = findings.filter(({ code }) => code === 'only-earlier' || code === 'only-later').length;
	const count = (value: number) => formatCount(value, lang);
	return m.continuity_sides(
		{ both: count(both), one: count(one), unjudged: count(numbered.length - both - one) },
		{ locale: lang },
	);
}
