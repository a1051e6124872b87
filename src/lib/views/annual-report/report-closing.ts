import { endOf, isCounted } from '$lib/domain/contract/outcome';
import { calledLate } from '$lib/domain/contract/lateness';
import { realisedIn } from '$lib/domain/history/realised-in';
import type { Language } from '$lib/i18n/language';
import { m } from '$lib/i18n/paraglide/messages';
import { joined, phrase, phraseOf } from '$lib/i18n/phrase';
import { notKnownSentences } from '$lib/views/paper/about';
import { continuedBlocks } from './successors-list';
import type { DocumentBlock, DocumentSection } from '$lib/views/paper/document';
import { overviewRows, overviewTable } from '$lib/views/tableau2/overview-table';
import { printedSentence, realisedNotes } from './realised-list-caveats';
import { lateList, realisedList } from './report-lists';
import {
	heading,
	paragraph,
	phraseParagraph,
	reportParts,
	tableBlock,
	type ReportInput,
} from './report-parts';
import { rateSentences } from './report-rates';
import { aboutBlocks, definitionBlocks } from '$lib/views/paper/table-document';
import { reportTitles } from '$lib/views/front/report-titles';
import { tableOnPaper } from '$lib/views/paper/table-on-paper';

/** The totals of the contract or of what the filters choose, and which of the two. */
function totals({ data, selected, about }: ReportInput, lang: Language): DocumentBlock[] {
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
		about.filters.length > 0
			? phrase(
					(keep) => m.report_totals_filtered({ filters: keep(joined(about.filters, ' · ', lang)) }, locale),
					lang,
				)
			: phraseOf(m.report_totals({}, locale), lang);
	return [phraseParagraph(says), tableBlock(tableOnPaper(table, lang))];
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
		...(input.notKnown.undecided > 0 ? [phraseOf(m.report_realised_known({}, locale), lang)] : []),
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
	const { data, dataset, selected, about } = input;
	const locale = { locale: lang };
	const parts = reportParts(input, lang);
	const late = selected.filter(({ part }) => isCounted(part) && calledLate(part.outcome));
	const { undecided, withoutReport } = input.notKnown;
	const unknown = notKnownSentences({ undecided, withoutReport: false }, lang);
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
			...aboutBlocks(about),
			...definitionBlocks(about),
		],
	};
}
