import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { partKey } from '$lib/domain/contract/keys';
import { isCounted, rate, tally } from '$lib/domain/contract/outcome';
import {
	agrees,
	cellKey,
	compare,
	computedCells,
	type CellName,
	type PublishedCell,
} from '$lib/domain/checks/reconciliation';
import { schedule } from '$lib/domain/time/schedule';
import { descriptions, surroundings } from '../arbitrary';
import { contractData, CONTRACT } from '../build';

const data = contractData(
	[
		{ article: 7, axis: 1, due: '2019-03-31', outcome: 'realised' },
		{ article: 7, axis: 1, due: '2019-03-31', outcome: 'late both' },
		{ article: 8, axis: 1, due: '2020-12-31', outcome: 'closed' },
		{ article: 9, axis: 2, due: 'open: X', outcome: 'late internal' },
		{ article: 9, axis: 2, due: 'stated: X + 12 months', outcome: 'late' },
		{ article: 9, axis: 2, name: 'E2', due: '2019-03-31', outcome: 'late external', standing: 'followed' },
		{ article: 6, axis: null, due: '2021-06-30', outcome: 'attention external' },
	],
	surroundings,
);
const scheduled = schedule(data);
const cells = computedCells(data, scheduled);

const name = <Name extends string>(table: CellName['table'], column: string, row: string, figure: Name) => ({
	contract: CONTRACT,
	table,
	column,
	row,
	figure,
});
const inRealisation = (column: string, row: string) =>
	['number', 'realised'].map((figure) => cells.get(cellKey(name('realisation', column, row, figure)))?.value);
const inOverview = (column: string, row: string, ...figures: readonly string[]) =>
	figures.map((figure) => cells.get(cellKey(name('overview', column, row, figure)))?.value);
const printedCell = (at: CellName, printed: number): PublishedCell => ({
	...at,
	printed,
	digits: 0,
	report: '',
	note: { fr: '', nl: '' },
});

describe('computedCells', () => {
	it('gives number and realised of each cell of Tableau 1, by year and row', () => {
		expect(inRealisation('2019', 'T1')).toEqual([2, 1]);
		expect(inRealisation('2019', 'T2')).toEqual([0, 0]);
		expect(inRealisation('2019', 'total')).toEqual([2, 1]);
		expect(inRealisation('2020', 'T4')).toEqual([1, 1]);
		expect(inRealisation('2020', 'X')).toEqual([1, 0]);
		expect(inRealisation('2021', 'T2')).toEqual([1, 0]);
		expect(inRealisation('waiting', 'X')).toEqual([1, 0]);
		expect(inRealisation('total', 'total')).toEqual([6, 2]);
	});

	it('gives the figures of Tableau 2 by axis, by article and in total', () => {
		const figures = ['number', 'realised', 'lateInternal', 'lateBoth', 'lateUnstated'];
		expect(inOverview('1', 'total', ...figures)).toEqual([3, 2, 0, 1, 0]);
		expect(inOverview('1', '7', ...figures)).toEqual([2, 1, 0, 1, 0]);
		expect(inOverview('1', '8', ...figures)).toEqual([1, 1, 0, 0, 0]);
		expect(inOverview('2', '9', ...figures)).toEqual([2, 0, 1, 0, 1]);
		expect(inOverview('total', 'total', ...figures)).toEqual([6, 2, 1, 1, 1]);
	});

	it('names an article without an axis in the column of the total', () => {
		expect(inOverview('total', '6', 'number', 'attentionExternal')).toEqual([1, 1]);
	});

	it('gives all late parts together, whatever the cause', () => {
		expect(inOverview('1', '7', 'lateUnplaced')).toEqual([1]);
		expect(inOverview('2', '9', 'lateUnplaced')).toEqual([2]);
		expect(inOverview('total', 'total', 'lateUnplaced')).toEqual([3]);
		const external = contractData([{ outcome: 'late external' }, { outcome: 'attention external' }]);
		expect(
			computedCells(external, schedule(external)).get(
				cellKey(name('overview', 'total', 'total', 'lateUnplaced')),
			)?.value,
		).toBe(1);
	});

	it('gives the parts that each figure counts', () => {
		const partsOf = (at: CellName) => cells.get(cellKey(at))?.parts.map(partKey);
		expect(partsOf(name('realisation', '2019', 'T1', 'number'))).toEqual(['ca/7/E1/1', 'ca/7/E1/2']);
		expect(partsOf(name('realisation', '2019', 'T1', 'rate'))).toEqual(['ca/7/E1/1', 'ca/7/E1/2']);
		expect(partsOf(name('realisation', '2019', 'T1', 'realised'))).toEqual(['ca/7/E1/1']);
		expect(partsOf(name('realisation', 'waiting', 'X', 'number'))).toEqual(['ca/9/E1/1']);
		expect(partsOf(name('overview', '2', '9', 'number'))).toEqual(['ca/9/E1/1', 'ca/9/E1/2']);
		expect(partsOf(name('overview', '2', 'total', 'lateInternal'))).toEqual(['ca/9/E1/1']);
		expect(partsOf(name('overview', '2', '9', 'lateUnplaced'))).toEqual(['ca/9/E1/1', 'ca/9/E1/2']);
		expect(partsOf(name('overview', 'total', '6', 'attentionExternal'))).toEqual(['ca/6/E1/1']);
		expect(partsOf(name('overview', 'total', 'total', 'realised'))).toEqual(['ca/7/E1/1', 'ca/8/E1/1']);
	});

	it('gives as many parts as each count says, and a rate over all of them', () => {
		fc.assert(
			fc.property(descriptions, (described) => {
				const any = contractData(described, surroundings);
				for (const [key, { value, parts }] of computedCells(any, schedule(any)))
					expect(value, key).toBe(key.endsWith('|rate') ? rate(tally(parts)) : parts.length);
			}),
		);
	});

	it('gives no cell for an article or a year in which nothing is counted', () => {
		expect(inOverview('3', 'total', 'number')).toEqual([undefined]);
		expect(inRealisation('2022', 'total')).toEqual([undefined, undefined]);
	});

	it('gives the two tables of any contract the same number and the same realised in total', () => {
		fc.assert(
			fc.property(descriptions, (described) => {
				const any = contractData(described, surroundings);
				const computed = computedCells(any, schedule(any));
				const counted = tally(any.parts.filter(isCounted));
				for (const table of ['realisation', 'overview'] as const) {
					const total = (figure: string) => computed.get(cellKey(name(table, 'total', 'total', figure)));
					expect(total('number')?.value).toBe(counted.number);
					expect(total('realised')?.value).toBe(counted.realised);
				}
			}),
		);
	});
});

