import Papa from 'papaparse';
import { formatRate } from '$lib/i18n/format';
import type { Language } from '$lib/i18n/language';
import type { Cell, Table } from '$lib/views/table/table';

/**
 * What a spreadsheet takes for a formula (OWASP, CSV injection). Papaparse's own pattern misses texts of several lines.
 */
const FORMULA = /^[=+\-@\t\r\n]/;

function cellText(cell: Cell, lang: Language): string {
	switch (cell.kind) {
		case 'text':
		case 'day':
		case 'rag':
			return cell.text;
		case 'count':
			return cell.value === null ? '' : String(cell.value);
		case 'rate':
			// No space before the sign: Excel reads "76,1%" as a number and "76,1 %" with a hard space as a text.
			return cell.value === null ? '' : formatRate(cell.value, lang, 1).replace(/\s/gu, '');
	}
}

/**
 * A table as a CSV file that Excel with Belgian settings opens correctly: semicolons, decimal commas, CRLF and a byte
 * order mark. A text that a spreadsheet would take for a formula (= + - @) is prefixed with an apostrophe and stays
 * text. Grouped headings become one line (`2020 – Nombre`). Nothing due is an empty cell, not 0.
 */
export function tableToCsv(table: Table, lang: Language): string {
	const heading = table.columns.map(({ group, heading }) => (group ? `${group} – ${heading}` : heading));
	const rows = table.rows.map(({ cells }) => cells.map((cell) => cellText(cell, lang)));
	return (
		'\uFEFF' +
		Papa.unparse([heading, ...rows], { delimiter: ';', newline: '\r\n', escapeFormulae: FORMULA }) +
		'\r\n'
	);
}
