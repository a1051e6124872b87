import type { Language } from '$lib/i18n/language';
import { cellWords } from '$lib/views/table/cell-words';
import type { Cell, Table } from '$lib/views/table/table';

/** In characters, as Excel measures: a number is never cut to `####`, a paragraph wraps and does not fill the screen. */
const NARROWEST = 7;
const WIDEST = 40;
/** What frozen columns may take, so that the others still have room on a laptop. */
const WIDEST_FROZEN = 28;
/** Room for the margins of a cell, and for the filter button of a heading. */
const MARGINS = 2;
const BUTTON = 3;

/** The longest of some texts, without spreading a long list over the stack. */
const longest = (texts: readonly string[]) => texts.reduce((most, text) => Math.max(most, text.length), 0);

/** A width for each column that its content fits in. */
export function columnWidths({ columns, rows }: Table, lang: Language): number[] {
	const identity = columns.findIndex(({ key }) => key === 'engagement');
	return columns.map(({ heading }, at) => {
		const widest = at <= identity ? WIDEST_FROZEN : WIDEST;
		// A heading wraps, but only between words.
		let width = Math.max(NARROWEST, longest(heading.split(/\s+/)) + BUTTON);
		for (const { cells } of rows) {
			const cell = cells[at];
			if (cell) width = Math.max(width, longest(cellWords(cell, lang).split('\n')) + MARGINS);
			if (width >= widest) return widest;
		}
		return width;
	});
}

/** In points: a line of our font, and the highest row that Excel knows. */
const LINE = 13;
const HIGHEST = 409;

/** How many lines a text takes in a column: most letters are narrower than the digit that Excel measures by. */
function linesIn(text: string, width: number): number {
	const room = Math.max(1, width);
	return text.split('\n').reduce((lines, line) => lines + Math.max(1, Math.ceil(line.length / room)), 0);
}

/** The height in which a row shows all of its texts: not every program works it out when it opens a file. */
export function rowHeight(texts: readonly string[], widths: readonly number[]): number {
	const lines = texts.reduce((most, text, at) => Math.max(most, linesIn(text, widths[at] ?? NARROWEST)), 1);
	return Math.min(HIGHEST, lines * LINE);
}

/** The words of a row, for its height. */
export function rowWords(cells: readonly Cell[], lang: Language): string[] {
	return cells.map((cell) => cellWords(cell, lang));
}
