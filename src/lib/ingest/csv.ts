import Papa from 'papaparse';
import { printable, wrongCharacters } from './characters';
import { decoded, encodingIssues } from './encoding';
import type { Issue } from '$lib/schema/issues';

/** One line of a table: the cells by column name, and the line of the file on which it begins. */
export type CsvRow = {
	readonly file: string;
	readonly line: number;
	readonly cells: Readonly<Record<string, string>>;
};

export type CsvTable = { readonly rows: readonly CsvRow[]; readonly issues: readonly Issue[] };

/** The delimiter of the first line with text: whichever of semicolon, comma and tab stands most outside quotes. */
function delimiterOf(text: string): string {
	const header = (/^.*\S.*$/m.exec(text)?.[0] ?? '').replace(/"[^"]*"/g, '');
	const count = (delimiter: string) => header.split(delimiter).length - 1;
	return [';', ',', '\t'].reduce((best, delimiter) => (count(delimiter) > count(best) ? delimiter : best));
}

/** How another program has to read a file: its encoding, its delimiter and the columns that its first line with text names. */
export function csvForm(bytes: Uint8Array) {
	const { encoding, text } = decoded(bytes);
	const delimiter = delimiterOf(text);
	let header: string[] = [];
	Papa.parse<string[]>(text.replace(/\r\n?/g, '\n'), {
		delimiter,
		newline: '\n',
		step({ data }, parser) {
			header = data.map((cell) => printable(cell.trim()));
			if (header.some((cell) => cell !== '')) parser.abort();
		},
	});
	return { encoding, delimiter, header };
}

/** A column that a table has. */
type ExpectedColumn = { readonly name: string; readonly mayBeAbsent: boolean };

/**
 * Reads a table with a header line. Blank lines are passed over; cells lose the spaces around them. `expected` are the
 * columns that the table has; a missing one (but for one that may be left out, which is then empty) or a doubled one
 * makes the table unusable, an unknown one is reported and left out. A row with too few or too many cells is left out
 * and reported. Bytes and characters that no text can hold are reported and become U+FFFD; their row stays. Line numbers
 * are ours: papaparse counts rows.
 */
export function readCsv(file: string, bytes: Uint8Array, expected: readonly ExpectedColumn[]): CsvTable {
	const columns = expected.map(({ name }) => name);
	// One kind of line break: papaparse goes by the first one it sees, and editors mix them.
	const saved = decoded(bytes);
	const text = saved.text.replace(/\r\n?/g, '\n');
	const issues = encodingIssues(file, saved);
	const report = (issue: Pick<Issue, 'code' | 'severity'> & Partial<Issue>) =>
		issues.push({ file, line: null, column: null, value: '', detail: '', ...issue });
	const records: { line: number; cells: string[]; open: boolean }[] = [];
	let line = 1;
	let from = 0;
	Papa.parse<string[]>(text, {
		delimiter: delimiterOf(text),
		newline: '\n',
		skipEmptyLines: false,
		step({ data, errors, meta }) {
			const open = errors.some(({ type }) => type === 'Quotes');
			records.push({ line, cells: data.map((cell) => cell.trim()), open });
			line += text.slice(from, meta.cursor).split('\n').length - 1;
			from = meta.cursor;
		},
	});
	const [header, ...body] = records.filter(({ cells }) => cells.some((cell) => cell !== ''));
	if (!header) {
		report({ code: 'file-empty', severity: 'error', detail: columns.join(', ') });
		return { rows: [], issues };
	}
	for (const { name: column, mayBeAbsent } of expected) {
		const times = header.cells.filter((cell) => cell === column).length;
		if (times === 0 && !mayBeAbsent)
			report({ code: 'column-missing', severity: 'error', line: header.line, column });
		if (times > 1) report({ code: 'column-twice', severity: 'error', line: header.line, column });
	}
	for (const column of header.cells)
		if (!columns.includes(column))
			report({
				code: 'column-unknown',
				severity: 'warning',
				line: header.line,
				value: printable(column),
				detail: columns.join(', '),
			});
	if (issues.some(({ severity }) => severity === 'error')) return { rows: [], issues };
	const empty = Object.fromEntries(columns.map((column) => [column, '']));
	const rows: CsvRow[] = [];
	for (const record of body) {
		if (record.open) {
			report({
				code: 'quote-open',
				severity: 'error',
				line: record.line,
				value: printable(record.cells[0] ?? ''),
			});
		} else if (record.cells.length !== header.cells.length) {
			report({
				code: 'row-length',
				severity: 'error',
				line: record.line,
				value: String(record.cells.length),
				detail: String(header.cells.length),
			});
		} else {
			const filled: Record<string, string> = {};
			for (const [at, column] of header.cells.entries()) {
				const cell = record.cells[at] ?? '';
				filled[column] = printable(cell);
				if (columns.includes(column))
					for (const wrong of wrongCharacters(cell))
						report({ severity: 'warning', line: record.line, column, ...wrong });
			}
			rows.push({ file, line: record.line, cells: { ...empty, ...filled } });
		}
	}
	return { rows, issues };
}