describe('cellKey', () => {
	it('gives cells that differ in any one part of their name different keys', () => {
		const base = name('realisation', '2019', 'T1', 'number');
		const others: CellName[] = [
			{ ...base, contract: 'other' },
			{ ...base, table: 'overview' },
			{ ...base, column: '2020' },
			{ ...base, row: 'T2' },
			{ ...base, figure: 'realised' },
		];
		expect(new Set([base, ...others].map(cellKey)).size).toBe(6);
	});
});

describe('agrees', () => {
	test.each([
		[0.814, 3, 35 / 43, true],
		[0.81, 2, 35 / 43, true],
		[0.82, 2, 35 / 43, false],
		[0.813, 3, 35 / 43, false],
		[0.5, 1, 0.549, true],
		[0.5, 1, 0.551, false],
		[0.67, 2, 0.665, true],
		[0.66, 2, 0.665, true],
		[0, 2, null, false],
		[7, 0, 7, true],
		[7, 0, 8, false],
		[7, 0, 6, false],
	])('printed %d with %i digits beside %d: %s', (printed, digits, computed, expected) => {
		const cell = { ...printedCell(name('realisation', '2019', 'T1', 'rate'), printed), digits, parts: [] };
		expect(agrees({ ...cell, computed })).toBe(expected);
	});
});

describe('compare', () => {
	it('puts the computed figure beside the printed one and keeps both where they differ', () => {
		const same = printedCell(name('realisation', '2019', 'T1', 'number'), 2);
		const different = {
			...printedCell(name('overview', '1', '7', 'realised'), 2),
			note: { fr: 'blurred', nl: '' },
		};
		expect(compare(data, scheduled, [same, different])).toEqual([
			{ ...same, computed: 2, parts: data.parts.slice(0, 2) },
			{ ...different, computed: 1, parts: data.parts.slice(0, 1) },
		]);
	});

	it('computes 0 where the computed table has no such cell', () => {
		const nowhere = printedCell(name('realisation', '2031', 'T1', 'number'), 5);
		expect(compare(data, scheduled, [nowhere])).toEqual([{ ...nowhere, computed: 0, parts: [] }]);
	});

	it('has no rate where nothing is due, and says so with null instead of 0', () => {
		const none = { ...printedCell(name('realisation', '2019', 'T2', 'rate'), 0), digits: 2 };
		const half = { ...printedCell(name('realisation', '2019', 'T1', 'rate'), 0.5), digits: 2 };
		expect(compare(data, scheduled, [none, half]).map(({ computed }) => computed)).toEqual([null, 0.5]);
	});

	it('leaves out the printed cells of other contracts', () => {
		const other = printedCell({ ...name('realisation', '2019', 'T1', 'number'), contract: 'other' }, 2);
		expect(compare(data, scheduled, [other])).toEqual([]);
	});
});
