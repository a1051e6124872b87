import { fileColumns } from '$lib/schema/column';
import type { Issue } from '$lib/schema/issues';
import type { Table, ValuesOf } from '$lib/schema/table';
import { readCsv, type CsvRow } from './csv';
import { untranslated, type Untranslated } from './translations';

/** A row whose cells are right one by one, its values, and what does not go together in it. */
export type Row<Values = unknown> = {
	readonly file: string;
	readonly line: number;
	readonly values: Values;
	readonly faults: readonly Issue[];
};

/** The rows of a table. */
export type RowsOf<Of extends Table> = readonly Row<ValuesOf<Of>>[];

export type ReadTable<Values> = {
	readonly rows: readonly Row<Values>[];
	readonly issues: readonly Issue[];
	/** What the rows lack in translations. */
	readonly untranslated: readonly Untranslated[];
};

/**
 * Reads the rows of a table from its file. A row with a wrong cell is left out; each of its wrong cells is an issue. What
 * does not go together in a row is kept with it: it counts only once the row is known to be no duplicate.
 */
export function readTable<Values>(file: string, bytes: Uint8Array, table: Table<Values>): ReadTable<Values> {
	const csv = readCsv(file, bytes, fileColumns(table.columns));
	const issues = [...csv.issues];
	const rows: Row<Values>[] = [];
	const taken: CsvRow[] = [];
	for (const row of csv.rows) {
		const { line, cells } = row;
		const checked = table.checkRow(cells, { file, line });
		if (checked.values === null) {
			for (const issue of checked.issues) issues.push(issue);
			continue;
		}
		rows.push({ file, line, values: checked.values, faults: checked.issues });
		taken.push(row);
	}
	return { rows, issues, untranslated: untranslated(file, table.columns, taken) };
}
