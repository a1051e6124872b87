import { fileColumns } from '$lib/schema/column';
import type { Issue } from '$lib/schema/issues';
import type { Table, ValuesOf } from '$lib/schema/table';
import { readCsv, type CsvRow } from './csv';

/** A row whose cells are right one by one, its values, and what does not go together in it. */
export type Row<Values = unknown> = CsvRow & {
	readonly values: Values;
	readonly faults: readonly Issue[];
};

/** The rows of a table. */
export type RowsOf<Of extends Table> = readonly Row<ValuesOf<Of>>[];

/**
 * Reads the rows of a table from its file. A row with a wrong cell is left out; each of its wrong cells is an issue. What
 * does not go together in a row is kept with it: it counts only once the row is known to be no duplicate.
 */
export function readTable<Values>(
	file: string,
	bytes: Uint8Array,
	table: Table<Values>,
): { rows: Row<Values>[]; issues: Issue[] } {
	const csv = readCsv(file, bytes, fileColumns(table.columns));
	const issues = [...csv.issues];
	const rows: Row<Values>[] = [];
	for (const row of csv.rows) {
		const checked = table.checkRow(row.cells, { file, line: row.line });
		if (checked.values !== null) rows.push({ ...row, values: checked.values, faults: checked.issues });
		else for (const issue of checked.issues) issues.push(issue);
	}
	return { rows, issues };
}
