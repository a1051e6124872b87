import { xmlText } from '$lib/files/xml';
import type { Language } from '$lib/i18n/language';
import { DOCUMENT_COLOURS, officeColour, officeColourOf, RAG_FILLS } from '$lib/views/look/palette';
import type { DocumentCell, DocumentLine, DocumentRow, DocumentTable } from '$lib/views/paper/document';
import { paragraph, runs } from './paragraph';

/** A table of WordprocessingML, row by row. The children of each element stand in the order of Word's schema. */

const ROW_FILLS: Record<DocumentRow['kind'], string> = {
	head: officeColour(DOCUMENT_COLOURS.headFill),
	axis: officeColour(DOCUMENT_COLOURS.axisFill),
	body: '',
	total: officeColour(DOCUMENT_COLOURS.axisFill),
};

/** A row of so many lines stays on one page: half of one that lies across. */
const WHOLE = 24;
/** About how wide a letter is, in twentieths of a point. */
const LETTER = { plain: 82, dense: 76 };

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

/** About how many lines a cell of a width takes. */
function linesOf({ lines }: DocumentCell, width: number, dense: boolean): number {
	const letters = Math.max(1, width / LETTER[dense ? 'dense' : 'plain']);
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
		// A merged cell is as high as its rows together and does not count.
		const long = one.merged === 'no' && linesOf(one, width, dense) > WHOLE;
		return { xml: cell(one, kind, dense, width, lang), long };
	});
	const whole = kind !== 'body' || drawn.every(({ long }) => !long) ? '<w:cantSplit/>' : '';
	const head = kind === 'head' ? '<w:tblHeader/>' : '';
	return `<w:tr>${whole || head ? `<w:trPr>${whole}${head}</w:trPr>` : ''}${drawn.map(({ xml }) => xml).join('')}</w:tr>`;
}

/**
 * The XML of a table as wide as the page, in pieces of a row each; `room` is that width in twentieths of a point. `wrote`
 * is called after each row below the head.
 */
export function* tableXml(
	table: DocumentTable,
	room: number,
	lang: Language,
	wrote: () => void,
): Generator<string> {
	const sum = table.widths.reduce((all, one) => all + one, 0);
	const widths = table.widths.map((one) => Math.floor((one / sum) * room));
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
		wrote();
	}
	// Two tables without a paragraph between them would be one.
	yield '</w:tbl><w:p><w:pPr><w:spacing w:before="0" w:after="0" w:line="120" w:lineRule="exact"/></w:pPr></w:p>';
}
