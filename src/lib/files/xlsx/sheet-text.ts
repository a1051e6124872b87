import type { Language } from '$lib/i18n/language';
import { m } from '$lib/i18n/paraglide/messages';
import { xmlText } from '$lib/files/xml';
import { CODED_IN_OFFICE } from '$lib/ingest/characters';

/** What a cell of Excel can hold; a longer one makes Excel repair the file. */
export const LONGEST_CELL = 32_767;

/** What Excel would read as a formula once someone edits the cell. */
const FORMULA = /^\s*[=+\-@]/;

/** Whether a text cell is marked as text for good: it then stays one when it is edited. */
export function looksLikeFormula(text: string): boolean {
	return FORMULA.test(text);
}

/** A text that Excel can hold: a longer one is cut, never within a character, and says so at its end. */
export function fitting(text: string, lang: Language): string {
	const lines = text.replaceAll('\r\n', '\n');
	if (lines.length <= LONGEST_CELL) return lines;
	const mark = m.cell_cut({ limit: String(LONGEST_CELL) }, { locale: lang });
	const cut = lines.slice(0, LONGEST_CELL - mark.length);
	return (cut.isWellFormed() || !lines.isWellFormed() ? cut : cut.slice(0, -1)) + mark;
}

/**
 * A text as an inline string. Office writes what XML cannot hold as `_x0007_`, and an underscore that would be read so
 * as `_x005F_`; U+0000 and halves of characters, which no program shows, become U+FFFD.
 */
export function inlineString(text: string): string {
	const coded = text.replace(/_(?=x[0-9A-Fa-f]{4})/g, '_x005F_').replace(CODED_IN_OFFICE, (character) => {
		const code = character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
		return `_x${code}_`;
	});
	return `<is><t xml:space="preserve">${xmlText(coded)}</t></is>`;
}

/** A text of at most `room` UTF-16 units, cut after a word where there is one, and never within a character. */
export function shortened(text: string, room: number): string {
	if (text.length <= room) return text;
	const cut = text.slice(0, room + 1);
	const space = cut.search(/\s\S*$/u);
	if (space > 0) return cut.slice(0, space).replace(/[\s·,;:'–-]+$/u, '');
	const within = text.slice(0, room);
	return within.isWellFormed() ? within : within.slice(0, -1);
}
