/** The column that a table is sorted by. In an address: `sort=rate` from low to high, `sort=-rate` from high to low. */
export type Sort = { readonly key: string; readonly descending: boolean };

/** Reads the value of a sort. Inverse of `sortValue`. */
export function asSort(value: string): Sort {
	const descending = value.startsWith('-');
	return { key: descending ? value.slice(1) : value, descending };
}

/** Writes a sort as its value in an address. Inverse of `asSort`. */
export const sortValue = ({ key, descending }: Sort): string => (descending ? `-${key}` : key);

/**
 * The query after a click on the heading of a column: first from low to high, then from high to low, then the order of
 * the table again. Everything else in the address stays.
 */
export function sortQuery(params: URLSearchParams, key: string, current: Sort | null): string {
	const next = new URLSearchParams(params);
	if (current?.key !== key) next.set('sort', sortValue({ key, descending: false }));
	else if (!current.descending) next.set('sort', sortValue({ key, descending: true }));
	else next.delete('sort');
	const query = next.toString();
	return query === '' ? '?' : `?${query}`;
}
