import { deadline, period, text, whole } from '$lib/schema/cells';
import { column } from '$lib/schema/column';
import { table, to } from '$lib/schema/table';
import { ofPart, PART_KEY, readIn } from '$lib/schema/common-columns';
import { deadlineFaults, wordingLanguage } from '$lib/schema/deadline-columns';

const LATER = 'The later deadline, written as in `parts.csv`';
const LATER_VALUES = 'as in `parts.csv`, or empty';

export const revisions = table(
	{
		name: 'revisions',
		title: 'Revisions',
		needed: false,
		columns: {
			...ofPart('Part that is revised'),
			revision: column(
				whole,
				'Number of the revision; those of one part stand in order',
				'whole number: 1, then 2, then 3',
			),
			wording: column(text, LATER, LATER_VALUES),
			wording_language: wordingLanguage,
			deadline: column(deadline, LATER, LATER_VALUES),
			event: column(text, LATER, LATER_VALUES),
			printed_due: column(period, LATER, LATER_VALUES),
			approved_in: column(text, 'Report that approved the revision', 'id of a report, or empty'),
			report: readIn,
		},
		key: [...PART_KEY, 'revision'],
		refers: [to('parts', PART_KEY), to('events', ['event'])],
	},
	(values) => deadlineFaults(values, null),
);
