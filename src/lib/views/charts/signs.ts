import type { OutcomeKind, Rag } from '$lib/domain/contract/vocabulary';
import { path, text, type Role, type Shape } from './drawing';

/** A form in a square box of `size`, in the notation of SVG. */
export type Sign = { readonly role: Role; readonly size: number; readonly form: string };

/** The form of a RAG colour, or of its absence, in tables, in the matrix and in files; `letter` is the line of the letter on it. */
export const RAG_SIGNS: Record<Rag | 'none', Sign & { readonly letter: number }> = {
	G: { role: 'G', size: 22, letter: 15, form: 'M1 11a10 10 0 1 0 20 0a10 10 0 1 0-20 0z' },
	O: { role: 'O', size: 22, letter: 18.5, form: 'M11 .5 22 21H0z' },
	R: { role: 'R', size: 22, letter: 15, form: 'M2 2h18v18H2z' },
	none: { role: 'none', size: 22, letter: 15, form: 'M2.5 2.5h17v17h-17z' },
};

const RING = 'M1 6a5 5 0 1 0 10 0a5 5 0 1 0-10 0z';

/** The form of an outcome: full when realised, open while it is to be done, a cross when late. */
export const OUTCOME_SIGNS: Record<OutcomeKind, Sign> = {
	realised: { role: 'realised', size: 12, form: 'M0 6a6 6 0 1 0 12 0a6 6 0 1 0-12 0z' },
	closed: { role: 'closed', size: 12, form: `${RING}M5 6h2` },
	onTrack: { role: 'onTrack', size: 12, form: RING },
	attention: { role: 'attention', size: 12, form: 'M6 1 11.5 11H.5z' },
	late: { role: 'late', size: 12, form: 'M1 1l10 10m0-10l-10 10' },
	replaced: { role: 'gone', size: 12, form: 'M2 11 10 1' },
	removed: { role: 'gone', size: 12, form: 'M1 3.5h10M1 8.5h10' },
	unreported: { role: 'gone', size: 12, form: 'M4 6a2 2 0 1 0 4 0a2 2 0 1 0-4 0z' },
	undecided: { role: 'gone', size: 12, form: 'M3 4a3 3 0 1 1 3 3v1.5M6 10v1.5' },
};

export const MOVED_SIGN: Sign = { role: 'moved', size: 12, form: 'M2 2h8v8h-8z' };
export const EVENT_SIGN: Sign = { role: 'event', size: 14, form: 'M7 0l7 7-7 7-7-7z' };

/** A sign around its middle. */
export function sign({ role, size, form }: Sign, x: number, y: number): Shape {
	return path(role, { x: x - size / 2, y: y - size / 2, width: size, height: size }, form);
}

/** A RAG colour around its middle, with its letter; without one where no colour is printed. */
export function ragSign(rag: Rag | null, letter: string, x: number, y: number): Shape[] {
	const own = RAG_SIGNS[rag ?? 'none'];
	return [
		sign(own, x, y),
		...(letter === '' ? [] : [text('letter', x, y - own.size / 2 + own.letter, letter, 'middle')]),
	];
}
