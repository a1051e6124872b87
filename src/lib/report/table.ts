import type { Language } from '$lib/i18n/language';

/**
 * A table as plain data, with words in one language but no layout: pages, CSV and later Excel, Word and print all
 * draw this, so that they cannot disagree.
 */
export type Cell =
	| {
			readonly kind: 'text';
			readonly text: string;
			readonly lang: Language;
			readonly href: string | null;
			/** What the cell is sorted by where its words are not in order: a day, the place in a closed list. */
			readonly order: string;
	  }
	| { readonly kind: 'count'; readonly value: number | null; readonly href: string | null }
	| { readonly kind: 'rate'; readonly value: number | null; readonly decimals: 0 | 1 };

export type Column = {
	readonly key: string;
	readonly heading: string;
	/** Heading over several columns, such as a year; null when the column stands alone. */
	readonly group: string | null;
	readonly numeric: boolean;
};

export type TableRow = {
	readonly kind: 'body' | 'subtotal' | 'total';
	/** One cell per column; the first is the row's heading. */
	readonly cells: readonly Cell[];
};

export type Table = {
	readonly title: string;
	readonly columns: readonly Column[];
	readonly rows: readonly TableRow[];
};

export function textCell(text: string, lang: Language, href: string | null = null, order = text): Cell {
	return { kind: 'text', text, lang, href, order };
}

export function countCell(value: number | null, href: string | null = null): Cell {
	return { kind: 'count', value, href };
}

export function rateCell(value: number | null, decimals: 0 | 1): Cell {
	return { kind: 'rate', value, decimals };
}
