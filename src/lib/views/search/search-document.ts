import type { Translated } from '$lib/domain/contract/model';

/** What can be found, as plain texts with their address. */

/** What can be found, in the order in which equally good finds are shown. */
export const SEARCH_KINDS = ['article', 'engagement', 'event', 'service', 'contract'] as const;
export type SearchKind = (typeof SEARCH_KINDS)[number];

/** Something that can be found: where it is, and its texts as they are searched and shown. */
export type SearchDocument = {
	/** `engagement ca6/14/E1 NEW`: names it within all data. */
	readonly id: string;
	readonly kind: SearchKind;
	/** Its contract; null for a service, which several contracts name. */
	readonly contract: string | null;
	/** Its page, below the address of the language; a service has one page per contract. */
	readonly paths: readonly { readonly contract: string; readonly path: string; readonly count: number }[];
	readonly article: number | null;
	/** `E1 NEW`; empty when it is no engagement. */
	readonly engagement: string;
	/** Its services, each as its abbreviation followed by the other forms that are printed. */
	readonly services: readonly (readonly string[])[];
	readonly title: Translated;
	/** Progress, points of attention, wordings, remarks: everything else that is written about it. */
	readonly notes: readonly Translated[];
};
