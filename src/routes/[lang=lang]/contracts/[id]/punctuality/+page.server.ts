import { chart } from '$lib/report/charts/chart';
import { contractAddress } from '$lib/report/contract-address';
import { delayView, punctualityRecords, punctualityTable } from '$lib/report/punctuality-table';
import { selectedOf } from '../selected';

export const load = ({ params: { id, lang }, url }) => {
	const { data, dataset, scheduled, selected, selection, asof } = selectedOf(id, url, lang);
	const { services } = dataset;
	const source = { data, scheduled, selected, services, to: contractAddress(lang, id, selection, asof) };
	const records = punctualityRecords(data, services, selected);
	const groups = (['service', 'axis', 'year'] as const).map((group) => ({
		group,
		table: punctualityTable(
			data,
			records.filter((record) => record.group === group || record.group === 'all'),
			lang,
		),
	}));
	return {
		all: records[0] ?? null,
		groups,
		delays: delayView(selected, lang),
		charts: { services: chart('services', source, lang), delays: chart('delays', source, lang) },
	};
};
