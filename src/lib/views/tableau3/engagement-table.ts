import { dayPeriod, formatPeriod, type Period } from '$lib/domain/time/calendar';
import {
	currentDeadline,
	engagementName,
	type Article,
	type ContractData,
	type Dataset,
	type DatedDeadline,
} from '$lib/domain/contract/model';
import { articleKey } from '$lib/domain/contract/keys';
import { endedOn, isCounted } from '$lib/domain/contract/outcome';
import { isWaiting, type ScheduledPart } from '$lib/domain/time/schedule';
import { CAUSES, OUTCOMES, type Cause, type OutcomeKind, type Rag } from '$lib/domain/contract/vocabulary';
import { formatPeriodWords } from '$lib/i18n/format';
import { localize, type Language } from '$lib/i18n/language';
import { m } from '$lib/i18n/paraglide/messages';
import { servicesOf } from '$lib/i18n/service-form';
import { causeWord, outcomeWord } from '$lib/i18n/terms';
import { distinct, joined, type Phrase } from '$lib/i18n/phrase';
import { deadlineShown, eventTitles, printedWording } from './deadline-shown';
import { linkViews, type LinkView } from './engagement-lines';
import {
	countCell,
	dayCell,
	phraseCell,
	ragCell,
	textCell,
	type Cell,
	type Column,
	type Table,
} from '$lib/views/table/table';

/** One part for programs: the tidy record behind Tableau 3. Days are in the data's notation, with their precision. */
export type EngagementRecord = {
	readonly article: number;
	readonly engagement: string;
	readonly variant: string | null;
	readonly part: number;
	readonly counted: boolean;
	readonly services: readonly string[];
	readonly deadline: {
		readonly wording: string;
		readonly kind: 'calendar' | 'recurring' | 'relative' | 'unstated';
		/** Last day on which the part is due, null while it waits or when nothing is stated. */
		readonly due: string | null;
		readonly precision: Period['precision'] | null;
		readonly originalDue: string | null;
		/** Day that follows from the expected day of an event; it fixes nothing. */
		readonly expected: string | null;
		readonly waiting: boolean;
		readonly event: string | null;
		readonly eventDay: string | null;
	};
	readonly outcome: OutcomeKind;
	readonly rag: Rag | null;
	readonly cause: Cause | null;
	readonly realisedOn: string | null;
};

function lastDay(resolution: ScheduledPart['current']): string | null {
	return resolution.kind === 'due' ? resolution.on.last.toString() : null;
}

export function engagementRecord(entry: ScheduledPart): EngagementRecord {
	const { part, current, original, eventDay } = entry;
	const { engagement, outcome } = part;
	const { wording, deadline } = currentDeadline(part);
	const ended = endedOn(outcome);
	return {
		article: engagement.article.number,
		engagement: engagement.code,
		variant: engagement.variant || null,
		part: part.number,
		counted: isCounted(part),
		services: engagement.services,
		deadline: {
			wording,
			kind: deadline.kind,
			due: lastDay(current),
			precision: current.kind === 'due' ? current.on.precision : null,
			originalDue: lastDay(original),
			waiting: isWaiting(entry),
			event: deadline.kind === 'relative' ? deadline.event : null,
			eventDay: eventDay && eventDay.kind !== 'expected' ? formatPeriod(eventDay.on) : null,
			expected: current.kind === 'expected' ? current.on.last.toString() : null,
		},
		outcome: outcome.kind,
		rag: engagement.rag,
		cause: engagement.cause,
		realisedOn: ended && formatPeriod(ended),
	};
}

/** The columns of the flat Tableau 3, in their order. */
export function engagementColumns(lang: Language): Column[] {
	const locale = { locale: lang };
	const column = (key: string, heading: string, numeric = false): Column => ({
		key,
		heading,
		group: null,
		numeric,
	});
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
	const links = new Map<string, ReturnType<typeof linkViews>>();
	const linksOf = (article: Article) => {
		const found = links.get(articleKey(article)) ?? linkViews(article, dataset, lang, () => '');
		links.set(articleKey(article), found);
		return found;
	};
	const locale = { locale: lang };
	const period = (on: Period | null) => dayCell(on, lang);
	/** A word of a closed list is sorted by its place there. */
	const listed = <T>(list: readonly T[], value: T | null, word: (value: T, lang: Language) => string) =>
		value === null
			? textCell('', lang)
			: textCell(word(value, lang), lang, null, String(list.indexOf(value)));
	const text = (words: string) => textCell(words, lang);
	const titleOf = eventTitles(data, lang);
	/** A deadline in the reader's language: its words, or its day where that says it all. */
	const deadlineCell = (dated: DatedDeadline, current: ScheduledPart['current']) => {
		const words = deadlineShown(dated, titleOf, lang);
		return words.length > 0 || current.kind !== 'due'
			? phraseCell(words)
			: text(formatPeriodWords(current.on, lang));
	};
	return {
		title: m.title_engagements({}, locale),
		columns: engagementColumns(lang),
		rows: selected.map((entry) => {
			const { part, current, original, eventDay } = entry;
			const { engagement, outcome } = part;
			const { article } = engagement;
			const counting = currentDeadline(part);
			const { deadline } = counting;
			const name = engagementName(engagement);
			const { earlier, later } = linksOf(article);
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
					text(servicesOf(engagement, lang).join('/')),
					words(engagement.title),
					deadlineCell(counting, current),
					phraseCell([printedWording(counting, lang)]),
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
