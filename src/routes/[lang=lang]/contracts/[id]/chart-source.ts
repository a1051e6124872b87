import type { Language } from '$lib/i18n/language';
import type { ChartSource } from '$lib/views/charts/chart';
import { contractAddress } from '$lib/request/contract-address';
import { today } from '$lib/server/clock';
import type { Selected } from './contract-request';

/** What the charts of an address are made of; their marks keep its services and its day. */
export function chartSource(
	{ data, dataset, scheduled, selected, selection, asof }: Selected,
	lang: Language,
): ChartSource {
	const to = contractAddress(lang, data.contract.id, selection, asof);
	return { data, scheduled, selected, services: dataset.services, today: today(), to };
}
