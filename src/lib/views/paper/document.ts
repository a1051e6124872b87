import type { Rag } from '$lib/domain/contract/vocabulary';
import type { Language, LocalText } from '$lib/i18n/language';
import type { Phrase } from '$lib/i18n/phrase';
import type { Chart } from '$lib/views/charts/chart';

/**
 * A document for paper as plain data: sections, headings, paragraphs and tables with words in one language, no layout
 * but what the committee knows (headings that repeat, merged cells, colours of RAG). A writer such as Word draws it.
 */

/** `prompt`: a place to fill in. */
export type Weight = 'plain' | 'strong' | 'soft' | 'prompt';

export type DocumentRun =
	| {
			readonly kind: 'text';
			readonly text: string;
			readonly lang: Language;
			readonly weight: Weight;
	  }
	/** The reference to a note of the document, counted from 1. */
	| { readonly kind: 'note'; readonly number: number };

export type DocumentLine = readonly DocumentRun[];

export type DocumentCell = {
	/** One paragraph each; none for an empty cell. */
	readonly lines: readonly DocumentLine[];
	/** How many columns it covers. */
	readonly span: number;
	/** `first` and `rest` are one cell over several rows, of which the first holds the words. */
	readonly merged: 'no' | 'first' | 'rest';
	readonly rag: Rag | null;
	readonly align: 'start' | 'center' | 'end';
};

export type DocumentRow = {
	/** `axis`: a heading within the table. */
	readonly kind: 'head' | 'axis' | 'body' | 'total';
	readonly cells: readonly DocumentCell[];
};

export type DocumentTable = {
	/** Its name for those who do not see it. */
	readonly title: string;
	/** Relative widths of the columns. */
	readonly widths: readonly number[];
	/** Whether it has so many columns that its words must be smaller. */
	readonly dense: boolean;
	/** The rows that every page repeats. */
	readonly head: readonly DocumentRow[];
	/** How many rows there are below the head, known before they are made. */
	readonly size: number;
	/** Made while they are written, so that a table of 10,000 rows never stands in memory as a whole. */
	readonly rows: () => Iterable<DocumentRow>;
};

export type DocumentBlock =
	| { readonly kind: 'title' | 'subtitle'; readonly line: DocumentLine }
	| { readonly kind: 'heading'; readonly level: 1 | 2; readonly words: LocalText }
	| { readonly kind: 'paragraph'; readonly line: DocumentLine }
	/** A place that people fill in by hand: what it is called, and what belongs there. */
	| { readonly kind: 'prompt'; readonly name: string; readonly text: string }
	| { readonly kind: 'contents'; readonly title: string }
	| { readonly kind: 'table'; readonly table: DocumentTable }
	/** A chart that has something to draw, with its title and description as text. */
	| { readonly kind: 'chart'; readonly chart: Chart };

export type DocumentSection = {
	readonly orientation: 'portrait' | 'landscape';
	readonly blocks: readonly DocumentBlock[];
};

export type PaperDocument = {
	readonly title: string;
	readonly lang: Language;
	/** What stands above every page but the title page. */
	readonly header: DocumentLine;
	/** Whether the first page is a title page, without header and number. */
	readonly titlePage: boolean;
	/** The notes that references name, in order. */
	readonly notes: readonly DocumentLine[];
	readonly sections: readonly DocumentSection[];
};

export function textRun(text: string, lang: Language, weight: Weight = 'plain') {
	return { kind: 'text', text, lang, weight } as const;
}

/** Words with texts of the data in them, each in its language. */
export const phraseRuns = (words: Phrase, weight: 'plain' | 'strong' | 'soft' = 'plain') =>
	words.map(({ text, lang }) => textRun(text, lang, weight));

export function documentCell(
	lines: readonly DocumentLine[],
	{ span = 1, merged = 'no', rag = null, align = 'start' }: Partial<Omit<DocumentCell, 'lines'>> = {},
): DocumentCell {
	return { lines, span, merged, rag, align };
}

/** The blocks that documents are made of: words in one language, words with texts of the data in them, a table. */
export const paragraph = (text: string, lang: Language): DocumentBlock => ({
	kind: 'paragraph',
	line: [textRun(text, lang)],
});
/** A paragraph of which parts may be in other languages. */
export const phraseParagraph = (words: Phrase): DocumentBlock => ({
	kind: 'paragraph',
	line: phraseRuns(words),
});
export const heading = (level: 1 | 2, text: string, lang: Language): DocumentBlock => ({
	kind: 'heading',
	level,
	words: { text, lang },
});
export const tableBlock = (made: DocumentTable): DocumentBlock => ({ kind: 'table', table: made });
