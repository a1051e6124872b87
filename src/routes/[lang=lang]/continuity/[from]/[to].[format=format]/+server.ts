import { about } from '$lib/views/paper/file-header';
import { successionRecords } from '$lib/views/continuity/succession-record';
import { singleTableDocument } from '$lib/views/paper/single-table-document';
import { documentTable } from '$lib/views/paper/document-table';
import { fileOf } from '../../../contracts/[id]/files';
import { pageOf } from '../../../contracts/[id]/contract-request';
import { DEFINITIONS } from '../[to]/definitions';
import { pairOf } from '../[to]/succession-request';

export const GET = ({ params: { lang, from, to, format }, url, request }) => {
	const { earlier, found, rows, table, situation } = pairOf(from, to, url, lang);
	const says = about(situation, {
		title: table.title,
		order: '',
		definitions: DEFINITIONS,
		address: pageOf(url),
	});
	return fileOf(request, format, {
		contract: `${from}-${to}`,
		name: 'continuity',
		chosen: earlier,
		about: says,
		table: () => table,
		records: () => successionRecords(rows, found.unlinked),
		paper: () => singleTableDocument(says, documentTable(table, lang), []),
	});
};
