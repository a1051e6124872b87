import type { ContractData, Dataset, Part } from '$lib/domain/contract/model';
import type { ScheduledPart } from '$lib/domain/time/schedule';
import { formatCount } from '$lib/i18n/format';
import { localize, type Language } from '$lib/i18n/language';
import { m } from '$lib/i18n/paraglide/messages';
import { phraseOf, type Phrase } from '$lib/i18n/phrase';
import {
	documentCell,
	phraseRuns,
	textRun,
	type DocumentCell,
	type DocumentLine,
	type DocumentRow,
	type DocumentTable,
} from '$lib/views/paper/document';
import { ragOnPaper } from '$lib/views/tableau3/integrated-cells';
import { partLabels } from '$lib/views/names';
import { partViews, type PartView } from '$lib/views/tableau3/part-view';
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
					phraseOf(m.report_number({}, { locale: lang }), lang),
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
	const article = localize(part.engagement.article.title, lang);
	const title = localize(part.engagement.title, lang);
	return [
		[textRun(name, lang, 'strong')],
		...(article.text ? [[textRun(article.text, article.lang)]] : []),
		...(title.text ? [[textRun(title.text, title.lang)]] : []),
	];
}

/** A deadline, and what it comes to. */
function dueLines({ deadline, due, noDay }: PartView, lang: Language): DocumentLine[] {
	return [
		...(deadline.length > 0 ? [phraseRuns(deadline)] : []),
		[due ? textRun(due, lang) : textRun(noDay, lang, 'soft')],
	];
}

/** What was realised and when; `reported`: also by which report. Where no report is known, that is always said. */
export function realisedList(
	title: string,
	realised: readonly ScheduledPart[],
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
		const unreported = phraseOf(m.realised_unreported({}, locale), lang);
		const report = ended?.reported ? (reported ? ended.reported : null) : unreported;
		return [
			documentCell(nameLines(entry.part, label(entry.part), lang)),
			documentCell(dueLines(shown, lang)),
			documentCell([[textRun(status, lang)], ...(report ? [phraseRuns(report, 'soft')] : [])]),
		];
	});
	return list(
		title,
		[
			{ heading: phraseOf(m.engagement({}, locale), lang), width: 55 },
			{ heading: phraseOf(m.deadline({}, locale), lang), width: 22 },
			{ heading: phraseOf(m.outcome({}, locale), lang), width: 23 },
		],
		rows,
		lang,
	);
}

/** What is late, with its causes and the measures that the report names. */
export function lateList(
	title: string,
	late: readonly ScheduledPart[],
	data: ContractData,
	dataset: Dataset,
	lang: Language,
): DocumentTable {
	const locale = { locale: lang };
	const view = partViews(data, dataset, lang);
	const label = partLabels(data, lang);
	const rows = late.map((entry) => {
		const { outcome, engagement } = entry.part;
		const cause = 'cause' in outcome ? outcome.cause : null;
		const attention = localize(engagement.attention, lang);
		return [
			documentCell(nameLines(entry.part, label(entry.part), lang)),
			documentCell(dueLines(view(entry), lang)),
			ragOnPaper({ rag: engagement.rag && { letter: engagement.rag, word: '' }, cause: null }, lang),
			documentCell([[textRun(cause ? causeWord(cause, lang) : m.cause_unstated({}, locale), lang)]]),
			documentCell(attention.text ? [[textRun(attention.text, attention.lang)]] : []),
		];
	});
	return list(
		title,
		[
			{ heading: phraseOf(m.engagement({}, locale), lang), width: 36 },
			{ heading: phraseOf(m.deadline({}, locale), lang), width: 18 },
			{ heading: phraseOf(m.rag({}, locale), lang), width: 7 },
			{ heading: phraseOf(m.cause({}, locale), lang), width: 11 },
			{ heading: phraseOf(m.integrated_attention({}, locale), lang), width: 28 },
		],
		rows,
		lang,
	);
}
