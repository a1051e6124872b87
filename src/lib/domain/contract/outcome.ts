import type { Period } from '$lib/domain/time/calendar';
import type { Outcome, Part } from './model';
import { OUTCOME_TRAITS, type CausedKind, type EndedKind, type OutcomeKind } from './vocabulary';

/** Whether reports give the cause of an outcome. */
export function hasCause(kind: OutcomeKind): kind is CausedKind {
	return OUTCOME_TRAITS[kind].hasCause;
}

/** An outcome with which a part has ended. */
export type End = Extract<Outcome, { readonly kind: EndedKind }>;

/** Whether the published tables count a part at all: replaced, removed and merely followed ones are kept, not counted. */
export function isCounted(part: Part): boolean {
	return part.engagement.standing === 'counted';
}

/** Whether a part of a counted engagement can have the outcome. */
export function isOfCounted(kind: OutcomeKind): boolean {
	return OUTCOME_TRAITS[kind].ofCounted;
}

/** When a part ended and which report said so; null for one that has not ended. The day may be unknown all the same. */
export function endOf(outcome: Outcome): End | null {
	return 'on' in outcome ? outcome : null;
}

/** The day or period in which a part ended; null while it has not, and where no report gives it. */
export function endedOn(outcome: Outcome): Period | null {
	return endOf(outcome)?.on ?? null;
}

/** Counted as realised by the report, even if after the due day; a closed part counts too (both annual reports). */
export function countsRealised({ kind }: Outcome): boolean {
	return OUTCOME_TRAITS[kind].state === 'ended';
}

/** Still to be done as far as the data say: neither ended nor taken out. An undecided part may have ended. */
export function isOpen({ kind }: Pick<Outcome, 'kind'>): boolean {
	return OUTCOME_TRAITS[kind].state === 'open';
}

/** Number of parts, how many of them count as realised, and how many are undecided. */
export type Tally = { readonly number: number; readonly realised: number; readonly undecided: number };

export function tally(parts: readonly Part[]): Tally {
	return {
		number: parts.length,
		realised: parts.filter(({ outcome }) => countsRealised(outcome)).length,
		undecided: parts.filter(({ outcome }) => outcome.kind === 'undecided').length,
	};
}

/**
 * A number of parts / all of them, from 0 to 1. Null when nothing is due, and when some parts are undecided: both
 * are printed as a dash, never as a rate that is not known.
 */
export function share(of: number, { number, undecided }: Pick<Tally, 'number' | 'undecided'>): number | null {
	return number === 0 || undecided > 0 ? null : of / number;
}

/** Realised / number; null where `share` is. */
export function rate(counts: Tally): number | null {
	return share(counts.realised, counts);
}
