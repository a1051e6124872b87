import type { Language } from '$lib/i18n/language';
import { cellWords } from './cell-words';
import { documentCell, textRun, type DocumentCell, type DocumentRow, type DocumentTable } from './document';
import type { Cell, Column, Table, TableRow } from './table';

/** Width of a column that holds numbers; the others get what their longest words need, within bounds. */
const NUMBER = 1;
const NARROWEST = 1.4;
const WIDEST = 8;

function width(column: Column, at: number, rows: readonly TableRow[]): number {
	if (column.numeric) return NUMBER;
	const longest = rows.reduce((most, { cells }) => {
		const cell = cells[at];
		return cell && cell.kind !== 'count' && cell.kind !== 'rate' ? Math.max(most, cell.text.length) : most;
	}, column.heading.length);
	return Math.min(WIDEST, Math.max(NARROWEST, longest / 12));
}

/** One or two rows of headings: a heading over several columns, or one cell as high as both rows. */
function headRows(columns: readonly Column[], lang: Language): DocumentRow[] {
	const head = (text: string, more: Partial<Omit<DocumentCell, 'lines'>>) =>
		documentCell(text === '' ? [] : [[textRun(text, lang)]], more);
	const grouped = columns.some(({ group }) => group !== null);
	const align = ({ numeric }: Column) => (numeric ? 'end' : 'start');
	if (!grouped)
		return [{ kind: 'head', cells: columns.map((column) => head(column.heading, { align: align(column) })) }];
	const above: DocumentCell[] = [];
	for (const [at, column] of columns.entries()) {
		const { group } = column;
		if (group === null) above.push(head(column.heading, { merged: 'first', align: align(column) }));
		else if (columns[at - 1]?.group !== group) {
			const end = columns.findIndex((other, place) => place > at && other.group !== group);
			above.push(head(group, { span: (end < 0 ? columns.length : end) - at, align: 'center' }));
		}
	}
	const below = columns.map((column) =>
		column.group === null ? head('', { merged: 'rest' }) : head(column.heading, { align: align(column) }),
	);
	return [
		{ kind: 'head', cells: above },
		{ kind: 'head', cells: below },
	];
}

function paperCell(cell: Cell, numeric: boolean, lang: Language): DocumentCell {
	const text = cellWords(cell, lang);
	return documentCell(text === '' ? [] : [[textRun(text, cell.kind === 'text' ? cell.lang : lang)]], {
		align: numeric ? 'end' : 'start',
		rag: cell.kind === 'rag' ? cell.rag : null,
	});
}

/** Any table as it stands on paper, its subtotals as the rows of the axes. */
export function tableOnPaper(table: Table, lang: Language): DocumentTable {
	const { title, columns, rows } = table;
	return {
		title,
		widths: columns.map((column, at) => width(column, at, rows)),
		head: headRows(columns, lang),
		rows: function* () {
			for (const { kind, cells } of rows)
				yield {
					kind: kind === 'subtotal' ? 'axis' : kind,
					cells: cells.map((cell, at) => paperCell(cell, columns[at]?.numeric ?? false, lang)),
				};
		},
	};
}
