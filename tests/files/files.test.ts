import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { tableToCsv } from '$lib/files/csv';
import { recordsToJson } from '$lib/files/json';
import { parseDay, parsePeriod } from '$lib/domain/time/calendar';
import { EVERYTHING } from '$lib/domain/contract/selection';
import { countCell, rateCell, textCell, type Cell, type Table } from '$lib/views/table/table';
import { contractTable } from '$lib/views/table/contract-tables';
import { reference, referenceContract } from '../data/reference-data';

function table(cells: readonly Cell[]): Table {
	return {
		title: 'T',
		columns: cells.map((_, at) => ({ key: `c${at}`, heading: `c${at}`, group: null, numeric: false })),
		rows: [{ kind: 'body', cells }],
	};
}
const read = (csv: string) => Papa.parse<string[]>(csv.slice(1).trimEnd(), { delimiter: ';' }).data;

describe('a CSV file', () => {
	test('opens right in Excel in Belgium: byte order mark, semicolons, CRLF, decimal comma', () => {
		const csv = tableToCsv(table([textCell('Réalisée', 'fr'), countCell(1234), rateCell(0.814, 1)]), 'fr');
		expect(csv).toBe('\uFEFFc0;c1;c2\r\nRéalisée;1234;81,4%\r\n');
	});

	test('leaves nothing due empty, and writes zero as 0', () => {
		expect(read(tableToCsv(table([countCell(null), countCell(0), rateCell(null, 1)]), 'fr'))[1]).toEqual([
			'',
			'0',
			'',
		]);
	});

	test.each(['=1+1', '+ 12 mois', '-1', '@SUM(A1)', '\t=1', '\r=1', '\n=1'])(
		'cannot run %j as a formula',
		(text) => {
			const [, cells] = read(tableToCsv(table([textCell(text, 'fr')]), 'fr'));
			expect(cells).toEqual([`'${text}`]);
		},
	);

	test('keeps any text, whatever quotes, semicolons and line breaks it has', { timeout: 60_000 }, () => {
		fc.assert(
			fc.property(fc.string({ unit: 'binary' }), fc.string(), (one, two) => {
				const parsed = Papa.parse<string[]>(
					tableToCsv(table([textCell(one, 'fr'), textCell(two, 'fr')]), 'fr').slice(1),
					{ delimiter: ';', newline: '\r\n' },
				).data[1];
				const guarded = (text: string) => (/^[=+\-@\t\r\n]/.test(text) ? `'${text}` : text);
				expect(parsed).toEqual([guarded(one), guarded(two)]);
			}),
		);
	});

	test.each(['=1+1\nreste', '@SUM(A1)\r\n', '\r\n=1', '-1\u2028'])(
		'cannot run %j, of several lines, as a formula',
		(text) => {
			const [, cells] = read(tableToCsv(table([textCell(text, 'fr')]), 'fr'));
			expect(cells?.[0]?.startsWith("'")).toBe(true);
		},
	);

	test('has the figures of the records', () => {
		const { data, scheduled } = referenceContract('av2019-2020');
		const { table: realisation } = contractTable(
			'realisation',
			data,
			scheduled,
			scheduled,
			reference.dataset,
			'fr',
		);
		const rows = read(tableToCsv(realisation, 'fr'));
		expect(rows.at(-1)).toEqual('Total;44;44;100,0%;43;35;81,4%;11;4;36,4%;11;109;83;76,1%'.split(';'));
	});
});

test('a JSON file names its table, contract, filters, day and the days tried for X', () => {
	const x = parsePeriod('2026-03');
	const chosen = {
		selection: { ...EVERYTHING, services: ['SI'], text: 'ides' },
		asof: parseDay('2024-06-30'),
		given: new Map(x ? [['audit-received', x]] : []),
	};
	const filters = { service: ['SI'], axis: [], rag: [], outcome: [], year: [], waiting: false, q: 'ides' };
	expect(JSON.parse(recordsToJson('overview', 'ca6', chosen, [{ number: 1 }]))).toEqual({
		table: 'overview',
		contract: 'ca6',
		filters: { ...filters, asof: '2024-06-30', if: ['audit-received:2026-03'] },
		records: [{ number: 1 }],
	});
	const now = { selection: EVERYTHING, asof: null, given: new Map() };
	expect(JSON.parse(recordsToJson('overview', 'ca6', now, []))).toMatchObject({
		filters: { asof: null, if: [] },
	});
});
