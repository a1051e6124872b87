import { oneOf, required, text } from '$lib/schema/cells';
import { column, reportText } from '$lib/schema/column';
import { table, to } from '$lib/schema/table';
import { ofContract } from '$lib/schema/common-columns';

export const publishedDifferences = table({
	name: 'published-differences',
	title: 'Why printed figures differ from computed ones',
	needed: false,
	columns: {
		contract: ofContract('Contract of the printed figure'),
		table: column(
			oneOf(['realisation', 'overview'], { realisation: 'for Tableau 1', overview: 'for Tableau 2' }),
			'Table that prints the figure',
		),
		column: column(
			required,
			'Year of Tableau 1 or axis of Tableau 2',
			'year, number of an axis, `waiting` or `total`',
		),
		row: column(
			required,
			'Row of Tableau 1 or article of Tableau 2',
			'`T1` to `T4`, `X`, number of an article, or `total`',
		),
		figure: column(
			required,
			'Which figure of the cell',
			'name of its column in the printed table, such as `realised`',
		),
		reason: reportText(
			text,
			'Why the printed figure differs from the computed one',
			'text, or empty where no reason is known',
		),
		report: column(text, 'Report that prints the figure', 'id of a report, or empty'),
	},
	key: ['contract', 'table', 'column', 'row', 'figure'],
	refers: [to('contracts', ['contract']), to('reports', ['report'])],
});
