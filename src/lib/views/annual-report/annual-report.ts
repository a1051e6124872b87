import type { FollowedContract } from '$lib/domain/continuity/followed-contracts';
import type { Service, Dataset } from '$lib/domain/contract/model';
import { reportOrdinal } from '$lib/domain/history/report-ordinal';
import { localize, type Language, type LocalText } from '$lib/i18n/language';
import { m } from '$lib/i18n/paraglide/messages';
import { phraseOf, type Phrase, phrase, plainText } from '$lib/i18n/phrase';
import { shortForm } from '$lib/i18n/service-form';
import type { ChartName } from '$lib/request/chart-names';
import { reportTitle } from '$lib/request/report-period';
import { chart } from '$lib/views/charts/contract-charts';
import {
	phraseRuns,
	textRun,
	type DocumentBlock,
	type DocumentSection,
	documentCell,
	type DocumentTable,
	type DocumentLine,
	type PaperDocument,
	heading,
	paragraph,
	tableBlock,
} from '$lib/views/paper/document';
import { documentTable } from '$lib/views/paper/document-table';
import { gapSentences } from '$lib/views/paper/file-header';
import { pageHeader } from '$lib/views/paper/single-table-document';
import { realisationRecords, realisationTable } from '$lib/views/tableau1/realisation-table';
import { overviewRows, overviewTable } from '$lib/views/tableau2/overview-table';
import { ENGAGEMENT_COLUMNS } from '$lib/views/tableau3/engagement-table';
import { integratedTable, integratedNotes } from '$lib/views/tableau3/integrated-table';
import { type ReportInput, reportParts } from './report-parts';
import { closing } from './report-closing';

/** The institution of the data, `INAMI – Institut national …`; null unless they name exactly one. */
function institutionOf(services: readonly Service[], lang: Language): LocalText | null {
	const [one, ...more] = services.filter(({ kind }) => kind === 'institution');
	if (!one || more.length > 0) return null;
	const name = localize(one.name, lang);
	return { text: `${shortForm(one, lang)} – ${name.text}`, lang: name.lang };
}

/** The first page: whose report it is, on which contract, as of which day, and the meeting that gets it. */
function titlePage({ header, data, dataset, period }: ReportInput, lang: Language): DocumentSection {
	const locale = { locale: lang };
	const institution = institutionOf(dataset.services, lang);
	const number = reportOrdinal(data.contract, period.covers, dataset.reports);
	const which = period.covers.precision === 'year' ? m.report_ordinal_year : m.report_ordinal_semester;
	const subtitle = (words: Phrase): DocumentBlock => ({ kind: 'subtitle', line: phraseRuns(words) });
	const own = (text: string) => subtitle(phraseOf(text, lang));
	return {
		orientation: 'portrait',
		blocks: [
			...(institution ? [subtitle([institution])] : []),
			{ kind: 'title', line: [textRun(reportTitle(period, lang), lang)] },
			subtitle(header.contract),
			...(number === null ? [] : [own(which({ number }, locale))]),
			{ kind: 'prompt', name: m.report_meeting({}, locale), text: m.report_meeting_prompt({}, locale) },
			own(m.report_state({ day: header.onDay }, locale)),
			...header.filters.map(subtitle),
		],
	};
}

/** The notes of the table of followed engagements, which stands after the integrated one. */
const FOLLOWED_NOTES = { services: 3, rag: 4 };

/**
 * Engagements of earlier contracts that are still followed up, in the columns of the integrated table, under the names
 * of their contracts; null when there are none.
 */
function followedTable(
	title: string,
	followed: readonly FollowedContract[],
	dataset: Dataset,
	lang: Language,
): DocumentTable | null {
	const tables = followed.map(({ data, scheduled }) => ({
		name: localize(data.contract.title, lang),
		table: integratedTable(data, dataset, scheduled, ENGAGEMENT_COLUMNS, true, lang, FOLLOWED_NOTES),
	}));
	const [first] = tables;
	if (!first) return null;
	const { widths } = first.table;
	return {
		...first.table,
		title,
		size: tables.reduce((sum, { table }) => sum + 1 + table.size, 0),
		rows: function* () {
			for (const { name, table } of tables) {
				const cell = documentCell([[textRun(name.text, name.lang)]], { span: widths.length });
				yield { kind: 'axis', cells: [cell] };
				yield* table.rows();
			}
		},
	};
}

function opening({ header, period, followed, gaps }: ReportInput, lang: Language): DocumentSection {
	const locale = { locale: lang };
	const parts = reportParts({ period, followed }, lang);
	const opened = phrase(
		(keep) => m.report_opening({ contract: keep(header.contract), day: header.onDay }, locale),
		lang,
	);
	return {
		orientation: 'portrait',
		blocks: [
			{ kind: 'contents', title: m.report_contents({}, locale) },
			heading(1, parts.introduction, lang),
			{ kind: 'paragraph', line: phraseRuns(opened) },
			...gapSentences(gaps, lang).map((text) => paragraph(text, lang)),
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
		landscape(parts.realisation, documentTable(realisation, lang), drawn('realisation', input, lang)),
		landscape(parts.overview, documentTable(overview, lang), coloured ? drawn('rag', input, lang) : []),
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
	const { header } = input;
	return {
		title: `${plainText(header.contract)} – ${header.title}`,
		lang,
		header: phraseRuns(pageHeader(header, lang)),
		titlePage: true,
		notes: notes(input, lang),
		sections: [titlePage(input, lang), opening(input, lang), ...tables(input, lang), closing(input, lang)],
	};
}
