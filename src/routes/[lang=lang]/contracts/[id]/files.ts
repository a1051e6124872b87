import { error } from '@sveltejs/kit';
import { tableToCsv } from '$lib/files/csv';
import { documentToDocx } from '$lib/files/docx';
import { recordsToJson, type Chosen } from '$lib/files/json';
import { framed, PROGRESS_TYPE, wantsProgress } from '$lib/files/progress-encoder';
import { streamOf, type StreamedFile } from '$lib/files/streamed';
import { tableToXlsx } from '$lib/files/xlsx/workbook';
import { m } from '$lib/i18n/paraglide/messages';
import type { About } from '$lib/views/paper/about';
import { fileName } from '$lib/request/file-name';
import type { PaperDocument } from '$lib/views/paper/document';
import type { Table } from '$lib/views/table/table';
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

/**
 * A file under its name: whole, with its length, or piece by piece and as long as it gets; then in frames that say how
 * far it is, when the request asks for them.
 */
export function fileResponse(
	{ headers: asked }: Request,
	made: string | StreamedFile,
	format: Format,
	name: string,
): Response {
	const type = TYPES[format];
	// A program asks for JSON, and a browser shows it.
	const disposition = `${format === 'json' ? 'inline' : 'attachment'}; filename="${name}"`;
	const headers = { 'content-type': type, 'content-disposition': disposition };
	if (typeof made === 'string') {
		const bytes = new TextEncoder().encode(made);
		return new Response(bytes, { headers: { ...headers, 'content-length': String(bytes.byteLength) } });
	}
	const streamed = { ...headers, vary: 'accept' };
	if (!wantsProgress(asked.get('accept'))) return new Response(streamOf(made.pieces), { headers: streamed });
	const told = { 'content-type': PROGRESS_TYPE, 'jalon-type': type, 'jalon-rows': String(made.rows.total) };
	return new Response(streamOf(framed(made)), { headers: { ...streamed, ...told } });
}

/** A table in the wanted format; `calendar` writes it as iCalendar where it has deadlines. */
export async function fileOf(
	request: Request,
	format: Format,
	file: TableFile,
	calendar?: () => string,
): Promise<Response> {
	const { contract, name, chosen, about, table, records, paper } = file;
	const body = () => {
		switch (format) {
			case 'csv':
				return tableToCsv(table, about.lang);
			case 'json':
				return recordsToJson(name, contract, chosen, records);
			case 'ics':
				return calendar?.();
			case 'xlsx':
				return tableToXlsx(table, about);
			case 'docx':
				return documentToDocx(paper(), about.day);
		}
	};
	const made = await body();
	if (made === undefined) error(404, m.error_not_found({}, { locale: about.lang }));
	return fileResponse(request, made, format, fileName(contract, name, chosen.selection, about.day, format));
}
