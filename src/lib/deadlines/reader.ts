import type { Meaning } from './tokens';

/** How patterns read a piece of a wording: at one place, whole words only, in bounded time. */

/** Reads one kind of piece at a place of the folded text; null when there is none. */
export type Reader = (
	folded: string,
	at: number,
) => { readonly to: number; readonly meaning: Meaning } | null;

/** A letter or digit of the folded text. */
export const WORD = '[a-z0-9\\u00df-\\u1fff\\u3000-\\ud7ff]';
const WHOLE_WORD = `(?:(?<!${WORD})|(?!${WORD}))`;

/**
 * A pattern that matches at one place and ends at the end of a word. A space in it matches any white space, up to four
 * characters. All repetitions are bounded, so that no text is slow to read.
 */
export function pattern(source: string): RegExp {
	return new RegExp(`(?:${source})${WHOLE_WORD}`.replaceAll(' ', '\\s{1,4}'), 'y');
}

/** The match of a sticky pattern at `at`; null when it does not match there. */
export function matchAt(sticky: RegExp, folded: string, at: number): RegExpExecArray | null {
	sticky.lastIndex = at;
	return sticky.exec(folded);
}

/** The end of the match of a sticky pattern at `at`; null when it does not match there. */
export function matchEnd(sticky: RegExp, folded: string, at: number): number | null {
	const match = matchAt(sticky, folded, at);
	return match && at + match[0].length;
}

/**
 * A reader of one pattern. `make` gives the meaning, or null for none; it may read on from `end` and return a later
 * end.
 */
export function reader(
	source: string,
	make: (groups: readonly string[], end: number, folded: string) => Meaning | [Meaning, number] | null,
): Reader {
	const sticky = pattern(source);
	return (folded, at) => {
		const match = matchAt(sticky, folded, at);
		if (!match) return null;
		const end = at + match[0].length;
		const groups = Array.from(match, (group: string | undefined) => group ?? '');
		const made = make(groups, end, folded);
		if (!made) return null;
		return Array.isArray(made) ? { meaning: made[0], to: made[1] } : { meaning: made, to: end };
	};
}

/** A reader that tries others in order. */
export function firstOf(readers: readonly Reader[]): Reader {
	return (folded, at) => {
		for (const read of readers) {
			const found = read(folded, at);
			if (found) return found;
		}
		return null;
	};
}

/** A regular expression alternation of all names, longest first, so that `juillet` is not read as `juil`. */
export function anyOf(names: Iterable<string>): string {
	return [...names].sort((a, b) => b.length - a.length).join('|');
}
