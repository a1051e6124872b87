import { engagementKey, writeEngagementKey } from '$lib/domain/contract/keys';
import type { Dataset, Link, Part } from '$lib/domain/contract/model';

/**
 * What a row says of its link. `continued-by`: the earlier article says where it goes on; `moved-to`: so does an
 * engagement of it of which not all was realised, so that what was open goes to the later contract; `continues`: the
 * later article says what it comes from. `follow-up`: it goes on, but in no article of a later contract.
 */
export const LINK_KINDS = ['continued-by', 'moved-to', 'continues', 'follow-up'] as const;
export type LinkKind = (typeof LINK_KINDS)[number];

/** The parts of each engagement: by `ca6/27/E2`. */
function partsByEngagement(dataset: Dataset): Map<string, Part[]> {
	const parts = dataset.contracts.flatMap((data) => data.parts);
	return Map.groupBy(parts, ({ engagement }) => engagementKey(engagement));
}

/**
 * The kind of each link. `moved-to` follows from the outcome of the engagement that the link names (late, open,
 * closed, replaced or removed, as its own report says); a link that names no engagement is `continued-by`, for
 * nothing says what of the article moved.
 */
export function linkKind(dataset: Dataset): (link: Link) => LinkKind {
	const byEngagement = partsByEngagement(dataset);
	return ({ from, to, statedBy }) => {
		if (to.contract === '') return 'follow-up';
		if (statedBy === 'to') return 'continues';
		const parts = byEngagement.get(writeEngagementKey(from)) ?? [];
		return parts.some(({ outcome }) => outcome.kind !== 'realised') ? 'moved-to' : 'continued-by';
	};
}
