import { isAfter, type Day } from '$lib/domain/time/calendar';
import { engagementKey, partKey } from '$lib/domain/contract/keys';
import type { ContractData, Dataset, Engagement, LaterState } from '$lib/domain/contract/model';
import { schedule, type ScheduledPart } from '$lib/domain/time/schedule';

/** Engagements of an earlier contract on which the reports on a later one still report. */
export type FollowedContract = { readonly data: ContractData; readonly scheduled: readonly ScheduledPart[] };

/** An engagement as a later report has it: that report says nothing of its colour, and its notes are the progress. */
function retold(engagement: Engagement, states: readonly LaterState[]): Engagement {
	const notes = (language: 'fr' | 'nl') =>
		[...new Set(states.map(({ note }) => note[language]))].filter(Boolean).join(' ');
	return {
		...engagement,
		ragPrinted: '',
		rag: null,
		cause: null,
		progress: { fr: notes('fr'), nl: notes('nl') },
		attention: { fr: '', nl: '' },
		report: states.at(-1)?.report ?? engagement.report,
	};
}

/**
 * What the reports on `contract` up to a day say of engagements of other contracts, the latest contract first. Source:
 * the section of the 2025 report on engagements of the amendments of 2019-2020 and 2021 that were not realised and are
 * not in the 6th contract; they are in no count.
 */
export function followedContracts(
	{ contracts, reports, laterStates }: Dataset,
	contract: string,
	until: Day,
): FollowedContract[] {
	const own = new Set(
		reports
			.filter((report) => report.contract === contract && !isAfter(report.coversTo.last, until))
			.map(({ id }) => id),
	);
	const states = new Map(
		laterStates.filter(({ report }) => own.has(report)).map((state) => [state.part, state]),
	);
	return contracts
		.filter((data) => data.contract.id !== contract)
		.map((data): FollowedContract => {
			const told = new Map(
				[...Map.groupBy(data.parts, ({ engagement }) => engagementKey(engagement))].flatMap(
					([key, [first, ...more]]) => {
						if (!first) return [];
						const of = [first, ...more].flatMap((part) => states.get(partKey(part)) ?? []);
						return of.length > 0 ? [[key, retold(first.engagement, of)] as const] : [];
					},
				),
			);
			const parts = data.parts.map((part) => ({
				...part,
				engagement: told.get(engagementKey(part.engagement)) ?? part.engagement,
				outcome: states.get(partKey(part))?.outcome ?? part.outcome,
			}));
			const found = schedule({ ...data, parts }).filter(
				({ part }) => states.has(partKey(part)) || (own.has(part.engagement.report) && own.has(part.report)),
			);
			return { data, scheduled: found };
		})
		.filter(({ scheduled }) => scheduled.length > 0)
		.toReversed();
}
