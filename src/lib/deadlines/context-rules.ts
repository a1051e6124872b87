import { UNIT } from './lexicon';
import { beyond, textBetween, isCalendar } from './piece-queries';
import type { Piece } from './tokens';

/** The contexts in which a day, a period or a number may mean something else. */

/** Only spaces on the same line, or a hyphen or apostrophe without spaces, or the rest of `>=`. */
export const TOUCHING = /^(?:=?[^\S\n]*|[-/'])$/;
/** The full stop of an abbreviation: "i.p.v. 31/12/2020". */
const ABBREVIATED = /^\.[^\S\n]*$/;
/** Before a date that identifies a law or a meeting, or is the second of two things named together. */
const OF =
	/^[\s)»"']*(?:du|de|d'|des|van|dd\.?|et|ou|of|&|au cours de|en(?=\s+(?:het|de|le|la)\s))\s*(?:l'annee\s+|le\s+|la\s+|les\s+|l'|het\s+|de\s+)?$/;
const LISTED = /^\s*(?:,|et|en|ou|of|&|\/)\s*(?:le\s+|la\s+|het\s+)?$/;
/** A piece that starts with an introduction of its own. */
const INTRODUCED =
	/^(?:au|dans|binnen|endeans|uiterlijk|ten laatste|tegen|pour|op|d'ici|jusqu'|selon|conformement|volgens|suivant|overeenkomstig|in|avant|voor|le (?:premier|dernier)|de (?:eerste|laatste)|(?:a )?(?:la )?fin|(?:het )?einde?|courant|en (?=\d))(?![a-z])/;
const SAME_CLAUSE = /^[^,;:.()&\n]*$/;
const LATEST = /^[^;:.\n]*(?:au plus tard|uiterlijk|ten laatste)(?![a-z])[^;:.\n]*$/;
const PLUS_TERM = new RegExp(`\\s*[+-]\\s*(?:\\d{1,4}|[a-z-]{2,20})\\s*(?:${UNIT})(?![a-z])|\\s*\\+`, 'y');

type Context = {
	readonly piece: Piece;
	readonly before: Piece;
	/** The text between the two. */
	readonly joint: string;
	readonly folded: string;
};
type Rule = (context: Context) => boolean;

const textOf = ({ piece, folded }: Context) => folded.slice(piece.from, piece.to);

/**
 * "loi du 26 juillet 1996", "Horizon 2025". A sentence is harmless before a deadline with an introduction of its own.
 */
const afterUnread: Rule = (context) => {
	const { before, joint, folded } = context;
	if (before.meaning.kind !== 'unread') return false;
	const { refused } = before.meaning;
	if (OF.test(joint) || (refused && LISTED.test(joint))) return true;
	if (
		ABBREVIATED.test(joint) &&
		/(?:^|[^a-z])[a-z]{1,4}$/.test(folded.slice(Math.max(0, before.to - 6), before.to))
	)
		return true;
	return TOUCHING.test(joint) && (refused || !INTRODUCED.test(textOf(context)));
};

/** "en continu jusqu'au 31/12/2025", "chaque année le 31/12/2023": no rule covers a rhythm with an end. */
const afterRhythm: Rule = ({ piece, before, joint }) =>
	before.meaning.kind === 'rhythm' &&
	piece.meaning.kind === 'period' &&
	!piece.meaning.range &&
	SAME_CLAUSE.test(joint) &&
	(/(?:^|[^a-z])(?:jusqu|tot)/.test(joint) || !['year', 'semester'].includes(piece.meaning.period.precision));

/** "30 juin 2023 et 2024": a year that follows a day is not the whole year. */
const yearAfterDay: Rule = (context) =>
	context.before.meaning.kind === 'period' &&
	context.before.meaning.period.precision !== 'year' &&
	/^(?:en\s+)?\d{4}$/.test(textOf(context)) &&
	(LISTED.test(context.joint) || TOUCHING.test(context.joint));

/** "X + 12 mois, au plus tard le 31/12/2023": one deadline, the earlier of the two, not two deadlines. */
const atTheLatest: Rule = ({ piece, before, joint }) =>
	before.meaning.kind === 'relative' && isCalendar(piece) && LATEST.test(joint);

const RULES: readonly Rule[] = [afterUnread, afterRhythm, yearAfterDay, atTheLatest];

/** "31/12/2023 + 6 mois", "31/12 T2 2023", "2023 dossiers", "dans les 10 jours francs". */
function doubtfulAfter(pieces: readonly Piece[], at: number, piece: Piece, folded: string): boolean {
	PLUS_TERM.lastIndex = piece.to;
	if (isCalendar(piece) && PLUS_TERM.test(folded)) return true;
	const next = beyond(pieces, at, 1)?.piece;
	if (!next || !TOUCHING.test(textBetween(folded, piece, next))) return false;
	if (next.meaning.kind !== 'unread' && next.meaning.kind !== 'terms')
		return piece.meaning.kind === 'monthDay' && isCalendar(next);
	return wordBehindMayBelong(piece);
}

/** Whether the word after a piece may belong to it: to a bare year, or to a length of time without an event. */
function wordBehindMayBelong({ meaning }: Piece): boolean {
	if (meaning.kind === 'period') return meaning.period.precision === 'year' || meaning.range;
	return meaning.kind === 'relative' && (meaning.event === '' || meaning.event === 'X');
}

/** Whether the context of a piece may make it something other than the deadline it looks like. */
export function isDoubtful(pieces: readonly Piece[], at: number, piece: Piece, folded: string): boolean {
	const before = beyond(pieces, at, -1, ['filler', 'or', 'before', 'beforeOrFor'])?.piece;
	const nearest = beyond(pieces, at, -1, ['filler', 'or'])?.piece;
	const context = before && { piece, before, joint: textBetween(folded, before, piece), folded };
	// A modifier introduces what follows it, whatever comes before.
	if (context && (before === nearest ? RULES : [afterRhythm]).some((rule) => rule(context))) return true;
	const arrow = beyond(pieces, at, -1, ['filler', 'result'])?.piece;
	// "31/12/2020 => 31/12/2021" may be a change or a range.
	if (
		nearest?.meaning.kind === 'result' &&
		arrow &&
		isCalendar(arrow) &&
		/^\s*=>\s*$/.test(textBetween(folded, arrow, piece))
	)
		return true;
	return doubtfulAfter(pieces, at, piece, folded);
}
