import { describe, expect, test, vi } from 'vitest';
import { continuityGraph } from '$lib/domain/continuity/graph';
import { documentToDocx } from '$lib/files/docx';
import type { StreamedFile } from '$lib/files/streamed';
import { tableToXlsx } from '$lib/files/xlsx/workbook';
import { continuityNames } from '$lib/views/continuity/continuity-words';
import { continuityTable } from '$lib/views/continuity/links-table';
import { ENGAGEMENT_COLUMNS } from '$lib/views/tableau3/engagement-table';
import { integratedNotes, integratedTable } from '$lib/views/tableau3/integrated-table';
import { textCell, type Table } from '$lib/views/table/table';
import { singleTableDocument } from '$lib/views/paper/single-table-document';
import { TABLE_NAMES } from '$lib/request/table-names';
import { documentTable } from '$lib/views/paper/document-table';
import { contractTable } from '$lib/views/table/contract-tables';
import { reference, referenceContract } from '../data/reference-data';
import { headerOf, CASES, reportDocument } from './reports';
import { isFetched, officeFaults } from '../office/validator';

// A process for each file: slow on a busy machine.
vi.setConfig({ testTimeout: 120_000 });

const fetched = isFetched();
if (!fetched)
	console.warn('Whether Office opens the files is LEFT OUT: npm test fetches the validator where it can.');

async function faults(name: string, made: StreamedFile | Promise<StreamedFile>): Promise<string[]> {
	return officeFaults(name, Buffer.concat([...(await made).pieces]));
}

async function fileFaults(table: Table, id: string, lang: 'fr' | 'nl'): Promise<string[]> {
	const says = headerOf(id, table.title, lang);
	const paper = singleTableDocument(says, documentTable(table, lang), []);
	const found = await Promise.all([
		faults('table.xlsx', tableToXlsx(table, says)),
		faults('table.docx', documentToDocx(paper, says.day)),
	]);
	return found.flat();
}

describe.skipIf(!fetched).concurrent.each(CASES)('what Office opens of $id in $lang', ({ id, lang }) => {
	const { data, scheduled } = referenceContract(id);
	const { dataset } = reference;

	test.each(TABLE_NAMES)('%s as a workbook and as a document', async (name) => {
		const { table } = contractTable(name, data, scheduled, scheduled, dataset, lang);
		expect(await fileFaults(table, id, lang)).toEqual([]);
	});

	test('the integrated table', async () => {
		const table = integratedTable(data, dataset, scheduled, ENGAGEMENT_COLUMNS, false, lang);
		const paper = singleTableDocument(
			headerOf(id, 'T', lang),
			table,
			integratedNotes(dataset, scheduled, lang),
		);
		expect(await faults('integrated.docx', documentToDocx(paper, '2025-12-31'))).toEqual([]);
	});

	test('the list of the continuity', async () => {
		const graph = continuityGraph(dataset);
		const table = continuityTable(graph.edges, continuityNames(graph, dataset, lang), lang);
		expect(await fileFaults(table, id, lang)).toEqual([]);
	});

	test('the whole report', async () => {
		expect(await faults('report.docx', documentToDocx(reportDocument(id, lang), '2025-12-31'))).toEqual([]);
	});
});

test
	.skipIf(!fetched)
	.concurrent.each([
		"=cmd|' /C calc'!A0",
		']]></w:t><w:p>&amp;',
		'\0\u0001\uFFFE\uD83D',
		'\u200F\u202Bعربي\u202C 👩‍👩‍👧',
		'a\tb\r\nc',
		'é'.repeat(40_000),
	])('what Office opens of a table that says %j', async (text) => {
	const table: Table = {
		title: text,
		columns: [{ key: 'c', heading: text, group: text, numeric: false }],
		rows: [{ kind: 'body', cells: [textCell(text, 'fr')] }],
	};
	expect(await fileFaults(table, 'ca6', 'fr')).toEqual([]);
});

test.skipIf(!fetched)('the judge refuses what is no Word file', async () => {
	expect(await officeFaults('broken.docx', Buffer.from('PK'))).toHaveLength(1);
});
