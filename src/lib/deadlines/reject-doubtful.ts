import type { Meaning, Piece, Unread } from './tokens';
import { TOUCHING, isDoubtful } from './context-rules';
import { beyond, textBetween, isCalendar, isDated, isModifier } from './piece-queries';

/**
 * Refuses what is only half understood. An unread word directly beside a day, a period or a number may give it another
 * meaning ("la loi du 26 juillet 1996", "2023 dossiers"): then neither is read. A sentence around a deadline is
 * harmless as long as the deadline has an introduction of its own ("… est transmis au plus tard le 30 avril 2024").
 */

const REFUSED: Unread = { kind: 'unread', refused: true };
const UNREAD: Unread = { kind: 'unread', refused: false };
const VAGUE: Meaning = { kind: 'problem', problem: 'vague' };
const refused = (piece: Piece): Piece => ({ ...piece, meaning: REFUSED });

/** Nothing but connecting words, without punctuation or a line break. */
const TOUCHES = /^[^,;.\n]*$/;

/**
 * A modifier must touch what it modifies; elsewhere in a sentence "avant" is a word like any other. An expression of
 * doubt and its day become one problem, whether it comes before the day ("vers fin 2023") or after ("fin 2023 au plus
 * tôt").
 */
function modifiers(pieces: readonly Piece[], folded: string): Piece[] {
	const result: Piece[] = [];
	for (let at = 0; at < pieces.length; at++) {
		const piece = pieces[at];
		if (!piece) break;
		if (piece.meaning.kind !== 'doubt' && !isModifier(piece)) {
			result.push(piece);
			continue;
		}
		const next = beyond(pieces, at, 1);
		const touches = next && isDated(next.piece) && TOUCHES.test(textBetween(folded, piece, next.piece));
		if (piece.meaning.kind !== 'doubt') {
			result.push(touches ? piece : { ...piece, meaning: UNREAD });
			continue;
		}
		const earlier = beyond(result, result.length, -1);
		const follows =
			earlier && isDated(earlier.piece) && TOUCHING.test(textBetween(folded, earlier.piece, piece));
		if (touches) {
			result.push({ from: piece.from, to: next.piece.to, meaning: VAGUE });
			at = next.at;
		} else if (follows)
			result.splice(earlier.at, result.length, { from: earlier.piece.from, to: piece.to, meaning: VAGUE });
		else result.push({ ...piece, meaning: UNREAD });
	}
	return result;
}

/**
 * Refuses rhythms in a sentence about something else: "le rapport annuel est transmis le 30 avril", "10 dossiers par
 * an".
 */
function rhythms(pieces: readonly Piece[], folded: string): Piece[] {
	const dated = pieces.some(
		(piece, at) =>
			(piece.meaning.kind === 'relative' || (piece.meaning.kind === 'period' && !piece.meaning.range)) &&
			beyond(pieces, at, -1)?.piece.meaning.kind !== 'from',
	);
	return pieces.map((piece, at) => {
		if (piece.meaning.kind !== 'rhythm') return piece;
		const before = beyond(pieces, at, -1);
		const next = beyond(pieces, at, 1);
		const left =
			before?.piece.meaning.kind === 'unread' && TOUCHING.test(textBetween(folded, before.piece, piece));
		const right =
			next?.piece.meaning.kind === 'unread' && TOUCHING.test(textBetween(folded, piece, next.piece));
		const counted =
			left &&
			/\d/.test(
				folded
					.slice(Math.max(0, piece.from - 30), piece.from)
					.split(/[,;:.\n]/)
					.at(-1) ?? '',
			);
		return counted || (dated && (left || right)) ? refused(piece) : piece;
	});
}

/** Refuses deadlines in a remark in brackets after another deadline, when the remark has unread words. */
function remarks(pieces: readonly Piece[], folded: string): Piece[] {
	const result = [...pieces];
	let opened = -1;
	for (const [at, piece] of pieces.entries()) {
		if (piece.meaning.kind !== 'filler') continue;
		const text = folded.slice(piece.from, piece.to);
		if (text === '(') opened = at;
		if (text !== ')' || opened < 0) continue;
		const inside = pieces.slice(opened + 1, at);
		const before = beyond(pieces, opened, -1);
		const unread = inside.some(({ meaning }) => meaning.kind === 'unread');
		const labelled = folded.slice(pieces[opened]?.from, piece.from).includes(':');
		if (before && before.piece.meaning.kind !== 'unread' && unread && !labelled && inside.some(isDated))
			for (let place = opened + 1; place < at; place++) {
				const part = pieces[place];
				if (part && part.meaning.kind !== 'filler') result[place] = refused(part);
			}
		opened = -1;
	}
	return result;
}

/** The pieces with all that are doubtful in their context marked as unread. */
export function withoutDoubtful(pieces: readonly Piece[], folded: string): Piece[] {
	const revised = pieces.some(({ meaning }) => meaning.kind === 'revision');
	const sure = rhythms(remarks(modifiers(pieces, folded), folded), folded).map((piece) =>
		piece.meaning.kind === 'approval' && !revised ? refused(piece) : piece,
	);
	for (const [at, piece] of sure.entries()) {
		if (piece.meaning.kind === 'terms') sure[at] = refused(piece);
		// "sept" is more often the number than September.
		else if (piece.meaning.kind === 'monthDay' && folded.slice(piece.from, piece.to) === 'sept')
			sure[at] = { ...piece, meaning: UNREAD };
		else if (isCalendar(piece) || piece.meaning.kind === 'relative') {
			if (isDoubtful(sure, at, piece, folded)) {
				sure[at] = refused(piece);
				const before = beyond(sure, at, -1);
				if (before && isModifier(before.piece)) sure[before.at] = refused(before.piece);
			}
		}
	}
	return sure;
}
