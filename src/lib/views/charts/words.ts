/**
 * The width of words in drawings is estimated, on the generous side: a file is drawn with whatever font its reader has.
 */

/** The width of a letter as a share of the height of the font, in Arial. */
function letterWidth(letter: string): number {
	if (/[iljtfrI.,:;'’|!() ]/u.test(letter)) return 0.32;
	if (/[\p{Lu}mwœæ%@…–]/u.test(letter)) return 0.76;
	return 0.56;
}

export function widthOf(words: string, size = 12): number {
	return [...words].reduce((sum, letter) => sum + letterWidth(letter) * size, 0);
}

/** Words on one line of `width`, with … for what does not fit. */
export function shorten(words: string, width: number, size = 12): string {
	if (widthOf(words, size) <= width) return words;
	let kept = '';
	for (const letter of words) {
		if (widthOf(`${kept}${letter}…`, size) > width) break;
		kept += letter;
	}
	return `${kept.trimEnd()}…`;
}

/** Words on lines of `width`, broken between words; one that is longer than a line is shortened. */
export function wrap(words: string, width: number, size = 12): string[] {
	const lines: string[] = [];
	let current = '';
	for (const word of words.split(' ').filter(Boolean)) {
		const longer = current === '' ? word : `${current} ${word}`;
		if (current !== '' && widthOf(longer, size) > width) {
			lines.push(current);
			current = word;
		} else current = longer;
	}
	return [...lines, current].filter(Boolean).map((line) => shorten(line, width, size));
}

/** Words on at most so many lines of `width`; the last one ends with … where something is left out. */
export function wrapWithin(words: string, width: number, lines: number, size = 12): string[] {
	const all = wrap(words, width, size);
	if (all.length <= lines) return all;
	return [...all.slice(0, lines - 1), shorten(all.slice(lines - 1).join(' '), width, size)];
}
