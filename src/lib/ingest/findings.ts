import type { z } from 'zod';
import type { Issue, IssueCode } from '$lib/schema/issues';
import type { CONTRACT_TABLES, SHARED_TABLES } from '$lib/schema/records';
import type { Row } from './read-table';

type Rows<T extends z.ZodType> = readonly Row<z.output<T>>[];
export type ContractRows = {
	readonly [name in keyof typeof CONTRACT_TABLES]: Rows<(typeof CONTRACT_TABLES)[name]>;
};
export type SharedRows = {
	readonly [name in keyof typeof SHARED_TABLES]: Rows<(typeof SHARED_TABLES)[name]>;
};

/** Collects issues with the place of a row. */
export class Findings {
	readonly issues: Issue[] = [];

	add(
		code: IssueCode,
		{ file, line }: Row<unknown>,
		column: string,
		value: string,
		detail = '',
		severity: Issue['severity'] = 'error',
	): void {
		this.issues.push({ code, severity, file, line, column, value, detail });
	}

	/** The rows by key; a second row with the same key is an issue and is left out. */
	unique<T>(rows: readonly Row<T>[], column: string, keyOf: (value: T) => string): Map<string, Row<T>> {
		const first = new Map<string, Row<T>>();
		for (const row of rows) {
			const key = keyOf(row.value);
			const before = first.get(key);
			if (before) this.add('key-twice', row, column, key, String(before.line));
			else first.set(key, row);
		}
		return first;
	}

	/** Whether `known` has the value, which may be empty; if not, there is an issue. */
	refers(
		row: Row<unknown>,
		column: string,
		value: string,
		known: { has(key: string): boolean },
		severity: Issue['severity'] = 'error',
	): boolean {
		if (value === '' || known.has(value)) return true;
		this.add('reference-unknown', row, column, value, '', severity);
		return false;
	}
}
