import { endKey } from './link-ends';
import { articleKey, readPartKey, writeArticleKey } from '$lib/domain/contract/keys';
import { engagementName, type Dataset, type Link } from '$lib/domain/contract/model';

/** An engagement, or an article, that is followed up after its contract and outside any other. */
export type FollowUp = {
	/** The node that is followed up. */
	readonly from: string;
	/** The name of the engagement; empty when it is the article. */
	readonly engagement: string;
	readonly source:
		/** Its own report says that it goes on without an article of a later contract. */
		| { readonly kind: 'link'; readonly link: Link }
		/** The report on a later contract still reports on it. */
		| { readonly kind: 'report'; readonly report: string };
};

export function isFollowUp({ to }: Link): boolean {
	return to.contract === '';
}

/**
 * The follow-ups outside any contract, in the order of the links, then of the data. Sources: the rows of continuity
 * without a later contract; engagements that the report on another contract lists as followed (2025: "Suivi des
 * engagements non réalisés"), be they in the data of their contract or a later state of a part of it.
 */
export function followUps({ contracts, links, laterStates }: Dataset): FollowUp[] {
	const reported = [
		...contracts.flatMap(({ engagements }) =>
			engagements
				.filter(({ standing }) => standing === 'followed')
				.map((one) => ({
					from: articleKey(one.article),
					engagement: engagementName(one),
					report: one.report,
				})),
		),
		...laterStates.flatMap(({ part, report }) => {
			const name = readPartKey(part);
			return name ? { from: writeArticleKey(name), engagement: name.engagement, report } : [];
		}),
	];
	const once = new Map(reported.map((one) => [`${one.from} ${one.engagement} ${one.report}`, one]));
	return [
		...links.filter(isFollowUp).map((link): FollowUp => ({
			from: endKey(link.from),
			engagement: link.from.engagement,
			source: { kind: 'link', link },
		})),
		...[...once.values()].map(({ from, engagement, report }): FollowUp => ({
			from,
			engagement,
			source: { kind: 'report', report },
		})),
	];
}
