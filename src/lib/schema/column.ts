import { z } from 'zod';
import type { Translated } from '$lib/domain/contract/model';
import { kindOfCell, text, type CellKind } from './cells';

/**
 * What a table declares of a column: the kind of its cell, what it means and what may stand in it. A text that is
 * translated is one declaration and one column per language.
 */
export type Column<Cell extends z.ZodType = z.ZodType> = {
	/** From the text of the cell to its value; of a translated text, from the texts by language. */
	readonly cell: Cell;
	readonly meaning: string;
	/** What may stand in it, where the kind of the cell does not say all; null where it does. */
	readonly values: string | null;
	/** Whether a file may do without it: its cells are then empty. */
	readonly mayBeAbsent: boolean;
	/** The cells of a translated text by their languages; null for a column of its own. */
	readonly languages: ReadonlyMap<string, z.ZodType> | null;
};

/** The columns of a table by their names, a translated text by the name without its language. */
export type Columns = Readonly<Record<string, Column>>;

/** A column of its own. `meaning` and `values` are the words of the dictionary in data/README.md. */
export function column<Cell extends z.ZodType>(
	cell: Cell,
	meaning: string,
	values: string | null = null,
): Column<Cell> {
	return { cell, meaning, values, mayBeAbsent: false, languages: null };
}

/** A column that a file may leave out. */
export function mayBeAbsent<Cell extends z.ZodType>(declared: Column<Cell>): Column<Cell> {
	return { ...declared, mayBeAbsent: true };
}

/** The languages of the names that we give ourselves. A new one is a column of each of them. */
const NAME_LANGUAGES = ['nl', 'en', 'de'];
/** The languages in which texts of the reports are kept, beside French. */
const REPORT_LANGUAGES = ['nl'];

type TranslatedCell = z.ZodType<Translated, Readonly<Record<string, string>>>;

/** French stands first and is `first`; the others may be empty, and their columns left out. */
function translated(
	others: readonly string[],
	first: z.ZodType<string, string>,
	meaning: string,
	values: string | null,
): Column<TranslatedCell> {
	const languages = new Map([['fr', first], ...others.map((language) => [language, text] as const)]);
	const cell = z.object(Object.fromEntries(languages)).transform(({ fr = '', nl = '', ...more }) => ({
		fr,
		nl,
		...Object.fromEntries(Object.entries(more).filter(([, own]) => own !== '')),
	}));
	return { cell, meaning, values, mayBeAbsent: false, languages };
}

/** A name that we give or translate ourselves, in every language of the pages. */
export const nameText = (first: z.ZodType<string, string>, meaning: string, values: string | null = null) =>
	translated(NAME_LANGUAGES, first, meaning, values);

/** A text of a report, in French and Dutch. */
export const reportText = (first: z.ZodType<string, string>, meaning: string, values: string | null = null) =>
	translated(REPORT_LANGUAGES, first, meaning, values);

/** A column as a file has it. */
export type FileColumn = {
	readonly name: string;
	readonly kind: CellKind;
	readonly meaning: string;
	readonly values: string;
	readonly mayBeAbsent: boolean;
};

/** The columns of the files of a table, in their order: `title_fr` and `title_nl` of the text `title`. */
export function fileColumns(columns: Columns): FileColumn[] {
	return Object.entries(columns).flatMap(([base, declared]) => {
		const { meaning, values, languages } = declared;
		if (!languages) {
			const kind = kindOfCell(declared.cell);
			return [
				{ name: base, kind, meaning, values: values ?? kind.values, mayBeAbsent: declared.mayBeAbsent },
			];
		}
		// What is said of a translated text is said of its first language.
		const [first] = [...languages.values()].map(kindOfCell);
		return [...languages].map(([language, own], at) => ({
			name: `${base}_${language}`,
			kind: kindOfCell(own),
			meaning,
			values: values ?? first?.values ?? '',
			mayBeAbsent: at > 0,
		}));
	});
}
