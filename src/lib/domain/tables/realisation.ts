import { quarterOf, type Quarter } from '$lib/domain/time/calendar';
import { currentDeadline, type Contract, type Part } from '$lib/domain/contract/model';
import { endedOn, isCounted } from '$lib/domain/contract/outcome';
import type { ScheduledPart } from '$lib/domain/time/schedule';

/** Tableau 1 of the annual reports: realisation per quarter and year. */

export const REALISATION_ROWS = ['T1', 'T2', 'T3', 'T4', 'X', 'total'] as const;
export type RealisationRow = (typeof REALISATION_ROWS)[number];

/** A column of Tableau 1: a year, the parts whose X has no day ("X pas fixé"), or all of them. */
export type RealisationYear = number | 'waiting' | 'total';

/** The one cell of Tableau 1 in which a part is counted. */
export type PartCell = { readonly year: number | 'waiting'; readonly row: 'T1' | 'T2' | 'T3' | 'T4' | 'X' };

/** The parts that one cell of Tableau 1 counts. */
export type RealisationCell = {
	readonly year: RealisationYear;
	readonly row: RealisationRow;
	readonly parts: readonly Part[];
};

const quarterRow = (quarter: Quarter) => `T${quarter}` as const;

/**
 * Where Tableau 1 counts a part. With a calendar deadline: in the quarter of its current deadline, that is after
 * approved revisions. Relative to an event: in the row "avec X" of the year in which it falls due, whatever the
 * quarter. While X has no day (an expected one fixes nothing), or no deadline is
 * stated: in "X pas fixé", unless the part has ended all the same; then nothing waits any more
 * and the year in which it ended is the only one the report gives (2020 report, article 24 E1: realised, counted in
 * 2020, X never printed).
 */
export function realisationCellOf({ part, current }: ScheduledPart): PartCell {
	if (current.kind === 'due') {
		const day = current.on.last;
		const relative = currentDeadline(part).deadline.kind === 'relative';
		return { year: day.year, row: relative ? 'X' : quarterRow(quarterOf(day)) };
	}
	const ended = endedOn(part.outcome);
	return { year: ended ? ended.last.year : 'waiting', row: 'X' };
}

/** The years of the contract's period and those in which a part is counted, in order, without gaps in the period. */
export function realisationYears(contract: Contract, scheduled: readonly ScheduledPart[]): number[] {
	const years = new Set<number>();
	if (contract.from && contract.to)
		for (let year = contract.from.first.year; year <= contract.to.last.year; year++) years.add(year);
	for (const entry of scheduled) {
		const { year } = realisationCellOf(entry);
		if (isCounted(entry.part) && year !== 'waiting') years.add(year);
	}
	return [...years].sort((a, b) => a - b);
}

/**
 * Every cell of Tableau 1, column by column: each of `years`, then `waiting` (rows X and total), then `total`, which
 * is the sum of all others. Parts that are not counted are left out.
 */
export function realisation(
	years: readonly number[],
	scheduled: readonly ScheduledPart[],
): RealisationCell[] {
	const counted = scheduled
		.filter(({ part }) => isCounted(part))
		.map((entry) => ({ part: entry.part, cell: realisationCellOf(entry) }));
	const columns: RealisationYear[] = [...years, 'waiting', 'total'];
	return columns.flatMap((year) =>
		REALISATION_ROWS.filter((row) => year !== 'waiting' || row === 'X' || row === 'total').map((row) => ({
			year,
			row,
			parts: counted
				.filter(
					({ cell }) => (year === 'total' || cell.year === year) && (row === 'total' || cell.row === row),
				)
				.map(({ part }) => part),
		})),
	);
}
