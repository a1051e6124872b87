import { required, whole } from '$lib/schema/cells';
import { column, nameText } from '$lib/schema/column';
import { table } from '$lib/schema/table';
import { readInIfAny } from '$lib/schema/common-columns';

export const axes = table({
	name: 'axes',
	title: 'Axes',
	needed: false,
	columns: {
		axis: column(whole, 'Number of the axis'),
		title: nameText(required, 'What the axis is about, in our own words'),
		short: nameText(required, 'Short name of the axis, for tables'),
		report: readInIfAny,
	},
	key: ['axis'],
	refers: [],
});
