import { error } from '@sveltejs/kit';
import { EVERYTHING } from '$lib/domain/selection';
import { agrees } from '$lib/domain/reconciliation';
import { tableToCsv } from '$lib/export/csv';
import { recordsToJson } from '$lib/export/json';
import { m } from '$lib/i18n/paraglide/messages';
import { cellViews, reconciliationTable } from '$lib/report/control-view';
import { contractOf } from '../selected';
import { checked } from '../reconciliation/checked';

export const GET = ({ params: { id, lang, format } }) => {
	const { data, scheduled } = contractOf(id, lang);
	const { cells, differences } = checked(data, scheduled);
	switch (format) {
		case 'json': {
			const records = cells.map((cell) => {
				const { table, column, row, figure, printed, computed, report } = cell;
				return { table, column, row, figure, printed, computed, agrees: agrees(cell), report };
			});
			return new Response(recordsToJson('reconciliation', id, EVERYTHING, records), {
				headers: { 'content-type': 'application/json; charset=utf-8' },
			});
		}
		case 'csv':
			return new Response(tableToCsv(reconciliationTable(cellViews(cells, differences, lang), lang), lang), {
				headers: {
					'content-type': 'text/csv; charset=utf-8',
					'content-disposition': `attachment; filename="${id}-reconciliation.csv"`,
				},
			});
		case 'ics':
			error(404, m.error_not_found({}, { locale: lang }));
	}
};
