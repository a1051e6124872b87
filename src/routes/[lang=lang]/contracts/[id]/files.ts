import { error } from '@sveltejs/kit';
import { tableToCsv } from '$lib/files/csv';
import { documentToDocx } from '$lib/files/docx';
import { framed, PROGRESS_TYPE, wantsProgress } from '$lib/files/progress-encoder';
import { streamOf, type StreamedFile } from '$lib/files/streamed';
import { tableToXlsx } from '$lib/files/xlsx/workbook';
import { m } from '$lib/i18n/paraglide/messages';
import type { FileHeader } from '$lib/views/paper/file-header';
import type { PaperDocument } from '$lib/views/paper/document';
import type { Table } from '$lib/views/table/table';
import { DESCRIBED, type Format } from '$lib/request/formats';

/** What every file of a table is made of. */
export type TableFile = {
	/** The name of a file, with its format. */
	readonly name: (format: Format) => string;
	readonly header: FileHeader;
	/**
	 * For people, for programs, for paper and for calendars, each made only for a format that needs it; null where there
	 * is no calendar.
	 */
	readonly table: () => Table;
	readonly json: () => string;
	readonly paper: () => PaperDocument;
	readonly calendar: (() => string) | null;
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
	const { type, shown } = DESCRIBED[format];
	const disposition = `${shown ? 'inline' : 'attachment'}; filename="${name}"`;
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

/** A table in the wanted format. */
export async function fileOf(
	request: Request,
	format: Format,
	{ name, header, table, json, paper, calendar }: TableFile,
): Promise<Response> {
	const body = (): string | null | Promise<StreamedFile> | StreamedFile => {
		switch (format) {
			case 'csv':
				return tableToCsv(table(), header.lang);
			case 'json':
				return json();
			case 'ics':
				return calendar?.() ?? null;
			case 'xlsx':
				return tableToXlsx(table(), header);
			case 'docx':
				return documentToDocx(paper(), header.day);
		}
	};
	const made = await body();
	if (made === null) error(404, m.error_not_found({}, { locale: header.lang }));
	return fileResponse(request, made, format, name(format));
}
