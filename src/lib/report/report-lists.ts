import { linksOf } from '$lib/domain/continuity';
import type { ContractData, Dataset, Part } from '$lib/domain/model';
import type { Scheduled } from '$lib/domain/schedule';
import { show, type Language } from '$lib/i18n/language';
import { m } from '$lib/i18n/paraglide/messages';
import { plainText, said, type Phrase } from '$lib/i18n/phrase';
import { partName } from './deadline-list';
import {
	documentCell,
	phraseRuns,
	textRun,
	type DocumentCell,
	type DocumentLine,
	type DocumentRow,
	type DocumentTable,
} from './document';
import { linkViews } from './engagement-lines';
import { ragCell } from './integrated-cells';
import { partViews, type PartView } from './part-view';
import { causeWord } from '$lib/i18n/terms';

/** The lists that close a report of the committee, each a small table. */

function list(
	title: string,
	columns: readonly { readonly heading: Phrase; readonly width: number }[],
	rows: readonly (readonly DocumentCell[])[],
): DocumentTable {
	return {
		title,
		widths: columns.map(({ width }) => width),
		dense: false,
		head: [{ kind: 'head', cells: columns.map(({ heading }) => documentCell([phraseRuns(heading)])) }],
		size: rows.length,
		rows: () => rows.map((cells): DocumentRow => ({ kind: 'body', cells })),
	};
}

/** The article and the engagement of a part, as the lists of the reports name them. */
function nameLines(part: Part, lang: Language): DocumentLine[] {
	const article = show(part.engagement.article.title, lang);
	const title = show(part.engagement.title, lang);
	return [
		[textRun(partName(part, lang), lang, 'strong')],
		...(article.text ? [[textRun(article.text, article.lang)]] : []),
		...(title.text ? [[textRun(title.text, title.lang)]] : []),
	];
}

/** A deadline, and what it comes to. */
function deadlineLines({ deadline, due, noDay }: PartView, lang: Language): DocumentLine[] {
	return [
		...(deadline.length > 0 ? [phraseRuns(deadline)] : []),
		[due ? textRun(due, lang) : textRun(noDay, lang, 'soft')],
	];
}

/** What was realised, with when and in which report. */
export function realisedList(
	title: string,
	realised: readonly Scheduled[],
	data: ContractData,
	dataset: Dataset,
	lang: Language,
): DocumentTable {
	const locale = { locale: lang };
	const view = partViews(data, dataset, lang);
	const rows = realised.map((entry) => {
		const shown = view(entry);
		const { outcome, ended } = shown;
		const status = [outcome.word, ended?.on].filter(Boolean).join(' ');
		return [
			documentCell(nameLines(entry.part, lang)),
			documentCell(deadlineLines(shown, lang)),
			documentCell([
				[textRun(status, lang)],
				...(ended?.reported ? [phraseRuns(ended.reported, 'soft')] : []),
			]),
		];
	});
	return list(
		title,
		[
			{ heading: said(m.engagement({}, locale), lang), width: 55 },
			{ heading: said(m.deadline({}, locale), lang), width: 22 },
			{ heading: said(m.outcome({}, locale), lang), width: 23 },
		],
		rows,
	);
}

/** What is late, with its causes and the measures that the report names. */
export function lateList(
	title: string,
	late: readonly Scheduled[],
	data: ContractData,
	dataset: Dataset,
	lang: Language,
): DocumentTable {
	const locale = { locale: lang };
	const view = partViews(data, dataset, lang);
	const rows = late.map((entry) => {
		const { outcome, engagement } = entry.part;
		const cause = outcome.kind === 'late' ? outcome.cause : null;
		const attention = show(engagement.attention, lang);
		return [
			documentCell(nameLines(entry.part, lang)),
			documentCell(deadlineLines(view(entry), lang)),
			ragCell({ rag: engagement.rag && { letter: engagement.rag, word: '' }, cause: null }, lang),
			documentCell([[textRun(cause ? causeWord(cause, lang) : m.cause_unstated({}, locale), lang)]]),
			documentCell(attention.text ? [[textRun(attention.text, attention.lang)]] : []),
		];
	});
	return list(
		title,
		[
			{ heading: said(m.engagement({}, locale), lang), width: 36 },
			{ heading: said(m.deadline({}, locale), lang), width: 18 },
			{ heading: said(m.rag({}, locale), lang), width: 7 },
			{ heading: said(m.cause({}, locale), lang), width: 11 },
			{ heading: said(m.integrated_attention({}, locale), lang), width: 28 },
		],
		rows,
	);
}

/** The articles that go on in a later contract; null when none of the given parts' articles does. */
export function continuedList(
	title: string,
	data: ContractData,
	dataset: Dataset,
	shown: readonly Scheduled[],
	lang: Language,
): DocumentTable | null {
	const locale = { locale: lang };
	const articles = [...new Set(shown.map(({ part }) => part.engagement.article))].filter(
		(article) => linksOf(article, dataset.links).later.length > 0,
	);
	if (articles.length === 0) return null;
	const rows = articles.map((article) => {
		const words = show(article.title, lang);
		const later = new Map(
			linkViews(article, dataset, lang, () => '').later.map((link) => [plainText(link.text), link]),
		);
		return [
			documentCell([
				[
					textRun(`${m.article_number({ number: article.number }, locale)}. `, lang, 'strong'),
					textRun(words.text, words.lang),
				],
			]),
			documentCell(
				[...later.values()].map(({ text, about, title }) => [
					...phraseRuns(text, 'strong'),
					...(title ? [textRun('. ', lang), textRun(title.text, title.lang)] : []),
					...(about ? [textRun(` (${about})`, lang, 'soft')] : []),
				]),
			),
		];
	});
	return list(
		title,
		[
			{ heading: [show(data.contract.title, lang)], width: 50 },
			{ heading: said(m.article_later({}, locale), lang), width: 50 },
		],
		rows,
	);
}
