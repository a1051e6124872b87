import { LINK_ENDS, LINK_PLACES } from '$lib/domain/contract/vocabulary';
import { oneOf, text } from '$lib/schema/cells';
import { column, reportText } from '$lib/schema/column';
import { table, to } from '$lib/schema/table';
import { ofContract, readIn } from '$lib/schema/common-columns';

const EARLIER = 'Earlier article and engagement, as exact as the report is';
const EARLIER_VALUES = 'number as printed (`16.7`), name (`E2 NEW`), or empty';
const LATER = 'Later article and engagement, as exact as the report is';
const LATER_VALUES = 'as for the earlier end, or empty';

export const continuity = table(
	{
		name: 'continuity',
		title: 'Links between articles of one contract and the next',
		needed: false,
		columns: {
			from_contract: ofContract('Earlier contract of the link'),
			from_article: column(text, EARLIER, EARLIER_VALUES),
			from_engagement: column(text, EARLIER, EARLIER_VALUES),
			to_contract: column(
				text,
				'Later contract of the link; none when the project is followed up outside any contract',
				'id of a contract, or empty',
			),
			to_article: column(text, LATER, LATER_VALUES),
			to_engagement: column(text, LATER, LATER_VALUES),
			stated_by: column(
				oneOf(LINK_ENDS, { from: 'the earlier one ("poursuite")', to: 'the later one ("suite")' }),
				'Which end states the link',
			),
			place: column(
				oneOf(LINK_PLACES, {
					column: 'of continuity',
					progress: '(or points of attention)',
					'closing-list': 'at the end',
				}),
				'Where in the report the link stands',
			),
			report: readIn,
			note: reportText(text, 'What else the report says, or a slip in it'),
			printed: column(text, 'The reference as printed'),
		},
		key: [],
		refers: [
			to('contracts', ['from_contract'], ['contract']),
			to('contracts', ['to_contract'], ['contract']),
			to('reports', ['report']),
		],
	},
	// An article needs its contract; without both, the project is followed up outside any contract.
	({ to_contract, to_article, to_engagement }) =>
		to_contract === '' && (to_article !== '' || to_engagement !== '')
			? [{ code: 'cell-required', column: 'to_contract', value: '' }]
			: [],
);
