import type { OutcomeKind, Rag } from '$lib/domain/contract/vocabulary';
import type { Role } from './drawing-style';
import type { Hue } from './palette';

/** A form in a square box of `size`, in the notation of SVG; `role` is how a drawing paints it. */
export type Sign = { readonly role: Role; readonly size: number; readonly form: string };

/**
 * The sign of a RAG colour, or of its absence, in tables, in the matrix and in files: each has a form of its own.
 * `letter` is the baseline of the letter on it.
 */
export const RAG_SIGNS: Readonly<Record<Rag | 'none', Sign & { readonly letter: number }>> = {
	G: { role: 'G', size: 22, letter: 15, form: 'M1 11a10 10 0 1 0 20 0a10 10 0 1 0-20 0z' },
	O: { role: 'O', size: 22, letter: 18.5, form: 'M11 .5 22 21H0z' },
	R: { role: 'R', size: 22, letter: 15, form: 'M2 2h18v18H2z' },
	none: { role: 'none', size: 22, letter: 15, form: 'M2.5 2.5h17v17h-17z' },
};

/** An outcome beside its word: a character on a wash, in a frame, or on grey where the outcome has no colour. */
type OutcomeSign = Sign & {
	readonly character: string;
	readonly ground: 'grey' | { readonly wash: Hue } | { readonly frame: Hue };
};

const RING = 'M1 6a5 5 0 1 0 10 0a5 5 0 1 0-10 0z';

/**
 * The sign of each outcome, in drawings and beside its word: full when realised, open while it is still to be done, a
 * cross when late. An outcome needs nothing else to be shown; its word stands in i18n/terms.
 */
export const OUTCOME_SIGNS: Readonly<Record<OutcomeKind, OutcomeSign>> = {
	realised: {
		role: 'realised',
		size: 12,
		form: 'M0 6a6 6 0 1 0 12 0a6 6 0 1 0-12 0z',
		character: '✓',
		ground: { wash: 'green' },
	},
	closed: { role: 'closed', size: 12, form: `${RING}M5 6h2`, character: '✓', ground: { frame: 'green' } },
	onTrack: { role: 'onTrack', size: 12, form: RING, character: '→', ground: { wash: 'blue' } },
	attention: {
		role: 'attention',
		size: 12,
		form: 'M6 1 11.5 11H.5z',
		character: '!',
		ground: { wash: 'amber' },
	},
	late: {
		role: 'late',
		size: 12,
		form: 'M1 1l10 10m0-10l-10 10',
		character: '✕',
		ground: { wash: 'red' },
	},
	replaced: { role: 'gone', size: 12, form: 'M2 11 10 1', character: '↷', ground: 'grey' },
	removed: { role: 'gone', size: 12, form: 'M1 3.5h10M1 8.5h10', character: '–', ground: 'grey' },
	unreported: {
		role: 'gone',
		size: 12,
		form: 'M4 6a2 2 0 1 0 4 0a2 2 0 1 0-4 0z',
		character: '·',
		ground: 'grey',
	},
	undecided: {
		role: 'gone',
		size: 12,
		form: 'M3 4a3 3 0 1 1 3 3v1.5M6 10v1.5',
		character: '?',
		ground: 'grey',
	},
};

export const MOVED_SIGN: Sign = { role: 'moved', size: 12, form: 'M2 2h8v8h-8z' };
export const EVENT_SIGN: Sign = { role: 'event', size: 14, form: 'M7 0l7 7-7 7-7-7z' };
