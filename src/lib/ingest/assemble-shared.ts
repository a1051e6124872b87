import type { Contract, Link, Report, Service } from '$lib/domain/contract/model';
import type { continuity } from '$lib/schema/tables/continuity';
import type { contracts } from '$lib/schema/tables/contracts';
import type { reports } from '$lib/schema/tables/reports';
import type { services } from '$lib/schema/tables/services';
import type { RowsOf } from './read-table';
import type { RowChecks } from './row-checks';

/** Services, contracts, reports, and the links between contracts. */

export function assembleServices(rows: RowsOf<typeof services>, checks: RowChecks): Service[] {
	const unique = checks.unique(rows, 'service', ({ service }) => service);
	return [...unique.values()].map(({ values: { service, kind, name, abbreviation_nl, also } }) => ({
		id: service,
		kind,
		name,
		abbreviationNl: abbreviation_nl,
		also,
	}));
}

export function assembleContracts(rows: RowsOf<typeof contracts>, checks: RowChecks): Contract[] {
	const unique = checks.unique(rows, 'contract', ({ contract }) => contract);
	return [...unique.values()].map((row) => {
		const { contract, kind, scope, from, to, title, short, follows } = row.values;
		const known = checks.refers(row, 'follows', follows, unique, 'warning');
		return { id: contract, kind, scope, from, to, title, short, follows: known ? follows || null : null };
	});
}

export function assembleReports(
	rows: RowsOf<typeof reports>,
	knownContracts: ReadonlyMap<string, unknown>,
	checks: RowChecks,
): Report[] {
	const unique = checks.unique(rows, 'report', ({ report }) => report);
	return [...unique.values()].flatMap((row) => {
		const { report, contract, kind, covers_to, day, title } = row.values;
		if (!checks.refers(row, 'contract', contract, knownContracts)) return [];
		return { id: report, contract, kind, coversTo: covers_to, day, title };
	});
}

export function assembleLinks(
	rows: RowsOf<typeof continuity>,
	known: { contracts: ReadonlyMap<string, unknown>; reports: ReadonlyMap<string, unknown> },
	checks: RowChecks,
): Link[] {
	return rows.flatMap((row) => {
		const { values } = row;
		const from = checks.refers(row, 'from_contract', values.from_contract, known.contracts);
		const to = checks.refers(row, 'to_contract', values.to_contract, known.contracts);
		const report = checks.refers(row, 'report', values.report, known.reports);
		const fits = checks.goesTogether(row);
		if (!from || !to || !report || !fits) return [];
		return {
			from: {
				contract: values.from_contract,
				article: values.from_article,
				engagement: values.from_engagement,
			},
			to: { contract: values.to_contract, article: values.to_article, engagement: values.to_engagement },
			statedBy: values.stated_by,
			place: values.place,
			printed: values.printed,
			note: values.note,
			report: values.report,
		};
	});
}
