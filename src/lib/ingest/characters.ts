/** Characters that a text or a file cannot hold, declared here for all readers and writers. */

/** Controls below the space, but tab and line ends; U+0000 stands apart. */
const CONTROLS = '\\u0001-\\u0008\\u000B\\u000C\\u000E-\\u001F';
/** No characters at all. */
const NONE = '\\uFFFE\\uFFFF';

/** What no text shows and many programs stop at: controls but tab and line ends, U+FFFE and U+FFFF. */
const NOT_PRINTABLE = new RegExp(`[\\u0000${CONTROLS}\\u007F-\\u009F${NONE}]`, 'g');
/** What XML 1.0 has no character for, besides halves of surrogate pairs. */
export const NOT_IN_XML = new RegExp(`[\\u0000${CONTROLS}${NONE}]`, 'g');
/** What Office writes as a code, `_x0007_`: the same controls and the carriage return, but not U+0000. */
export const CODED_IN_OFFICE = new RegExp(`[${CONTROLS}\\r]`, 'g');

/** The character that stands for what cannot be read or kept. */
export const LOST = '\uFFFD';

/** How much of a long text is quoted on each side of the place that is meant. */
const QUOTED = 20;

/** The line of a text in which a character stands, shortened around it. */
export function around(text: string, at: number): string {
	const before = /[^\r\n]*$/.exec(text.slice(0, at))?.[0] ?? '';
	const after = /^[^\r\n]*/.exec(text.slice(at))?.[0] ?? '';
	const start = before.length > QUOTED ? `…${before.slice(-QUOTED)}` : before;
	const end = after.length > QUOTED ? `${after.slice(0, QUOTED)}…` : after;
	return (start + end).toWellFormed().trim();
}

/**
 * A text that every page and every file can hold, XML too. A control character or half of a character becomes U+FFFD,
 * the mark for a character that could not be kept, so that nothing in the data breaks a file or is lost unseen.
 */
export function printable(text: string): string {
	return text.toWellFormed().replace(NOT_PRINTABLE, LOST);
}

/** `U+0000` */
const codeOf = (character: string) =>
	`U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;

type WrongCharacters = {
	readonly code: 'control-character' | 'character-lost';
	readonly value: string;
	readonly detail: string;
};

/** What is wrong with the characters of a cell: control characters, with their codes, or characters that are lost. */
export function wrongCharacters(cell: string): WrongCharacters[] {
	const wrong: WrongCharacters[] = [];
	const control = cell.search(NOT_PRINTABLE);
	const lost = cell.indexOf(LOST);
	if (control >= 0) {
		const codes = [...new Set(cell.match(NOT_PRINTABLE))].map(codeOf);
		wrong.push({
			code: 'control-character',
			value: around(printable(cell), control),
			detail: codes.join(', '),
		});
	}
	if (lost >= 0) wrong.push({ code: 'character-lost', value: around(printable(cell), lost), detail: '' });
	return wrong;
}
