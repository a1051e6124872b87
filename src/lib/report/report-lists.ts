import type { ContractData, Dataset, Part } from '$lib/domain/model';
import type { Scheduled } from '$lib/domain/schedule';
import { formatCount } from '$lib/i18n/format';
import { show, type Language } from '$lib/i18n/language';
import { m } from '$lib/i18n/paraglide/messages';
import {
	documentCell,
	textRun,
	type DocumentCell,
	type DocumentLine,
	type DocumentRow,
	type DocumentTable,
} from './document';
import { ragCell, WORDING_LANGUAGE } from './integrated-cells';
import { partLabels } from './part-label';
import { partViews } from './part-view';
import { causeWord } from '$lib/i18n/terms';

/** The lists that close a report of the committee, each a small table whose rows are numbered. */

/** The relative width of the column of numbers. */
const NUMBER = 6;

export function list(
	title: string,
	columns: readonly { readonly heading: string; readonly width: number }[],
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
				cells: [m.report_number({}, { locale: lang }), ...columns.map(({ heading }) => heading)].map(
					(heading) => documentCell([[textRun(heading, lang)]]),
				),
			},
		],
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

/** The wording of a deadline, French in the data, and what it comes to. */
function deadlineLines(wording: string, due: string | null, lang: Language): DocumentLine[] {
	return [
		...(wording && wording !== due ? [[textRun(wording, WORDING_LANGUAGE)]] : []),
		...(due ? [[textRun(due, lang)]] : []),
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
		const { wording, due, outcome, ended } = view(entry);
		const status = [outcome.word, ended?.on].filter(Boolean).join(' ');
		const unreported = m.realised_unreported({}, locale);
		const report = ended?.reported ? (reported ? ended.reported : null) : unreported;
		return [
			documentCell(nameLines(entry.part, label(entry.part), lang)),
			documentCell(deadlineLines(wording, due, lang)),
			documentCell([[textRun(status, lang)], ...(report ? [[textRun(report, lang, 'soft')]] : [])]),
		];
	});
	return list(
		title,
		[
			{ heading: m.engagement({}, locale), width: 55 },
			{ heading: m.deadline({}, locale), width: 22 },
			{ heading: m.outcome({}, locale), width: 23 },
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
		const { wording, due } = view(entry);
		const cause = outcome.kind === 'late' ? outcome.cause : null;
		const attention = show(engagement.attention, lang);
		return [
			documentCell(nameLines(entry.part, label(entry.part), lang)),
			documentCell(deadlineLines(wording, due, lang)),
			ragCell({ rag: engagement.rag && { letter: engagement.rag, word: '' }, cause: null }, lang),
			documentCell([[textRun(cause ? causeWord(cause, lang) : m.cause_unstated({}, locale), lang)]]),
			documentCell(attention.text ? [[textRun(attention.text, attention.lang)]] : []),
		];
	});
	return list(
		title,
		[
			{ heading: m.engagement({}, locale), width: 36 },
			{ heading: m.deadline({}, locale), width: 18 },
			{ heading: m.rag({}, locale), width: 7 },
			{ heading: m.cause({}, locale), width: 11 },
			{ heading: m.integrated_attention({}, locale), width: 28 },
		],
		rows,
		lang,
	);
}
