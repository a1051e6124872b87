import { EVERYTHING } from '$lib/domain/contract/selection';
import { about, situation } from '$lib/views/paper/file-header';
import { cellViews } from '$lib/views/checks/reconciliation-view';
import {
	reconciliationTable,
	RECONCILIATION_DEFINITIONS,
	reconciliationRecord,
} from '$lib/views/checks/reconciliation-table';
import { singleTableDocument } from '$lib/views/paper/single-table-document';
import { documentTable } from '$lib/views/paper/document-table';
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
		table: () => table,
		records: () => cells.map(reconciliationRecord),
		paper: () => singleTableDocument(says, documentTable(table, lang), []),
	});
};
