import { writePartKey } from '$lib/domain/contract/keys';
import { engagementName, type Engagement, type Outcome } from '$lib/domain/contract/model';
import type { ValuesOf } from '$lib/schema/table';
import type { parts } from '$lib/schema/tables/parts';

/** How rows name a part and say how it stands: the same in every table that speaks of parts. */

type PartValues = Pick<ValuesOf<typeof parts>, 'article' | 'engagement' | 'variant' | 'part'>;

/** `18/E1 NEW`: an engagement within its contract. */
export const engagementOfRow = ({ article, engagement, variant }: Omit<PartValues, 'part'>) =>
	`${article}/${engagementName({ code: engagement, variant })}`;

/** `ca6/18/E1 NEW/2`: a part within all data. */
export const partKeyOfRow = (contract: string, { article, engagement, variant, part }: PartValues) =>
	writePartKey({
		contract,
		article: String(article),
		engagement: engagementName({ code: engagement, variant }),
		part,
	});

type OutcomeValues = Pick<ValuesOf<typeof parts>, 'outcome' | 'ended_on' | 'reported_in'>;

export function outcomeOf(values: OutcomeValues, engagement: Engagement): Outcome {
	switch (values.outcome) {
		case 'realised':
		case 'closed':
			return { kind: values.outcome, on: values.ended_on, reportedIn: values.reported_in };
		case 'attention':
		case 'late':
			return { kind: values.outcome, cause: engagement.cause };
		default:
			return { kind: values.outcome };
	}
}
