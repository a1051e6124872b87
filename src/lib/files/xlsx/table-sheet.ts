import { RAGS } from '$lib/domain/contract/vocabulary';
import type { Language } from '$lib/i18n/language';
import { m } from '$lib/i18n/paraglide/messages';
import { plainText } from '$lib/i18n/phrase';
import { ragWord } from '$lib/i18n/terms';
import { XML_HEAD, xmlText } from '$lib/files/xml';
import type { About } from '$lib/views/paper/about';
import type { Table } from '$lib/views/table/table';
import { cellXml, columnLetters, stringCell } from './cells';
import { shortened } from './sheet-text';
import { columnWidths, rowHeight, rowWords } from './sizes';
import { GROUP, HEADING, NUMBER_HEADING, ragColours } from './styles';

/** Where the parts of a table stand on its sheet. Rows are counted from 1, as Excel does. */
export type SheetPlaces = {
	/** One row of headings, or two when columns have a heading in common. */
	readonly headings: 1 | 2;
	/** Columns that stay in sight: the row's heading; on the list of engagements all that names one. */
	readonly frozen: number;
	/** What the filter buttons work on: the headings and the rows, without a total at the end. */
	readonly filter: string;
	readonly lastColumn: string;
};

export function sheetPlaces({ columns, rows }: Table): SheetPlaces {
	const headings = columns.some(({ group }) => group !== null) ? 2 : 1;
	const lastColumn = columnLetters(columns.length - 1);
	const last = headings + rows.length - (rows.at(-1)?.kind === 'total' ? 1 : 0);
	return {
		headings,
		frozen:
			Math.max(
				0,
				columns.findIndex(({ key }) => key === 'engagement'),
			) + 1,
		filter: `$A$${headings}:$${lastColumn}$${last}`,
		lastColumn,
	};
}

/** The headings, and which of their cells are one. */
function headingRows(
	{ columns }: Table,
	headings: 1 | 2,
	widths: readonly number[],
): { xml: string; merged: string[] } {
	const cell = (at: number, row: number, text: string, format: number) =>
		stringCell(`${columnLetters(at)}${row}`, text, format);
	const words = columns.map(({ heading }) => heading);
	const format = (numeric: boolean) => (numeric ? NUMBER_HEADING : HEADING);
	const height = `ht="${rowHeight(words, widths)}"`;
	if (headings === 1)
		return {
			xml: `<row r="1" ${height}>${columns.map(({ heading, numeric }, at) => cell(at, 1, heading, format(numeric))).join('')}</row>`,
			merged: [],
		};
	const merged: string[] = [];
	const first = columns.map(({ group, heading, numeric }, at) => {
		if (group === null) {
			merged.push(`${columnLetters(at)}1:${columnLetters(at)}2`);
			return cell(at, 1, heading, format(numeric));
		}
		if (columns[at - 1]?.group === group) return cell(at, 1, '', GROUP);
		let end = at;
		while (columns[end + 1]?.group === group) end += 1;
		if (end > at) merged.push(`${columnLetters(at)}1:${columnLetters(end)}1`);
		return cell(at, 1, group, GROUP);
	});
	const second = columns.map(({ group, heading, numeric }, at) =>
		cell(at, 2, group === null ? '' : heading, format(numeric)),
	);
	return { xml: `<row r="1">${first.join('')}</row><row r="2" ${height}>${second.join('')}</row>`, merged };
}

/** A RAG has its colour as long as the cell has its word: one who corrects the word sees the colour follow. */
function ragRules({ columns, rows }: Table, headings: number, lang: Language): string {
	return columns
		.flatMap((_, at) => {
			if (!rows.some(({ cells }) => cells[at]?.kind === 'rag')) return [];
			const letters = columnLetters(at);
			const rules = RAGS.map(
				(rag, place) =>
					`<cfRule type="cellIs" dxfId="${ragColours(rag)}" priority="${place + 1}" operator="equal">` +
					`<formula>"${xmlText(ragWord(rag, lang))}"</formula></cfRule>`,
			);
			const area = `${letters}${headings + 1}:${letters}${headings + rows.length}`;
			return `<conditionalFormatting sqref="${area}">${rules.join('')}</conditionalFormatting>`;
		})
		.join('');
}

