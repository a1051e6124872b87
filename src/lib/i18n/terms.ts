import type { Quarter } from '$lib/domain/time/calendar';
import type { ContinuityFindingCode } from '$lib/domain/continuity/findings';
import type { ContradictionCode } from '$lib/domain/checks/contradictions';
import type { LinkKind } from '$lib/domain/continuity/link-kind';
import type { PrintedFault } from '$lib/domain/checks/printed';
import type { Figure } from '$lib/domain/checks/reconciliation';
import type { RealisationRow } from '$lib/domain/tables/realisation';
import type { SuccessionKind } from '$lib/domain/continuity/succession';
import type { Cause, LinkPlace, OutcomeKind, Rag, Rhythm, Standing } from '$lib/domain/contract/vocabulary';
import type { Language } from './language';
import { m } from './paraglide/messages';

/**
 * The words for the field's closed lists. A message key is the list and its member (`outcome_late`), so that a member
 * without a word does not compile, and a new member needs nothing but its words.
 */

export const outcomeWord = (kind: OutcomeKind, lang: Language) => m[`outcome_${kind}`]({}, { locale: lang });

export const ragWord = (rag: Rag, lang: Language) => m[`rag_${rag}`]({}, { locale: lang });

export const causeWord = (cause: Cause, lang: Language) => m[`cause_${cause}`]({}, { locale: lang });

/** The cause as the RAG cells of the reports print it, abbreviated. */
export const causeShort = (cause: Cause, lang: Language) => m[`cause_short_${cause}`]({}, { locale: lang });

/** Why an engagement is not counted; a counted one needs no word. */
export const standingWord = (standing: Exclude<Standing, 'counted'>, lang: Language) =>
	m[`standing_${standing}`]({}, { locale: lang });

export const rhythmWord = (rhythm: Rhythm, lang: Language) => m[`rhythm_${rhythm}`]({}, { locale: lang });

/** How often a deadline recurs; `continuous` when the wording only says "en permanence". */
export const everyWord = (rhythm: Rhythm | 'month' | 'continuous', lang: Language) =>
	m[`every_${rhythm}`]({}, { locale: lang });

/** The place of a report in which a link is stated. */
export const linkPlaceWord = (place: LinkPlace, lang: Language) => m[`place_${place}`]({}, { locale: lang });

/** Which side states a link of continuity, and how. */
export const linkKindWord = (kind: LinkKind, lang: Language) => m[`link_kind_${kind}`]({}, { locale: lang });

/** How an article carries over to another contract. */
export const successionWord = (kind: SuccessionKind, lang: Language) =>
	m[`succession_${kind}`]({}, { locale: lang });

export const realisationRowWord = (row: RealisationRow, lang: Language) =>
	row === 'total' ? m.total({}, { locale: lang }) : m[`row_${row}`]({}, { locale: lang });

export const quarterWord = (quarter: Quarter, lang: Language) =>
	m[`quarter_${quarter}`]({}, { locale: lang });

export const semesterWord = (semester: 1 | 2, lang: Language) =>
	m[`semester_${semester}`]({}, { locale: lang });

/** A message without parameters. */
export type PlainMessage = (inputs: Record<string, never>, options: { locale: Language }) => string;

/** The name of a figure of a printed table. */
export const figureWord = (figure: Figure, lang: Language) => m[`figure_${figure}`]({}, { locale: lang });

/** How a printed table contradicts itself, in a sentence. */
export const faultWords = (
	code: PrintedFault['code'],
	facts: { cell: string; printed: string; expected: string },
	lang: Language,
) => m[`fault_${code}`](facts, { locale: lang });

/** How a statement of the report contradicts its count, in a sentence. */
export const contradictionWords = (
	code: ContradictionCode,
	facts: { on: string; detail: string },
	lang: Language,
) => m[`finding_${code}`](facts, { locale: lang });

/** What is inconsistent in the links of continuity, in a sentence. */
export const continuityFindingWords = (
	code: ContinuityFindingCode,
	facts: { others: string; detail: string },
	lang: Language,
) => m[`continuity_finding_${code}`](facts, { locale: lang });
