import type { WordingProblem } from '$lib/deadlines/tokens';
import type { Language } from './language';
import { m } from './paraglide/messages';

type Sentence = (
	inputs: { text: string; printed: string; due: string },
	options: { locale: Language },
) => string;

const SENTENCES: Record<WordingProblem, Sentence> = {
	'nothing-read': m['wording_nothing-read'],
	'too-long': m['wording_too-long'],
	'no-such-day': m['wording_no-such-day'],
	'year-missing': m['wording_year-missing'],
	'unit-missing': m['wording_unit-missing'],
	'working-days': m['wording_working-days'],
	'event-missing': m['wording_event-missing'],
	vague: m.wording_vague,
	condition: m.wording_condition,
	'two-readings': m['wording_two-readings'],
	'printed-differs': m['wording_printed-differs'],
};

/** What is wrong in a wording and what to do; `text` is the piece it is about. */
export function wordingSentence(
	problem: WordingProblem,
	about: { text: string; printed?: string; due?: string },
	lang: Language,
): string {
	const { text, printed = '', due = '' } = about;
	return SENTENCES[problem]({ text, printed, due }, { locale: lang });
}
