import type { Language } from '$lib/i18n/language';
import { m } from '$lib/i18n/paraglide/messages';
import type { Cell, Table, TableHead } from './table';
import type { Sort } from '$lib/request/sort';

/** What a cell is sorted by; null when it says nothing, which stands last whichever way the column is sorted. */
function sortedBy(cell: Cell | undefined): number | string | null {
	if (!cell) return null;
	if (cell.kind === 'count' || cell.kind === 'rate') return cell.value;
	return cell.order === '' ? null : cell.order;
}

/**
 * The rows of a table in the wanted order, as their places before. Only neighbouring body rows of the same block change
 * places: totals and subtotals stay where they are, and articles stay within their axis.
 */
export function sortedPlaces(
	{ columns, rows }: Table,
	sort: Sort | null,
	lang: Language,
	blocks: readonly string[] = [],
): number[] {
	const at = columns.findIndex(({ key }) => key === sort?.key);
	const places = rows.map((_, place) => place);
	if (!sort || at < 0) return places;
	const runs: number[][] = [];
	for (const place of places) {
		const last = runs.at(-1);
		const before = last?.[0];
		const together =
			before !== undefined &&
			rows[before]?.kind === 'body' &&
			rows[place]?.kind === 'body' &&
			blocks[before] === blocks[place];
		if (last && together) last.push(place);
		else runs.push([place]);
	}
	// "Article 9" before "Article 10".
	const { compare } = new Intl.Collator(lang, { numeric: true });
	const values = rows.map(({ cells }) => sortedBy(cells[at]));
	const direction = sort.descending ? -1 : 1;
	function inOrder(one: number, other: number): number {
		const a = values[one] ?? null;
		const b = values[other] ?? null;
		if (a === null || b === null) return Number(a === null) - Number(b === null);
		if (typeof a === 'number' && typeof b === 'number') return (a - b) * direction;
		return compare(String(a), String(b)) * direction;
	}
	return runs.flatMap((run) => run.toSorted(inOrder));
}

/** What a heading with links for these columns tells a screen reader; nothing where the table cannot be sorted. */
export function ariaSort(
	sort: Sort | null | undefined,
	keys: readonly string[],
): 'ascending' | 'descending' | undefined {
	if (!sort || !keys.includes(sort.key)) return undefined;
	return sort.descending ? 'descending' : 'ascending';
}

/** A table in the wanted order. */
export function sortTable(table: Table, sort: Sort | null, lang: Language): Table {
	return { ...table, rows: inPlaces(table.rows, sortedPlaces(table, sort, lang)) };
}

/** A list in the order of `places`. */
export function inPlaces<T>(list: readonly T[], places: readonly number[]): T[] {
	return places.flatMap((place) => list.slice(place, place + 1));
}

/** `Trié par Échéance, décroissant`, for those who read the table on paper. */
export function sortWords({ columns }: TableHead, sort: Sort | null, lang: Language): string {
	const column = columns.find(({ key }) => key === sort?.key);
	if (!sort || !column) return '';
	const locale = { locale: lang };
	const name = [column.group, column.heading].filter(Boolean).join(' – ');
	return sort.descending ? m.sort_down({ column: name }, locale) : m.sort_up({ column: name }, locale);
}
