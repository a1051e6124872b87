import { strFromU8, unzipSync } from 'fflate';
import { readSheet } from 'read-excel-file/node';
import { parseDay } from '$lib/domain/time/calendar';
import type { Language } from '$lib/i18n/language';
import { fileHeader, viewContext, type FileHeader } from '$lib/views/paper/file-header';
import type { Table } from '$lib/views/table/table';
import { tableToXlsx } from '$lib/files/xlsx/workbook';
import { reference, referenceContract } from '../../data/reference-data';

/** What a table of the reference data says by itself. */
export function says(table: Table, lang: Language): FileHeader {
	const day = parseDay('2025-12-31');
	if (!day) throw new Error('no day');
	const { data } = referenceContract('ca6');
	return fileHeader(viewContext(data, reference.dataset, [], new Map(), day, lang), {
		title: table.title,
		order: '',
		definitions: ['part', 'rate'],
		address: 'https://jalon.example/fr',
	});
}

/** The workbook of a table as bytes. */
export function workbook(table: Table, lang: Language): Buffer {
	return Buffer.concat([...tableToXlsx(table, says(table, lang)).pieces]);
}

/** A sheet as a reader that is not ours understands it. */
export async function read(bytes: Buffer, sheet = 1): Promise<readonly (readonly unknown[])[]> {
	return readSheet(bytes, sheet, { trim: false });
}

/** A file of the package as text. */
export function partOf(bytes: Buffer, name: string): string {
	const part = unzipSync(bytes)[name];
	if (!part) throw new Error(`The workbook has no ${name}`);
	return strFromU8(part);
}
