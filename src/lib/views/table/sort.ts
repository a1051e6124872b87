import type { Language } from '$lib/i18n/language';
import { m } from '$lib/i18n/paraglide/messages';
import type { UnknownFilter } from '$lib/request/selection-address';
import type { Cell, Table } from './table';

/** The column that a table is sorted by. In an address: `sort=rate` from low to high, `sort=-rate` from high to low. */
export type Sort = { readonly key: string; readonly descending: boolean };

/** Reads the sort of an address; what is not among the values allowed is refused like an unknown filter. */
export function readSort(
	params: URLSearchParams,
	allowed: readonly string[],
): { sort: Sort | null; unknown: UnknownFilter[] } {
	const value = params.get('sort') ?? '';
	if (value === '') return { sort: null, unknown: [] };
	if (!allowed.includes(value)) return { sort: null, unknown: [{ name: 'sort', value, allowed }] };
	const descending = value.startsWith('-');
	return { sort: { key: descending ? value.slice(1) : value, descending }, unknown: [] };
}

/**
 * The query after a click on the heading of a column: first from low to high, then from high to low, then the order of
 * the table again. Everything else in the address stays.
 */
export function sortQuery(params: URLSearchParams, key: string, current: Sort | null): string {
	const next = new URLSearchParams(params);
	if (current?.key !== key) next.set('sort', key);
	else if (!current.descending) next.set('sort', `-${key}`);
	else next.delete('sort');
	const query = next.toString();
	return query === '' ? '?' : `?${query}`;
}

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
export function sortWords({ columns }: Table, sort: Sort | null, lang: Language): string {
	const column = columns.find(({ key }) => key === sort?.key);
	if (!sort || !column) return '';
	const locale = { locale: lang };
	const name = [column.group, column.heading].filter(Boolean).join(' – ');
	return sort.descending ? m.sort_down({ column: name }, locale) : m.sort_up({ column: name }, locale);
}
