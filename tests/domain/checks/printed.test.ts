import { describe, expect, it, test } from 'vitest';
import { announcedIn, listFaults, printedFaults, type PublishedList } from '$lib/domain/checks/printed';
import {
	OVERVIEW_FIGURES,
	type CellName,
	type Figure,
	type PublishedCell,
} from '$lib/domain/checks/reconciliation';
import { CONTRACT, period } from '../build';

const cell = (
	table: CellName['table'],
	column: string,
	row: string,
	figure: Figure,
	printed: number,
	digits = 0,
): PublishedCell => ({
	contract: CONTRACT,
	table,
	column,
	row,
	figure,
	printed,
	digits,
	report: '',
	note: { fr: '', nl: '' },
});

function figureNamed(name: string): Figure {
	const found = [...OVERVIEW_FIGURES, 'rate' as const].find((figure) => figure === name);
	if (!found) throw new Error(`No table prints the figure ${name}`);
	return found;
}

/** Cells from lines such as `2019 T1 number 2` (year and quarter) or `1 7 number 4` (axis and article). */
const cellsOf =
	(table: CellName['table']) =>
	(...lines: readonly string[]) =>
		lines.map((line) => {
			const [column = '', row = '', figure = '', printed = ''] = line.split(' ');
			return cell(table, column, row, figureNamed(figure), Number(printed));
		});
const realisation = cellsOf('realisation');
const overview = cellsOf('overview');
const faults = (cells: readonly PublishedCell[]) =>
	printedFaults(cells).map(
		({ code, at, printed, expected }) =>
			`${code} ${at.table} ${at.column} ${at.row} ${at.figure}: ${printed}, not ${expected}`,
	);

const RIGHT = [
	...realisation(
		'2019 T1 number 2',
		'2019 T4 number 3',
		'2019 total number 5',
		'2020 T1 number 4',
		'2020 T4 number 0',
		'2020 total number 4',
		'waiting X number 1',
		'waiting total number 1',
		'total T1 number 6',
		'total T4 number 3',
		'total X number 1',
		'total total number 10',
		'2019 T1 realised 1',
		'2019 T4 realised 3',
		'2019 total realised 4',
		'total T1 realised 1',
		'total T4 realised 3',
		'total total realised 4',
	),
	...overview(
		'1 7 number 4',
		'1 7 realised 2',
		'1 7 onTrack 1',
		'1 7 lateInternal 1',
		'1 8 number 3',
		'1 8 realised 1',
		'1 8 attentionInternal 1',
		'1 8 attentionExternal 1',
		'1 total number 7',
		'1 total realised 3',
		'1 total onTrack 1',
		'1 total attentionInternal 1',
		'1 total attentionExternal 1',
		'1 total lateInternal 1',
		'2 9 number 3',
		'2 9 realised 1',
		'2 9 lateExternal 1',
		'2 9 lateUnplaced 1',
		'2 total number 3',
		'2 total realised 1',
		'2 total lateExternal 1',
		'2 total lateUnplaced 1',
		'total total number 10',
		'total total realised 4',
		'total total onTrack 1',
		'total total attentionInternal 1',
		'total total attentionExternal 1',
		'total total lateInternal 1',
		'total total lateExternal 1',
		'total total lateUnplaced 1',
	),
];

test('tables that agree with themselves have no fault', () => {
	expect(faults(RIGHT)).toEqual([]);
	expect(faults([])).toEqual([]);
});

describe('one wrong figure', () => {
	const wrong = (key: string, printed: number) => {
		const changed = RIGHT.map((one) =>
			`${one.table} ${one.column} ${one.row} ${one.figure}` === key ? { ...one, printed } : one,
		);
		expect(changed).not.toEqual(RIGHT);
		return faults(changed);
	};

	test.each([
		[
			'realisation 2019 T1 number',
			9,
			[
				'column-sum realisation 2019 total number: 5, not 12',
				'row-sum realisation total T1 number: 6, not 13',
			],
		],
		[
			'realisation 2019 total number',
			6,
			[
				'column-sum realisation 2019 total number: 6, not 5',
				'row-sum realisation total total number: 10, not 11',
			],
		],
		[
			'realisation total T4 number',
			2,
			[
				'column-sum realisation total total number: 10, not 9',
				'row-sum realisation total T4 number: 2, not 3',
			],
		],
		[
			'realisation waiting X number',
			0,
			[
				'column-sum realisation waiting total number: 1, not 0',
				'row-sum realisation total X number: 1, not 0',
			],
		],
		[
			'realisation total total realised',
			5,
			[
				'column-sum realisation total total realised: 5, not 4',
				'row-sum realisation total total realised: 5, not 4',
				'tables-differ overview total total realised: 4, not 5',
			],
		],
		[
			'overview 1 7 realised',
			3,
			[
				'part-sum overview 1 7 number: 4, not 5',
				'axis-sum overview 1 total realised: 3, not 4',
				'axis-sum overview total total realised: 4, not 5',
			],
		],
		[
			'overview 1 7 number',
			5,
			[
				'part-sum overview 1 7 number: 5, not 4',
				'axis-sum overview 1 total number: 7, not 8',
				'axis-sum overview total total number: 10, not 11',
			],
		],
		[
			'overview 2 total number',
			4,
			['axis-sum overview 2 total number: 4, not 3', 'part-sum overview 2 total number: 4, not 3'],
		],
		[
			'overview total total number',
			11,
			[
				'axis-sum overview total total number: 11, not 10',
				'part-sum overview total total number: 11, not 10',
				'tables-differ overview total total number: 11, not 10',
			],
		],
		['overview 2 9 lateUnplaced', 0, ['part-sum overview 2 9 number: 3, not 2']],
	])('%s %i', (key, printed, expected) => {
		expect(wrong(key, printed).toSorted()).toEqual(expected.toSorted());
	});
});

