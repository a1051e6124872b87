import type { Day } from '$lib/domain/time/calendar';
import { EVERYTHING, type Selection } from '$lib/domain/contract/selection';
import type { Language } from '$lib/i18n/language';
import { selectionValues } from './contract-filters';
import { writeQuery } from './query';

/** The address of a place below a contract (`articles/18#E2`, `deadlines`), narrowed as asked. */
export type ContractAddress = (place: string, narrowed?: Partial<Selection>) => string;

/** What a reader keeps when going from one page of a contract to another: the services and the day looked at. */
export function contractAddress(
	lang: Language,
	id: string,
	{ services }: Selection,
	asof: Day | null,
): ContractAddress {
	return (place, narrowed = {}) => {
		const [path, anchor] = place.split('#');
		const filters = selectionValues({ ...EVERYTHING, services, ...narrowed });
		const query = writeQuery({ ...filters, asof: asof?.toString() ?? null });
		return `/${lang}/contracts/${id}/${path}${query}${anchor === undefined ? '' : `#${anchor}`}`;
	};
}
