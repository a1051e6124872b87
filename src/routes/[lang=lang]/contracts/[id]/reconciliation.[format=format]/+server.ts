import { EVERYTHING } from '$lib/domain/contract/selection';
import { recordsToJson } from '$lib/files/json';
import { fileName } from '$lib/request/file-name';
import { FILES } from '$lib/request/takes';
import { about, situation } from '$lib/views/paper/about';
import { cellViews, reconciliationTable } from '$lib/views/checks/reconciliation-view';
import { reconciliationRecord } from '$lib/views/checks/reconciliation-record';
import { RECONCILIATION_DEFINITIONS } from '$lib/views/table/table-definitions';
import { tableDocument } from '$lib/views/paper/table-document';
import { tableOnPaper } from '$lib/views/paper/table-on-paper';
import { today } from '$lib/server/clock';
import { queryOf } from '../../../refuse';
import { fileOf } from '../files';
import { checked } from '../reconciliation/run-checks';
import { contractOf, pageOf } from '../contract-request';

export const GET = ({ params: { id, lang, format }, url, request }) => {
	const { data, dataset, scheduled } = contractOf(id, lang);
	queryOf(url, FILES.reconciliation.takes, lang);
	const { cells, differences } = checked(data, scheduled);
	const table = reconciliationTable(cells, cellViews(cells, differences, lang), lang);
	// Every printed figure is about the whole contract: no filter applies.
	const everything = { selection: EVERYTHING, asof: null, given: new Map() };
	const says = about(situation(data, dataset, [], new Map(), today(), lang), {
		title: table.title,
		order: '',
		definitions: RECONCILIATION_DEFINITIONS,
		address: pageOf(url),
	});
	return fileOf(request, format, {
		name: (extension) => fileName(id, 'reconciliation', EVERYTHING, says.day, extension),
		about: says,
		table,
		json: () => recordsToJson('reconciliation', id, everything, cells.map(reconciliationRecord)),
		paper: () => tableDocument(says, tableOnPaper(table, lang), []),
		calendar: null,
	});
};
