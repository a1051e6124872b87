import { engagementKey } from '$lib/domain/contract/keys';
import { engagementName, type ContractData, type Dataset, type Engagement } from '$lib/domain/contract/model';
import type { Cause, Rag } from '$lib/domain/contract/vocabulary';
import type { ScheduledPart } from '$lib/domain/time/schedule';
import { localize, type Language, type LocalText } from '$lib/i18n/language';
import { m } from '$lib/i18n/paraglide/messages';
import { joined, phrase, phraseOf, plainText, type Phrase } from '$lib/i18n/phrase';
import { servicesOf } from '$lib/i18n/service-form';
import { causeWord, ragWord, standingWord } from '$lib/i18n/terms';
import { engagementAnchor, reportTitles } from '$lib/views/names';
import { partViews, type PartView } from './part-view';

/** Parts that follow each other in a list and belong together. Never empty. */
export type Run = readonly [ScheduledPart, ...ScheduledPart[]];

/** The runs of a list of parts in its order: what they share may come back further down, as another run. */
export function runsOf(ordered: readonly ScheduledPart[], keyOf: (engagement: Engagement) => string): Run[] {
	const runs: { key: string; run: [ScheduledPart, ...ScheduledPart[]] }[] = [];
	for (const entry of ordered) {
		const key = keyOf(entry.part.engagement);
		const last = runs.at(-1);
		if (last?.key === key) last.run.push(entry);
		else runs.push({ key, run: [entry] });
	}
	return runs.map(({ run }) => run);
}

/**
 * The runs that are the lines of Tableau 3: parts of one engagement share a line as long as they stand together. Sorted
 * by deadline, an engagement with four deadlines stands in four places.
 */
export const engagementRuns = (ordered: readonly ScheduledPart[]) => runsOf(ordered, engagementKey);

/** An engagement with its parts in words: one line of Tableau 3. */
export type EngagementLine = {
	readonly article: { readonly number: number; readonly title: LocalText };
	readonly anchor: string;
	readonly name: string;
	readonly title: LocalText;
	readonly services: readonly string[];
	readonly rag: { readonly letter: Rag; readonly word: string } | null;
	readonly ragPrinted: string;
	readonly cause: { readonly kind: Cause; readonly word: string } | null;
	/** Why it is kept without being counted; null when it is counted. */
	readonly standing: Phrase | null;
	readonly progress: LocalText;
	readonly attention: LocalText;
	readonly parts: readonly PartView[];
	/** The same: parts that follow each other and have the same deadline beside their day stand under it together. */
	readonly deadlines: readonly { readonly words: Phrase; readonly parts: readonly PartView[] }[];
	/** The report from which the line was read. */
	readonly source: Phrase;
};

function byDeadline(parts: readonly PartView[]): EngagementLine['deadlines'] {
	const groups: { words: Phrase; parts: PartView[] }[] = [];
	for (const part of parts) {
		const last = groups.at(-1);
		if (last && plainText(last.words) === plainText(part.deadline)) last.parts.push(part);
		else groups.push({ words: part.deadline, parts: [part] });
	}
	return groups;
}

/** Makes the lines of one contract. */
export function engagementLine(
	data: ContractData,
	dataset: Dataset,
	lang: Language,
): (run: Run) => EngagementLine {
	const locale = { locale: lang };
	const view = partViews(data, dataset, lang);
	const reportTitle = reportTitles(dataset, lang);

	function standingWords({ standing, replacedBy, decidedIn }: Engagement): Phrase | null {
		if (standing === 'counted') return null;
		return joined(
			[
				phraseOf(standingWord(standing, lang), lang),
				replacedBy ? phraseOf(m.replaced_by({ engagement: replacedBy }, locale), lang) : [],
				decidedIn
					? phrase((keep) => m.decided_in({ report: keep(reportTitle(decidedIn)) }, locale), lang)
					: [],
			],
			' · ',
			lang,
		);
	}

	return (run) => {
		const { engagement } = run[0].part;
		const { article, rag, cause, report } = engagement;
		const parts = run.map(view);
		return {
			article: { number: article.number, title: localize(article.title, lang) },
			anchor: engagementAnchor(engagement),
			name: engagementName(engagement),
			title: localize(engagement.title, lang),
			services: servicesOf(engagement, lang),
			rag: rag && { letter: rag, word: ragWord(rag, lang) },
			ragPrinted: engagement.ragPrinted,
			cause: cause && { kind: cause, word: causeWord(cause, lang) },
			standing: standingWords(engagement),
			progress: localize(engagement.progress, lang),
			attention: localize(engagement.attention, lang),
			parts,
			deadlines: byDeadline(parts),
			source: phrase((keep) => m.source({ report: keep(reportTitle(report)) }, locale), lang),
		};
	};
}

/** The lines of Tableau 3, each engagement once, in the order of the data. */
export function engagementLines(
	data: ContractData,
	dataset: Dataset,
	selected: readonly ScheduledPart[],
	lang: Language,
): EngagementLine[] {
	const together = Map.groupBy(selected, ({ part }) => engagementKey(part.engagement));
	return engagementRuns([...together.values()].flat()).map(engagementLine(data, dataset, lang));
}

/** A note that several parts of an engagement have, with the numbers of its parts: `1–14, 16`. */
export type SharedNote = { readonly note: LocalText; readonly parts: string };

/** Numbers in rising order, those that follow each other as a run. */
function ranges(numbers: readonly number[]): string {
	const found: { from: number; to: number }[] = [];
	for (const number of numbers) {
		const last = found.at(-1);
		if (last && last.to === number - 1) last.to = number;
		else found.push({ from: number, to: number });
	}
	return found.map(({ from, to }) => (from === to ? `${from}` : `${from}–${to}`)).join(', ');
}

/** What was inferred alike for two parts or more, each said once; the other notes stay with their part. */
export function sharedNotes(parts: readonly Pick<PartView, 'number' | 'inferred'>[]): SharedNote[] {
	const noted = parts.filter(({ inferred }) => inferred.text !== '');
	return [...Map.groupBy(noted, ({ inferred }) => inferred.text).values()].flatMap((own) => {
		const [first, second] = own;
		return first && second ? [{ note: first.inferred, parts: ranges(own.map(({ number }) => number)) }] : [];
	});
}
