import type { Quarter } from '$lib/domain/time/calendar';
import type { ContinuityFindingCode } from '$lib/domain/continuity/findings';
import type { ContradictionCode } from '$lib/domain/checks/contradictions';
import type { LinkKind } from '$lib/domain/continuity/link-kind';
import type { PrintedFault } from '$lib/domain/checks/printed';
import type { RealisationRow } from '$lib/domain/tables/realisation';
import type { SuccessionKind } from '$lib/domain/continuity/succession';
import type { Cause, LinkPlace, OutcomeKind, Rag, Rhythm, Standing } from '$lib/domain/contract/vocabulary';
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
	undecided: m.outcome_undecided,
});

export const ragWord = words<Rag>({ G: m.rag_G, O: m.rag_O, R: m.rag_R });

export const causeWord = words<Cause>({
	internal: m.cause_internal,
	external: m.cause_external,
	both: m.cause_both,
});

/** The cause as the RAG cells of the reports print it. */
export const causeShort = words<Cause>({
	internal: m.cause_short_internal,
	external: m.cause_short_external,
	both: m.cause_short_both,
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

/** Which side states a link, and how. */
export const linkKindWord = words<LinkKind>({
	continues: m.link_kind_continues,
	'continued-by': m['link_kind_continued-by'],
	'moved-to': m['link_kind_moved-to'],
	'follow-up': m['link_kind_follow-up'],
});

/** How an article goes from one contract to another. */
export const successionWord = words<SuccessionKind>({
	listed: m.succession_listed,
	announced: m.succession_announced,
	cited: m.succession_cited,
	ended: m.succession_ended,
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

const FIGURES: Readonly<Record<string, Word>> = {
	number: m.figure_number,
	realised: m.figure_realised,
	rate: m.figure_rate,
	onTrack: m.figure_onTrack,
	attentionInternal: m.figure_attentionInternal,
	attentionExternal: m.figure_attentionExternal,
	lateInternal: m.figure_lateInternal,
	lateExternal: m.figure_lateExternal,
	lateUnplaced: m.figure_lateUnplaced,
};

/** The word of a figure of a printed table; its own name for one that the tables do not print. */
export function figureWord(figure: string, lang: Language): string {
	return FIGURES[figure]?.({}, { locale: lang }) ?? figure;
}

type Filled<Inputs> = (inputs: Inputs, options: { locale: Language }) => string;
function sentences<Key extends string, Inputs>(
	list: Record<Key, Filled<Inputs>>,
): (key: Key, inputs: Inputs, lang: Language) => string {
	return (key, inputs, lang) => list[key](inputs, { locale: lang });
}

/** What is wrong with a printed table. */
export const faultWords = sentences<
	PrintedFault['code'],
	{ cell: string; printed: string; expected: string }
>({
	'column-sum': m['fault_column-sum'],
	'row-sum': m['fault_row-sum'],
	'axis-sum': m['fault_axis-sum'],
	'part-sum': m['fault_part-sum'],
	'rate-above-one': m['fault_rate-above-one'],
	'rate-not-counts': m['fault_rate-not-counts'],
	'tables-differ': m['fault_tables-differ'],
	'list-length': m['fault_list-length'],
});

/** What contradicts a count. */
export const contradictionWords = sentences<ContradictionCode, { on: string; detail: string }>({
	'realised-before-contract': m['finding_realised-before-contract'],
	'realised-after-report': m['finding_realised-after-report'],
	'reported-before-realised': m['finding_reported-before-realised'],
	'period-after-report': m['finding_period-after-report'],
	'closed-counted-realised': m['finding_closed-counted-realised'],
	'due-after-contract': m['finding_due-after-contract'],
	'realised-late-green': m['finding_realised-late-green'],
	'past-due-on-track': m['finding_past-due-on-track'],
	'late-green': m['finding_late-green'],
	'rag-red-without-cause': m['finding_rag-red-without-cause'],
	'rag-red-nothing-late': m['finding_rag-red-nothing-late'],
	'rag-missing': m['finding_rag-missing'],
	'rag-not-in-legend': m['finding_rag-not-in-legend'],
	'cause-without-red': m['finding_cause-without-red'],
	'x-unknown-counted': m['finding_x-unknown-counted'],
	'deadline-not-printed': m['finding_deadline-not-printed'],
	'said-otherwise': m['finding_said-otherwise'],
});

/** What does not fit in the statements of continuity. */
export const continuityFindingWords = sentences<ContinuityFindingCode, { others: string; detail: string }>({
	self: m.continuity_finding_self,
	'against-time': m['continuity_finding_against-time'],
	'only-earlier': m['continuity_finding_only-earlier'],
	'only-later': m['continuity_finding_only-later'],
	'not-in-closing-list': m['continuity_finding_not-in-closing-list'],
	'number-differs': m['continuity_finding_number-differs'],
	'period-differs': m['continuity_finding_period-differs'],
	'title-differs': m['continuity_finding_title-differs'],
	'shared-predecessor': m['continuity_finding_shared-predecessor'],
});
