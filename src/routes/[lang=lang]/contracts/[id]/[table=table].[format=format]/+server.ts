import { deadlinesToIcs } from '$lib/files/ics';
import { about } from '$lib/views/paper/about';
import { chooseColumns, ENGAGEMENT_COLUMNS } from '$lib/views/tableau3/engagement-columns';
import { paperOf } from '$lib/views/paper/paper-of';
import { tableParameters } from '$lib/request/parameters';
import { sortWords } from '$lib/views/table/sort';
import { tableDefinitions } from '$lib/views/table/table-definitions';
import { sortTabulated, tabulate } from '$lib/views/table/tabulate';
import { today } from '$lib/server/clock';
import { fileOf } from '../files';
import { columnsOf, pageOf, selectedOf, situationOf, sortOf } from '../contract-request';

export const GET = ({ params: { id, lang, table: name, format }, url, request }) => {
	const found = selectedOf(id, url, lang, tableParameters(name));
	const { data, dataset, scheduled, selected, given } = found;
	const tabulated = tabulate(name, data, scheduled, selected, dataset, lang);
	const sort = sortOf(url, name, lang);
	const { table: whole, records } = sortTabulated(tabulated, sort, lang);
	const columns = name === 'engagements' ? columnsOf(url, lang) : ENGAGEMENT_COLUMNS;
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
	return fileOf(
		request,
		format,
		{ contract: id, name, chosen: found, about: says, table, records, paper },
		name === 'deadlines' ? calendar : undefined,
	);
};
