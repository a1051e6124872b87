import type { Quarter } from '$lib/domain/calendar';
import type { RealisationRow } from '$lib/domain/realisation';
import type { Cause, LinkPlace, OutcomeKind, Rag, Rhythm, Standing } from '$lib/domain/vocabulary';
import type { Language } from './language';
import { m } from './paraglide/messages';

/** The words of the field's closed lists. A member without a word does not compile. */

type Word = (inputs: Record<string, never>, options: { locale: Language }) => string;

function words<Key extends string | number>(list: Record<Key, Word>): (key: Key, lang: Language) => string {
	return (key, lang) => list[key]({}, { locale: lang });
}

export const outcomeWord = words<OutcomeKind>({
	realised: m.outcome_realised,
	onTrack: m.outcome_onTrack,
	attention: m.outcome_attention,
	late: m.outcome_late,
	closed: m.outcome_closed,
	replaced: m.outcome_replaced,
	removed: m.outcome_removed,
	unreported: m.outcome_unreported,
});

export const ragWord = words<Rag>({ G: m.rag_G, O: m.rag_O, R: m.rag_R });

export const causeWord = words<Cause>({
	internal: m.cause_internal,
	external: m.cause_external,
	both: m.cause_both,
});

export const standingWord = words<Exclude<Standing, 'counted'>>({
	replaced: m.standing_replaced,
	removed: m.standing_removed,
	followed: m.standing_followed,
	listed: m.standing_listed,
});

export const rhythmWord = words<Rhythm>({
	quarter: m.rhythm_quarter,
	semester: m.rhythm_semester,
	year: m.rhythm_year,
});

/** How often a recurring deadline comes back; `continuous` when the wording only says "en permanence". */
export const everyWord = words<'month' | Rhythm | 'continuous'>({
	month: m.every_month,
	quarter: m.every_quarter,
	semester: m.every_semester,
	year: m.every_year,
	continuous: m.every_continuous,
});

export const placeWord = words<LinkPlace>({
	column: m.place_column,
	progress: m.place_progress,
	'closing-list': m['place_closing-list'],
	conclusions: m.place_conclusions,
});

export const realisationRowWord = words<RealisationRow>({
	T1: m.row_T1,
	T2: m.row_T2,
	T3: m.row_T3,
	T4: m.row_T4,
	X: m.row_X,
	total: m.total,
});

export const quarterWord = words<Quarter>({
	1: m.quarter_1,
	2: m.quarter_2,
	3: m.quarter_3,
	4: m.quarter_4,
});

export const semesterWord = words<1 | 2>({ 1: m.semester_1, 2: m.semester_2 });
