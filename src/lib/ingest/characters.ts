import { around, LOST } from './encoding';

/** What no text shows and many programs stop at: controls but tab and line ends, U+FFFE and U+FFFF. */
// eslint-disable-next-line no-control-regex -- these are the very characters that are looked for
const CONTROL = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\uFFFE\uFFFF]/g;

/**
 * A text that every page and every file can hold, XML too. A control character or half of a character becomes U+FFFD,
 * the mark for a character that could not be kept, so that nothing in the data breaks a file or is lost unseen.
 */
export function printable(text: string): string {
	return text.toWellFormed().replace(CONTROL, LOST);
}

/** `U+0000` */
const codeOf = (character: string) =>
	`U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;

/** What is wrong with the characters of a cell: control characters, with their codes, or characters that are lost. */
export function wrongCharacters(
	cell: string,
): { code: 'control-character' | 'character-lost'; value: string; detail: string }[] {
	const controls = [...new Set(cell.match(CONTROL))];
	const first = cell.search(CONTROL);
	const lost = cell.indexOf(LOST);
	return [
		...(first < 0
			? []
			: [
					{
						code: 'control-character' as const,
						value: around(printable(cell), first),
						detail: controls.map(codeOf).join(', '),
					},
				]),
		...(lost < 0
			? []
			: [{ code: 'character-lost' as const, value: around(printable(cell), lost), detail: '' }]),
	];
}
