import type { Days, Period } from '$lib/domain/time/calendar';
import type { Translated } from '$lib/domain/contract/model';
import { OVERVIEW_FIGURES, type CellName, type Figure, type PublishedCell } from './reconciliation';

/** Whether a printed table agrees with itself. Each check names the cells that it is about. */

export type PrintedFault = {
	readonly code:
		| 'column-sum'
		| 'row-sum'
		| 'axis-sum'
		| 'part-sum'
		| 'rate-above-one'
		| 'rate-not-counts'
		| 'tables-differ'
		| 'list-length';
	/** What it is about, as a cell; a list is its own. */
	readonly at: CellName;
	readonly printed: number;
	readonly expected: number;
};

type Cells = readonly PublishedCell[];

/** Sums within Tableau 1: each column over its rows, each row over its columns. */
function realisationSums(cells: Cells): PrintedFault[] {
	const faults: PrintedFault[] = [];
	const own = cells.filter(({ table, figure }) => table === 'realisation' && figure !== 'rate');
	for (const total of own) {
		const alike = own.filter((cell) => cell.figure === total.figure && cell !== total);
		if (total.row === 'total') {
			const rows = alike.filter(({ column, row }) => column === total.column && row !== 'total');
			const expected = rows.reduce((sum, { printed }) => sum + printed, 0);
			if (rows.length > 0 && expected !== total.printed)
				faults.push({ code: 'column-sum', at: total, printed: total.printed, expected });
		}
		if (total.column === 'total') {
			const columns = alike.filter(({ column, row }) => row === total.row && column !== 'total');
			const expected = columns.reduce((sum, { printed }) => sum + printed, 0);
			if (columns.length > 0 && expected !== total.printed)
				faults.push({ code: 'row-sum', at: total, printed: total.printed, expected });
		}
	}
	return faults;
}

/** Rates of Tableau 1 above 100 %, or that do not follow from the two counts beside them, to the printed digits. */
function rates(cells: Cells): PrintedFault[] {
	const faults: PrintedFault[] = [];
	for (const rate of cells.filter(({ figure }) => figure === 'rate')) {
		const beside = (figure: Figure) =>
			cells.find((cell) => cell.figure === figure && cell.column === rate.column && cell.row === rate.row)
				?.printed;
		const number = beside('number');
		const realised = beside('realised');
		if (rate.printed > 1)
			faults.push({ code: 'rate-above-one', at: rate, printed: rate.printed, expected: 1 });
		if (number === undefined || realised === undefined || number === 0) continue;
		const expected = realised / number;
		// Half a unit of the last printed digit.
		if (Math.abs(expected - rate.printed) > 0.5 / 10 ** rate.digits + 1e-9)
			faults.push({ code: 'rate-not-counts', at: rate, printed: rate.printed, expected });
	}
	return faults;
}

/** The figures that make up the number of a row. */
const PARTS_OF_ROW: readonly Figure[] = OVERVIEW_FIGURES.filter((figure) => figure !== 'number');

/** Sums within Tableau 2: articles make an axis, axes make the total, and the outcomes of a row make its number. */
function overviewSums(cells: Cells): PrintedFault[] {
	const faults: PrintedFault[] = [];
	const own = cells.filter(({ table }) => table === 'overview');
	for (const cell of own) {
		if (cell.row === 'total' && cell.figure !== 'lateUnplaced') {
			const grand = cell.column === 'total';
			const parts = own.filter(
				({ column, row, figure }) =>
					figure === cell.figure &&
					(grand ? column !== 'total' && row !== 'total' : column === cell.column && row !== 'total'),
			);
			const expected = parts.reduce((sum, { printed }) => sum + printed, 0);
			if (parts.length > 0 && expected !== cell.printed)
				faults.push({ code: 'axis-sum', at: cell, printed: cell.printed, expected });
		}
		if (cell.figure === 'number') {
			const parts = own.filter(
				({ column, row, figure }) =>
					column === cell.column && row === cell.row && PARTS_OF_ROW.includes(figure),
			);
			const expected = parts.reduce((sum, { printed }) => sum + printed, 0);
			if (parts.length > 0 && expected !== cell.printed)
				faults.push({ code: 'part-sum', at: cell, printed: cell.printed, expected });
		}
	}
	return faults;
}

/** Totals that Tableau 1 and Tableau 2 print differently. */
function betweenTables(cells: Cells): PrintedFault[] {
	return ['number', 'realised'].flatMap((figure) => {
		const total = (table: string) =>
			cells.find(
				(cell) =>
					cell.table === table && cell.figure === figure && cell.column === 'total' && cell.row === 'total',
			);
		const first = total('realisation');
		const second = total('overview');
		return first && second && first.printed !== second.printed
			? [{ code: 'tables-differ' as const, at: second, printed: second.printed, expected: first.printed }]
			: [];
	});
}

/** All faults of the printed tables of one contract, taken by themselves. */
export function printedFaults(cells: Cells): PrintedFault[] {
	return [...realisationSums(cells), ...rates(cells), ...overviewSums(cells), ...betweenTables(cells)];
}

/** A list or sum that a report announces with a number and then enumerates. */
export type PublishedList = {
	readonly contract: string;
	readonly list: string;
	/** The period of which the number counts what was realised; null for a list of something else. */
	readonly realisedIn: Period | null;
	readonly announced: number;
	readonly items: number;
	readonly title: Translated;
	readonly report: string;
};

/** What a report announces as realised in a period, from one day to another; null where none is known. */
export function announcedIn(
	{ first, last }: Days,
	contract: string,
	lists: readonly PublishedList[],
): PublishedList | null {
	return (
		lists.find(
			({ contract: own, realisedIn }) =>
				own === contract && realisedIn?.first.equals(first) === true && realisedIn.last.equals(last),
		) ?? null
	);
}

/** Lists that are not as long as announced. */
export function listFaults(lists: readonly PublishedList[]): { fault: PrintedFault; title: Translated }[] {
	return lists
		.filter(({ announced, items }) => announced !== items)
		.map(({ contract, list, announced, items, title }) => ({
			title,
			fault: {
				code: 'list-length',
				at: { contract, table: 'overview', column: list, row: 'total', figure: 'number' },
				printed: announced,
				expected: items,
			},
		}));
}
