import type { Language } from '$lib/i18n/language';
import { m } from '$lib/i18n/paraglide/messages';
import { xmlText } from '$lib/files/xml';
import { CODED_IN_OFFICE } from '$lib/ingest/characters';

/** The most characters that a cell of Excel can hold; with more, Excel offers to repair the file. */
export const LONGEST_CELL = 32_767;

/** What Excel would read as a formula once the cell is edited. */
const FORMULA = /^\s*[=+\-@]/;

/** Whether a text needs Excel's quote prefix, with which it stays text when the cell is edited. */
export function looksLikeFormula(text: string): boolean {
	return FORMULA.test(text);
}

/**
 * A text that fits a cell of Excel: a longer one is cut, never within a character, and ends with a note that says so.
 */
export function fitToCell(text: string, lang: Language): string {
	const lines = text.replaceAll('\r\n', '\n');
	if (lines.length <= LONGEST_CELL) return lines;
	const note = m.cell_cut({ limit: String(LONGEST_CELL) }, { locale: lang });
	const cut = lines.slice(0, LONGEST_CELL - note.length);
	return (cut.isWellFormed() || !lines.isWellFormed() ? cut : cut.slice(0, -1)) + note;
}

/**
 * A text as an inline string. Office writes characters that XML cannot hold as `_x0007_`, and an underscore that would
 * be read as the start of one as `_x005F_` (ECMA-376, ST_Xstring). U+0000 and lone surrogates, which no program shows,
 * become U+FFFD.
 */
export function inlineString(text: string): string {
	const coded = text.replace(/_(?=x[0-9A-Fa-f]{4})/g, '_x005F_').replace(CODED_IN_OFFICE, (character) => {
		const code = character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
		return `_x${code}_`;
	});
	return `<is><t xml:space="preserve">${xmlText(coded)}</t></is>`;
}

/**
 * A text of at most `most` UTF-16 units: a longer one is cut after a word where it has one, never within a character.
 */
export function shortened(text: string, most: number): string {
	if (text.length <= most) return text;
	const cut = text.slice(0, most + 1);
	const space = cut.search(/\s\S*$/u);
	if (space > 0) return cut.slice(0, space).replace(/[\s·,;:'–-]+$/u, '');
	const within = text.slice(0, most);
	return within.isWellFormed() ? within : within.slice(0, -1);
}
