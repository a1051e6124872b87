import { deadlinesToIcs } from '$lib/export/ics';
import { about } from '$lib/report/about';
import { chooseColumns, ENGAGEMENT_COLUMNS } from '$lib/report/engagement-columns';
import { paperOf } from '$lib/report/paper-of';
import { tableParameters } from '$lib/report/parameters';
import { sortWords } from '$lib/report/sort';
import { tableDefinitions } from '$lib/report/table-definitions';
import { sortTabulated, tabulate } from '$lib/report/tabulate';
import { today } from '$lib/server/clock';
import { fileOf } from '../files';
import { columnsOf, pageOf, selectedOf, situationOf, sortOf } from '../selected';

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
		deadlinesToIcs(says, selected, `${url.origin}/${lang}/contracts/${id}`, today(), given.size > 0);
	return fileOf(
		request,
		format,
		{ contract: id, name, chosen: found, about: says, table, records, paper },
		name === 'deadlines' ? calendar : undefined,
	);
};
