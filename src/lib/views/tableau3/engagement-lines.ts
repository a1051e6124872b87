import { linksOf } from '$lib/domain/continuity/link-ends';
import { articleOf } from '$lib/domain/continuity/link-ends';
import { articleKey, engagementKey } from '$lib/domain/contract/keys';
import { isFollowUp } from '$lib/domain/continuity/follow-ups';
import {
	engagementName,
	type Article,
	type ContractData,
	type Dataset,
	type Engagement,
	type Link,
	type LinkNode,
} from '$lib/domain/contract/model';
import type { ScheduledPart } from '$lib/domain/time/schedule';
import type { Cause, Rag } from '$lib/domain/contract/vocabulary';
import { localize, type Language, type LocalText } from '$lib/i18n/language';
import { m } from '$lib/i18n/paraglide/messages';
import { joined, phrase, phraseOf, type Phrase } from '$lib/i18n/phrase';
import { servicesOf } from '$lib/i18n/service-form';
import { causeWord, linkPlaceWord, ragWord, standingWord } from '$lib/i18n/terms';
import { partViews, type PartView } from './part-view';
import { reportTitles } from '$lib/views/front/report-titles';
import { engagementRuns } from './consecutive';

/** An engagement with its parts in words: one line of Tableau 3. */
export type EngagementLine<Part = PartView> = {
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
	readonly parts: readonly Part[];
	/** The report from which the line was read. */
	readonly source: Phrase;
};

/** An article with the lines of its engagements. */
export type ArticleLines = {
	readonly number: number;
	readonly title: LocalText;
	readonly lines: readonly EngagementLine[];
};

/** One end of a continuity link in words, with the address of its article when there is such a page. */
export type LinkView = {
	readonly text: Phrase;
	/** The engagement of this article that the link is about; empty when it is about the whole article. */
	readonly about: string;
	readonly title: LocalText | null;
	readonly href: string | null;
	readonly source: Phrase;
	readonly note: LocalText;
};

function engagementLine(
	engagement: Engagement,
	parts: readonly PartView[],
	reportTitle: (id: string) => LocalText,
	lang: Language,
): EngagementLine {
	const locale = { locale: lang };
	const { replacedBy, decidedIn } = engagement;
	const standing =
		engagement.standing === 'counted'
			? null
			: joined(
					[
						phraseOf(standingWord(engagement.standing, lang), lang),
						replacedBy ? phraseOf(m.replaced_by({ engagement: replacedBy }, locale), lang) : [],
						decidedIn
							? phrase((keep) => m.decided_in({ report: keep(reportTitle(decidedIn)) }, locale), lang)
							: [],
					],
					' · ',
					lang,
				);
	return {
		anchor: engagementName(engagement).replaceAll(' ', '-'),
		name: engagementName(engagement),
		title: localize(engagement.title, lang),
		services: servicesOf(engagement, lang),
		rag: engagement.rag && { letter: engagement.rag, word: ragWord(engagement.rag, lang) },
		ragPrinted: engagement.ragPrinted,
		cause: engagement.cause && { kind: engagement.cause, word: causeWord(engagement.cause, lang) },
		standing,
		progress: localize(engagement.progress, lang),
		attention: localize(engagement.attention, lang),
		parts,
		source: phrase((keep) => m.source({ report: keep(reportTitle(engagement.report)) }, locale), lang),
	};
}

/** The lines of Tableau 3 for the selected parts, article by article, in the order of the data. */
export function articleLines(
	data: ContractData,
	dataset: Dataset,
	selected: readonly ScheduledPart[],
	lang: Language,
): ArticleLines[] {
	const view = partViews(data, dataset, lang);
	const title = reportTitles(dataset, lang);
	const engagements = Map.groupBy(selected, ({ part }) => engagementKey(part.engagement));
	const lines = [...engagements.values()].flatMap((entries) => {
		const engagement = entries[0]?.part.engagement;
		if (!engagement) return [];
		return {
			article: engagement.article,
			line: engagementLine(engagement, entries.map(view), title, lang),
		};
	});
	return [...Map.groupBy(lines, ({ article }) => articleKey(article)).values()].flatMap((own) => {
		const article = own[0]?.article;
		if (!article) return [];
		return {
			number: article.number,
			title: localize(article.title, lang),
			lines: own.map(({ line }) => line),
		};
	});
}

/** A line of Tableau 3 away from its article, which it therefore names. */
export type LooseLine = RowLine & {
	readonly article: { readonly number: number; readonly title: LocalText };
};

/** A line as a row of Tableau 3 shows it: without the steps of its deadlines, which would double a page of 10,000 parts. */
export type RowPart = Pick<
	PartView,
	'key' | 'deadline' | 'due' | 'noDay' | 'dueShort' | 'originalDue' | 'waitingFor' | 'outcome' | 'ended'
>;
export type RowLine = EngagementLine<RowPart>;

export function rowLine({ parts, ...line }: EngagementLine): RowLine {
	return {
		...line,
		parts: parts.map(({ key, deadline, due, noDay, dueShort, originalDue, waitingFor, outcome, ended }) => ({
			key,
			deadline,
			due,
			noDay,
			dueShort,
			originalDue,
			waitingFor,
			outcome,
			ended,
		})),
	};
}

/**
 * The lines of Tableau 3 in the order of the parts, which a sort has changed: parts of one engagement share a line as
 * long as they stand together. Sorted by deadline, an engagement with four deadlines stands in four places.
 */
export function looseLines(
	data: ContractData,
	dataset: Dataset,
	ordered: readonly ScheduledPart[],
	lang: Language,
): LooseLine[] {
	const view = partViews(data, dataset, lang);
	const title = reportTitles(dataset, lang);
	return engagementRuns(ordered).map(({ shared: engagement, entries }) => ({
		...rowLine(engagementLine(engagement, entries.map(view), title, lang)),
		article: { number: engagement.article.number, title: localize(engagement.article.title, lang) },
	}));
}

/** The earlier and later articles of an article, in words; `href` gives the address of an article's page. */
export function linkViews(
	article: Article,
	dataset: Dataset,
	lang: Language,
	href: (contract: string, article: number) => string,
): { earlier: LinkView[]; later: LinkView[] } {
	const locale = { locale: lang };
	const titleOf = reportTitles(dataset, lang);
	function view(link: Link, end: LinkNode, own: LinkNode): LinkView {
		const data = dataset.contracts.find(({ contract }) => contract.id === end.contract);
		const known = data?.articles.find(({ number }) => String(number) === articleOf(end));
		const name = end.article
			? m.article_number({ number: end.article }, locale)
			: m.article_no_number({}, locale);
		const shown = known && localize(known.title, lang);
		const contract = data ? localize(data.contract.short, lang) : { text: end.contract, lang };
		return {
			text: isFollowUp(link)
				? phraseOf(m.link_outside({}, locale), lang)
				: joined([[contract], phraseOf(name, lang), phraseOf(end.engagement, lang)], ', ', lang),
			about: own.engagement,
			title: shown?.text ? shown : null,
			href: known ? href(end.contract, known.number) : null,
			source: phrase(
				(keep) =>
					m.link_stated(
						{ place: linkPlaceWord(link.place, lang), report: keep(titleOf(link.report)) },
						locale,
					),
				lang,
			),
			note: localize(link.note, lang),
		};
	}
	const { earlier, later } = linksOf(article, dataset.links);
	return {
		earlier: earlier.map((link) => view(link, link.from, link.to)),
		later: later.map((link) => view(link, link.to, link.from)),
	};
}
