import type { z } from 'zod';
import { ISSUE_CODES, type Issue } from '$lib/schema/issues';
import { readCsv } from './csv';

/** A checked row: its values and where they stand. */
export type Row<T> = { readonly file: string; readonly line: number; readonly value: T };

/** Checks every row of a table. A row with a wrong cell is left out; each of its wrong cells is an issue. */
export function readTable<Schema extends z.ZodObject>(
	file: string,
	bytes: Uint8Array,
	schema: Schema,
): { rows: Row<z.output<Schema>>[]; issues: Issue[] } {
	const table = readCsv(file, bytes, Object.keys(schema.shape));
	const issues = [...table.issues];
	const rows: Row<z.output<Schema>>[] = [];
	for (const { line, cells } of table.rows) {
		const checked = schema.safeParse(cells);
		if (checked.success) {
			rows.push({ file, line, value: checked.data });
			continue;
		}
		for (const problem of checked.error.issues) {
			const column = String(problem.path[0] ?? '');
			const code = ISSUE_CODES.find((candidate) => candidate === problem.message);
			if (!code) throw new Error(`A column of ${file} reports the unknown problem "${problem.message}"`);
			const detail = problem.code === 'custom' ? String(problem.params?.['detail'] ?? '') : '';
			issues.push({ code, severity: 'error', file, line, column, value: cells[column] ?? '', detail });
		}
	}
	return { rows, issues };
}
