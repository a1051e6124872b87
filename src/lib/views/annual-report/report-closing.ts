import { endOf, isCounted } from '$lib/domain/contract/outcome';
import { calledLate } from '$lib/domain/contract/lateness';
import { realisedIn } from '$lib/domain/history/realised-in';
import type { Language } from '$lib/i18n/language';
import { m } from '$lib/i18n/paraglide/messages';
import { joined, phrase, phraseOf } from '$lib/i18n/phrase';
import { reportTitles } from '$lib/views/names';
import {
	type DocumentBlock,
	type DocumentSection,
	heading,
	paragraph,
	phraseParagraph,
	tableBlock,
} from '$lib/views/paper/document';
import { documentTable } from '$lib/views/paper/document-table';
import { gapSentences } from '$lib/views/paper/file-header';
import { headerBlocks, definitionBlocks } from '$lib/views/paper/single-table-document';
import { overviewRows, overviewTable } from '$lib/views/tableau2/overview-table';
import { continuedBlocks } from './successors-list';
import { printedSentence, realisedNotes, rateSentences } from './report-sentences';
import { lateList, realisedList } from './report-lists';
import { reportParts, type ReportInput } from './report-parts';

/** The totals of the contract or of what the filters choose, and which of the two. */
function totals({ data, selected, header }: ReportInput, lang: Language): DocumentBlock[] {
	const locale = { locale: lang };
	if (selected.length === 0) return [paragraph(m.nothing_selected({}, locale), lang)];
	const overview = overviewTable(overviewRows(data, selected), lang, () => null);
	// The first column names articles, of which a total has none.
	const table = {
		...overview,
		columns: overview.columns.slice(1),
		rows: overview.rows.slice(-1).map((row) => ({ ...row, cells: row.cells.slice(1) })),
	};
	const says =
		header.filters.length > 0
			? phrase(
					(keep) => m.report_totals_filtered({ filters: keep(joined(header.filters, ' · ', lang)) }, locale),
					lang,
				)
			: phraseOf(m.report_totals({}, locale), lang);
	return [phraseParagraph(says), tableBlock(documentTable(table, lang))];
}

/** What was realised in the semester: by which rule, beside the published number, and what the list leaves out. */
function realisedBlocks(input: ReportInput, title: string, lang: Language): DocumentBlock[] {
	const locale = { locale: lang };
	const { data, dataset, scheduled, selected, period, lists } = input;
	const found = realisedIn(period.semester, selected, dataset.reports);
	const { listed } = found;
	const count = listed.length;
	const isWhole = selected.length === scheduled.length;
	const printed = isWhole && printedSentence(count, period.semester, data.contract.id, lists, dataset, lang);
	const reported = new Set(
		listed.map(({ part }) => endOf(part.outcome)?.reportedIn).filter((id) => id !== undefined && id !== ''),
	);
	const [report, ...more] = reported;
	const isOne = report !== undefined && more.length === 0;
	const sentences = [
		phraseOf(m.report_realised_rule({ count }, locale), lang),
		...(input.gaps.undecided > 0 ? [phraseOf(m.report_realised_known({}, locale), lang)] : []),
		...(printed ? [printed] : []),
		...realisedNotes(found, data, lang),
		...(isOne
			? [
					phrase(
						(keep) => m.realised_reported({ report: keep(reportTitles(dataset, lang)(report)) }, locale),
						lang,
					),
				]
			: []),
	];
	return [
		...sentences.map(phraseParagraph),
		...(count > 0 ? [tableBlock(realisedList(title, listed, more.length > 0, data, dataset, lang))] : []),
	];
}

/** The conclusions of a report: its rates, its totals and its lists, with room for what people conclude. */
export function closing(input: ReportInput, lang: Language): DocumentSection {
	const { data, dataset, selected, header } = input;
	const locale = { locale: lang };
	const parts = reportParts(input, lang);
	const late = selected.filter(({ part }) => isCounted(part) && calledLate(part.outcome));
	const { undecided, withoutReport } = input.gaps;
	const unknown = gapSentences({ undecided, withoutReport: false }, lang);
	return {
		orientation: 'portrait',
		blocks: [
			heading(1, parts.conclusions, lang),
			...rateSentences(input, lang).map(phraseParagraph),
			...unknown.map((text) => paragraph(text, lang)),
			...totals(input, lang),
			{ kind: 'prompt', name: parts.conclusions, text: m.report_conclusions_prompt({}, locale) },
			heading(2, parts.realised, lang),
			...realisedBlocks(input, parts.realised, lang),
			heading(2, parts.late, lang),
			late.length > 0
				? tableBlock(lateList(parts.late, late, data, dataset, lang))
				: undecided === 0
					? paragraph(m.report_late_none({}, locale), lang)
					: paragraph(m.report_late_undecided({}, locale), lang),
			heading(2, parts.continued, lang),
			...continuedBlocks(parts.continued, data, dataset, selected, withoutReport, lang),
			heading(1, parts.sources, lang),
			...headerBlocks(header),
			...definitionBlocks(header),
		],
	};
}
