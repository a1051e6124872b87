import { deadlinesToIcs } from '$lib/files/ics';
import { fileHeader } from '$lib/views/paper/file-header';
import { chooseColumns, ENGAGEMENT_COLUMNS } from '$lib/views/tableau3/engagement-table';
import { contractDocument } from '$lib/views/paper/contract-document';
import { partViews } from '$lib/views/tableau3/part-view';
import { sortWords } from '$lib/views/table/sort';
import {
	contractTable,
	sortContractTable,
	tableDefinitions,
	sortValues,
} from '$lib/views/table/contract-tables';
import { today } from '$lib/server/clock';
import { fileOf } from '../files';
import { columnsOf, pageOf, selectedOf, contextOf } from '../contract-request';
import { recordsToJson } from '$lib/files/json';
import { fileName } from '$lib/request/file-name';
import { FILES } from '$lib/request/takes';

export const GET = ({ params: { id, lang, table: name, format }, url, request }) => {
	const found = selectedOf(id, url, lang, FILES[name].takes);
	const { data, dataset, scheduled, selected, given, query } = found;
	const sort = query.sort('sort', sortValues(name, lang));
	const made = sortContractTable(contractTable(name, data, scheduled, selected, dataset, lang), sort, lang);
	const columns = name === 'engagements' ? columnsOf(query) : ENGAGEMENT_COLUMNS;
	const says = fileHeader(contextOf(found, lang).context, {
		title: made.head.title,
		order: sortWords(made.head, sort, lang),
		definitions: tableDefinitions(name, made.head),
		address: pageOf(url),
	});
	const calendar = () =>
		deadlinesToIcs(
			partViews(data, dataset, lang),
			says,
			selected,
			`${url.origin}/${lang}/contracts/${id}`,
			today(),
			given.size > 0,
		);
	return fileOf(request, format, {
		name: (extension) => fileName(id, name, found.selection, says.day, extension),
		header: says,
		table: () => (name === 'engagements' ? chooseColumns(made.table, columns) : made.table),
		json: () => recordsToJson(name, id, found, made.records),
		paper: () => contractDocument(name, made, sort !== null, found, columns, says),
		calendar: name === 'deadlines' ? calendar : null,
	});
};
