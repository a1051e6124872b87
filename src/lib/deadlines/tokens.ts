import type { Period, Quarter, Term } from '$lib/domain/time/calendar';
import type { Snap } from '$lib/domain/time/deadline';

/** The meanings that pieces of a wording can have, and the problems in them. */

/** The rhythm of a recurring wording; null when it only says "en permanence". */
export type ReadRhythm = 'month' | 'quarter' | 'semester' | 'year' | null;

/** The problems that a wording can have, each at a place in its text. */
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

/** A place in the text as given, `to` excluded, in UTF-16 units. */
export type Span = { readonly from: number; readonly to: number };

export type Problem = Span & { readonly problem: WordingProblem };

/** A date or period without its year, and for `15` in "du 15 au 30 avril 2023" without its month. */
export type PartialDate =
	| { readonly precision: 'day'; readonly month: number | null; readonly day: number }
	| { readonly precision: 'month'; readonly month: number }
	| { readonly precision: 'quarter'; readonly quarter: Quarter }
	| { readonly precision: 'semester'; readonly half: 1 | 2 };

/** `intro` introduces a deadline ("au plus tard le"), `small` is a connecting word, `mark` is space or punctuation. */
export type FillerRole = 'intro' | 'small' | 'mark';

/** What a piece of a wording means. */
export type Meaning =
	| { readonly kind: 'period'; readonly period: Period; readonly range: boolean }
	/** A date or period without its year. */
	| { readonly kind: 'monthDay'; readonly date: PartialDate }
	| {
			readonly kind: 'relative';
			readonly terms: readonly Term[];
			readonly snap: Snap | null;
			/** The terms to the earliest day, for "6 à 12 mois après". */
			readonly earliest: readonly Term[] | null;
			/** What X is, in the words of the text; `X` when it only says `X`, empty when it names no event. */
			readonly event: string;
	  }
	/** `+ 6 mois`, separated from the X that it adds to. */
	| { readonly kind: 'terms'; readonly terms: readonly Term[] }
	| { readonly kind: 'eventDay'; readonly period: Period }
	| { readonly kind: 'event'; readonly event: string }
	| { readonly kind: 'rhythm'; readonly rhythm: ReadRhythm }
	| { readonly kind: 'before' | 'beforeOrFor' | 'from' }
	/** A word such as "vers" or "après", with which the day beside it is not a deadline. */
	| { readonly kind: 'doubt' }
	| { readonly kind: 'revision' | 'result' | 'thatIs' | 'or' | 'label' }
	| { readonly kind: 'filler'; readonly role: FillerRole }
	| { readonly kind: 'approval'; readonly report: string }
	| { readonly kind: 'problem'; readonly problem: WordingProblem };

/** A piece of the text with its meaning. */
export type Token = Span & { readonly meaning: Meaning };

/** `refused`: it looked like a deadline, but its context may give it another meaning. */
export type Unread = { readonly kind: 'unread'; readonly refused: boolean };

/** A token, or text that is not understood. The pieces of a wording cover it without gaps. */
export type Piece = Span & { readonly meaning: Meaning | Unread };
