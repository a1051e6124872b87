import { articleKey } from '$lib/domain/contract/keys';
import { calledLate } from '$lib/domain/contract/lateness';
import type { ContractData, Part, Translated } from '$lib/domain/contract/model';
import { overview, overviewColumn } from '$lib/domain/tables/overview';
import { countsRealised, isCounted, rate, tally } from '$lib/domain/contract/outcome';
import { realisation, realisationYears } from '$lib/domain/tables/realisation';
import type { ScheduledPart } from '$lib/domain/time/schedule';

/** The figures of a row of the printed Tableau 2. */
export const OVERVIEW_FIGURES = [
	'number',
	'realised',
	'onTrack',
	'attentionInternal',
	'attentionExternal',
	'lateInternal',
	'lateExternal',
	'lateUnplaced',
] as const;

/** A figure that the reports print: a rate stands in Tableau 1 only. */
export type Figure = (typeof OVERVIEW_FIGURES)[number] | 'rate';

/**
 * Printed figures beside computed ones. A cell is named by its table, column (a year of Tableau 1, an axis of
 * Tableau 2), row (T1…total, or an article) and figure.
 */
export type CellName = {
	readonly contract: string;
	readonly table: 'realisation' | 'overview';
	readonly column: string;
	readonly row: string;
	readonly figure: Figure;
};

export type PublishedCell = CellName & {
	readonly printed: number;
	/** Digits after the decimal point that are printed: 0 for a count, 2 for 81 %, 3 for 81,4 %. */
	readonly digits: number;
	readonly report: string;
	/** How the cell was read, where the print leaves a doubt. */
	readonly note: Translated;
};

/** A name as the data or a computed table give it: no report need print such a figure. */
type AnyCellName = Omit<CellName, 'figure'> & { readonly figure: string };

/** Why a printed figure differs from the computed one, as far as the report lets one know. */
export type PublishedDifference = AnyCellName & { readonly reason: Translated; readonly report: string };

/** A printed figure with the computed one; null when there is none, as for a rate of nothing. */
export type ComparedCell = PublishedCell & {
	readonly computed: number | null;
	/** The parts that the computed figure counts. */
	readonly parts: readonly Part[];
};

/** The name of a cell as one text, for looking up. */
export function cellKey({ contract, table, column, row, figure }: AnyCellName): string {
	return [contract, table, column, row, figure].join('|');
}

type Computed = { readonly value: number | null; readonly parts: readonly Part[] };

/** Every figure of Tableau 1 and Tableau 2 that the rules give for a contract, by cell name, with its parts. */
export function computedCells(
	data: ContractData,
	scheduled: readonly ScheduledPart[],
): ReadonlyMap<string, Computed> {
	const contract = data.contract.id;
	const cells = new Map<string, Computed>();
	for (const { year, row, parts } of realisation(realisationYears(data.contract, scheduled), scheduled)) {
		const at = { contract, table: 'realisation', column: String(year), row } as const;
		const counts = tally(parts);
		const realised = parts.filter((part) => countsRealised(part.outcome));
		cells.set(cellKey({ ...at, figure: 'number' }), { value: counts.number, parts });
		cells.set(cellKey({ ...at, figure: 'realised' }), { value: counts.realised, parts: realised });
		cells.set(cellKey({ ...at, figure: 'rate' }), { value: rate(counts), parts });
	}
	const ofArticle = Map.groupBy(data.parts, ({ engagement }) => articleKey(engagement.article));
	const ofAxis = Map.groupBy(data.parts, ({ engagement }) => engagement.article.axis?.number);
	for (const { axis, article, ...counts } of overview(data.axes, data.articles, data.parts)) {
		const column = axis ? String(axis.number) : 'total';
		const at = {
			contract,
			table: 'overview',
			column,
			row: article ? String(article.number) : 'total',
		} as const;
		const own = article
			? (ofArticle.get(articleKey(article)) ?? [])
			: axis
				? (ofAxis.get(axis.number) ?? [])
				: data.parts;
		for (const [figure, value] of Object.entries(counts))
			cells.set(cellKey({ ...at, figure }), {
				value,
				parts: own.filter((part) => {
					const inside = overviewColumn(part);
					return figure === 'number' ? inside !== null : inside === figure;
				}),
			});
		// The print does not always give the cause of a late part.
		const late = own.filter((part) => isCounted(part) && calledLate(part.outcome));
		cells.set(cellKey({ ...at, figure: 'lateUnplaced' }), { value: late.length, parts: late });
	}
	return cells;
}

/** Whether a computed figure is what is printed, to the printed digits. */
export function agrees({ printed, digits, computed }: ComparedCell): boolean {
	return computed !== null && Math.abs(computed - printed) <= 0.5 / 10 ** digits + 1e-9;
}

/** Each printed cell of a contract with the computed figure; 0 where the computed table has no such cell. */
export function compare(
	data: ContractData,
	scheduled: readonly ScheduledPart[],
	published: readonly PublishedCell[],
): ComparedCell[] {
	const computed = computedCells(data, scheduled);
	return published
		.filter(({ contract }) => contract === data.contract.id)
		.map((cell) => {
			const found = computed.get(cellKey(cell)) ?? { value: 0, parts: [] };
			return { ...cell, computed: found.value, parts: found.parts };
		});
}
