import type { Language } from '$lib/i18n/language';
import { cellWords, type Cell, type Table } from '$lib/views/table/table';

/**
 * Column widths in characters, as Excel measures: no number becomes `####`, and a paragraph wraps before it fills the
 * screen.
 */
const NARROWEST = 7;
const WIDEST = 40;
/** For frozen columns, so that the others still have room on a laptop. */
const WIDEST_FROZEN = 28;
/** Room for the margins of a cell, and for the filter button of a heading. */
const MARGINS = 2;
const BUTTON = 3;

/** The length of the longest text. Not `Math.max(...)`: spreading a long list overflows the stack. */
const longest = (texts: readonly string[]) => texts.reduce((most, text) => Math.max(most, text.length), 0);

/** The width of each column in characters, wide enough for its content within the bounds above. */
export function columnWidths({ columns, rows }: Table, lang: Language): number[] {
	const identity = columns.findIndex(({ key }) => key === 'engagement');
	return columns.map(({ heading }, at) => {
		const widest = at <= identity ? WIDEST_FROZEN : WIDEST;
		// A heading wraps only between words.
		let width = Math.max(NARROWEST, longest(heading.split(/\s+/)) + BUTTON);
		for (const { cells } of rows) {
			const cell = cells[at];
			if (cell) width = Math.max(width, longest(cellWords(cell, lang).split('\n')) + MARGINS);
			if (width >= widest) return widest;
		}
		return width;
	});
}

/** In points: a line of our font, and the highest row that Excel allows. */
const LINE = 13;
const HIGHEST = 409;

/** The lines that a text takes at a width, at most: most letters are narrower than the digit that Excel measures by. */
function lineCount(text: string, width: number): number {
	const perLine = Math.max(1, width);
	return text.split('\n').reduce((lines, line) => lines + Math.max(1, Math.ceil(line.length / perLine)), 0);
}

/** The height in points at which a row shows all of its texts: not every program computes it on opening a file. */
export function rowHeight(texts: readonly string[], widths: readonly number[]): number {
	const lines = texts.reduce((most, text, at) => Math.max(most, lineCount(text, widths[at] ?? NARROWEST)), 1);
	return Math.min(HIGHEST, lines * LINE);
}

/** The texts of a row, for its height. */
export function rowWords(cells: readonly Cell[], lang: Language): string[] {
	return cells.map((cell) => cellWords(cell, lang));
}
