import type { Issue } from '$lib/schema/issues';
import { around, LOST } from './characters';

/** Where a file is first no UTF-8, and what was made of it. */
export type NotUtf8 = {
	/** `windows-1252`: the whole file is read so. `replaced`: it is UTF-8 but for some bytes, which became U+FFFD. */
	readonly reading: 'windows-1252' | 'replaced';
	/** Line of the file, from 1, and character of the line, from 1. */
	readonly line: number;
	readonly character: number;
	/** The text around the place, as it was read. */
	readonly around: string;
};

export type Decoded = {
	readonly encoding: 'utf-8' | 'windows-1252';
	readonly text: string;
	readonly notUtf8: NotUtf8 | null;
};

const MARK = [0xef, 0xbb, 0xbf];

function placeOf(text: string, at: number): Pick<NotUtf8, 'line' | 'character' | 'around'> {
	const before = text.slice(0, at).split(/\r\n|\r|\n/);
	return { line: before.length, character: (before.at(-1) ?? '').length + 1, around: around(text, at) };
}

/**
 * The text of a file. It is UTF-8 (with or without byte order mark) or, as Excel on Windows saves it, Windows-1252. A
 * file that is no UTF-8 is taken for Windows-1252 unless most of its letters beyond ASCII are good UTF-8: a few bad
 * bytes, pasted from elsewhere, must not garble all the others. Whichever it is, the first bad byte is told.
 */
export function decoded(bytes: Uint8Array): Decoded {
	try {
		const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
		return { encoding: 'utf-8', text, notUtf8: null };
	} catch {
		const text = new TextDecoder('utf-8').decode(bytes);
		const first = text.indexOf(LOST);
		const bad = text.split(LOST).length - 1;
		const good = text.match(/[^\0-\x7F\uFFFD]/gu)?.length ?? 0;
		const marked = MARK.every((byte, at) => bytes[at] === byte);
		if (marked || (good > 0 && good >= bad))
			return { encoding: 'utf-8', text, notUtf8: { reading: 'replaced', ...placeOf(text, first) } };
		const whole = new TextDecoder('windows-1252').decode(bytes);
		// Windows-1252 has one letter per byte.
		const at = new TextEncoder().encode(text.slice(0, first)).length;
		return {
			encoding: 'windows-1252',
			text: whole,
			notUtf8: { reading: 'windows-1252', ...placeOf(whole, at) },
		};
	}
}

/** What is to be said of how a file is saved: nothing when it is UTF-8. The file is used. */
export function encodingIssues(file: string, { notUtf8 }: Decoded): Issue[] {
	if (!notUtf8) return [];
	const { reading, line, character, around: value } = notUtf8;
	const code = reading === 'replaced' ? 'byte-replaced' : 'not-utf8';
	return [{ code, severity: 'warning', file, line, column: null, value, detail: String(character) }];
}
