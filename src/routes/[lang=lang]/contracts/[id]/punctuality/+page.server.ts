import { delayView, punctualityRecords, punctualityTable } from '$lib/report/punctuality-table';
import { selectedOf } from '../selected';

export const load = ({ params: { id, lang }, url }) => {
	const { data, dataset, selected } = selectedOf(id, url, lang);
	const records = punctualityRecords(data, dataset.services, selected);
	const groups = (['service', 'axis', 'year'] as const).map((group) => ({
		group,
		table: punctualityTable(
			data,
			records.filter((record) => record.group === group || record.group === 'all'),
			lang,
		),
	}));
	return { all: records[0] ?? null, groups, delays: delayView(selected, lang) };
};
