import type { UnknownFilter } from './selection-address';

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
