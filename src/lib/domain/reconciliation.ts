import type { ContractData, Words } from './model';
import { overview } from './overview';
import { tally } from './outcome';
import { realisation, realisationYears } from './realisation';
import type { Scheduled } from './schedule';

/**
 * Printed figures beside computed ones. A cell is named by its table, column (a year of Tableau 1, an axis of
 * Tableau 2), row (T1…total, or an article) and figure.
 */
export type CellName = {
	readonly contract: string;
	readonly table: 'realisation' | 'overview';
	readonly column: string;
	readonly row: string;
	readonly figure: string;
};

export type PublishedCell = CellName & {
	readonly printed: number;
	readonly report: string;
	/** How the cell was read, where the print leaves a doubt. */
	readonly note: string;
};

/** Why a printed figure differs from the computed one, as far as the report lets one know. */
export type PublishedDifference = CellName & { readonly reason: Words };

export type ComparedCell = PublishedCell & { readonly computed: number };

/** The name of a cell as one text, for looking up. */
export function cellKey({ contract, table, column, row, figure }: CellName): string {
	return [contract, table, column, row, figure].join('|');
}

/** Every figure of Tableau 1 and Tableau 2 that the rules give for a contract, by cell name. */
export function computedCells(data: ContractData, scheduled: readonly Scheduled[]): Map<string, number> {
	const contract = data.contract.id;
	const cells = new Map<string, number>();
	for (const { year, row, parts } of realisation(realisationYears(data.contract, scheduled), scheduled)) {
		const at = { contract, table: 'realisation', column: String(year), row } as const;
		const { number, realised } = tally(parts);
		cells.set(cellKey({ ...at, figure: 'number' }), number);
		cells.set(cellKey({ ...at, figure: 'realised' }), realised);
	}
	for (const { axis, article, ...counts } of overview(data.axes, data.articles, data.parts)) {
		const column = axis ? String(axis.number) : 'total';
		const at = {
			contract,
			table: 'overview',
			column,
			row: article ? String(article.number) : 'total',
		} as const;
		for (const [figure, count] of Object.entries(counts)) cells.set(cellKey({ ...at, figure }), count);
		// The print does not always say under which cause a late part stands.
		const { lateInternal, lateExternal, lateBoth, lateUnstated } = counts;
		const late = lateInternal + lateExternal + lateBoth + lateUnstated;
		cells.set(cellKey({ ...at, figure: 'lateUnplaced' }), late);
	}
	return cells;
}

/** Each printed cell of a contract with the computed figure; 0 where the computed table has no such cell. */
export function compare(
	data: ContractData,
	scheduled: readonly Scheduled[],
	published: readonly PublishedCell[],
): ComparedCell[] {
	const computed = computedCells(data, scheduled);
	return published
		.filter(({ contract }) => contract === data.contract.id)
		.map((cell) => ({ ...cell, computed: computed.get(cellKey(cell)) ?? 0 }));
}
