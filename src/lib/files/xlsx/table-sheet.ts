import { RAGS } from '$lib/domain/contract/vocabulary';
import type { Language } from '$lib/i18n/language';
import { m } from '$lib/i18n/paraglide/messages';
import { plainText } from '$lib/i18n/phrase';
import { ragWord } from '$lib/i18n/terms';
import { XML_HEAD, xmlText } from '$lib/files/xml';
import type { FileHeader } from '$lib/views/paper/file-header';
import type { Table } from '$lib/views/table/table';
import { cellXml, columnLetters, stringCell } from './cells';
import { shortened } from './sheet-text';
import { columnWidths, rowHeight, rowWords } from './sizes';
import { GROUP, HEADING, NUMBER_HEADING, ragColours } from './styles';

/** Where the parts of a table are on its sheet. Rows are counted from 1, as in Excel. */
export type SheetPlaces = {
	/** The rows of headings: two when columns share a group heading. */
	readonly headings: 1 | 2;
	/** The columns that stay visible: the row heading; in the list of engagements everything that identifies one. */
	readonly frozen: number;
	/** The range of the filter buttons: the headings and the rows, without a total at the end. */
	readonly filter: string;
	readonly lastColumn: string;
};

/** The places of a table that starts in A1. */
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

/** The rows of headings, and the ranges of merged cells in them. */
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

/** Conditional formatting by the word of a RAG, so that the colour follows when someone corrects the word. */
function ragRules({ columns, rows }: Table, headings: number, lang: Language): string {
	return columns
		.flatMap((_, at) => {
			if (!rows.some(({ cells }) => cells[at]?.kind === 'rag')) return [];
			const letters = columnLetters(at);
			const rules = RAGS.map(
				(rag, priority) =>
					`<cfRule type="cellIs" dxfId="${ragColours(rag)}" priority="${priority + 1}" operator="equal">` +
					`<formula>"${xmlText(ragWord(rag, lang))}"</formula></cfRule>`,
			);
			const area = `${letters}${headings + 1}:${letters}${headings + rows.length}`;
			return `<conditionalFormatting sqref="${area}">${rules.join('')}</conditionalFormatting>`;
		})
		.join('');
}

/** A4 (9), or A3 (8) for a table that is too wide to be read on A4: at 220 characters they shrink to 60 % there. */
const paperSize = (widths: readonly number[]) =>
	widths.reduce((sum, width) => sum + width, 0) > 220 ? 8 : 9;

/** Excel allows 255 characters for the page header or footer, the codes of its sides included. */
const HEADER_SIDE = 100;
const FOOTER = 220;
/** A line of the footer in small letters on A4; a longer text takes two. */
const FOOTER_LINE = 130;

/** A text of the page header or footer, where `&` starts a code and is doubled. */
const headerText = (text: string) => ` ${xmlText(text.replaceAll('&', '&&'))}`;

/** A text of at most `most` characters, `&` counted twice; a longer one is cut after a word and ends in `more`. */
function fitToHeader(text: string, most: number, more: string): string {
	const ampersands = (text.match(/&/g) ?? []).length;
	if (text.length + ampersands <= most) return text;
	return shortened(text, most - Math.min(ampersands, most / 2) - more.length) + more;
}

/** Day and filters, on two lines if needed; when they do not all fit, a reference to the sheet that has them. */
function footerXml({ onDay, filters, lang }: FileHeader): string {
	const sheet = m.about_sheet({}, { locale: lang });
	const all = fitToHeader(
		[onDay, ...filters.map(plainText)].join(' · '),
		FOOTER,
		m.paper_more({ sheet }, { locale: lang }),
	);
	const first = shortened(all, FOOTER_LINE);
	const rest = all.slice(first.length).replace(/^[\s·]+/u, '');
	return `&amp;L&amp;8${[first, rest].filter(Boolean).map(headerText).join('\n')}&amp;R&amp;P / &amp;N`;
}

/** The XML of a table's sheet in pieces; `onRow` is called after each row. */
export function* tableSheet(table: Table, header: FileHeader, onRow: () => void): Generator<string> {
	const { headings, frozen, filter, lastColumn } = sheetPlaces(table);
	const { lang } = header;
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
		onRow();
	}
	const merged = head.merged.map((area) => `<mergeCell ref="${area}"/>`).join('');
	yield (
		`</sheetData><autoFilter ref="${filter.replaceAll('$', '')}"/>` +
		(merged && `<mergeCells count="${head.merged.length}">${merged}</mergeCells>`) +
		ragRules(table, headings, lang) +
		'<pageMargins left="0.4" right="0.4" top="0.7" bottom="0.6" header="0.3" footer="0.3"/>' +
		`<pageSetup paperSize="${paperSize(widths)}" orientation="landscape" fitToWidth="1" fitToHeight="0"/>` +
		`<headerFooter><oddHeader>&amp;L${headerText(fitToHeader(plainText(header.contract), HEADER_SIDE, '…'))}&amp;R${headerText(fitToHeader(table.title, HEADER_SIDE, '…'))}</oddHeader>` +
		`<oddFooter>${footerXml(header)}</oddFooter>` +
		'</headerFooter></worksheet>'
	);
}
