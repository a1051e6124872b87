import { REPORT_KINDS } from '$lib/domain/contract/vocabulary';
import { oneOf, period, required, requiredPeriod } from '$lib/schema/cells';
import { column, nameText } from '$lib/schema/column';
import { table, to } from '$lib/schema/table';
import { ofContract } from '$lib/schema/common-columns';

export const reports = table({
	name: 'reports',
	title: 'Reports',
	needed: true,
	columns: {
		report: column(required, 'Id of the report', 'text, such as `2020-s1` or `2020-year`'),
		contract: ofContract('Contract that the report is about'),
		kind: column(
			oneOf(REPORT_KINDS),
			'How long a time the report covers',
			'`semester`, `year`, or another `text`',
		),
		covers_to: column(requiredPeriod, 'Last day that the report covers'),
		day: column(period, 'Day of the report itself'),
		title: nameText(required, 'Title of the report'),
	},
	key: ['report'],
	refers: [to('contracts', ['contract'])],
});
