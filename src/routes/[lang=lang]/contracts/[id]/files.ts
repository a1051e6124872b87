import { error } from '@sveltejs/kit';
import { tableToCsv } from '$lib/export/csv';
import { documentToDocx } from '$lib/export/docx';
import { recordsToJson, type Chosen } from '$lib/export/json';
import { framed, PROGRESS_TYPE, wantsProgress } from '$lib/export/progress-frames';
import { streamOf, type StreamedFile } from '$lib/export/streamed';
import { tableToXlsx } from '$lib/export/xlsx/workbook';
import { m } from '$lib/i18n/paraglide/messages';
import type { About } from '$lib/report/about';
import { fileName } from '$lib/report/file-name';
import type { PaperDocument } from '$lib/report/document';
import type { Table } from '$lib/report/table';
import type { Format } from '../../../../params/format';

/** What every file of a table is made of. */
export type TableFile = {
	readonly contract: string;
	/** The name of the table in its address. */
	readonly name: string;
	readonly chosen: Chosen;
	readonly about: About;
	readonly table: Table;
	/** The same for programs, one record per row. */
	readonly records: readonly object[];
	/** The same for paper, made when it is asked for. */
	readonly paper: () => PaperDocument;
};

/** The type of each format, as its file says it. */
export const TYPES: Readonly<Record<Format, string>> = {
	csv: 'text/csv; charset=utf-8',
	xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
	docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
	json: 'application/json; charset=utf-8',
	ics: 'text/calendar; charset=utf-8',
};

/** What an answer says of the file that it holds. A program asks for JSON, and a browser shows it. */
const named = (format: Format, name: string) => ({
	'content-type': TYPES[format],
	'content-disposition': `${format === 'json' ? 'inline' : 'attachment'}; filename="${name}"`,
});

/** A file that is there as a whole. */
function wholeFile(text: string, format: Format, name: string): Response {
	const content = new TextEncoder().encode(text);
	return new Response(content, {
		headers: { ...named(format, name), 'content-length': String(content.byteLength) },
	});
}

/** A file that is as long as it gets, piece by piece; in frames that say how far it is, when they are asked for. */
export function streamedFile(
	{ headers: asked }: Request,
	file: StreamedFile,
	format: Format,
	name: string,
): Response {
	const plain = { ...named(format, name), vary: 'accept' };
	if (!wantsProgress(asked.get('accept'))) return new Response(streamOf(file.pieces), { headers: plain });
	const headers = {
		...plain,
		'content-type': PROGRESS_TYPE,
		'jalon-type': TYPES[format],
		'jalon-rows': String(file.rows.total),
	};
	return new Response(streamOf(framed(file)), { headers });
}

/** A table in the wanted format; `calendar` writes it as iCalendar where it has deadlines. */
export async function fileOf(
	request: Request,
	format: Format,
	file: TableFile,
	calendar?: () => string,
): Promise<Response> {
	const { contract, chosen, about, table, records, paper } = file;
	const name = fileName(contract, file.name, chosen.selection, about.day, format);
	switch (format) {
		case 'csv':
			return wholeFile(tableToCsv(table, about.lang), format, name);
		case 'json':
			return wholeFile(recordsToJson(file.name, contract, chosen, records), format, name);
		case 'ics':
			if (!calendar) error(404, m.error_not_found({}, { locale: about.lang }));
			return wholeFile(calendar(), format, name);
		case 'xlsx':
			return streamedFile(request, tableToXlsx(table, about), format, name);
		case 'docx':
			return streamedFile(request, await documentToDocx(paper(), about.day), format, name);
	}
}
