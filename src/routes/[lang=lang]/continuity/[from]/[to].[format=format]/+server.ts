import { recordsToJson } from '$lib/files/json';
import { fileName } from '$lib/request/file-name';
import { about } from '$lib/views/paper/about';
import { successionRecords } from '$lib/views/continuity/succession-table';
import { tableDocument } from '$lib/views/paper/table-document';
import { tableOnPaper } from '$lib/views/paper/table-on-paper';
import { fileOf } from '../../../contracts/[id]/files';
import { pageOf } from '../../../contracts/[id]/contract-request';
import { DEFINITIONS } from '../[to]/definitions';
import { pairOf } from '../[to]/succession-request';

export const GET = ({ params: { lang, from, to, format }, url, request }) => {
	const { earlier, found, rows, table, situation } = pairOf(from, to, url, lang);
	const pair = `${from}-${to}`;
	const says = about(situation, {
		title: table.title,
		order: '',
		definitions: DEFINITIONS,
		address: pageOf(url),
	});
	return fileOf(request, format, {
		name: (extension) => fileName(pair, 'continuity', earlier.selection, says.day, extension),
		about: says,
		table,
		json: () => recordsToJson('continuity', pair, earlier, successionRecords(rows, found.unlinked)),
		paper: () => tableDocument(says, tableOnPaper(table, lang), []),
		calendar: null,
	});
};
