import { SAID } from '$lib/domain/contract/vocabulary';
import { oneOf, required } from '$lib/schema/cells';
import { column, reportText } from '$lib/schema/column';
import { table, to } from '$lib/schema/table';
import { ofPart, PART_KEY, readIn } from '$lib/schema/common-columns';

export const statements = table({
	name: 'statements',
	title: 'Statements against the count',
	needed: false,
	columns: {
		...ofPart('Part that the text speaks of'),
		said: column(
			oneOf(SAID, {
				'without-object': 'it became needless',
				'without-result': 'ended with nothing',
				partly: 'done in part',
				insufficient: 'done but not enough',
				'still-to-do': 'not done yet',
				'not-due': 'its time had not come',
			}),
			'What the text of the report says of a part that it counts realised',
		),
		note: reportText(required, 'What the text says, in our own words'),
		report: readIn,
	},
	key: [...PART_KEY, 'said'],
	refers: [to('parts', PART_KEY), to('reports', ['report'])],
});
