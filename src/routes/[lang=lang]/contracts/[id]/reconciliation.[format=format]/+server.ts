import { EVERYTHING } from '$lib/domain/contract/selection';
import { fileHeader, viewContext } from '$lib/views/paper/file-header';
import { cellViews } from '$lib/views/checks/reconciliation-view';
import {
	reconciliationTable,
	RECONCILIATION_DEFINITIONS,
	reconciliationRecord,
} from '$lib/views/checks/reconciliation-table';
import { singleTableDocument } from '$lib/views/paper/single-table-document';
import { documentTable } from '$lib/views/paper/document-table';
import { today } from '$lib/server/clock';
import { fileOf } from '../files';
import { checked } from '../reconciliation/run-checks';
import { contractOf, pageOf } from '../contract-request';
import { recordsToJson } from '$lib/files/json';
import { fileName } from '$lib/request/file-name';
import { FILES } from '$lib/request/takes';
import { queryOf } from '../../../refuse';

export const GET = ({ params: { id, lang, format }, url, request }) => {
	const { data, dataset, scheduled } = contractOf(id, lang);
	queryOf(url, FILES.reconciliation.takes, lang);
	const { cells, differences } = checked(data, scheduled);
	const table = reconciliationTable(cells, cellViews(cells, differences, lang), lang);
	// Every printed figure is about the whole contract: no filter applies.
	const everything = { selection: EVERYTHING, asof: null, given: new Map() };
	const says = fileHeader(viewContext(data, dataset, [], new Map(), today(), lang), {
		title: table.title,
		order: '',
		definitions: RECONCILIATION_DEFINITIONS,
		address: pageOf(url),
	});
	return fileOf(request, format, {
		name: (extension) => fileName(id, 'reconciliation', EVERYTHING, says.day, extension),
		header: says,
		table: () => table,
		json: () => recordsToJson('reconciliation', id, everything, cells.map(reconciliationRecord)),
		paper: () => singleTableDocument(says, documentTable(table, lang), []),
		calendar: null,
	});
};
