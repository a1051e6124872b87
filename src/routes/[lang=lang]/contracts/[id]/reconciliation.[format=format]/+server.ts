import { EVERYTHING } from '$lib/domain/contract/selection';
import { about, situation } from '$lib/views/paper/about';
import { cellViews, reconciliationTable } from '$lib/views/checks/reconciliation-view';
import { reconciliationRecord } from '$lib/views/checks/reconciliation-record';
import { RECONCILIATION_DEFINITIONS } from '$lib/views/table/table-definitions';
import { tableDocument } from '$lib/views/paper/table-document';
import { tableOnPaper } from '$lib/views/paper/table-on-paper';
import { today } from '$lib/server/clock';
import { refuseOthers } from '../../../refuse';
import { fileOf } from '../files';
import { checked } from '../reconciliation/run-checks';
import { contractOf, pageOf } from '../contract-request';

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
