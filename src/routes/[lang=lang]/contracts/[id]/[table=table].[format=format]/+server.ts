import { tableToCsv } from '$lib/export/csv';
import { recordsToJson } from '$lib/export/json';
import { tabulate } from '$lib/report/tabulate';
import { selectedOf } from '../selected';

export const GET = ({ params: { id, lang, table: name, format }, url }) => {
	const { data, scheduled, selected, selection } = selectedOf(id, url, lang);
	const { table, records } = tabulate(name, data, scheduled, selected, lang);
	if (format === 'json')
		return new Response(recordsToJson(name, id, selection, records), {
			headers: { 'content-type': 'application/json; charset=utf-8' },
		});
	return new Response(tableToCsv(table, lang), {
		headers: {
			'content-type': 'text/csv; charset=utf-8',
			'content-disposition': `attachment; filename="${[id, name, ...selection.services].join('-')}.csv"`,
		},
	});
};
