import { filteredToJson } from '$lib/files/json';
import { fileHeader } from '$lib/views/paper/file-header';
import { continuityTable, linkRecord } from '$lib/views/continuity/links-table';
import { singleTableDocument } from '$lib/views/paper/single-table-document';
import { documentTable } from '$lib/views/paper/document-table';
import { pageOf } from '../contracts/[id]/contract-request';
import { askedOf, contextOf } from '../continuity/continuity-request';
import { fileOf } from '../contracts/[id]/files';

export const GET = ({ params: { lang, format }, url, request }) => {
	const asking = askedOf(url, lang);
	const { values, names, edges } = asking;
	const table = continuityTable(edges, names, lang);
	const says = fileHeader(contextOf(asking, lang), {
		title: table.title,
		order: '',
		definitions: [],
		address: pageOf(url),
	});
	return fileOf(request, format, {
		name: (extension) => `continuity.${extension}`,
		header: says,
		table: () => table,
		json: () => filteredToJson({ table: 'continuity' }, values, edges.map(linkRecord)),
		paper: () => singleTableDocument(says, documentTable(table, lang), []),
		calendar: null,
	});
};
