import { error } from '@sveltejs/kit';
import { tableToCsv } from '$lib/export/csv';
import { deadlinesToIcs } from '$lib/export/ics';
import { recordsToJson } from '$lib/export/json';
import { m } from '$lib/i18n/paraglide/messages';
import { tabulate } from '$lib/report/tabulate';
import { today } from '$lib/server/clock';
import { selectedOf } from '../selected';

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
	const { table, records } = tabulate(name, data, scheduled, selected, dataset.services, lang);
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
