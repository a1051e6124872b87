import { rowCount, type StreamedFile } from '$lib/files/streamed';
import { XML_HEAD, xmlText } from '$lib/files/xml';
import { zipped } from '$lib/files/zip-stream';
import { languageTag } from '$lib/i18n/format';
import { m } from '$lib/i18n/paraglide/messages';
import { plainText } from '$lib/i18n/phrase';
import type { FileHeader } from '$lib/views/paper/file-header';
import type { Table } from '$lib/views/table/table';
import { aboutSheet } from './about-sheet';
import { columnLetters } from './cells';
import { stylesXml } from './styles';
import { shortened } from './sheet-text';
import { sheetPlaces, tableSheet } from './table-sheet';

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const SHEETS = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** The most characters that Excel allows in the name of a sheet. */
const LONGEST_NAME = 31;

/**
 * A short name for a sheet: the title up to its dash or colon ("Tableau 1", "Continuité"), as people call it. A name
 * that is still too long for Excel is cut after a word. Excel allows none of `[]:*?/\`, and no apostrophe at either
 * end.
 */
export function sheetName(title: string): string {
	const clean = (text: string) =>
		text
			.replace(/[[\]:*?/\\\p{Cc}]+/gu, ' ')
			.replace(/\s+/gu, ' ')
			.replace(/^[\s']+|[\s']+$/g, '');
	const [shortTitle = ''] = title.toWellFormed().split(/\s[–—]\s|\s?:\s/u);
	return shortened(clean(shortTitle) || clean(title.toWellFormed()), LONGEST_NAME) || '1';
}

const CONTENT_TYPES =
	XML_HEAD +
	`<Types xmlns="${PACKAGE}/content-types">` +
	'<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
	'<Default Extension="xml" ContentType="application/xml"/>' +
	`<Override PartName="/xl/workbook.xml" ContentType="${SHEETS}.sheet.main+xml"/>` +
	`<Override PartName="/xl/worksheets/sheet1.xml" ContentType="${SHEETS}.worksheet+xml"/>` +
	`<Override PartName="/xl/worksheets/sheet2.xml" ContentType="${SHEETS}.worksheet+xml"/>` +
	`<Override PartName="/xl/styles.xml" ContentType="${SHEETS}.styles+xml"/>` +
	'<Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>' +
	'</Types>';

const RELATIONS =
	XML_HEAD +
	`<Relationships xmlns="${PACKAGE}/relationships">` +
	`<Relationship Id="rId1" Type="${OFFICE}/relationships/officeDocument" Target="xl/workbook.xml"/>` +
	`<Relationship Id="rId2" Type="${PACKAGE}/relationships/metadata/core-properties" Target="docProps/core.xml"/>` +
	'</Relationships>';

const WORKBOOK_RELATIONS =
	XML_HEAD +
	`<Relationships xmlns="${PACKAGE}/relationships">` +
	`<Relationship Id="rId1" Type="${OFFICE}/relationships/worksheet" Target="worksheets/sheet1.xml"/>` +
	`<Relationship Id="rId2" Type="${OFFICE}/relationships/worksheet" Target="worksheets/sheet2.xml"/>` +
	`<Relationship Id="rId3" Type="${OFFICE}/relationships/styles" Target="styles.xml"/>` +
	'</Relationships>';

/** Title, subject and language, which screen readers and document management systems read first. */
function properties({ title, contract, lang }: FileHeader): string {
	const name = plainText(contract);
	return (
		XML_HEAD +
		`<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/">` +
		`<dc:title>${xmlText(`${title} – ${name}`)}</dc:title><dc:subject>${xmlText(name)}</dc:subject>` +
		`<dc:creator>Jalon</dc:creator><dc:language>${languageTag(lang)}</dc:language></cp:coreProperties>`
	);
}

/** The sheets, and the rows and columns that every printed page repeats. */
function workbookXml(table: Table, header: FileHeader): string {
	const { headings, frozen, filter } = sheetPlaces(table);
	const name = sheetName(table.title);
	const aboutName = sheetName(m.about_sheet({}, { locale: header.lang }));
	const quoted = xmlText(`'${name.replaceAll("'", "''")}'`);
	return (
		XML_HEAD +
		`<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="${OFFICE}/relationships">` +
		'<bookViews><workbookView activeTab="0"/></bookViews>' +
		`<sheets><sheet name="${xmlText(name)}" sheetId="1" r:id="rId1"/>` +
		`<sheet name="${xmlText(aboutName === name ? `${aboutName} 2` : aboutName)}" sheetId="2" r:id="rId2"/></sheets><definedNames>` +
		`<definedName name="_xlnm._FilterDatabase" localSheetId="0" hidden="1">${quoted}!${filter}</definedName>` +
		`<definedName name="_xlnm.Print_Titles" localSheetId="0">${quoted}!$A:$${columnLetters(frozen - 1)},${quoted}!$1:$${headings}</definedName>` +
		'</definedNames></workbook>'
	);
}

/**
 * A table as an Excel workbook: the table with real numbers, percentages and days, and a sheet that describes it.
 * Written while it is being read, so that ten thousand rows take no more memory than ten.
 */
export function tableToXlsx(table: Table, header: FileHeader): StreamedFile {
	const { rows, onRow } = rowCount(table.rows.length);
	const pieces = zipped([
		{ name: '[Content_Types].xml', text: [CONTENT_TYPES] },
		{ name: '_rels/.rels', text: [RELATIONS] },
		{ name: 'docProps/core.xml', text: [properties(header)] },
		{ name: 'xl/workbook.xml', text: [workbookXml(table, header)] },
		{ name: 'xl/_rels/workbook.xml.rels', text: [WORKBOOK_RELATIONS] },
		{ name: 'xl/styles.xml', text: [stylesXml()] },
		{ name: 'xl/worksheets/sheet2.xml', text: [aboutSheet(header)] },
		{ name: 'xl/worksheets/sheet1.xml', text: tableSheet(table, header, onRow) },
	]);
	return { pieces, rows };
}
