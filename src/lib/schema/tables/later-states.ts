import { REPORT_OUTCOMES } from '$lib/domain/contract/vocabulary';
import { oneOf, period, required, text } from '$lib/schema/cells';
import { column, reportText } from '$lib/schema/column';
import { table, to } from '$lib/schema/table';
import { ofContract, ofPart, PART_KEY } from '$lib/schema/common-columns';

export const laterStates = table({
	name: 'later-states',
	title: 'What later reports say of parts that earlier ones count',
	needed: false,
	columns: {
		contract: ofContract('Contract whose own report counted the part'),
		...ofPart('The part, as in `parts.csv` of that contract'),
		outcome: column(oneOf(REPORT_OUTCOMES), 'How the part stands in the later report'),
		ended_on: column(period, 'When the part was realised or closed'),
		reported_in: column(text, 'Report that first said so', 'id of a report, or empty'),
		note: reportText(text, 'What the later report says'),
		report: column(required, 'Later report in which it was read', 'id of a report'),
	},
	key: ['contract', ...PART_KEY, 'report'],
	refers: [
		to('contracts', ['contract']),
		to('reports', ['reported_in'], ['report']),
		to('reports', ['report']),
	],
});
