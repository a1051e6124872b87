import { deadlinesToIcs } from '$lib/files/ics';
import { recordsToJson } from '$lib/files/json';
import { about } from '$lib/views/paper/about';
import { chooseColumns, ENGAGEMENT_COLUMNS } from '$lib/views/tableau3/engagement-columns';
import { paperOf } from '$lib/views/paper/paper-of';
import { fileName } from '$lib/request/file-name';
import { FILES } from '$lib/request/takes';
import { sortValues } from '$lib/views/table/sort-columns';
import { sortWords } from '$lib/views/table/sort';
import { tableDefinitions } from '$lib/views/table/table-definitions';
import { sortTabulated, tabulate } from '$lib/views/table/tabulate';
import { today } from '$lib/server/clock';
import { fileOf } from '../files';
import { columnsOf, pageOf, selectedOf, situationOf } from '../contract-request';

export const GET = ({ params: { id, lang, table: name, format }, url, request }) => {
	const found = selectedOf(id, url, lang, FILES[name].takes);
	const { data, dataset, scheduled, selected, given, query } = found;
	const tabulated = tabulate(name, data, scheduled, selected, dataset, lang);
	const sort = query.sort('sort', sortValues(name, lang));
	const { table: whole, records } = sortTabulated(tabulated, sort, lang);
	const columns = name === 'engagements' ? columnsOf(query) : ENGAGEMENT_COLUMNS;
	const table = name === 'engagements' ? chooseColumns(whole, columns) : whole;
	const says = about(situationOf(found, lang).situation, {
		title: table.title,
		order: sortWords(whole, sort, lang),
		definitions: tableDefinitions(name, whole),
		address: pageOf(url),
	});
	const paper = () => paperOf(name, { whole: tabulated.table, sorted: table, sort }, found, columns, says);
	const calendar = () =>
		deadlinesToIcs(data, says, selected, `${url.origin}/${lang}/contracts/${id}`, today(), given.size > 0);
	return fileOf(request, format, {
		name: (extension) => fileName(id, name, found.selection, says.day, extension),
		about: says,
		table,
		json: () => recordsToJson(name, id, found, records),
		paper,
		calendar: name === 'deadlines' ? calendar : null,
	});
};
