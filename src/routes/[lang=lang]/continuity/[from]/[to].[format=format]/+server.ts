import { error } from '@sveltejs/kit';
import { tableToCsv } from '$lib/export/csv';
import { recordsToJson } from '$lib/export/json';
import { m } from '$lib/i18n/paraglide/messages';
import { successionRecords, successionTable } from '$lib/report/succession-table';
import { kindWord } from '$lib/report/succession-view';
import { pairOf } from '../[to]/pair';

export const GET = ({ params: { lang, from, to, format }, url }) => {
	const { found, rows, lines, words, names, selection } = pairOf(from, to, url, lang);
	switch (format) {
		case 'json': {
			const records = successionRecords(rows, found.unlinked);
			return new Response(recordsToJson('continuity', `${from}/${to}`, selection, records), {
				headers: { 'content-type': 'application/json; charset=utf-8' },
			});
		}
		case 'csv': {
			const word = (kind: (typeof lines)[number]['kind']) => kindWord(kind, found, lang);
			const table = successionTable(lines, found.unlinked, word, names, words, lang);
			return new Response(tableToCsv(table, lang), {
				headers: {
					'content-type': 'text/csv; charset=utf-8',
					'content-disposition': `attachment; filename="continuity-${from}-${to}.csv"`,
				},
			});
		}
		case 'ics':
			error(404, m.error_not_found({}, { locale: lang }));
	}
};
