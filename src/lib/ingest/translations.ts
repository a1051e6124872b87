import type { Columns } from '$lib/schema/column';
import type { CsvRow } from './csv';

/** How many texts of a table lack a language that it has a column for: `title` for `title_fr`, `title_nl`. */
export type Untranslated = {
	readonly file: string;
	readonly column: string;
	/** Texts that exist in one language at least. */
	readonly texts: number;
	/** Language to the number of texts that lack it. */
	readonly lacking: ReadonlyMap<string, number>;
};

/** The texts of a table that lack a translation; no issue, because they are shown in the language that they have. */
export function untranslated(file: string, columns: Columns, rows: readonly CsvRow[]): Untranslated[] {
	return Object.entries(columns).flatMap(([column, { languages }]) => {
		if (!languages) return [];
		const own = [...languages.keys()];
		const stated = rows.filter(({ cells }) => own.some((language) => cells[`${column}_${language}`]));
		const lacking = new Map(
			own.map((language) => [language, stated.filter(({ cells }) => !cells[`${column}_${language}`]).length]),
		);
		const complete = [...lacking.values()].every((count) => count === 0);
		return complete ? [] : { file, column, texts: stated.length, lacking };
	});
}