describe('sums', () => {
	it('are not checked where the print gives only the total', () => {
		expect(faults(realisation('2019 total number 5', 'total total number 5'))).toEqual([]);
		expect(faults(overview('1 total number 5', '1 7 realised 1', '2 total onTrack 3'))).toEqual([]);
	});

	it('do not mix number, realised and rate', () => {
		expect(
			faults([
				...realisation(
					'2019 T1 number 2',
					'2019 total number 2',
					'2019 T1 realised 1',
					'2019 total realised 1',
				),
				cell('realisation', '2019', 'T1', 'rate', 0.5, 2),
				cell('realisation', '2019', 'total', 'rate', 0.5, 2),
			]),
		).toEqual([]);
	});

	it('do not check unplaced late parts per axis, for the print does not show them alike', () => {
		expect(faults(overview('1 7 lateUnplaced 1', '1 total lateUnplaced 2'))).toEqual([]);
	});
});

describe('a printed rate', () => {
	const rate = (number: number, realised: number, printed: number, digits: number) =>
		faults([
			...realisation(`2019 T1 number ${number}`, `2019 T1 realised ${realised}`),
			cell('realisation', '2019', 'T1', 'rate', printed, digits),
		]).map((fault) => fault.split(' ')[0]);

	test.each([
		// 35 of 43 are 81,395… %
		[43, 35, 0.81, 2, []],
		[43, 35, 0.814, 3, []],
		[43, 35, 0.82, 2, ['rate-not-counts']],
		[43, 35, 0.813, 3, ['rate-not-counts']],
		[43, 35, 0.815, 3, ['rate-not-counts']],
		// a half may be rounded either way
		[200, 1, 0.01, 2, []],
		[200, 1, 0, 2, []],
		[200, 3, 0.02, 2, []],
		[200, 3, 0.03, 2, ['rate-not-counts']],
		[7, 8, 1.14, 2, ['rate-above-one']],
		[8, 8, 1.14, 2, ['rate-above-one', 'rate-not-counts']],
		[8, 8, 1, 2, []],
		[0, 0, 0, 2, []],
		[4, 0, 0, 2, []],
	])('of %i and %i realised as %d with %i digits: %j', (number, realised, printed, digits, expected) => {
		expect(rate(number, realised, printed, digits)).toEqual(expected);
	});

	it('is not checked against counts that are not printed beside it', () => {
		const alone = cell('realisation', '2019', 'T1', 'rate', 0.3, 2);
		expect(faults([alone, ...realisation('2020 T1 number 2', '2020 T1 realised 2')])).toEqual([]);
		expect(faults([alone, ...realisation('2019 T1 number 2')])).toEqual([]);
	});
});

describe('lists', () => {
	const list = (id: string, announced: number, items: number): PublishedList => ({
		contract: CONTRACT,
		list: id,
		realisedIn: null,
		announced,
		items,
		title: { fr: id, nl: id },
		report: 'r1',
	});

	it('that are shorter or longer than announced are faults with their title; the others are none', () => {
		expect(listFaults([list('same', 3, 3), list('longer', 3, 4), list('shorter', 8, 0)])).toEqual([
			{
				title: { fr: 'longer', nl: 'longer' },
				fault: {
					code: 'list-length',
					at: { contract: CONTRACT, table: 'overview', column: 'longer', row: 'total', figure: 'number' },
					printed: 3,
					expected: 4,
				},
			},
			{
				title: { fr: 'shorter', nl: 'shorter' },
				fault: {
					code: 'list-length',
					at: { contract: CONTRACT, table: 'overview', column: 'shorter', row: 'total', figure: 'number' },
					printed: 8,
					expected: 0,
				},
			},
		]);
		expect(listFaults([])).toEqual([]);
	});

	it('of what was realised in a period are found by that period, of their own contract only', () => {
		const semester = { ...list('s2', 11, 10), realisedIn: period('2025-S2') };
		const lists = [list('other', 3, 3), semester];
		expect(announcedIn(period('2025-S2'), CONTRACT, lists)).toBe(semester);
		// The same days, said otherwise.
		expect(announcedIn(period('2025-07-01/2025-12-31'), CONTRACT, lists)).toBe(semester);
		expect(announcedIn(period('2025-S1'), CONTRACT, lists)).toBeNull();
		expect(announcedIn(period('2025'), CONTRACT, lists)).toBeNull();
		expect(announcedIn(period('2025-S2'), 'another', lists)).toBeNull();
	});
});
