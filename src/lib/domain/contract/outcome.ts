import type { Outcome, Part } from './model';

/** Whether the published tables count a part at all: replaced, removed and merely followed ones are kept, not counted. */
export function isCounted(part: Part): boolean {
	return part.engagement.standing === 'counted';
}

/** Counted as realised by the report, even if after the due day; a closed part counts too (both annual reports). */
export function countsRealised(outcome: Outcome): boolean {
	return outcome.kind === 'realised' || outcome.kind === 'closed';
}

/** Still to be done as far as the data say: neither ended nor taken out of the contract. An undecided part may have ended. */
export function isOpen({ kind }: Outcome): boolean {
	return kind === 'onTrack' || kind === 'attention' || kind === 'late' || kind === 'unreported';
}

/** Number of parts, how many of them count as realised, and of how many the data cannot tell. */
export type Tally = { readonly number: number; readonly realised: number; readonly undecided: number };

export function tally(parts: readonly Part[]): Tally {
	return {
		number: parts.length,
		realised: parts.filter(({ outcome }) => countsRealised(outcome)).length,
		undecided: parts.filter(({ outcome }) => outcome.kind === 'undecided').length,
	};
}

/**
 * A number of parts / all of them, from 0 to 1. Null when nothing is due, and when of some parts it cannot be told: both
 * are printed as a dash and never as a rate that nobody knows.
 */
export function share(of: number, { number, undecided }: Pick<Tally, 'number' | 'undecided'>): number | null {
	return number === 0 || undecided > 0 ? null : of / number;
}

/** Realised / number; null where `share` is. */
export function rate(counts: Tally): number | null {
	return share(counts.realised, counts);
}
