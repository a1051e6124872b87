import { about } from '$lib/report/about';
import { successionRecords } from '$lib/report/succession-table';
import { tableDocument } from '$lib/report/table-document';
import { tableOnPaper } from '$lib/report/table-on-paper';
import { fileOf } from '../../../contracts/[id]/files';
import { pageOf } from '../../../contracts/[id]/selected';
import { DEFINITIONS } from '../[to]/definitions';
import { pairOf } from '../[to]/pair';

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
