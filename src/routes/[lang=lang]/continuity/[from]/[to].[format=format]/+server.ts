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
		table,
		records: successionRecords(rows, found.unlinked),
		paper: () => tableDocument(says, tableOnPaper(table, lang), []),
	});
};
