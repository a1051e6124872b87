import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { documentToDocx } from '$lib/files/docx';
import { framed, PROGRESS_TYPE, wantsProgress } from '$lib/files/progress-encoder';
import { streamOf, type StreamedFile } from '$lib/files/streamed';
import { tableToXlsx } from '$lib/files/xlsx/workbook';
import { ENGAGEMENT_COLUMNS } from '$lib/views/tableau3/engagement-table';
import type { DocumentTable, PaperDocument } from '$lib/views/paper/document';
import { byDueDay } from '$lib/views/deadlines/deadline-list';
import { integratedTable } from '$lib/views/tableau3/integrated-table';
import { contractTable } from '$lib/views/table/contract-tables';
import { TABLE_NAMES } from '$lib/request/table-names';
import { progressDecoder } from '../../static/enhance/progress-decoder.js';
import { reference, referenceContract } from '../data/reference-data';
import { CASES, CONTRACTS, reportDocument } from './reports';
import { says } from './xlsx/read-back';

// Whole reports are written: slow on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

const joined = (pieces: Iterable<Uint8Array>) => Buffer.concat([...pieces]);

const { dataset } = reference;
const { data, scheduled } = referenceContract('ca6');
const engagements = contractTable('engagements', data, scheduled, scheduled, dataset, 'fr').table;
const sheet = () => tableToXlsx(engagements, says(engagements, 'fr'));

const tablesOf = ({ sections }: PaperDocument) =>
	sections.flatMap(({ blocks }) => blocks).flatMap((block) => (block.kind === 'table' ? [block.table] : []));
const made = ({ rows }: DocumentTable) => [...rows()].length;

describe('the progress of a file', () => {
	const FILES: [name: string, rows: number, file: () => StreamedFile | Promise<StreamedFile>][] = [
		...TABLE_NAMES.map((name): [string, number, () => StreamedFile] => {
			const { table } = contractTable(name, data, scheduled, scheduled, dataset, 'fr');
			return [`${name}.xlsx`, table.rows.length, () => tableToXlsx(table, says(table, 'fr'))];
		}),
		...CONTRACTS.map((id): [string, number, () => Promise<StreamedFile>] => {
			const document = reportDocument(id, 'nl');
			const rows = tablesOf(document).reduce((sum, table) => sum + made(table), 0);
			return [`${id} report.docx`, rows, () => documentToDocx(document, '2025-12-31')];
		}),
	];

	test.each(FILES)(
		'%s: rows never go back, end at the total, and the bytes are those of the file',
		async (_, total, make) => {
			const file = await make();
			expect(file.rows).toEqual({ total, done: 0 });
			const frames = progressDecoder();
			const seen: number[] = [];
			const bytes = joined(
				[...framed(file)].flatMap((frame) => {
					const pieces = frames.take(frame);
					seen.push(frames.rows());
					return pieces;
				}),
			);
			expect(seen).toEqual(seen.toSorted((a, b) => a - b));
			expect(seen.at(-1)).toBe(total);
			expect(frames.whole()).toBe(true);
			expect(bytes.equals(joined((await make()).pieces))).toBe(true);
		},
	);

	test('is reported between the first row and the last', () => {
		const seen = [...framed(sheet())].map((frame) => new DataView(frame.buffer).getUint32(0));
		expect(seen.filter((rows) => rows > 0 && rows < engagements.rows.length).length).toBeGreaterThan(1);
	});
});

describe.each(CASES)('the tables of $id in $lang', ({ id, lang }) => {
	const held = referenceContract(id);

	test('say how many rows they will have', () => {
		for (const table of tablesOf(reportDocument(id, lang))) expect(table.size, table.title).toBe(made(table));
	});

	test.each([
		['as they stand', held.scheduled, false],
		['mixed by their deadlines', byDueDay(held.scheduled), true],
		['none', [], false],
	])('and so does the integrated table, rows %s', (_, parts, mixed) => {
		const table = integratedTable(held.data, dataset, parts, ENGAGEMENT_COLUMNS, mixed, lang);
		expect(table.size).toBe(made(table));
		expect(table.size === 0).toBe(parts.length === 0);
	});
});

test('frames are read however the network cuts them', () => {
	const whole = joined(sheet().pieces);
	const stream = joined(framed(sheet()));
	fc.assert(
		fc.property(
			fc.array(fc.oneof(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: stream.length })), {
				maxLength: 200,
			}),
			(lengths) => {
				const frames = progressDecoder();
				const pieces: Uint8Array[] = [];
				const take = (from: number, to: number) => {
					const before = frames.rows();
					pieces.push(...frames.take(stream.subarray(from, to)));
					expect(frames.rows()).toBeGreaterThanOrEqual(before);
				};
				let at = 0;
				for (const length of lengths) take(at, (at = Math.min(stream.length, at + length)));
				take(at, stream.length);
				expect(frames.whole()).toBe(true);
				expect(frames.rows()).toBe(engagements.rows.length);
				expect(joined(pieces).equals(whole)).toBe(true);
			},
		),
	);
});

test('a reader who leaves stops the writer', async () => {
	const file = sheet();
	const reader = streamOf(framed(file)).getReader();
	await reader.read();
	await reader.cancel();
	expect([...file.pieces]).toEqual([]);
	expect(file.rows.done).toBeLessThan(file.rows.total);
});

test.each([
	[null, false],
	['*/*', false],
	['application/json, */*;q=0.5', false],
	['text/html,application/*;q=0.9', false],
	[PROGRESS_TYPE, true],
	[`application/json, ${PROGRESS_TYPE};q=1`, true],
])('accept: %s asks for frames: %s', (accept, wanted) => {
	expect(wantsProgress(accept)).toBe(wanted);
});
