import { period, required, text } from '$lib/schema/cells';
import { column, nameText } from '$lib/schema/column';
import { table } from '$lib/schema/table';
import { readInIfAny } from '$lib/schema/common-columns';

export const events = table({
	name: 'events',
	title: 'Events',
	needed: false,
	columns: {
		event: column(
			required,
			'Id of the event, unique in the contract',
			'short English words, such as `audit-received`',
		),
		day: column(
			period,
			'Day of the event, as exact as the report is',
			'day or period, or empty while there is none',
		),
		expected: column(period, 'Day on which X is expected, where a source says so; it fixes no deadline'),
		follows: column(
			text,
			'Part whose end is the event',
			'article, engagement and part: `12/E2/1` or `14/E1 NEW/2`; or empty',
		),
		title: nameText(required, 'What happens, in our own words'),
		report: readInIfAny,
	},
	key: ['event'],
	refers: [],
});
