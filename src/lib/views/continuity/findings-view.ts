import type { ContinuityGraph } from '$lib/domain/continuity/graph';
import type { ContinuityFinding, ContinuityFindingCode } from '$lib/domain/continuity/findings';
import { isNumbered } from '$lib/domain/continuity/link-ends';
import { formatCount } from '$lib/i18n/format';
import type { Language, LocalText } from '$lib/i18n/language';
import { m } from '$lib/i18n/paraglide/messages';
import { distinct, joined, phrase, type Phrase } from '$lib/i18n/phrase';
import { continuityFindingWords } from '$lib/i18n/terms';
import type { ContinuityWords, NodeView } from './words';

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