/** A4 (9), or A3 (8) for a table that could not be read on A4: that many characters are 60 % of their size there. */
const paperSize = (widths: readonly number[]) =>
	widths.reduce((sum, width) => sum + width, 0) > 220 ? 8 : 9;

/** Excel takes 255 characters for the head or the foot of the paper, with the codes of its sides. */
const SIDE = 100;
const FOOT = 220;
/** A line of the foot in small letters on A4; a longer text stands on two. */
const FOOT_LINE = 130;

/** A text of the head or foot of the paper, where `&` begins a code and is written twice. */
const paper = (text: string) => ` ${xmlText(text.replaceAll('&', '&&'))}`;

/** A text that fits, `&` counted twice; a longer one is cut after a word and ends in `more`. */
function inRoom(text: string, room: number, more: string): string {
	const ampersands = (text.match(/&/g) ?? []).length;
	if (text.length + ampersands <= room) return text;
	return shortened(text, room - Math.min(ampersands, room / 2) - more.length) + more;
}

/** Day and filters, all of them where there is room, else with the sheet that has them. Small, on two lines if need be. */
function footXml({ onDay, filters, lang }: About): string {
	const sheet = m.about_sheet({}, { locale: lang });
	const all = inRoom(
		[onDay, ...filters.map(plainText)].join(' · '),
		FOOT,
		m.paper_more({ sheet }, { locale: lang }),
	);
	const first = shortened(all, FOOT_LINE);
	const rest = all.slice(first.length).replace(/^[\s·]+/u, '');
	return `&amp;L&amp;8${[first, rest].filter(Boolean).map(paper).join('\n')}&amp;R&amp;P / &amp;N`;
}

/** The sheet of a table, piece by piece; `wrote` is called after each row. */
export function* tableSheet(table: Table, about: About, wrote: () => void): Generator<string> {
	const { headings, frozen, filter, lastColumn } = sheetPlaces(table);
	const { lang } = about;
	const corner = `${columnLetters(frozen)}${headings + 1}`;
	const widths = columnWidths(table, lang);
	const head = headingRows(table, headings, widths);
	yield (
		XML_HEAD +
		'<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">' +
		'<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>' +
		`<dimension ref="A1:${lastColumn}${headings + table.rows.length}"/>` +
		'<sheetViews><sheetView tabSelected="1" workbookViewId="0">' +
		`<pane xSplit="${frozen}" ySplit="${headings}" topLeftCell="${corner}" activePane="bottomRight" state="frozen"/>` +
		`<selection pane="bottomRight" activeCell="${corner}" sqref="${corner}"/></sheetView></sheetViews>` +
		'<sheetFormatPr defaultRowHeight="13.5"/><cols>' +
		widths
			.map((width, at) => `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"/>`)
			.join('') +
		`</cols><sheetData>${head.xml}`
	);
	for (const [at, row] of table.rows.entries()) {
		const number = headings + at + 1;
		const cells = row.cells.map((cell, place) =>
			cellXml(`${columnLetters(place)}${number}`, cell, row.kind, lang),
		);
		const height = rowHeight(rowWords(row.cells, lang), widths);
		yield `<row r="${number}" ht="${height}">${cells.join('')}</row>`;
		wrote();
	}
	const merged = head.merged.map((area) => `<mergeCell ref="${area}"/>`).join('');
	yield (
		`</sheetData><autoFilter ref="${filter.replaceAll('$', '')}"/>` +
		(merged && `<mergeCells count="${head.merged.length}">${merged}</mergeCells>`) +
		ragRules(table, headings, lang) +
		'<pageMargins left="0.4" right="0.4" top="0.7" bottom="0.6" header="0.3" footer="0.3"/>' +
		`<pageSetup paperSize="${paperSize(widths)}" orientation="landscape" fitToWidth="1" fitToHeight="0"/>` +
		`<headerFooter><oddHeader>&amp;L${paper(inRoom(plainText(about.contract), SIDE, '…'))}&amp;R${paper(inRoom(table.title, SIDE, '…'))}</oddHeader>` +
		`<oddFooter>${footXml(about)}</oddFooter>` +
		'</headerFooter></worksheet>'
	);
}
