import { formatPeriodWords, formatRate } from '$lib/i18n/format';
import { rate, tally } from '$lib/domain/outcome';
import type { ContractData, Dataset } from '$lib/domain/model';
import { realisedIn } from '$lib/domain/realised-in';
import { slotOf } from '$lib/domain/realisation';
import { isCounted } from '$lib/domain/outcome';
import type { Scheduled } from '$lib/domain/schedule';
import type { Language } from '$lib/i18n/language';
import { m } from '$lib/i18n/paraglide/messages';
import type { About } from './about';
import {
	textRun,
	type DocumentBlock,
	type DocumentSection,
	type DocumentTable,
	type PaperDocument,
} from './document';
import { ENGAGEMENT_COLUMNS } from './engagement-columns';
import { integratedNotes, integratedTable } from './integrated-table';
import { overviewRows, overviewTable } from './overview-table';
import { realisationRecords, realisationTable } from './realisation-table';
import { continuedList, lateList, realisedList } from './report-lists';
import { reportTitle, type ReportPeriod } from './report-period';
import { aboutBlocks, definitionBlocks, pageHeader } from './table-document';
import { tableOnPaper } from './table-on-paper';

/** What a report is made from: the contract as of its day, the parts that its filters select, and its period. */
export type ReportInput = {
	readonly data: ContractData;
	readonly dataset: Dataset;
	readonly scheduled: readonly Scheduled[];
	readonly selected: readonly Scheduled[];
	readonly period: ReportPeriod;
	readonly about: About;
	/** Counted parts of which the data cannot tell how they stood on the day. */
	readonly undecided: number;
};

const paragraph = (text: string, lang: Language): DocumentBlock => ({
	kind: 'paragraph',
	line: [textRun(text, lang)],
});
const heading = (level: 1 | 2, text: string, lang: Language): DocumentBlock => ({
	kind: 'heading',
	level,
	words: { text, lang },
});
const table = (made: DocumentTable): DocumentBlock => ({ kind: 'table', table: made });

/** The parts of a report, in the order of the committee's own; the page that offers the report lists them. */
export function reportParts({ period }: Pick<ReportInput, 'period'>, lang: Language) {
	const locale = { locale: lang };
	const semester = formatPeriodWords(period.semester, lang);
	return {
		introduction: m.report_introduction({}, locale),
		realisation: m.title_realisation({}, locale),
		overview: m.title_overview({}, locale),
		engagements: m.title_engagements({}, locale),
		conclusions: m.report_conclusions({}, locale),
		realised: m.report_realised({ semester }, locale),
		late: m.report_late({}, locale),
		continued: m.report_continued({}, locale),
		sources: m.report_sources({}, locale),
	};
}

function opening({ about, period, undecided }: ReportInput, lang: Language): DocumentSection[] {
	const locale = { locale: lang };
	const parts = reportParts({ period }, lang);
	const subtitles = [about.contract, { text: m.report_state({ day: about.onDay }, locale), lang }];
	const filters = about.filters.map((text) => ({ text, lang }));
	return [
		{
			orientation: 'portrait',
			blocks: [
				{ kind: 'title', words: { text: reportTitle(period, lang), lang } },
				...[...subtitles, ...filters].map((words) => ({ kind: 'subtitle', words }) as const),
			],
		},
		{
			orientation: 'portrait',
			blocks: [
				{ kind: 'contents', title: m.report_contents({}, locale) },
				{
					kind: 'prompt',
					name: m.report_contents({}, locale),
					text: m.report_contents_prompt({}, locale),
				},
				heading(1, parts.introduction, lang),
				paragraph(m.report_opening({ contract: about.contract.text, day: about.onDay }, locale), lang),
				...(undecided > 0 ? [paragraph(m.as_of_undecided({ count: undecided }, locale), lang)] : []),
				{ kind: 'prompt', name: parts.introduction, text: m.report_introduction_prompt({}, locale) },
				{ kind: 'prompt', name: m.report_sectors({}, locale), text: m.report_sectors_prompt({}, locale) },
				{ kind: 'prompt', name: m.report_next({}, locale), text: m.report_next_prompt({}, locale) },
			],
		},
	];
}

function tables(
	{ data, dataset, scheduled, selected, period }: ReportInput,
	lang: Language,
): DocumentSection[] {
	const parts = reportParts({ period }, lang);
	const realisation = realisationTable(realisationRecords(data.contract, scheduled, selected), lang);
	const overview = overviewTable(overviewRows(data, selected), lang, () => null);
	const integrated = integratedTable(data, dataset, selected, ENGAGEMENT_COLUMNS, false, lang);
	const landscape = (title: string, made: DocumentTable): DocumentSection => ({
		orientation: 'landscape',
		blocks: [heading(1, title, lang), table(made)],
	});
	return [
		landscape(parts.realisation, tableOnPaper(realisation, lang)),
		landscape(parts.overview, tableOnPaper(overview, lang)),
		landscape(parts.engagements, integrated),
	];
}

function closing({ data, dataset, selected, period, about }: ReportInput, lang: Language): DocumentSection {
	const locale = { locale: lang };
	const parts = reportParts({ period }, lang);
	const overview = overviewTable(overviewRows(data, selected), lang, () => null);
	const totals = { ...overview, rows: overview.rows.slice(-1) };
	const year = period.covers.last.year;
	const due = tally(
		selected.filter((entry) => isCounted(entry.part) && slotOf(entry).year === year).map(({ part }) => part),
	);
	const realised = realisedIn(period.semester, selected);
	const late = selected.filter(({ part }) => isCounted(part) && part.outcome.kind === 'late');
	const continued = continuedList(parts.continued, data, dataset, selected, lang);
	const counts = { number: due.number, realised: due.realised, year, rate: formatRate(rate(due), lang, 1) };
	return {
		orientation: 'portrait',
		blocks: [
			heading(1, parts.conclusions, lang),
			paragraph(m.report_rate(counts, locale), lang),
			table(tableOnPaper(totals, lang)),
			{ kind: 'prompt', name: parts.conclusions, text: m.report_conclusions_prompt({}, locale) },
			heading(2, parts.realised, lang),
			paragraph(m.report_realised_rule({ count: realised.length }, locale), lang),
			...(realised.length > 0 ? [table(realisedList(parts.realised, realised, data, dataset, lang))] : []),
			heading(2, parts.late, lang),
			late.length > 0
				? table(lateList(parts.late, late, data, dataset, lang))
				: paragraph(m.report_late_none({}, locale), lang),
			heading(2, parts.continued, lang),
			continued ? table(continued) : paragraph(m.article_no_later({}, locale), lang),
			heading(1, parts.sources, lang),
			...aboutBlocks(about),
			...definitionBlocks(about),
		],
	};
}

/** The whole annual or semester report in the committee's layout, what only people can write left to be filled in. */
export function annualReport(input: ReportInput, lang: Language): PaperDocument {
	const { about, dataset, selected } = input;
	return {
		title: `${about.contract.text} – ${about.title}`,
		lang,
		header: pageHeader(about, lang),
		titlePage: true,
		notes: integratedNotes(dataset, selected, lang),
		sections: [...opening(input, lang), ...tables(input, lang), closing(input, lang)],
	};
}
