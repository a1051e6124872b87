import type { z } from 'zod';
import { writePartKey } from '$lib/domain/contract/keys';
import { engagementName, type Engagement, type Outcome } from '$lib/domain/contract/model';
import type { CONTRACT_TABLES } from '$lib/schema/records';

/** How rows name a part and say how it stands: the same in every file that speaks of parts. */

type PartColumns = { article: number; engagement: string; variant: string; part: number };

/** `18/E1 NEW`: an engagement within its contract. */
export const engagementInContract = (value: Omit<PartColumns, 'part'>) =>
	`${value.article}/${engagementName({ code: value.engagement, variant: value.variant })}`;

/** `ca6/18/E1 NEW/2`: a part within all data. */
export const rowPartKey = (contract: string, value: PartColumns) =>
	writePartKey({
		contract,
		article: String(value.article),
		engagement: engagementName({ code: value.engagement, variant: value.variant }),
		part: value.part,
	});

type OutcomeColumns = Pick<
	z.output<(typeof CONTRACT_TABLES)['parts']>,
	'outcome' | 'ended_on' | 'reported_in'
>;

export function outcomeOf(value: OutcomeColumns, engagement: Engagement): Outcome {
	switch (value.outcome) {
		case 'realised':
		case 'closed':
			return { kind: value.outcome, on: value.ended_on, reportedIn: value.reported_in };
		case 'attention':
		case 'late':
			return { kind: value.outcome, cause: engagement.cause };
		default:
			return { kind: value.outcome };
	}
}
