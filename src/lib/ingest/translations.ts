import type { Row } from './read-table';

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
export function untranslated(
	file: string,
	columns: readonly string[],
	rows: readonly Row<Readonly<Record<string, unknown>>>[],
): Untranslated[] {
	const bases = columns.flatMap((column) => (column.endsWith('_fr') ? column.slice(0, -'_fr'.length) : []));
	return bases.flatMap((base) => {
		const own = columns.filter((column) => column.slice(0, -'_fr'.length) === base);
		const stated = rows.filter(({ value }) => own.some((column) => value[column]));
		const lacking = new Map(
			own.map((column) => [
				column.slice(base.length + 1),
				stated.filter(({ value }) => !value[column]).length,
			]),
		);
		const complete = [...lacking.values()].every((count) => count === 0);
		return complete ? [] : { file, column: base, texts: stated.length, lacking };
	});
}
