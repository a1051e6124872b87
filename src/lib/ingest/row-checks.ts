import type { Issue, IssueCode } from '$lib/schema/issues';
import type { Row } from './read-table';

/** Checks rows against each other and against what is known, and collects what is wrong with the place of the row. */
export class RowChecks {
	readonly issues: Issue[] = [];

	add(
		code: IssueCode,
		{ file, line }: Row,
		column: string,
		value: string,
		detail = '',
		severity: Issue['severity'] = 'error',
	): void {
		this.issues.push({ code, severity, file, line, column, value, detail });
	}

	/** The rows by key; a second row with the same key is an issue and is left out. */
	unique<Values>(
		rows: readonly Row<Values>[],
		column: string,
		keyOf: (values: Values) => string,
	): Map<string, Row<Values>> {
		const first = new Map<string, Row<Values>>();
		for (const row of rows) {
			const key = keyOf(row.values);
			const before = first.get(key);
			if (before) this.add('key-twice', row, column, key, String(before.line));
			else first.set(key, row);
		}
		return first;
	}

	/** Whether `known` has the value, which may be empty; if not, there is an issue. */
	refers(
		row: Row,
		column: string,
		value: string,
		known: { has(key: string): boolean },
		severity: Issue['severity'] = 'error',
	): boolean {
		if (value === '' || known.has(value)) return true;
		this.add('reference-unknown', row, column, value, '', severity);
		return false;
	}

	/** Whether the cells of the row go together; what does not is an issue. */
	goesTogether({ faults }: Row): boolean {
		this.issues.push(...faults);
		return faults.every(({ severity }) => severity === 'warning');
	}
}
