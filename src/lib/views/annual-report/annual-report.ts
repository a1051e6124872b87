import type { Language } from '$lib/i18n/language';
import { m } from '$lib/i18n/paraglide/messages';
import { phrase, plainText } from '$lib/i18n/phrase';
import { notKnownSentences } from '$lib/views/paper/about';
import { chart } from '$lib/views/charts/contract-charts';
import type { ChartName } from '$lib/request/chart-names';
import {
	phraseRuns,
	type DocumentLine,
	type DocumentBlock,
	type DocumentSection,
	type DocumentTable,
	type PaperDocument,
} from '$lib/views/paper/document';
import { ENGAGEMENT_COLUMNS } from '$lib/views/tableau3/engagement-columns';
import { followedTable } from './followed-table';
import { integratedNotes, integratedTable } from '$lib/views/tableau3/integrated-table';
import { overviewRows, overviewTable } from '$lib/views/tableau2/overview-table';
import { realisationRecords, realisationTable } from '$lib/views/tableau1/realisation-table';
import { closing } from './report-closing';
import { heading, paragraph, reportParts, tableBlock, type ReportInput } from './report-parts';
import { pageHeader } from '$lib/views/paper/table-document';
import { tableOnPaper } from '$lib/views/paper/table-on-paper';
import { titlePage } from './title-page';

function opening({ about, period, followed, notKnown }: ReportInput, lang: Language): DocumentSection {
	const locale = { locale: lang };
	const parts = reportParts({ period, followed }, lang);
	const opened = phrase(
		(keep) => m.report_opening({ contract: keep(about.contract), day: about.onDay }, locale),
		lang,
	);
	return {
		orientation: 'portrait',
		blocks: [
			{ kind: 'contents', title: m.report_contents({}, locale) },
			heading(1, parts.introduction, lang),
			{ kind: 'paragraph', line: phraseRuns(opened) },
			...notKnownSentences(notKnown, lang).map((text) => paragraph(text, lang)),
			{ kind: 'prompt', name: parts.introduction, text: m.report_introduction_prompt({}, locale) },
			{ kind: 'prompt', name: m.report_sectors({}, locale), text: m.report_sectors_prompt({}, locale) },
			{ kind: 'prompt', name: m.report_next({}, locale), text: m.report_next_prompt({}, locale) },
		],
	};
}

/** A chart of the report's parts; nothing where there is nothing to draw. */
function drawn(name: ChartName, input: ReportInput, lang: Language): DocumentBlock[] {
	const made = chart(name, input, lang);
	return made.panels.length > 0 ? [{ kind: 'chart', chart: made }] : [];
}

function tables(input: ReportInput, lang: Language): DocumentSection[] {
	const { data, dataset, scheduled, selected, followed } = input;
	const parts = reportParts(input, lang);
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
	// Without a part every table would be headings alone.
	if (selected.length === 0)
		return [parts.realisation, parts.overview, parts.engagements].map((title) => ({
			orientation: 'portrait',
			blocks: [heading(1, title, lang), paragraph(m.nothing_selected({}, { locale: lang }), lang)],
		}));
	const earlier = parts.followed && followedTable(parts.followed, followed, dataset, lang);
	return [
		landscape(parts.realisation, tableOnPaper(realisation, lang), drawn('realisation', input, lang)),
		landscape(parts.overview, tableOnPaper(overview, lang), coloured ? drawn('rag', input, lang) : []),
		landscape(parts.engagements, integrated),
		...(parts.followed && earlier
			? [
					{
						orientation: 'landscape' as const,
						blocks: [
							heading(1, parts.followed, lang),
							paragraph(m.report_followed_lead({}, { locale: lang }), lang),
							tableBlock(earlier),
						],
					},
				]
			: []),
	];
}

/** The notes of the tables that stand in the report, in order. */
function notes({ dataset, selected, followed }: ReportInput, lang: Language): DocumentLine[] {
	if (selected.length === 0) return [];
	const earlier = followed.flatMap(({ scheduled }) => scheduled);
	return [
		...integratedNotes(dataset, selected, lang),
		...(earlier.length > 0 ? integratedNotes(dataset, earlier, lang) : []),
	];
}

/** The whole annual or semester report in the committee's layout, what only people can write left to be filled in. */
export function annualReport(input: ReportInput, lang: Language): PaperDocument {
	const { about } = input;
	return {
		title: `${plainText(about.contract)} – ${about.title}`,
		lang,
		header: phraseRuns(pageHeader(about, lang)),
		titlePage: true,
		notes: notes(input, lang),
		sections: [titlePage(input, lang), opening(input, lang), ...tables(input, lang), closing(input, lang)],
	};
}
