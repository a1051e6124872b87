import { error } from '@sveltejs/kit';
import { tableToCsv } from '$lib/files/csv';
import { documentToDocx } from '$lib/files/docx';
import { filteredToJson } from '$lib/files/json';
import { tableToXlsx } from '$lib/files/xlsx/workbook';
import { m } from '$lib/i18n/paraglide/messages';
import { about } from '$lib/views/paper/about';
import { continuityTable, linkRecord } from '$lib/views/continuity/links-table';
import { tableDocument } from '$lib/views/paper/table-document';
import { tableOnPaper } from '$lib/views/paper/table-on-paper';
import { fileResponse } from '../contracts/[id]/files';
import { pageOf } from '../contracts/[id]/contract-request';
import { askedOf, situationOf } from '../continuity/continuity-request';

export const GET = async ({ params: { lang, format }, url, request }) => {
	const asking = askedOf(url, lang);
	const { asked, names, edges } = asking;
	const table = continuityTable(edges, names, lang);
	const says = about(situationOf(asking, lang), {
		title: table.title,
		order: '',
		definitions: [],
		address: pageOf(url),
	});
	const made = async () => {
		switch (format) {
			case 'csv':
				return tableToCsv(table, lang);
			case 'json': {
				const { services, axes, contracts, text, line } = asked;
				const filters = { service: services, axis: axes, contract: contracts, q: text, line };
				return filteredToJson({ table: 'continuity' }, filters, edges.map(linkRecord));
			}
			case 'xlsx':
				return tableToXlsx(table, says);
			case 'docx':
				return documentToDocx(tableDocument(says, tableOnPaper(table, lang), []), says.day);
			case 'ics':
				return null;
		}
	};
	const file = await made();
	if (file === null) error(404, m.error_not_found({}, { locale: lang }));
	return fileResponse(request, file, format, `continuity.${format}`);
};
