import { CONTRACT_KINDS, SCOPES } from '$lib/domain/contract/vocabulary';
import { oneOf, period, required, text } from '$lib/schema/cells';
import { column, nameText } from '$lib/schema/column';
import { table, to } from '$lib/schema/table';
import { readInIfAny } from '$lib/schema/common-columns';

const LIFE = 'First and last day or year of the contract';

export const contracts = table({
	name: 'contracts',
	title: 'Contracts',
	needed: true,
	columns: {
		contract: column(required, 'Id of the contract, also the name of its folder', 'text, such as `ca6`'),
		kind: column(
			oneOf(CONTRACT_KINDS),
			'What the contract is',
			'`contract` of its own, `amendment` that prolongs one, or `register` of rules with deadlines',
		),
		scope: column(
			oneOf(SCOPES, { full: 'all of it', partial: 'some engagements or titles', named: 'its name only' }),
			'How much of the contract is in the data',
		),
		from: column(period, LIFE),
		to: column(period, LIFE),
		title: nameText(required, 'Title of the contract'),
		short: nameText(required, 'Short name of the contract, for tables'),
		follows: column(text, 'Contract that this amendment prolongs', 'id of a contract, or empty'),
		report: readInIfAny,
	},
	key: ['contract'],
	refers: [to('contracts', ['follows'], ['contract']), to('reports', ['report'])],
});
