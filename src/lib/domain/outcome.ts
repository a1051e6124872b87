import type { Outcome, Part } from './model';

/** Whether the published tables count a part at all: replaced, removed and merely followed ones are kept, not counted. */
export function isCounted(part: Part): boolean {
	return part.engagement.standing === 'counted';
}

/** Counted as realised by the report, even if after the due day; a closed part counts too (both annual reports). */
export function countsRealised(outcome: Outcome): boolean {
	return outcome.kind === 'realised' || outcome.kind === 'closed';
}

/** Still to be done as far as the data say: neither ended nor taken out of the contract. */
export function isOpen({ kind }: Outcome): boolean {
	return kind === 'onTrack' || kind === 'attention' || kind === 'late' || kind === 'unreported';
}

/** Number of parts, and how many of them count as realised. */
export type Tally = { readonly number: number; readonly realised: number };

export function tally(parts: readonly Part[]): Tally {
	return { number: parts.length, realised: parts.filter((part) => countsRealised(part.outcome)).length };
}

/** Realised / number, from 0 to 1; null when nothing is due, which is printed as a dash and never as 0 %. */
export function rate({ number, realised }: Tally): number | null {
	return number === 0 ? null : realised / number;
}
