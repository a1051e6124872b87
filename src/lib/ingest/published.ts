import type { PublishedList } from '$lib/domain/checks/printed';
import type { PublishedCell, PublishedDifference } from '$lib/domain/checks/reconciliation';
import type { Findings, SharedRows } from './findings';
import { words } from './words';

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
	reports: ReadonlyMap<string, unknown>,
	findings: Findings,
): PublishedCell[] {
	const cells: PublishedCell[] = [];
	const first = findings.unique(
		realisation,
		'row',
		({ contract, year, row }) => `${contract} ${year} ${row}`,
	);
	for (const row of first.values()) {
		const { contract, year, number, realised, report } = row.value;
		const known = findings.refers(row, 'contract', contract, contracts);
		if (!findings.refers(row, 'report', report, reports) || !known) continue;
		const at = {
			contract,
			table: 'realisation',
			column: year,
			row: row.value.row,
			report,
			note: { fr: '', nl: '' },
		} as const;
		cells.push({ ...at, figure: 'number', printed: number, digits: 0 });
		if (realised !== null) cells.push({ ...at, figure: 'realised', printed: realised, digits: 0 });
		const rate = /^(\d{1,4})(?:[,.](\d{1,3}))?\s*%$/.exec(row.value.rate_printed);
		if (rate) {
			const [, whole = '', decimals = ''] = rate;
			cells.push({
				...at,
				figure: 'rate',
				printed: Number(`${whole}.${decimals}`) / 100,
				digits: 2 + decimals.length,
			});
		} else if (row.value.rate_printed !== '') {
			findings.add('not-a-number', row, 'rate_printed', row.value.rate_printed, '', 'warning');
		}
	}
	const second = findings.unique(
		overview,
		'article',
		({ contract, axis, article }) => `${contract} ${axis ?? 'total'} ${article ?? 'total'}`,
	);
	for (const row of second.values()) {
		const { value } = row;
		const known = findings.refers(row, 'contract', value.contract, contracts);
		if (!findings.refers(row, 'report', value.report, reports) || !known) continue;
		const article = value.article === null ? 'total' : String(value.article);
		const at = {
			contract: value.contract,
			table: 'overview',
			column: value.axis === null ? 'total' : String(value.axis),
			row: article,
			report: value.report,
			note: { fr: value.note_fr, nl: value.note_nl },
		} as const;
		for (const figure of OVERVIEW_FIGURES) {
			const printed = value[figure];
			if (printed !== null) cells.push({ ...at, figure, printed, digits: 0 });
		}
	}
	return cells;
}

export function assembleDifferences(
	rows: SharedRows['published-differences'],
	contracts: ReadonlyMap<string, unknown>,
	findings: Findings,
): PublishedDifference[] {
	const unique = findings.unique(rows, 'figure', ({ contract, table, column, row, figure }) =>
		[contract, table, column, row, figure].join(' '),
	);
	return [...unique.values()].flatMap((row) => {
		const { value } = row;
		if (!findings.refers(row, 'contract', value.contract, contracts)) return [];
		return {
			contract: value.contract,
			table: value.table,
			column: value.column,
			row: value.row,
			figure: value.figure,
			reason: { fr: value.reason_fr, nl: value.reason_nl },
			report: value.report,
		};
	});
}

export function assembleLists(
	rows: SharedRows['published-lists'],
	contracts: ReadonlyMap<string, unknown>,
	reports: ReadonlyMap<string, unknown>,
	findings: Findings,
): PublishedList[] {
	const unique = findings.unique(rows, 'list', ({ contract, list }) => `${contract} ${list}`);
	return [...unique.values()].flatMap((row) => {
		const { value } = row;
		const contract = findings.refers(row, 'contract', value.contract, contracts);
		const report = findings.refers(row, 'report', value.report, reports);
		if (!contract || !report) return [];
		return {
			contract: value.contract,
			list: value.list,
			realisedIn: value.realised_in,
			announced: value.announced,
			items: value.items,
			title: words(value.title_fr, value.title_nl, value.title_en, value.title_de),
			report: value.report,
		};
	});
}
