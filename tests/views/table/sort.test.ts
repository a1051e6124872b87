import { describe, expect, test } from 'vitest';
import { ENGAGEMENT_COLUMNS, chooseColumns, engagementTable } from '$lib/views/tableau3/engagement-table';
import {
	cellWords,
	countCell,
	rateCell,
	textCell,
	type Cell,
	type Table,
	type TableRow,
} from '$lib/views/table/table';
import { ariaSort, sortTable, sortWords } from '$lib/views/table/sort';
import { sortContractTable, contractTable } from '$lib/views/table/contract-tables';
import { reference } from '../../data/reference-data';
import { contractData, scheduled } from '../../domain/build';
import type { Sort } from '$lib/request/sort';

const column = (key: string) => ({ key, heading: key, group: null, numeric: key !== 'name' });
const row = (kind: TableRow['kind'], name: string, ...cells: Cell[]): TableRow => ({
	kind,
	cells: [textCell(name, 'fr'), ...cells],
});
const table: Table = {
	title: '',
	columns: [column('name'), column('number'), column('rate')],
	rows: [
		row('subtotal', 'Axis 1', countCell(9), rateCell(0.5, 1)),
		row('body', 'Article 10', countCell(2), rateCell(null, 1)),
		row('body', 'Article 9', countCell(1), rateCell(1, 1)),
		row('body', 'Article 11', countCell(2), rateCell(0.25, 1)),
		row('subtotal', 'Axis 2', countCell(3), rateCell(0.1, 1)),
		row('body', 'Article 2', countCell(7), rateCell(0, 1)),
		row('body', 'Article 1', countCell(7), rateCell(0.9, 1)),
		row('total', 'Total', countCell(12), rateCell(0.4, 1)),
	],
};
const up = (key: string): Sort => ({ key, descending: false });
const down = (key: string): Sort => ({ key, descending: true });
const names = (sort: Sort | null) =>
	sortTable(table, sort, 'fr').rows.map(({ cells: [first] }) => (first?.kind === 'text' ? first.text : ''));

describe('a sorted table', () => {
	test('keeps its order without a sort', () => {
		expect(sortTable(table, null, 'fr')).toEqual(table);
	});

	test('sorts articles within their axis; totals and subtotals stay', () => {
		expect(names(up('number'))).toEqual([
			'Axis 1',
			'Article 9',
			'Article 10',
			'Article 11',
			'Axis 2',
			'Article 2',
			'Article 1',
			'Total',
		]);
	});

	test('keeps rows of the same value in the order of the table, both ways', () => {
		expect(names(down('number')).slice(1, 4)).toEqual(['Article 10', 'Article 11', 'Article 9']);
	});

	test('puts a row that says nothing last, both ways', () => {
		expect(names(up('rate')).slice(1, 4)).toEqual(['Article 11', 'Article 9', 'Article 10']);
		expect(names(down('rate')).slice(1, 4)).toEqual(['Article 9', 'Article 11', 'Article 10']);
	});

	test('reads numbers in words as numbers', () => {
		expect(names(up('name')).slice(1, 4)).toEqual(['Article 9', 'Article 10', 'Article 11']);
	});
});

describe('a sort', () => {
	test('is told to screen readers at the heading that has it, and in words on paper', () => {
		expect(ariaSort(down('rate'), ['number', 'rate'])).toBe('descending');
		expect(ariaSort(up('rate'), ['rate'])).toBe('ascending');
		expect(ariaSort(up('rate'), ['number'])).toBeUndefined();
		expect(ariaSort(undefined, ['number'])).toBeUndefined();
		expect(sortWords(table, down('rate'), 'fr')).toBe('Trié par rate, décroissant');
		expect(sortWords(table, null, 'nl')).toBe('');
	});
});

describe('the engagements', () => {
	const described = [
		{ article: 1, name: 'E1', due: '2020-Q4', outcome: 'late', rag: 'R' as const, services: ['SI'] },
		{ article: 1, name: 'E2', due: '2019-06', outcome: 'realised', rag: 'G' as const },
		{ article: 2, name: 'E1', due: 'open: X', outcome: 'onTrack', rag: 'O' as const },
		{ article: 2, name: 'E2', due: '2019-07-01', outcome: 'onTrack' },
	];
	const surroundings = { events: [{ id: 'open' }] };
	const parts = scheduled(described, surroundings);
	const whole = engagementTable(contractData(described, surroundings), reference.dataset, parts, 'fr');
	const sorted = (sort: Sort) =>
		sortTable(whole, sort, 'fr').rows.map(({ cells }) =>
			[cells[0], cells[2]].map((cell) => (cell ? cellWords(cell, 'fr') : '')).join(' '),
		);

	test('are sorted by the last day on which they are due, not by its words', () => {
		expect(sorted(up('due'))).toEqual(['1 E2', '2 E2', '1 E1', '2 E1']);
		expect(sorted(down('due'))).toEqual(['1 E1', '2 E2', '1 E2', '2 E1']);
	});

	test('are sorted by the place of the letter and of the outcome in their lists', () => {
		expect(sorted(up('rag'))).toEqual(['1 E2', '2 E1', '1 E1', '2 E2']);
		expect(sorted(down('outcome'))).toEqual(['1 E1', '2 E1', '2 E2', '1 E2']);
	});

	test('have the same order in the file for programs', () => {
		const data = contractData(described, surroundings);
		const tabulated = contractTable('engagements', data, parts, parts, reference.dataset, 'fr');
		const { records } = sortContractTable(tabulated, up('due'), 'fr');
		expect(records).toEqual([1, 3, 0, 2].map((at) => tabulated.records[at]));
	});

	test('can be written with some of their columns', () => {
		const chosen = chooseColumns(whole, ['services', 'rag']);
		const keys = chosen.columns.map(({ key }) => key);
		expect(keys).toContain('cause');
		expect(keys).not.toContain('due');
		expect(keys).not.toContain('progress');
		expect(chosen.rows.every(({ cells }) => cells.length === keys.length)).toBe(true);
		expect(chooseColumns(whole, ENGAGEMENT_COLUMNS)).toEqual(whole);
	});
});

test('services, axes and years stay apart in the sorted file on punctuality', () => {
	const described = [
		{ services: ['SSS'], axis: 1, due: '2019-12-31' },
		{ name: 'E2', services: ['SI', 'SSS'], axis: 2, due: '2020-12-31' },
	];
	const parts = scheduled(described);
	const tabulated = contractTable(
		'punctuality',
		contractData(described),
		parts,
		parts,
		{ ...reference.dataset, services: [] },
		'fr',
	);
	const groups = (sort: Sort | null) =>
		sortContractTable(tabulated, sort, 'fr').records.map((record) =>
			'group' in record ? String(record.group) : '',
		);
	expect(groups(down('name'))).toEqual(groups(null));
	expect(groups(null)[0]).toBe('all');
});
