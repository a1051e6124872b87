import type { Period, Quarter, Term } from '$lib/domain/time/calendar';
import type { Snap } from '$lib/domain/time/deadline';

/** What the pieces of a wording can mean. */

/** The rhythm of a recurring wording; null when it only says "en permanence". */
export type ReadRhythm = 'month' | 'quarter' | 'semester' | 'year' | null;

/** What can be wrong in a wording, at a place of its text. */
export const WORDING_PROBLEMS = [
	'nothing-read',
	'too-long',
	'no-such-day',
	'year-missing',
	'unit-missing',
	'working-days',
	'event-missing',
	'vague',
	'condition',
	'two-readings',
	'printed-differs',
] as const;
export type WordingProblem = (typeof WORDING_PROBLEMS)[number];

export type Span = { readonly from: number; readonly to: number };

export type Problem = Span & { readonly problem: WordingProblem };

/** A place in the calendar whose year (and for `15` in "du 15 au 30 avril 2023" whose month) is not written beside it. */
export type PartialDate =
	| { readonly precision: 'day'; readonly month: number | null; readonly day: number }
	| { readonly precision: 'month'; readonly month: number }
	| { readonly precision: 'quarter'; readonly quarter: Quarter }
	| { readonly precision: 'semester'; readonly half: 1 | 2 };

/** `intro` leads to a deadline ("au plus tard le"), `small` connects words, `mark` is space or punctuation. */
export type FillerRole = 'intro' | 'small' | 'mark';

/** What a piece of a wording means. */
export type Meaning =
	| { readonly kind: 'period'; readonly period: Period; readonly range: boolean }
	/** A day of the year, or a longer part of one, whose year is not written. */
	| { readonly kind: 'monthDay'; readonly date: PartialDate }
	| {
			readonly kind: 'relative';
			readonly terms: readonly Term[];
			readonly snap: Snap | null;
			/** From how early on, for "6 à 12 mois après". */
			readonly earliest: readonly Term[] | null;
			/** What X is, in the words of the text; `X` when the text only says so, empty when it does not even. */
			readonly event: string;
	  }
	/** `+ 6 mois` that stands apart from the X that it adds to. */
	| { readonly kind: 'terms'; readonly terms: readonly Term[] }
	| { readonly kind: 'eventDay'; readonly period: Period }
	| { readonly kind: 'event'; readonly event: string }
	| { readonly kind: 'rhythm'; readonly rhythm: ReadRhythm }
	| { readonly kind: 'before' | 'beforeOrFor' | 'from' }
	/** A word such as "vers" or "après" that makes no deadline of the day beside it. */
	| { readonly kind: 'doubt' }
	| { readonly kind: 'revision' | 'result' | 'thatIs' | 'or' | 'label' }
	| { readonly kind: 'filler'; readonly role: FillerRole }
	| { readonly kind: 'approval'; readonly report: string }
	| { readonly kind: 'problem'; readonly problem: WordingProblem };

/** A piece of the text with its meaning; `from` and `to` are places in the text as given. */
export type Token = Span & { readonly meaning: Meaning };

/** `refused`: it looked like a deadline, but what stands beside it may make it something else. */
export type Unread = { readonly kind: 'unread'; readonly refused: boolean };

/** A token or text that is not understood. The pieces of a wording cover it without gaps. */
export type Piece = Span & { readonly meaning: Meaning | Unread };
