import { error } from '@sveltejs/kit';
import { tableToCsv } from '$lib/export/csv';
import { documentToDocx } from '$lib/export/docx';
import { filteredToJson } from '$lib/export/json';
import { tableToXlsx } from '$lib/export/xlsx/workbook';
import { m } from '$lib/i18n/paraglide/messages';
import { about } from '$lib/report/about';
import { continuityTable, linkRecord } from '$lib/report/continuity-table';
import { tableDocument } from '$lib/report/table-document';
import { tableOnPaper } from '$lib/report/table-on-paper';
import { fileResponse } from '../contracts/[id]/files';
import { pageOf } from '../contracts/[id]/selected';
import { askedOf, situationOf } from '../continuity/asked';

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
