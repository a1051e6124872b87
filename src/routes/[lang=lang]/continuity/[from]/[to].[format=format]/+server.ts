import { fileHeader } from '$lib/views/paper/file-header';
import { successionRecords } from '$lib/views/continuity/succession-record';
import { singleTableDocument } from '$lib/views/paper/single-table-document';
import { documentTable } from '$lib/views/paper/document-table';
import { fileOf } from '../../../contracts/[id]/files';
import { pageOf } from '../../../contracts/[id]/contract-request';
import { DEFINITIONS } from '../[to]/definitions';
import { pairOf } from '../[to]/succession-request';
import { recordsToJson } from '$lib/files/json';
import { fileName } from '$lib/request/file-name';

export const GET = ({ params: { lang, from, to, format }, url, request }) => {
	const { earlier, found, rows, table, context } = pairOf(from, to, url, lang);
	const pair = `${from}-${to}`;
	const says = fileHeader(context, {
		title: table.title,
		order: '',
		definitions: DEFINITIONS,
		address: pageOf(url),
	});
	return fileOf(request, format, {
		name: (extension) => fileName(pair, 'continuity', earlier.selection, says.day, extension),
		header: says,
		table: () => table,
		json: () => recordsToJson('continuity', pair, earlier, successionRecords(rows, found.unlinked)),
		paper: () => singleTableDocument(says, documentTable(table, lang), []),
		calendar: null,
	});
};
