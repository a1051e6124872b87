import { SERVICE_KINDS } from '$lib/domain/contract/vocabulary';
import { names, oneOf, required, text } from '$lib/schema/cells';
import { column, mayBeAbsent, nameText } from '$lib/schema/column';
import { table } from '$lib/schema/table';

export const services = table({
	name: 'services',
	title: 'Services',
	needed: true,
	columns: {
		service: column(required, 'Id of the service', 'text, such as `SECM`'),
		kind: column(
			oneOf(SERVICE_KINDS, {
				service: 'of the institute',
				partner: 'outside it',
				institution: 'the institute itself',
			}),
			'What the service is',
		),
		name: nameText(required, 'Name of the service'),
		abbreviation_nl: mayBeAbsent(
			column(
				text,
				'Short form in Dutch, on Dutch pages and in their files; every form finds the service',
				'text',
			),
		),
		also: column(names, 'Other short forms that the reports print', 'short forms joined by `/`, or empty'),
	},
	key: ['service'],
	refers: [],
});
