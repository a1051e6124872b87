import type { Language } from '$lib/i18n/language';
import { cellWords, type Cell, type Column, type Table } from '$lib/views/table/table';
import {
	documentCell,
	phraseRuns,
	textRun,
	type DocumentCell,
	type DocumentRow,
	type DocumentTable,
} from './document';

/** The least and the most characters that a column is wide, however long its texts are. */
const NARROWEST = 5;
const WIDEST = 60;
/** A text stands on several lines; a number never does. */
const LINES = 2;
/** Room beside the words of a cell, in characters. */
const BESIDE = 2;
/** How many characters of a table stand side by side on a sheet in landscape. */
const ROOM = 175;

/**
 * How wide the columns are, in characters: each as wide as its longest number and the longest word of its heading; what
 * is left of the sheet goes to the texts, as much as each is long. `dense`: the least is more than a sheet has room for.
 */
function widthsOf({ columns, rows }: Table, lang: Language): { widths: number[]; dense: boolean } {
	const needs = columns.map(({ heading, numeric }, at) => {
		const longest = rows.reduce((most, { cells }) => {
			const cell = cells[at];
			return cell ? Math.max(most, cellWords(cell, lang).length) : most;
		}, 0);
		const word = Math.max(...heading.split(/\s/).map(({ length }) => length));
		const least = Math.max(NARROWEST, word, numeric ? longest : 0) + BESIDE;
		return { least, wanted: numeric ? least : Math.max(least, Math.min(WIDEST, longest / LINES)) };
	});
	const sum = (key: 'least' | 'wanted') => needs.reduce((all, one) => all + one[key], 0);
	const left = Math.max(0, ROOM - sum('least')) / Math.max(1, sum('wanted') - sum('least'));
	return {
		widths: needs.map(({ least, wanted }) => least + (wanted - least) * Math.min(1, left)),
		dense: sum('least') > ROOM,
	};
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
	const line = cell.kind === 'text' ? phraseRuns(cell.words) : [textRun(text, lang)];
	return documentCell(text === '' ? [] : [line], {
		align: numeric ? 'end' : 'start',
		rag: cell.kind === 'rag' ? cell.rag : null,
	});
}

/** Any table as it stands on paper, its subtotals as the rows of the axes. */
export function documentTable(table: Table, lang: Language): DocumentTable {
	const { title, columns, rows } = table;
	return {
		title,
		...widthsOf(table, lang),
		head: headRows(columns, lang),
		size: rows.length,
		rows: function* () {
			for (const { kind, cells } of rows)
				yield {
					kind: kind === 'subtotal' ? 'axis' : kind,
					cells: cells.map((cell, at) => paperCell(cell, columns[at]?.numeric ?? false, lang)),
				};
		},
	};
}
