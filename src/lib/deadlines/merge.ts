import { parsePeriod, type Period } from '$lib/domain/time/calendar';
import type { PartialDate, Piece, WordingProblem } from './tokens';
import { inYear } from './periods';
import { beyond, textBetween, isCalendar } from './piece-queries';

/** Merges pieces that belong together: "du 15 au 30 avril 2023", "T1 of T2 2024", `X + 12 mois (…) + 6 mois`. */

const RANGE =
	/^\s*(?:a|au|tot|tot en met|t\/m|jusqu'(?:au|en|a)|jusque)\s+(?:le\s+|la\s+|het\s+)?$|^[^\S\n]*-[^\S\n]*$/;
/** Between the ends of a range that "entre" opens. */
const AND = /^\s*(?:et|en)\s+(?:le\s+|la\s+|het\s+)?$/;
const OPENED = /(?:^|[^a-z])(?:entre|tussen)\s+(?:le\s+|la\s+|het\s+)?$/;
/** Between the items of a list that share their year. */
const LIST = /^\s*(?:,|et|en|&|ou|of|\/|,\s*(?:et|en|ou|of))\s*(?:le\s+|la\s+|au\s+|a\s+|het\s+|op\s+)?$/;

type Combined = { readonly piece: Piece; readonly upTo: number };

const problem = (from: Piece, to: Piece, name: WordingProblem): Piece => ({
	from: from.from,
	to: to.to,
	meaning: { kind: 'problem', problem: name },
});

/**
 * A partial date before a fuller one takes its year from it, a bare day also its month; null when there is no such
 * date.
 */
function completed(piece: Piece, fuller: Piece): Period | null {
	const { meaning } = piece;
	if (meaning.kind === 'period') return meaning.period;
	if (meaning.kind !== 'monthDay' || fuller.meaning.kind !== 'period') return null;
	const { last } = fuller.meaning.period;
	return inYear(withMonth(meaning.date, last.month), last.year);
}

const withMonth = (date: PartialDate, month: number): PartialDate =>
	date.precision === 'day' && date.month === null ? { ...date, month } : date;

/** One period from its two ends. Without a year it is still a range, and neither end is a deadline. */
function range(one: Piece, other: Piece): Piece {
	if (other.meaning.kind !== 'period') return problem(one, other, 'year-missing');
	const from = completed(one, other);
	const to = other.meaning.period;
	const period = from && parsePeriod(`${from.first.toString()}/${to.last.toString()}`);
	// "novembre – février 2024" starts in the year before, which it does not say.
	if (!period) return problem(one, other, one.meaning.kind === 'monthDay' ? 'year-missing' : 'no-such-day');
	return { from: one.from, to: other.to, meaning: { kind: 'period', period, range: true } };
}

function combine(pieces: readonly Piece[], at: number, folded: string): Combined | null {
	const one = pieces[at];
	const next = one && isCalendar(one) ? beyond(pieces, at, 1, ['filler', 'or']) : undefined;
	if (!one || !next || !isCalendar(next.piece)) return null;
	const joint = textBetween(folded, one, next.piece);
	const opened = AND.test(joint) && OPENED.test(folded.slice(Math.max(0, one.from - 20), one.from));
	if (opened || RANGE.test(joint)) return { piece: range(one, next.piece), upTo: next.at };
	if (one.meaning.kind !== 'monthDay' || next.piece.meaning.kind !== 'period' || !LIST.test(joint))
		return null;
	const { period } = next.piece.meaning;
	const shared = one.meaning.date.precision === period.precision ? completed(one, next.piece) : null;
	return shared && { piece: { ...one, meaning: { kind: 'period', period: shared, range: false } }, upTo: at };
}

/** Merges ranges and lists. From the right, because the last item has the year: "T1, T2 et T3 2023". */
export function joinCalendar(pieces: readonly Piece[], folded: string): Piece[] {
	let joined = [...pieces];
	for (let at = joined.length - 1; at >= 0; at--) {
		const combined = combine(joined, at, folded);
		if (combined) joined = [...joined.slice(0, at), combined.piece, ...joined.slice(combined.upTo + 1)];
	}
	return joined;
}

const IN_BRACKETS = /^\s*\([^()]{0,60}\)\s*$/;
const OPENS = /^\s*\(\s*$/;
const COLON = /^\s*:\s*$/;

/**
 * Merges what belongs to a piece further left: terms after a remark in brackets, the same sum repeated in brackets, and
 * the day of an event after a colon.
 */
export function joinRelatives(pieces: readonly Piece[], folded: string): Piece[] {
	const joined = [...pieces];
	joined.forEach((piece, at) => {
		const { meaning } = piece;
		if (meaning.kind !== 'terms' && meaning.kind !== 'relative' && meaning.kind !== 'period') return;
		const before = beyond(
			joined,
			at,
			-1,
			meaning.kind === 'terms' ? ['filler', 'unread', 'approval'] : ['filler'],
		);
		if (!before) return;
		const one = before.piece.meaning;
		const joint = textBetween(folded, before.piece, piece);
		if (meaning.kind === 'terms' && one.kind === 'relative' && IN_BRACKETS.test(joint)) {
			joined[before.at] = { ...before.piece, meaning: { ...one, terms: [...one.terms, ...meaning.terms] } };
			joined[at] = { ...piece, meaning: { kind: 'label' } };
		} else if (meaning.kind === 'relative' && one.kind === 'relative' && OPENS.test(joint)) {
			if (one.event === 'X' && JSON.stringify(one.terms) === JSON.stringify(meaning.terms)) {
				joined[before.at] = { ...before.piece, meaning: { ...one, event: meaning.event } };
				joined[at] = { ...piece, meaning: { kind: 'label' } };
			}
		} else if (meaning.kind === 'period' && one.kind === 'period' && OPENS.test(joint)) {
			// "T2 2023 (30/06/2023)" gives the same due date twice.
			if (one.period.last.equals(meaning.period.last)) joined[at] = { ...piece, meaning: { kind: 'label' } };
		} else if (meaning.kind === 'period' && one.kind === 'event' && COLON.test(joint))
			joined[at] = { ...piece, meaning: { kind: 'eventDay', period: meaning.period } };
	});
	return joined;
}
