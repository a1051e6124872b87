import type { PublishedCell, PublishedDifference } from '$lib/domain/reconciliation';
import type { Findings, SharedRows } from './assemble';

/** The printed tables as cells: one per figure, in the words of the computed tables. */

const OVERVIEW_FIGURES = [
	'number',
	'realised',
	'onTrack',
	'attentionInternal',
	'attentionExternal',
	'lateInternal',
	'lateExternal',
	'lateUnplaced',
] as const;

export function assemblePublished(
	realisation: SharedRows['published-realisation'],
	overview: SharedRows['published-overview'],
	contracts: ReadonlyMap<string, unknown>,
	findings: Findings,
): PublishedCell[] {
	const cells: PublishedCell[] = [];
	for (const row of realisation) {
		const { contract, year, number, realised, report } = row.value;
		if (!findings.refers(row, 'contract', contract, contracts)) continue;
		const at = {
			contract,
			table: 'realisation',
			column: year,
			row: row.value.row,
			report,
			note: '',
		} as const;
		cells.push({ ...at, figure: 'number', printed: number });
		if (realised !== null) cells.push({ ...at, figure: 'realised', printed: realised });
	}
	for (const row of overview) {
		const { value } = row;
		if (!findings.refers(row, 'contract', value.contract, contracts)) continue;
		const article = value.article === null ? 'total' : String(value.article);
		const at = {
			contract: value.contract,
			table: 'overview',
			column: value.axis === null ? 'total' : String(value.axis),
			row: article,
			report: value.report,
			note: value.note_fr,
		} as const;
		for (const figure of OVERVIEW_FIGURES) {
			const printed = value[figure];
			if (printed !== null) cells.push({ ...at, figure, printed });
		}
	}
	return cells;
}

export function assembleDifferences(
	rows: SharedRows['published-differences'],
	contracts: ReadonlyMap<string, unknown>,
	findings: Findings,
): PublishedDifference[] {
	return rows.flatMap((row) => {
		const { value } = row;
		if (!findings.refers(row, 'contract', value.contract, contracts)) return [];
		return {
			contract: value.contract,
			table: value.table,
			column: value.column,
			row: value.row,
			figure: value.figure,
			reason: { fr: value.reason_fr, nl: value.reason_nl },
		};
	});
}
