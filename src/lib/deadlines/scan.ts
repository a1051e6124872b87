import { foldInPlace } from './lexicon';
import { FILLERS, MODIFIERS, REVISIONS, UNDATED } from './connectives';
import type { Meaning, Piece } from './tokens';
import { readCalendar } from './periods';
import { firstOf, WORD } from './reader';
import { RELATIVES } from './relatives';
import { RHYTHMS } from './rhythms';

/**
 * Splits a wording into pieces that are understood and words that are not.
 *
 * The order of the readers: revisions and results; deadlines relative to an event, because they contain days and
 * numbers; rhythms; words that change the meaning of a day; days and periods; connecting words.
 */
const readAny = firstOf([
	...REVISIONS,
	...RELATIVES,
	...RHYTHMS,
	...MODIFIERS,
	readCalendar,
	UNDATED,
	...FILLERS,
]);

/** Space and punctuation with which no other piece starts: a quick way through most of a long text. */
const MARK = /\s+|[;:.)[\]&/'"«»•·*‣▪]/y;

/** A word, or a number with all that is attached to it, such as `02/528.63.12` or `17:30`: no part of it is read. */
const UNREAD = new RegExp(
	`(?:${WORD})+(?:-(?:${WORD})*\\d(?:${WORD})*|(?<=\\d)[./,](?=\\d)(?:${WORD})+|(?<=\\d):\\d\\d(?![\\d/.-]))*`,
	'y',
);

/** Restores the original text of the description of an event. */
function asWritten(meaning: Meaning, text: string, folded: string, from: number, to: number): Meaning {
	if ((meaning.kind !== 'relative' && meaning.kind !== 'event') || meaning.event === 'X') return meaning;
	const start = meaning.event === '' ? -1 : folded.slice(0, to).lastIndexOf(meaning.event);
	return start < from
		? meaning
		: { ...meaning, event: text.slice(start, start + meaning.event.length).replace(/\s+/g, ' ') };
}

/** The pieces of a text, without gaps, and the folded text that they were read from. */
export function scan(text: string): { pieces: Piece[]; folded: string } {
	const folded = foldInPlace(text);
	const pieces: Piece[] = [];
	let at = 0;
	while (at < folded.length) {
		MARK.lastIndex = at;
		const mark = MARK.exec(folded);
		const found = mark
			? { to: at + mark[0].length, meaning: { kind: 'filler', role: 'mark' } as const }
			: readAny(folded, at);
		if (found && found.to > at) {
			pieces.push({ from: at, to: found.to, meaning: meantIn(text, folded, at, found) });
			at = found.to;
			continue;
		}
		UNREAD.lastIndex = at;
		const to = at + Math.max(1, UNREAD.exec(folded)?.[0].length ?? 1);
		pieces.push({ from: at, to, meaning: { kind: 'unread', refused: false } });
		at = to;
	}
	return { pieces, folded };
}

function meantIn(
	text: string,
	folded: string,
	from: number,
	{ to, meaning }: { readonly to: number; readonly meaning: Meaning },
): Meaning {
	// The accents of "vóór" exclude the day itself; without them Dutch may mean either.
	if (meaning.kind === 'beforeOrFor' && /^v(?:óó|oó|óo)r/i.test(text.slice(from, to).normalize('NFC')))
		return { kind: 'before' };
	return asWritten(meaning, text, folded, from, to);
}
