import type { ContractData, Dataset, Part } from '$lib/domain/model';
import type { Scheduled } from '$lib/domain/schedule';
import { formatCount } from '$lib/i18n/format';
import { show, type Language } from '$lib/i18n/language';
import { m } from '$lib/i18n/paraglide/messages';
import { said, type Phrase } from '$lib/i18n/phrase';
import {
	documentCell,
	phraseRuns,
	textRun,
	type DocumentCell,
	type DocumentLine,
	type DocumentRow,
	type DocumentTable,
} from './document';
import { ragCell } from './integrated-cells';
import { partLabels } from './part-label';
import { partViews, type PartView } from './part-view';
import { causeWord } from '$lib/i18n/terms';

/** The lists that close a report of the committee, each a small table whose rows are numbered. */

/** The relative width of the column of numbers. */
const NUMBER = 6;

export function list(
	title: string,
	columns: readonly { readonly heading: Phrase; readonly width: number }[],
	rows: readonly (readonly DocumentCell[])[],
	lang: Language,
): DocumentTable {
	return {
		title,
		widths: [NUMBER, ...columns.map(({ width }) => width)],
		dense: false,
		head: [
			{
				kind: 'head',
				cells: [
					said(m.report_number({}, { locale: lang }), lang),
					...columns.map(({ heading }) => heading),
				].map((heading) => documentCell([phraseRuns(heading)])),
			},
		],
		size: rows.length,
		rows: () =>
			rows.map((cells, at): DocumentRow => ({
				kind: 'body',
				cells: [documentCell([[textRun(formatCount(at + 1, lang), lang)]], { align: 'end' }), ...cells],
			})),
	};
}

/** The article and the engagement of a part, as the lists of the reports name them. */
function nameLines(part: Part, name: string, lang: Language): DocumentLine[] {
	const article = show(part.engagement.article.title, lang);
	const title = show(part.engagement.title, lang);
	return [
		[textRun(name, lang, 'strong')],
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

/** What was realised and when; `reported`: also by which report. Where no report is known, that is always said. */
export function realisedList(
	title: string,
	realised: readonly Scheduled[],
	reported: boolean,
	data: ContractData,
	dataset: Dataset,
	lang: Language,
): DocumentTable {
	const locale = { locale: lang };
	const view = partViews(data, dataset, lang);
	const label = partLabels(data, lang);
	const rows = realised.map((entry) => {
		const shown = view(entry);
		const { outcome, ended } = shown;
		const status = [outcome.word, ended?.on].filter(Boolean).join(' ');
		const unreported = said(m.realised_unreported({}, locale), lang);
		const report = ended?.reported ? (reported ? ended.reported : null) : unreported;
		return [
			documentCell(nameLines(entry.part, label(entry.part), lang)),
			documentCell(deadlineLines(shown, lang)),
			documentCell([[textRun(status, lang)], ...(report ? [phraseRuns(report, 'soft')] : [])]),
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
		lang,
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
	const label = partLabels(data, lang);
	const rows = late.map((entry) => {
		const { outcome, engagement } = entry.part;
		const cause = outcome.kind === 'late' ? outcome.cause : null;
		const attention = show(engagement.attention, lang);
		return [
			documentCell(nameLines(entry.part, label(entry.part), lang)),
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
		lang,
	);
}
