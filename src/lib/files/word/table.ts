import { xmlText } from '$lib/files/xml';
import type { Language } from '$lib/i18n/language';
import { DOCUMENT_COLOURS, officeColour, officeColourOf, RAG_FILLS } from '$lib/views/look/palette';
import type { DocumentCell, DocumentLine, DocumentRow, DocumentTable } from '$lib/views/paper/document';
import { paragraph, runs } from './paragraph';

/** A table of WordprocessingML, row by row. The order of child elements is that of the schema. */

const ROW_FILLS: Record<DocumentRow['kind'], string> = {
	head: officeColour(DOCUMENT_COLOURS.headFill),
	axis: officeColour(DOCUMENT_COLOURS.axisFill),
	body: '',
	total: officeColour(DOCUMENT_COLOURS.axisFill),
};

/** A row of up to this many lines, half a landscape page, is not split across pages. */
const MOST_UNSPLIT_LINES = 24;
/** The approximate width of a letter, in twentieths of a point. */
const LETTER_WIDTH = { plain: 82, dense: 76 };

const STYLES = {
	head: { plain: 'TableHead', dense: 'TableHeadDense' },
	axis: { plain: 'TableAxis', dense: 'TableAxisDense' },
	body: { plain: 'TableText', dense: 'TableTextDense' },
	total: { plain: 'TableHead', dense: 'TableHeadDense' },
} as const;

const BORDERS = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV']
	.map(
		(side) => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="${officeColourOf('line-strong')}"/>`,
	)
	.join('');

function cell(
	one: DocumentCell,
	kind: DocumentRow['kind'],
	dense: boolean,
	width: number,
	lang: Language,
): string {
	const span = one.span > 1 ? `<w:gridSpan w:val="${one.span}"/>` : '';
	const merge =
		one.merged === 'no' ? '' : `<w:vMerge w:val="${one.merged === 'first' ? 'restart' : 'continue'}"/>`;
	const fill = one.rag ? officeColour(RAG_FILLS[one.rag]) : ROW_FILLS[kind];
	const shade = fill && `<w:shd w:val="clear" w:color="auto" w:fill="${fill}"/>`;
	const style = STYLES[kind][dense ? 'dense' : 'plain'];
	const lines = one.lines.length === 0 ? [[]] : one.lines;
	return (
		`<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/>${span}${merge}${shade}</w:tcPr>` +
		lines.map((line) => paragraph(style, runs(line, lang), one.align)).join('') +
		'</w:tc>'
	);
}

/** The approximate number of lines that a cell takes at a width, in twentieths of a point. */
function lineCount({ lines }: DocumentCell, width: number, dense: boolean): number {
	const letters = Math.max(1, width / LETTER_WIDTH[dense ? 'dense' : 'plain']);
	const length = (line: DocumentLine) =>
		line.reduce((sum, part) => sum + (part.kind === 'text' ? part.text.length : 1), 0);
	return lines.reduce((sum, line) => sum + Math.max(1, Math.ceil(length(line) / letters)), 0);
}

function row(
	{ kind, cells }: DocumentRow,
	{ dense }: DocumentTable,
	widths: readonly number[],
	lang: Language,
): string {
	let at = 0;
	const drawn = cells.map((one) => {
		const width = widths.slice(at, at + one.span).reduce((sum, each) => sum + each, 0);
		at += one.span;
		// A merged cell is as high as its rows together, so it does not make any of them long.
		const long = one.merged === 'no' && lineCount(one, width, dense) > MOST_UNSPLIT_LINES;
		return { xml: cell(one, kind, dense, width, lang), long };
	});
	const unsplit = kind !== 'body' || drawn.every(({ long }) => !long) ? '<w:cantSplit/>' : '';
	const head = kind === 'head' ? '<w:tblHeader/>' : '';
	return `<w:tr>${unsplit || head ? `<w:trPr>${unsplit}${head}</w:trPr>` : ''}${drawn.map(({ xml }) => xml).join('')}</w:tr>`;
}

/**
 * The XML of a table, one row per piece. `totalWidth` is that of the text area in twentieths of a point; `onRow` is
 * called after each row below the headings.
 */
export function* tableXml(
	table: DocumentTable,
	totalWidth: number,
	lang: Language,
	onRow: () => void,
): Generator<string> {
	const sum = table.widths.reduce((all, one) => all + one, 0);
	const widths = table.widths.map((one) => Math.floor((one / sum) * totalWidth));
	yield (
		'<w:tbl><w:tblPr>' +
		`<w:tblW w:w="${widths.reduce((all, one) => all + one, 0)}" w:type="dxa"/>` +
		`<w:tblBorders>${BORDERS}</w:tblBorders><w:tblLayout w:type="fixed"/>` +
		'<w:tblCellMar><w:left w:w="50" w:type="dxa"/><w:right w:w="50" w:type="dxa"/></w:tblCellMar>' +
		'<w:tblLook w:val="0020" w:firstRow="1" w:lastRow="0" w:firstColumn="0" w:lastColumn="0" w:noHBand="1" w:noVBand="1"/>' +
		`<w:tblCaption w:val="${xmlText(table.title)}"/>` +
		`</w:tblPr><w:tblGrid>${widths.map((one) => `<w:gridCol w:w="${one}"/>`).join('')}</w:tblGrid>`
	);
	for (const one of table.head) yield row(one, table, widths, lang);
	for (const one of table.rows()) {
		yield row(one, table, widths, lang);
		onRow();
	}
	// Word joins two tables that have no paragraph between them.
	yield '</w:tbl><w:p><w:pPr><w:spacing w:before="0" w:after="0" w:line="120" w:lineRule="exact"/></w:pPr></w:p>';
}
