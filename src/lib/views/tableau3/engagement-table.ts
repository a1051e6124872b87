import { currentDeadline, engagementName, type ContractData, type Dataset } from '$lib/domain/contract/model';
import { isCounted, endedOn } from '$lib/domain/contract/outcome';
import { CAUSES, OUTCOMES } from '$lib/domain/contract/vocabulary';
import { dayPeriod, type Period } from '$lib/domain/time/calendar';
import type { ScheduledPart } from '$lib/domain/time/schedule';
import { localize, type Language } from '$lib/i18n/language';
import { m } from '$lib/i18n/paraglide/messages';
import { distinct, joined, phraseOf, type Phrase } from '$lib/i18n/phrase';
import { causeWord, outcomeWord } from '$lib/i18n/terms';
import { linkViews, type LinkView } from '$lib/views/continuity/article-links';
import {
	column,
	type Table,
	countCell,
	dayCell,
	phraseCell,
	ragCell,
	textCell,
	type Cell,
	type Column,
} from '$lib/views/table/table';
import { partViews } from './part-view';

/** The columns of Tableau 3 that can be left out; the engagement itself always stands. */
export const ENGAGEMENT_COLUMNS = ['services', 'deadline', 'rag', 'progress', 'attention'] as const;
export type EngagementColumn = (typeof ENGAGEMENT_COLUMNS)[number];

/** What stands under one heading of the page is in several columns of the file. */
const IN_FILE: Record<EngagementColumn, readonly string[]> = {
	services: ['services'],
	deadline: [
		'deadline',
		'wording',
		'due',
		'lastDay',
		'originalDue',
		'event',
		'eventDay',
		'outcome',
		'realisedOn',
	],
	rag: ['rag', 'cause'],
	progress: ['progress'],
	attention: ['attention'],
};

/** The file of Tableau 3 with the chosen columns only. */
export function chooseColumns(table: Table, chosen: readonly EngagementColumn[]): Table {
	const left = new Set(
		ENGAGEMENT_COLUMNS.filter((column) => !chosen.includes(column)).flatMap((column) => IN_FILE[column]),
	);
	const stays = table.columns.map(({ key }) => !left.has(key));
	return {
		...table,
		columns: table.columns.filter((_, at) => stays[at]),
		rows: table.rows.map((row) => ({ ...row, cells: row.cells.filter((_, at) => stays[at]) })),
	};
}

/** The columns of the flat Tableau 3, in their order. */
export function engagementColumns(lang: Language): Column[] {
	const locale = { locale: lang };
	return [
		column('article', m.article({}, locale), true),
		column('title', m.article_title({}, locale)),
		column('engagement', m.engagement({}, locale)),
		column('variant', m.variant({}, locale)),
		column('part', m.part({}, locale), true),
		column('axis', m.axis({}, locale)),
		column('counted', m.counted({}, locale)),
		column('services', m.service({}, locale)),
		column('words', m.engagement_title({}, locale)),
		column('deadline', m.deadline({}, locale)),
		column('wording', m.wording({}, locale)),
		column('due', m.due({}, locale)),
		column('lastDay', m.due_last_day({}, locale)),
		column('originalDue', m.original_due({}, locale)),
		column('event', m.event({}, locale)),
		column('eventDay', m.event_day({}, locale)),
		column('outcome', m.outcome({}, locale)),
		column('realisedOn', m.realised_on({}, locale)),
		column('rag', m.rag({}, locale)),
		column('cause', m.cause({}, locale)),
		column('progress', m.progress({}, locale)),
		column('attention', m.attention({}, locale)),
		column('earlier', m.article_earlier({}, locale)),
		column('later', m.article_later({}, locale)),
	];
}

const NO_LINKS = { earlier: [], later: [] };

/** The links of an article that an engagement has: its own and those of the article as a whole, each once. */
function linkWords(links: readonly LinkView[], engagement: string, lang: Language): Phrase {
	const own = links.filter(({ about }) => about === '' || about === engagement);
	return joined(distinct(own.map(({ text }) => text)), '; ', lang);
}

/** Tableau 3 as a flat table, one row per part, as a spreadsheet wants it: every row says all that it is about. */
export function engagementTable(
	data: ContractData,
	dataset: Dataset,
	selected: readonly ScheduledPart[],
	lang: Language,
): Table {
	const events = new Map(data.events.map((event) => [event.id, event.title]));
	const viewOf = partViews(data, dataset, lang);
	const linksOf = linkViews(dataset, lang);
	const links = new Map(data.articles.map((article) => [article.number, linksOf(article)]));
	const locale = { locale: lang };
	const period = (on: Period | null) => dayCell(on, lang);
	/** A word of a closed list is sorted by its place there. */
	const listed = <T>(list: readonly T[], value: T | null, word: (value: T, lang: Language) => string) =>
		value === null
			? textCell('', lang)
			: textCell(word(value, lang), lang, null, String(list.indexOf(value)));
	const text = (words: string) => textCell(words, lang);
	return {
		title: m.title_engagements({}, locale),
		columns: engagementColumns(lang),
		rows: selected.map((entry) => {
			const { part, current, original, eventDay } = entry;
			const { engagement, outcome } = part;
			const { article } = engagement;
			const { deadline } = currentDeadline(part);
			const view = viewOf(entry);
			const name = engagementName(engagement);
			const { earlier, later } = links.get(article.number) ?? NO_LINKS;
			const title = deadline.kind === 'relative' ? events.get(deadline.event) : undefined;
			const words = (translated: typeof article.title): Cell => {
				const shown = localize(translated, lang);
				return textCell(shown.text, shown.lang);
			};
			const ended = endedOn(outcome);
			return {
				kind: 'body' as const,
				cells: [
					countCell(article.number),
					words(article.title),
					text(engagement.code),
					text(engagement.variant),
					countCell(part.number),
					article.axis
						? text(`${article.axis.number} – ${localize(article.axis.short, lang).text}`)
						: text(''),
					text(isCounted(part) ? m.yes({}, locale) : m.no({}, locale)),
					text(view.services.join('/')),
					textCell(view.title.text, view.title.lang),
					// Its day, where that says it all.
					phraseCell(
						view.deadline.length > 0 || view.due === null ? view.deadline : phraseOf(view.due, lang),
					),
					phraseCell([view.wording]),
					period(current.kind === 'due' ? current.on : null),
					period(current.kind === 'due' ? dayPeriod(current.on.last) : null),
					period(original.kind === 'due' ? original.on : null),
					title ? words(title) : text(deadline.kind === 'relative' ? deadline.event : ''),
					period(eventDay && eventDay.kind !== 'expected' ? eventDay.on : null),
					listed(OUTCOMES, outcome.kind, outcomeWord),
					period(ended),
					ragCell(engagement.rag, lang),
					listed(CAUSES, engagement.cause, causeWord),
					words(engagement.progress),
					words(engagement.attention),
					phraseCell(linkWords(earlier, name, lang)),
					phraseCell(linkWords(later, name, lang)),
				],
			};
		}),
	};
}
