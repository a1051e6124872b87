import type { Meaning } from './tokens';

/** How patterns read a piece of a wording: at one place, whole words only, within bounds. */

/** Reads one kind of piece at a place of the folded text; null when it is not there. */
export type Reader = (
	folded: string,
	at: number,
) => { readonly to: number; readonly meaning: Meaning } | null;

/** A letter or digit of the folded text. */
export const WORD = '[a-z0-9\\u00df-\\u1fff\\u3000-\\ud7ff]';
const WHOLE_WORD = `(?:(?<!${WORD})|(?!${WORD}))`;

/**
 * A pattern that matches at one place and ends at the end of a word. A space in it stands for any white space. Patterns
 * repeat within bounds only, so that no text is slow.
 */
export function pattern(source: string): RegExp {
	return new RegExp(`(?:${source})${WHOLE_WORD}`.replaceAll(' ', '\\s{1,4}'), 'y');
}

export function matchAt(sticky: RegExp, folded: string, at: number): RegExpExecArray | null {
	sticky.lastIndex = at;
	return sticky.exec(folded);
}

/** Where the pattern ends when it matches at `at`, else null. */
export function matchEnd(sticky: RegExp, folded: string, at: number): number | null {
	const match = matchAt(sticky, folded, at);
	return match && at + match[0].length;
}

/** A reader of what one pattern matches. `make` may read on from `end` and say where the piece ends instead. */
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

/** The first reader of the list that reads something at this place. */
export function firstOf(readers: readonly Reader[]): Reader {
	return (folded, at) => {
		for (const read of readers) {
			const found = read(folded, at);
			if (found) return found;
		}
		return null;
	};
}

/** An alternation of all names, longest first, so that `juillet` is not read as `juil`. */
export function anyOf(names: Iterable<string>): string {
	return [...names].sort((a, b) => b.length - a.length).join('|');
}
