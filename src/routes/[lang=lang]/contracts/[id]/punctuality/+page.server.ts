import { chart } from '$lib/views/charts/contract-charts';
import { delayView } from '$lib/views/punctuality/delay-view';
import { punctualityRecords, punctualityTable } from '$lib/views/punctuality/punctuality-table';
import { sortTable, sortWords } from '$lib/views/table/sort';
import { chartSource } from '../chart-source';
import { selectedOf } from '../contract-request';
import { sortValues } from '$lib/views/table/contract-tables';
import { FILES } from '$lib/request/takes';

export const load = ({ params: { id, lang }, url }) => {
	const found = selectedOf(id, url, lang, FILES.punctuality.takes);
	const { data, dataset, selected } = found;
	const { services } = dataset;
	const source = chartSource(found, lang);
	const records = punctualityRecords(data, services, selected);
	const whole = punctualityTable(data, records, lang);
	const sort = found.query.sort('sort', sortValues('punctuality', lang));
	const groups = (['service', 'axis', 'year'] as const).map((group) => ({
		group,
		table: sortTable(
			punctualityTable(
				data,
				records.filter((record) => record.group === group || record.group === 'all'),
				lang,
			),
			sort,
			lang,
		),
	}));
	return {
		all: records[0] ?? null,
		groups,
		delays: delayView(selected, lang),
		charts: { services: chart('services', source, lang), delays: chart('delays', source, lang) },
		sort,
		sorted: sortWords(whole, sort, lang),
	};
};
