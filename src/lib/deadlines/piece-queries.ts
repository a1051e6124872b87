import type { Meaning, Piece, Unread } from './tokens';

/** Questions about the pieces around a piece. */

type Kind = (Meaning | Unread)['kind'];

/** The nearest piece before (-1) or after (1) `at` that is not of the skipped kinds; undefined when there is none. */
export function beyond(
	pieces: readonly Piece[],
	at: number,
	step: 1 | -1,
	skipped: readonly Kind[] = ['filler'],
): { readonly piece: Piece; readonly at: number } | undefined {
	for (let place = at + step; ; place += step) {
		const piece = pieces[place];
		if (!piece) return undefined;
		if (!skipped.includes(piece.meaning.kind)) return { piece, at: place };
	}
}

/** The folded text between two pieces, in either order. */
export function textBetween(folded: string, one: Piece, other: Piece): string {
	return one.from < other.from ? folded.slice(one.to, other.from) : folded.slice(other.to, one.from);
}

/** Whether a piece is a calendar day or period, with or without its year. */
export const isCalendar = ({ meaning: { kind } }: Piece) => kind === 'period' || kind === 'monthDay';

/** Whether a piece states when something is due. */
export const isDeadline = (piece: Piece) =>
	isCalendar(piece) || piece.meaning.kind === 'relative' || piece.meaning.kind === 'rhythm';

/** Whether a piece is a day, a period, a relative deadline or a problem in one, so that a word may introduce it. */
export const isDated = (piece: Piece) =>
	isCalendar(piece) ||
	piece.meaning.kind === 'relative' ||
	(piece.meaning.kind === 'problem' &&
		piece.meaning.problem !== 'condition' &&
		piece.meaning.problem !== 'vague');

/** Whether a piece changes the meaning of the day or period after it. */
export const isModifier = ({ meaning: { kind } }: Piece) =>
	kind === 'before' || kind === 'beforeOrFor' || kind === 'from';
