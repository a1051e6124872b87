import { required, text } from '$lib/schema/cells';
import { column, reportText } from '$lib/schema/column';
import { table, to } from '$lib/schema/table';

export const legends = table({
	name: 'legends',
	title: 'Letters of the RAG legend of each report',
	needed: false,
	columns: {
		report: column(required, 'Report whose RAG legend it is', 'id of a report'),
		letter: column(required, 'Letter that the legend defines', 'one letter, as printed'),
		meaning: reportText(text, 'What the legend says of it, in short'),
	},
	key: ['report', 'letter'],
	refers: [to('reports', ['report'])],
});
