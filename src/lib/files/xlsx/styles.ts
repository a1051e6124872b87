import { XML_HEAD } from '$lib/files/xml';
import { RAGS, type Rag } from '$lib/domain/contract/vocabulary';
import { officeColourOf, RAG_HUES, type ColourName } from '$lib/views/look/palette';
import type { Cell, TableRow } from '$lib/views/table/table';

/**
 * The formats of a workbook. Numbers and days have built-in formats, which Excel shows in the language of the user: 3
 * is `1.234`, 9 is `81 %`, 14 a short date; only a rate with one decimal needs a format of our own.
 */
const ONE_DECIMAL = 164;

const KINDS = ['text', 'formula-like', 'count', 'rate0', 'rate1', 'day'] as const;
export type CellFormat = (typeof KINDS)[number];
const NUMBER_FORMAT: Record<CellFormat, number> = {
	text: 0,
	'formula-like': 0,
	count: 3,
	rate0: 9,
	rate1: ONE_DECIMAL,
	day: 14,
};

/** Rows in the order of their fonts and fills. */
const ROWS: readonly TableRow['kind'][] = ['body', 'subtotal', 'total'];

/** The indexes of the other formats; 0 is Excel's default. TITLE and NAME are those of the sheet "about". */
export const HEADING = 1;
export const NUMBER_HEADING = 2;
export const GROUP = 3;
export const TITLE = 4;
export const NAME = 5;
/** A day in a column of texts, aligned like them. */
export const DAY = 6;
const FIRST = 7;

/** The index of a cell's format in `cellXfs`. */
export function formatOf(format: CellFormat, row: TableRow['kind']): number {
	return FIRST + ROWS.indexOf(row) * KINDS.length + KINDS.indexOf(format);
}

/** The index in `dxfs` of the colours that the conditional formatting of a RAG uses. */
export function ragColours(rag: Rag): number {
	return RAGS.indexOf(rag);
}

type Side = 'left' | 'right' | 'center';

/** Text is indented, away from a number on its left. */
const aligned = (side: Side, wrap: boolean) =>
	`<alignment horizontal="${side}" vertical="top"${wrap ? ' wrapText="1"' : ''}${side === 'left' ? ' indent="1"' : ''}/>`;

function cellFormats(): string {
	return ROWS.flatMap((row, at) =>
		KINDS.map((kind) => {
			const text = kind === 'text' || kind === 'formula-like';
			const look = row === 'body' ? 'fontId="0" fillId="0"' : 'fontId="1" fillId="2" applyFill="1"';
			const guard = kind === 'formula-like' ? ' quotePrefix="1"' : '';
			return (
				`<xf numFmtId="${NUMBER_FORMAT[kind]}" ${look} borderId="${at === 2 ? 2 : 1}" xfId="0"` +
				` applyNumberFormat="1" applyFont="1" applyBorder="1" applyAlignment="1"${guard}>` +
				`${aligned(text ? 'left' : 'right', text)}</xf>`
			);
		}),
	).join('');
}

/** Excel has a colour with its opacity before it. */
const rgb = (name: ColourName) => `rgb="FF${officeColourOf(name)}"`;

const line = (side: string, style: string) => `<${side} style="${style}"><color ${rgb('line')}/></${side}>`;

/** `xl/styles.xml`: the formats above, in the colours of the pages. */
export function stylesXml(): string {
	const formats = cellFormats();
	const heading = (horizontal: Side) =>
		`<xf numFmtId="0" fontId="1" fillId="2" borderId="1" xfId="0" applyFont="1" applyFill="1"` +
		` applyBorder="1" applyAlignment="1">${aligned(horizontal, true)}</xf>`;
	return (
		XML_HEAD +
		'<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">' +
		`<numFmts count="1"><numFmt numFmtId="${ONE_DECIMAL}" formatCode="0.0%"/></numFmts>` +
		'<fonts count="3"><font><sz val="10"/><name val="Calibri"/><family val="2"/></font>' +
		'<font><b/><sz val="10"/><name val="Calibri"/><family val="2"/></font>' +
		'<font><b/><sz val="14"/><name val="Calibri"/><family val="2"/></font></fonts>' +
		'<fills count="3"><fill><patternFill patternType="none"/></fill>' +
		'<fill><patternFill patternType="gray125"/></fill>' +
		`<fill><patternFill patternType="solid"><fgColor ${rgb('head')}/><bgColor indexed="64"/></patternFill></fill></fills>` +
		'<borders count="3"><border><left/><right/><top/><bottom/><diagonal/></border>' +
		`<border>${['left', 'right', 'top', 'bottom'].map((side) => line(side, 'thin')).join('')}<diagonal/></border>` +
		`<border>${line('left', 'thin')}${line('right', 'thin')}<top style="medium"><color ${rgb('ink')}/></top>` +
		`${line('bottom', 'thin')}<diagonal/></border></borders>` +
		'<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
		`<cellXfs count="${FIRST + ROWS.length * KINDS.length}">` +
		'<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>' +
		heading('left') +
		heading('right') +
		heading('center') +
		'<xf numFmtId="0" fontId="2" fillId="0" borderId="0" xfId="0" applyFont="1"/>' +
		`<xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1" applyAlignment="1">${aligned('left', true)}</xf>` +
		'<xf numFmtId="14" fontId="0" fillId="0" borderId="1" xfId="0" applyNumberFormat="1" applyBorder="1"' +
		` applyAlignment="1">${aligned('left', true)}</xf>` +
		`${formats}</cellXfs>` +
		'<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>' +
		`<dxfs count="${RAGS.length}">${RAGS.map((rag) => {
			const hue = RAG_HUES[rag];
			const wash = rgb(`${hue}-wash`);
			return (
				`<dxf><font><b/><color ${rgb(hue)}/></font>` +
				`<fill><patternFill patternType="solid"><fgColor ${wash}/><bgColor ${wash}/></patternFill></fill></dxf>`
			);
		}).join('')}</dxfs></styleSheet>`
	);
}

/** The format of a cell: that of its value, or of text for a dash in place of a day. */
export function cellFormat(cell: Cell): CellFormat {
	switch (cell.kind) {
		case 'count':
			return 'count';
		case 'rate':
			return cell.decimals === 0 ? 'rate0' : 'rate1';
		case 'day':
			return cell.day === null ? 'text' : 'day';
		case 'text':
		case 'rag':
			return 'text';
	}
}
