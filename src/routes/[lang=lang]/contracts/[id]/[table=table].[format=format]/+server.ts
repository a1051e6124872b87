import { deadlinesToIcs } from '$lib/files/ics';
import { about } from '$lib/views/paper/file-header';
import { chooseColumns, ENGAGEMENT_COLUMNS } from '$lib/views/tableau3/engagement-columns';
import { contractDocument } from '$lib/views/paper/contract-document';
import { partViews } from '$lib/views/tableau3/part-view';
import { tableParameters } from '$lib/request/parameters';
import { sortWords } from '$lib/views/table/sort';
import { contractTable, sortContractTable, tableDefinitions } from '$lib/views/table/contract-tables';
import { today } from '$lib/server/clock';
import { fileOf } from '../files';
import { columnsOf, pageOf, selectedOf, situationOf, sortOf } from '../contract-request';

export const GET = ({ params: { id, lang, table: name, format }, url, request }) => {
	const found = selectedOf(id, url, lang, tableParameters(name));
	const { data, dataset, scheduled, selected, given } = found;
	const sort = sortOf(url, name, lang);
	const made = sortContractTable(contractTable(name, data, scheduled, selected, dataset, lang), sort, lang);
	const columns = name === 'engagements' ? columnsOf(url, lang) : ENGAGEMENT_COLUMNS;
	const says = about(situationOf(found, lang).situation, {
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
	return fileOf(
		request,
		format,
		{
			contract: id,
			name,
			chosen: found,
			about: says,
			table: () => (name === 'engagements' ? chooseColumns(made.table, columns) : made.table),
			records: () => made.records,
			paper: () => contractDocument(name, made, sort !== null, found, columns, says),
		},
		name === 'deadlines' ? calendar : undefined,
	);
};
