import { period, required, whole } from '$lib/schema/cells';
import { column, nameText } from '$lib/schema/column';
import { table, to } from '$lib/schema/table';
import { ofContract, printedIn } from '$lib/schema/common-columns';

export const publishedLists = table({
	name: 'published-lists',
	title: 'Lists that a report announces with a number',
	needed: false,
	columns: {
		contract: ofContract('Contract of the list'),
		list: column(
			required,
			'Id of the list, unique in the contract',
			'short English words, such as `late-2020`',
		),
		realised_in: column(
			period,
			'Period of which the number counts what was realised',
			'period, or empty for a list of something else',
		),
		announced: column(whole, 'Number that the report announces'),
		items: column(whole, 'Number of items that it then lists or that its sum gives'),
		title: nameText(required, 'What the list is and where it stands'),
		report: printedIn,
	},
	key: ['contract', 'list'],
	refers: [to('contracts', ['contract']), to('reports', ['report'])],
});
