import type { ContinuityGraph } from '$lib/domain/continuity/graph';
import { projectLine } from '$lib/domain/continuity/project-line';
import type { GraphNode } from '$lib/domain/continuity/graph-nodes';
import { rate, type Tally } from '$lib/domain/contract/outcome';
import { formatCount, formatRate } from '$lib/i18n/format';
import type { Language } from '$lib/i18n/language';
import { m } from '$lib/i18n/paraglide/messages';
import { withUndecided } from '$lib/views/front/tally-words';
import type { ContinuityWords, FollowUpView, NodeView, SourceView } from './words';

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
