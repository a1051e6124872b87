import { text, whole, wholeOrNothing } from '$lib/schema/cells';
import { column, reportText } from '$lib/schema/column';
import { table, to } from '$lib/schema/table';
import { readIn } from '$lib/schema/common-columns';

export const articles = table({
	name: 'articles',
	title: 'Articles',
	needed: true,
	columns: {
		article: column(whole, 'Number of the article'),
		axis: column(wholeOrNothing, 'Axis of the article', 'number in `axes.csv`, or empty'),
		title: reportText(text, 'Title of the article, as printed in French'),
		other_title: reportText(text, 'A really different title printed elsewhere in the report'),
		report: readIn,
	},
	key: ['article'],
	refers: [to('axes', ['axis'])],
});
