import type { PublishedList } from '$lib/domain/checks/printed';
import {
	OVERVIEW_FIGURES,
	type PublishedCell,
	type PublishedDifference,
} from '$lib/domain/checks/reconciliation';
import type { publishedDifferences } from '$lib/schema/tables/published-differences';
import type { publishedLists } from '$lib/schema/tables/published-lists';
import type { publishedOverview } from '$lib/schema/tables/published-overview';
import { printedRate, type publishedRealisation } from '$lib/schema/tables/published-realisation';
import type { RowsOf } from './read-table';
import type { RowChecks } from './row-checks';

/** The printed tables as cells: one per figure, in the words of the computed tables. */

/** The contracts and reports that rows may name. */
type Known = {
	readonly contracts: ReadonlyMap<string, unknown>;
	readonly reports: ReadonlyMap<string, unknown>;
};

/** The cells of the printed Tableau 1. */
export function assembleRealisation(
	rows: RowsOf<typeof publishedRealisation>,
	known: Known,
	checks: RowChecks,
): PublishedCell[] {
	const cells: PublishedCell[] = [];
	const unique = checks.unique(rows, 'row', ({ contract, year, row: name }) => `${contract} ${year} ${name}`);
	for (const row of unique.values()) {
		const { contract, year, row: name, number, realised, rate_printed, report } = row.values;
		const contractKnown = checks.refers(row, 'contract', contract, known.contracts);
		if (!checks.refers(row, 'report', report, known.reports) || !contractKnown) continue;
		checks.goesTogether(row);
		const note = { fr: '', nl: '' };
		const at = { contract, table: 'realisation', column: year, row: name, report, note } as const;
		cells.push({ ...at, figure: 'number', printed: number, digits: 0 });
		if (realised !== null) cells.push({ ...at, figure: 'realised', printed: realised, digits: 0 });
		const rate = printedRate(rate_printed);
		if (rate) cells.push({ ...at, figure: 'rate', ...rate });
	}
	return cells;
}

/** The cells of the printed Tableau 2. */
export function assembleOverview(
	rows: RowsOf<typeof publishedOverview>,
	known: Known,
	checks: RowChecks,
): PublishedCell[] {
	const cells: PublishedCell[] = [];
	const unique = checks.unique(
		rows,
		'article',
		({ contract, axis, article }) => `${contract} ${axis ?? 'total'} ${article ?? 'total'}`,
	);
	for (const row of unique.values()) {
		const { values } = row;
		const { contract, report, note } = values;
		const contractKnown = checks.refers(row, 'contract', contract, known.contracts);
		if (!checks.refers(row, 'report', report, known.reports) || !contractKnown) continue;
		const column = String(values.axis ?? 'total');
		const at = {
			contract,
			table: 'overview',
			column,
			row: String(values.article ?? 'total'),
			report,
			note,
		} as const;
		for (const figure of OVERVIEW_FIGURES) {
			const printed = values[figure];
			if (printed !== null) cells.push({ ...at, figure, printed, digits: 0 });
		}
	}
	return cells;
}

/** The printed figures that are known to differ from the computed ones, and why. */
export function assembleDifferences(
	rows: RowsOf<typeof publishedDifferences>,
	known: Known,
	checks: RowChecks,
): PublishedDifference[] {
	const unique = checks.unique(rows, 'figure', ({ contract, table, column, row, figure }) =>
		[contract, table, column, row, figure].join(' '),
	);
	return [...unique.values()].flatMap((row) =>
		checks.refers(row, 'contract', row.values.contract, known.contracts) ? row.values : [],
	);
}

/** The lists that reports announce with a number. */
export function assembleLists(
	rows: RowsOf<typeof publishedLists>,
	known: Known,
	checks: RowChecks,
): PublishedList[] {
	const unique = checks.unique(rows, 'list', ({ contract, list }) => `${contract} ${list}`);
	return [...unique.values()].flatMap((row) => {
		const { contract, list, realised_in, announced, items, title, report } = row.values;
		const contractKnown = checks.refers(row, 'contract', contract, known.contracts);
		const reportKnown = checks.refers(row, 'report', report, known.reports);
		if (!contractKnown || !reportKnown) return [];
		return { contract, list, realisedIn: realised_in, announced, items, title, report };
	});
}
