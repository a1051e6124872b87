import type { Meaning, Piece, Unread } from './tokens';

/** Questions about the pieces around a piece. */

type Kind = (Meaning | Unread)['kind'];

/** The next piece from `at` in a direction that is not of these kinds; undefined at the end of the text. */
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

/** The folded text between two pieces. */
export function textBetween(folded: string, one: Piece, other: Piece): string {
	return one.from < other.from ? folded.slice(one.to, other.from) : folded.slice(other.to, one.from);
}

export const isCalendar = ({ meaning: { kind } }: Piece) => kind === 'period' || kind === 'monthDay';

/** Whether a piece states when something is due. */
export const isDeadline = (piece: Piece) =>
	isCalendar(piece) || piece.meaning.kind === 'relative' || piece.meaning.kind === 'rhythm';

/** Whether a piece is a day, a period or a problem in one, so that a word before it may lead to it. */
export const isDated = (piece: Piece) =>
	isCalendar(piece) ||
	piece.meaning.kind === 'relative' ||
	(piece.meaning.kind === 'problem' &&
		piece.meaning.problem !== 'condition' &&
		piece.meaning.problem !== 'vague');

/** Whether a piece changes what the day or period after it means. */
export const isModifier = ({ meaning: { kind } }: Piece) =>
	kind === 'before' || kind === 'beforeOrFor' || kind === 'from';
