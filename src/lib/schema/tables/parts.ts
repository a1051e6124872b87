import { REPORT_OUTCOMES, RHYTHMS, type OutcomeKind, type Standing } from '$lib/domain/contract/vocabulary';
import { isOfCounted } from '$lib/domain/contract/outcome';
import { deadline, oneOf, oneOfOrNothing, period, text, whole } from '$lib/schema/cells';
import { column, reportText } from '$lib/schema/column';
import { table, to } from '$lib/schema/table';
import { ENGAGEMENT_KEY, ofEngagement, PART_KEY, readIn } from '$lib/schema/common-columns';
import { deadlineFaults, wordingLanguage } from '$lib/schema/deadline-columns';

export const parts = table(
	{
		name: 'parts',
		title: 'Parts',
		needed: true,
		columns: {
			...ofEngagement('Engagement of the part', 'as in `engagements.csv`'),
			part: column(whole, 'Number of the part within its engagement', 'whole number, from 1'),
			wording: column(text, 'Original deadline of the part as the report words it'),
			wording_language: wordingLanguage,
			deadline: column(deadline, 'The same in the notation of this page'),
			rhythm: column(
				oneOfOrNothing(RHYTHMS),
				'Period of which a continuing engagement has one part each; the deadline is then such a period',
			),
			event: column(text, 'The X of the deadline', 'id in `events.csv`, or empty'),
			printed_due: column(period, 'Due day that the report prints after the wording'),
			outcome: column(
				oneOf(REPORT_OUTCOMES, {
					closed: '(ended with approval, counted as realised)',
					unreported: '(no report says)',
				}),
				'How the part stands in the report',
			),
			ended_on: column(period, 'When the part was realised or closed, as exact as the report is'),
			reported_in: column(
				text,
				'Report that first said that the part was realised or closed',
				'id of a report, or empty',
			),
			inferred: reportText(
				text,
				'Which value is inferred and not printed, and why',
				'one sentence, or empty',
			),
			report: readIn,
		},
		key: PART_KEY,
		refers: [to('engagements', ENGAGEMENT_KEY), to('events', ['event'])],
	},
	(values) => deadlineFaults(values, values.rhythm),
);

/** What a part can be, given the standing of its engagement; a followed one can be anything that a report says. */
export function goTogether(standing: Standing, outcome: OutcomeKind): boolean {
	switch (standing) {
		case 'counted':
			return isOfCounted(outcome);
		case 'listed':
			return outcome === 'unreported';
		case 'replaced':
		case 'removed':
			return outcome === standing;
		case 'followed':
			return true;
	}
}
