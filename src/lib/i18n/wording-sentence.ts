import type { WordingProblem } from '$lib/deadlines/tokens';
import type { Language } from './language';
import { m } from './paraglide/messages';

/**
 * What is wrong in a wording and how to fix it. `text` is the piece concerned; `printed` and `due`, the printed and the
 * calculated day, are for `printed-differs` only.
 */
export function wordingSentence(
	problem: WordingProblem,
	about: { text: string; printed?: string; due?: string },
	lang: Language,
): string {
	const { text, printed = '', due = '' } = about;
	return m[`wording_${problem}`]({ text, printed, due }, { locale: lang });
}
