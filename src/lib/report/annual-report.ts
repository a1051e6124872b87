import type { Language } from '$lib/i18n/language';
import { m } from '$lib/i18n/paraglide/messages';
import { notKnownSentences } from './about';
import { chart } from './charts/contract-charts';
import type { ChartName } from './charts/chart';
import type { DocumentBlock, DocumentSection, DocumentTable, PaperDocument } from './document';
import { ENGAGEMENT_COLUMNS } from './engagement-columns';
import { integratedNotes, integratedTable } from './integrated-table';
import { overviewRows, overviewTable } from './overview-table';
import { realisationRecords, realisationTable } from './realisation-table';
import { closing } from './report-closing';
import { heading, paragraph, reportParts, tableBlock, type ReportInput } from './report-parts';
import { reportTitle } from './report-period';
import { pageHeader } from './table-document';
import { tableOnPaper } from './table-on-paper';

function opening({ about, period, notKnown }: ReportInput, lang: Language): DocumentSection[] {
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
				...notKnownSentences(notKnown, lang).map((text) => paragraph(text, lang)),
				{ kind: 'prompt', name: parts.introduction, text: m.report_introduction_prompt({}, locale) },
				{ kind: 'prompt', name: m.report_sectors({}, locale), text: m.report_sectors_prompt({}, locale) },
				{ kind: 'prompt', name: m.report_next({}, locale), text: m.report_next_prompt({}, locale) },
			],
		},
	];
}

/** A chart of the report's parts; nothing where there is nothing to draw. */
function drawn(name: ChartName, input: ReportInput, lang: Language): DocumentBlock[] {
	const made = chart(name, input, lang);
	return made.panels.length > 0 ? [{ kind: 'chart', chart: made }] : [];
}

function tables(input: ReportInput, lang: Language): DocumentSection[] {
	const { data, dataset, scheduled, selected, period } = input;
	const parts = reportParts({ period }, lang);
	const realisation = realisationTable(realisationRecords(data.contract, scheduled, selected), lang);
	const overview = overviewTable(overviewRows(data, selected), lang, () => null);
	const integrated = integratedTable(data, dataset, selected, ENGAGEMENT_COLUMNS, false, lang);
	// Of an earlier day no colour may be known.
	const coloured = selected.some(({ part }) => part.engagement.rag !== null);
	const landscape = (
		title: string,
		made: DocumentTable,
		charts: readonly DocumentBlock[] = [],
	): DocumentSection => ({
		orientation: 'landscape',
		blocks: [heading(1, title, lang), tableBlock(made), ...charts],
	});
	return [
		landscape(parts.realisation, tableOnPaper(realisation, lang), drawn('realisation', input, lang)),
		landscape(parts.overview, tableOnPaper(overview, lang), coloured ? drawn('rag', input, lang) : []),
		landscape(parts.engagements, integrated),
	];
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
