import type { Period } from '$lib/domain/time/calendar';
import { RAGS, type Rag } from '$lib/domain/contract/vocabulary';
import { formatCount, formatPeriodWords, formatRate } from '$lib/i18n/format';
import type { Language } from '$lib/i18n/language';
import { plainText, phraseOf, type Phrase } from '$lib/i18n/phrase';
import { ragWord } from '$lib/i18n/terms';

/**
 * A table as plain data, with words in one language but no layout: pages, CSV, Excel, Word and print
 * all draw this, so that they cannot disagree.
 */
export type Cell =
	| {
			readonly kind: 'text';
			readonly text: string;
			/** The same with the language of each run: a text of the data may lack that of the table. */
			readonly words: Phrase;
			readonly href: string | null;
			/** What the cell is sorted by where its words are not in order: a day, the place in a closed list. */
			readonly order: string;
	  }
	| { readonly kind: 'count'; readonly value: number | null; readonly href: string | null }
	| { readonly kind: 'rate'; readonly value: number | null; readonly decimals: 0 | 1 }
	| {
			readonly kind: 'day';
			/** The day in the ISO notation; null when nothing is known, or only a month, a quarter or a longer time. */
			readonly day: string | null;
			/** What is known in words; empty when nothing is. */
			readonly text: string;
			/** The last day of what is known; empty when nothing is. */
			readonly order: string;
	  }
	| {
			readonly kind: 'rag';
			readonly rag: Rag | null;
			/** The word of the colour; empty when none is stated. */
			readonly text: string;
			readonly order: string;
	  };

export type Column = {
	readonly key: string;
	readonly heading: string;
	/** Heading over several columns, such as a year; null when the column stands alone. */
	readonly group: string | null;
	readonly numeric: boolean;
};

/** A column without a heading above its own. */
export function column(key: string, heading: string, numeric = false): Column {
	return { key, heading, group: null, numeric };
}

export type TableRow = {
	readonly kind: 'body' | 'subtotal' | 'total';
	/** One cell per column; the first is the row's heading. */
	readonly cells: readonly Cell[];
};

export type TableHead = { readonly title: string; readonly columns: readonly Column[] };
export type Table = TableHead & { readonly rows: readonly TableRow[] };

export function textCell(text: string, lang: Language, href: string | null = null, order = text): Cell {
	return { kind: 'text', text, words: phraseOf(text, lang), href, order };
}

/** A text of the data, or words of the interface with such texts in them. */
export function phraseCell(words: Phrase, href: string | null = null): Cell {
	const text = plainText(words);
	return { kind: 'text', text, words, href, order: text };
}

export function countCell(value: number | null, href: string | null = null): Cell {
	return { kind: 'count', value, href };
}

export function rateCell(value: number | null, decimals: 0 | 1): Cell {
	return { kind: 'rate', value, decimals };
}

/** A day as precisely as it is known; null when it is not. */
export function dayCell(on: Period | null, lang: Language): Cell {
	if (!on) return { kind: 'day', day: null, text: '', order: '' };
	const last = on.last.toString();
	return {
		kind: 'day',
		day: on.precision === 'day' ? last : null,
		text: formatPeriodWords(on, lang),
		order: last,
	};
}

/** A RAG, sorted green, amber, red. */
export function ragCell(rag: Rag | null, lang: Language): Cell {
	return rag === null
		? { kind: 'rag', rag, text: '', order: '' }
		: { kind: 'rag', rag, text: ragWord(rag, lang), order: String(RAGS.indexOf(rag)) };
}

/** A cell as people read it on a page or on paper: a dash where nothing is counted or due, never 0. */
export function cellWords(cell: Cell, lang: Language): string {
	switch (cell.kind) {
		case 'text':
		case 'day':
		case 'rag':
			return cell.text;
		case 'count':
			return cell.value === null ? '–' : formatCount(cell.value, lang);
		case 'rate':
			return formatRate(cell.value, lang, cell.decimals);
	}
}
