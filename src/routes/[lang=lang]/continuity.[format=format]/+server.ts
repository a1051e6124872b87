import { filteredToJson } from '$lib/files/json';
import { about } from '$lib/views/paper/about';
import { continuityTable, linkRecord } from '$lib/views/continuity/links-table';
import { tableDocument } from '$lib/views/paper/table-document';
import { tableOnPaper } from '$lib/views/paper/table-on-paper';
import { fileOf } from '../contracts/[id]/files';
import { pageOf } from '../contracts/[id]/contract-request';
import { askedOf, situationOf } from '../continuity/continuity-request';

export const GET = ({ params: { lang, format }, url, request }) => {
	const asking = askedOf(url, lang);
	const { values, names, edges } = asking;
	const table = continuityTable(edges, names, lang);
	const says = about(situationOf(asking, lang), {
		title: table.title,
		order: '',
		definitions: [],
		address: pageOf(url),
	});
	return fileOf(request, format, {
		name: (extension) => `continuity.${extension}`,
		about: says,
		table,
		json: () => filteredToJson({ table: 'continuity' }, values, edges.map(linkRecord)),
		paper: () => tableDocument(says, tableOnPaper(table, lang), []),
		calendar: null,
	});
};
