import type { Statement } from '$lib/domain/checks/contradictions';
import type { LaterState, Part } from '$lib/domain/contract/model';
import type { laterStates } from '$lib/schema/tables/later-states';
import type { legends } from '$lib/schema/tables/legends';
import type { statements } from '$lib/schema/tables/statements';
import { outcomeOf, partKeyOfRow } from './part-row';
import type { RowsOf } from './read-table';
import type { RowChecks } from './row-checks';

/** What reports say beside the state of the parts that they count. */

/** The parts and reports of all contracts that rows may name. */
type Known = {
	readonly parts: ReadonlyMap<string, Part>;
	readonly reports: ReadonlyMap<string, unknown>;
};

/** What the reports' own texts say of parts of one contract. */
export function assembleStatements(
	contract: string,
	rows: RowsOf<typeof statements>,
	known: Known,
	checks: RowChecks,
): Statement[] {
	const unique = checks.unique(rows, 'part', (values) => `${partKeyOfRow(contract, values)} ${values.said}`);
	return [...unique.values()].flatMap((row) => {
		const { said, note, report } = row.values;
		const part = partKeyOfRow(contract, row.values);
		const partKnown = checks.refers(row, 'part', part, known.parts);
		const reportKnown = checks.refers(row, 'report', report, known.reports);
		return partKnown && reportKnown ? { part, said, note, report } : [];
	});
}

/** What later reports say of parts of any contract. */
export function assembleLaterStates(
	rows: RowsOf<typeof laterStates>,
	known: Known,
	checks: RowChecks,
): LaterState[] {
	const unique = checks.unique(
		rows,
		'part',
		(values) => `${partKeyOfRow(values.contract, values)} ${values.report}`,
	);
	return [...unique.values()].flatMap((row) => {
		const { values } = row;
		const key = partKeyOfRow(values.contract, values);
		const part = known.parts.get(key);
		if (!part) checks.add('reference-unknown', row, 'part', key);
		const reported = checks.refers(row, 'reported_in', values.reported_in, known.reports);
		const report = checks.refers(row, 'report', values.report, known.reports);
		if (!part || !reported || !report) return [];
		const outcome = outcomeOf(values, part.engagement);
		return { part: key, outcome, note: values.note, report: values.report };
	});
}

/** The letters that the legend of each report defines. */
export function assembleLegends(
	rows: RowsOf<typeof legends>,
	{ reports }: Pick<Known, 'reports'>,
	checks: RowChecks,
): Map<string, Set<string>> {
	const found = new Map<string, Set<string>>();
	const unique = checks.unique(rows, 'letter', ({ report, letter }) => `${report} ${letter}`);
	for (const row of unique.values()) {
		const { report, letter } = row.values;
		if (!checks.refers(row, 'report', report, reports)) continue;
		found.set(report, (found.get(report) ?? new Set()).add(letter));
	}
	return found;
}
