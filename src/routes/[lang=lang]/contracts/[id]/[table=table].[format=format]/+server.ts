import { error } from '@sveltejs/kit';
import { tableToCsv } from '$lib/export/csv';
import { deadlinesToIcs } from '$lib/export/ics';
import { recordsToJson } from '$lib/export/json';
import { m } from '$lib/i18n/paraglide/messages';
import { chooseColumns } from '$lib/report/engagement-columns';
import { sortTabulated, tabulate } from '$lib/report/tabulate';
import { today } from '$lib/server/clock';
import { columnsOf, selectedOf, sortOf } from '../selected';

const TYPES = {
	csv: 'text/csv; charset=utf-8',
	json: 'application/json; charset=utf-8',
	ics: 'text/calendar; charset=utf-8',
};

export const GET = ({ params: { id, lang, table: name, format }, url }) => {
	const { data, dataset, scheduled, selected, selection, given } = selectedOf(id, url, lang);
	const file = [id, name, ...selection.services].join('-');
	const headers = {
		'content-type': TYPES[format],
		...(format !== 'json' && { 'content-disposition': `attachment; filename="${file}.${format}"` }),
	};
	const tabulated = tabulate(name, data, scheduled, selected, dataset.services, lang);
	// The quarters of Tableau 1 are a calendar and keep their order.
	const sort = sortOf(url, name === 'realisation' ? { columns: [] } : tabulated.table, lang);
	const { table: whole, records } = sortTabulated(tabulated, sort, lang);
	const table = name === 'engagements' ? chooseColumns(whole, columnsOf(url, lang)) : whole;
	switch (format) {
		case 'json':
			return new Response(recordsToJson(name, id, selection, records), { headers });
		case 'csv':
			return new Response(tableToCsv(table, lang), { headers });
		case 'ics': {
			if (name !== 'deadlines') error(404, m.error_not_found({}, { locale: lang }));
			const address = `${url.origin}/${lang}/contracts/${id}`;
			return new Response(deadlinesToIcs(data, selected, address, today(), given.size > 0, lang), {
				headers,
			});
		}
	}
};
