import { z } from 'zod';
import type { Columns } from './column';
import { ISSUE_CODES, type Issue } from './issues';

/** A table of the data: its columns, its keys, and the check of one of its rows. */

/** A reference: columns of a table whose values stand in columns of another one (in the same order). */
export type Reference<Own extends string = string> = {
	readonly columns: readonly Own[];
	readonly table: string;
	readonly target: readonly string[];
};

/** A reference to another table, whose columns have the same names unless they are given. */
export const to = <const Own extends string>(
	other: string,
	columns: readonly Own[],
	target: readonly string[] = columns,
): Reference<Own> => ({ columns, table: other, target });

/** What does not go together in a row. A warning leaves the row in use. */
export type Fault = Pick<Issue, 'code' | 'value'> & {
	readonly column: string;
	readonly severity?: Issue['severity'];
};

/** What a table is, apart from the checks of its rows. */
export type TableDescription<Own extends Columns = Columns> = {
	/** Name of its files, without `.csv`. */
	readonly name: string;
	readonly title: string;
	/** Whether it must be there: a shared table always, one of a contract where the data hold the whole contract. */
	readonly needed: boolean;
	readonly columns: Own;
	/** The columns that together name a row; none where rows have no name. */
	readonly key: readonly (keyof Own & string)[];
	/** What its rows refer to, as other programs that read the files are told. */
	readonly refers: readonly Reference<keyof Own & string>[];
};

/** A row that was checked on its own: what other rows say of it (keys, references) is not looked at. */
export type Checked<Values> = {
	/** Null when a cell is wrong; each wrong cell is an issue then. */
	readonly values: Values | null;
	/** What is wrong; where all cells are right, what does not go together. */
	readonly issues: readonly Issue[];
};

type Cells = Readonly<Record<string, string>>;
type Place = Pick<Issue, 'file' | 'line'>;

export type Table<Values = unknown> = TableDescription & {
	/**
	 * Checks one row of text cells, wherever it comes from: a file, a form, the store. A cell that is left out is empty,
	 * one of no column is passed over. `place` is what the issues say of where the row stands.
	 */
	readonly checkRow: (cells: Cells, place: Place) => Checked<Values>;
};

/** The values of a checked row of a table. */
export type ValuesOf<Of extends Table> = NonNullable<ReturnType<Of['checkRow']>['values']>;

type Shape<Own extends Columns> = { readonly [name in keyof Own]: Own[name]['cell'] };
type Output<Own extends Columns> = z.output<z.ZodObject<Shape<Own>>>;

function shapeOf<Own extends Columns>(columns: Own): Shape<Own>;
function shapeOf(columns: Columns): Record<string, z.ZodType> {
	return Object.fromEntries(Object.entries(columns).map(([name, { cell }]) => [name, cell]));
}

/** Makes of the texts of the cells what the schema takes: those of a translated text under its name, by language. */
function nesting(columns: Columns): (cells: Cells) => Readonly<Record<string, unknown>> {
	const entries = Object.entries(columns).map(([name, { languages }]) => ({
		name,
		languages:
			languages && [...languages.keys()].map((language) => [language, `${name}_${language}`] as const),
	}));
	return (cells) => {
		const nested: Record<string, unknown> = {};
		for (const { name, languages } of entries) {
			if (!languages) nested[name] = cells[name] ?? '';
			else {
				const texts: Record<string, string> = {};
				for (const [language, own] of languages) texts[language] = cells[own] ?? '';
				nested[name] = texts;
			}
		}
		return nested;
	};
}

/**
 * A table as its file in `tables/` declares it. `faults` says what does not go together in a row whose cells are right
 * one by one, whatever other rows say.
 */
export function table<Own extends Columns>(
	declared: TableDescription<Own>,
	faults: (values: Output<Own>) => readonly Fault[] = () => [],
): Table<Output<Own>> {
	const schema = z.object(shapeOf(declared.columns));
	const nested = nesting(declared.columns);
	return {
		...declared,
		checkRow(cells, place) {
			const checked = schema.safeParse(nested(cells));
			if (checked.success) {
				const issues = faults(checked.data).map(({ code, severity = 'error', column, value }): Issue => {
					return { code, severity, ...place, column, value, detail: '' };
				});
				return { values: checked.data, issues };
			}
			const issues = checked.error.issues.map((problem): Issue => {
				// The parts of a translated text are its name and a language: `title_fr`.
				const column = problem.path.join('_');
				const code = ISSUE_CODES.find((one) => one === problem.message);
				if (!code)
					throw new Error(`${declared.name}: a cell reports the unknown problem "${problem.message}"`);
				const detail = problem.code === 'custom' ? String(problem.params?.['detail'] ?? '') : '';
				return { code, severity: 'error', ...place, column, value: cells[column] ?? '', detail };
			});
			return { values: null, issues };
		},
	};
}
