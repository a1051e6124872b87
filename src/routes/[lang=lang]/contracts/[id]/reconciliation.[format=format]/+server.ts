import { EVERYTHING } from '$lib/domain/selection';
import { about, situation } from '$lib/report/about';
import { cellViews, reconciliationTable } from '$lib/report/control-view';
import { reconciliationRecord } from '$lib/report/reconciliation-record';
import { RECONCILIATION_DEFINITIONS } from '$lib/report/table-definitions';
import { tableDocument } from '$lib/report/table-document';
import { tableOnPaper } from '$lib/report/table-on-paper';
import { today } from '$lib/server/clock';
import { refuseOthers } from '../../../refuse';
import { fileOf } from '../files';
import { checked } from '../reconciliation/checked';
import { contractOf, pageOf } from '../selected';

export const GET = ({ params: { id, lang, format }, url, request }) => {
	refuseOthers(url, [], lang);
	const { data, dataset, scheduled } = contractOf(id, lang);
	const { cells, differences } = checked(data, scheduled);
	const table = reconciliationTable(cells, cellViews(cells, differences, lang), lang);
	const records = cells.map(reconciliationRecord);
	// Every printed figure is about the whole contract: no filter applies.
	const says = about(situation(data, dataset, [], new Map(), today(), lang), {
		title: table.title,
		order: '',
		definitions: RECONCILIATION_DEFINITIONS,
		address: pageOf(url),
	});
	return fileOf(request, format, {
		contract: id,
		name: 'reconciliation',
		chosen: { selection: EVERYTHING, asof: null, given: new Map() },
		about: says,
		table,
		records,
		paper: () => tableDocument(says, tableOnPaper(table, lang), []),
	});
};
