import { error } from '@sveltejs/kit';
import { select } from '$lib/domain/selection';
import type { Language } from '$lib/i18n/language';
import { m } from '$lib/i18n/paraglide/messages';
import { filterValues, readSelection } from '$lib/report/selection-address';
import { store } from '$lib/server/store';

/** The contract of an address, or a 404 that names those that exist. */
export function contractOf(id: string, lang: Language) {
	const { contract, dataset } = store();
	const found = contract(id);
	if (found) return { ...found, dataset };
	const known = dataset.contracts.map((data) => data.contract.id).join(', ') || '–';
	error(404, m.error_contract_unknown({ id, known }, { locale: lang }));
}

/** The contract of an address with the parts that its filters select; a filter that does not exist is refused. */
export function selectedOf(id: string, url: URL, lang: Language) {
	const found = contractOf(id, lang);
	const values = filterValues(found.data, found.dataset.services, found.scheduled);
	const { selection, unknown } = readSelection(url.searchParams, values);
	const [wrong] = unknown;
	if (wrong) {
		const allowed = wrong.allowed.join(', ') || '–';
		error(404, m.filter_unknown({ name: wrong.name, value: wrong.value, allowed }, { locale: lang }));
	}
	return { ...found, values, selection, selected: select(found.scheduled, selection) };
}
