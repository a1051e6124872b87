import type { Piece, Token, Span } from './tokens';
import { beyond, textBetween, isDated, isDeadline } from './piece-queries';

/** What happens to text that is not read: it becomes a label before a colon, or a span shown as unread. */

const LONGEST_LABEL = 160;
const SENTENCE_END = /[;\n]|\.\s/;

/** The indexes of the pieces before `at`, in the same sentence, that a colon there turns into a label. */
function labelBefore(pieces: readonly Piece[], at: number, folded: string, deadline: Piece): number[] {
	const found: number[] = [];
	for (let place = at; place >= 0; place--) {
		const piece = pieces[place];
		if (!piece || deadline.from - piece.from > LONGEST_LABEL) return [];
		const { kind } = piece.meaning;
		if (kind === 'filler' && SENTENCE_END.test(folded.slice(piece.from, piece.to + 1)) && place < at) break;
		// A rhythm before a date is part of the label ("révision annuelle : 01/06/2020"); before a day of the year it is
		// the rhythm of that day ("annuel : 31/03").
		if (kind === 'unread' || (kind === 'rhythm' && deadline.meaning.kind === 'period')) found.push(place);
		else if (kind !== 'filler' && kind !== 'or' && kind !== 'rhythm') break;
	}
	return found;
}

/** Text before a colon and a deadline says what the deadline is for: it becomes a label and counts as read. */
export function withLabels(pieces: readonly Piece[], folded: string): Piece[] {
	const result = [...pieces];
	pieces.forEach((piece, at) => {
		const before = isDeadline(piece) ? beyond(pieces, at, -1, MODIFYING) : undefined;
		if (!before || !/:[^\n]*$/.test(textBetween(folded, before.piece, piece).trimEnd())) return;
		for (const place of labelBefore(result, at - 1, folded, piece)) {
			const label = result[place];
			if (label) result[place] = { ...label, meaning: { kind: 'label' } };
		}
	});
	return result;
}
const MODIFYING = ['filler', 'before', 'beforeOrFor', 'from'] as const;

/** Separates what is read from what is not. Connecting words between or beside unread words are unread too. */
export function split(pieces: readonly Piece[], folded: string): { tokens: Token[]; unread: Span[] } {
	const absorbed = new Set<number>();
	pieces.forEach((piece, at) => {
		if (piece.meaning.kind !== 'unread') return;
		const next = beyond(pieces, at, 1, ['filler', 'or']);
		if (next?.piece.meaning.kind === 'unread') {
			if (!/[;:\n]/.test(textBetween(folded, piece, next.piece)))
				for (let place = at + 1; place < next.at; place++) absorbed.add(place);
		} else if (!next || !isDated(next.piece) || pieces.slice(at, next.at).some(isIntro))
			absorb(pieces, at, 1, folded, absorbed);
		absorb(pieces, at, -1, folded, absorbed);
	});
	const tokens: Token[] = [];
	const unread: { from: number; to: number }[] = [];
	pieces.forEach(({ from, to, meaning }, at) => {
		if (meaning.kind !== 'unread' && !absorbed.has(at)) {
			tokens.push({ from, to, meaning });
			return;
		}
		const last = unread.at(-1);
		if (last?.to === from) last.to = to;
		else unread.push({ from, to });
	});
	return { tokens, unread };
}

const isIntro = ({ meaning }: Piece) => meaning.kind === 'filler' && meaning.role === 'intro';

/** Adds the small words directly before or after an unread one to `absorbed`. */
function absorb(
	pieces: readonly Piece[],
	at: number,
	step: 1 | -1,
	folded: string,
	absorbed: Set<number>,
): void {
	const passed: number[] = [];
	for (let place = at + step; ; place += step) {
		const piece = pieces[place];
		if (piece?.meaning.kind !== 'filler' || piece.meaning.role === 'intro') return;
		passed.push(place);
		if (piece.meaning.role === 'small') for (const one of passed.splice(0)) absorbed.add(one);
		else if (!/^[^\S\n]+$/.test(folded.slice(piece.from, piece.to))) return;
	}
}
