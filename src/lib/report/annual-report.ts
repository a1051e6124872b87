import type { Language } from '$lib/i18n/language';
import { m } from '$lib/i18n/paraglide/messages';
import { phrase, plainText, said } from '$lib/i18n/phrase';
import {
	phraseRuns,
	textRun,
	type DocumentSection,
	type DocumentTable,
	type PaperDocument,
} from './document';
import { ENGAGEMENT_COLUMNS } from './engagement-columns';
import { integratedNotes, integratedTable } from './integrated-table';
import { overviewRows, overviewTable } from './overview-table';
import { realisationRecords, realisationTable } from './realisation-table';
import { closing } from './report-closing';
import { heading, paragraph, reportParts, tableBlock, type ReportInput } from './report-parts';
import { reportTitle } from './report-period';
import { pageHeader } from './table-document';
import { tableOnPaper } from './table-on-paper';

function opening({ about, period, undecided }: ReportInput, lang: Language): DocumentSection[] {
	const locale = { locale: lang };
	const parts = reportParts({ period }, lang);
	const state = said(m.report_state({ day: about.onDay }, locale), lang);
	const subtitles = [about.contract, state, ...about.filters];
	const opened = phrase(
		(keep) => m.report_opening({ contract: keep(about.contract), day: about.onDay }, locale),
		lang,
	);
	return [
		{
			orientation: 'portrait',
			blocks: [
				{ kind: 'title', line: [textRun(reportTitle(period, lang), lang)] },
				...subtitles.map((words) => ({ kind: 'subtitle', line: phraseRuns(words) }) as const),
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
				{ kind: 'paragraph', line: phraseRuns(opened) },
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
		blocks: [heading(1, title, lang), tableBlock(made)],
	});
	return [
		landscape(parts.realisation, tableOnPaper(realisation, lang)),
		landscape(parts.overview, tableOnPaper(overview, lang)),
		landscape(parts.engagements, integrated),
	];
}

/** The whole annual or semester report in the committee's layout, what only people can write left to be filled in. */
export function annualReport(input: ReportInput, lang: Language): PaperDocument {
	const { about, dataset, selected } = input;
	return {
		title: `${plainText(about.contract)} – ${about.title}`,
		lang,
		header: phraseRuns(pageHeader(about, lang)),
		titlePage: true,
		notes: integratedNotes(dataset, selected, lang),
		sections: [...opening(input, lang), ...tables(input, lang), closing(input, lang)],
	};
}
