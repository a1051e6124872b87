import { text, whole, wholeOrNothing } from '$lib/schema/cells';
import { column, reportText } from '$lib/schema/column';
import { table, to } from '$lib/schema/table';
import { ofContract, printedIn } from '$lib/schema/common-columns';

const COUNT = 'whole number, or empty where nothing is printed';
const withOutcome = column(wholeOrNothing, 'Printed number of parts with this outcome', COUNT);
const withCause = column(
	wholeOrNothing,
	'Printed number of points of attention or late parts with this cause',
	COUNT,
);

export const publishedOverview = table({
	name: 'published-overview',
	title: 'Tableau 2 as printed',
	needed: false,
	columns: {
		contract: ofContract('Contract of the printed Tableau 2'),
		axis: column(wholeOrNothing, 'Axis of the row', 'number; or empty for the total of all axes'),
		article: column(wholeOrNothing, 'Article of the row', 'number; or empty for the total of the axis'),
		number: column(whole, 'Printed number of parts'),
		realised: withOutcome,
		onTrack: withOutcome,
		attentionInternal: withCause,
		attentionExternal: withCause,
		lateInternal: withCause,
		lateExternal: withCause,
		lateUnplaced: column(
			wholeOrNothing,
			'Printed number of late parts where the print does not show under which cause',
		),
		note: reportText(text, 'How the row was read, where the print leaves a doubt'),
		report: printedIn,
	},
	key: [],
	refers: [to('contracts', ['contract']), to('reports', ['report'])],
});
