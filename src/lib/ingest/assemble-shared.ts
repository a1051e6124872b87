import type { Statement } from '$lib/domain/checks/contradictions';
import type { Contract, LaterState, Link, Part, Report, Service } from '$lib/domain/contract/model';
import type { ContractRows, Findings, SharedRows } from './findings';
import { outcomeOf, rowPartKey } from './part-row';
import { words } from './words';

/**
 * Checked rows to the model: every reference is followed, every key is unique, or there is an issue and the row is
 * left out. No text is read here and nothing is counted.
 */

export function assembleServices(rows: SharedRows['services'], findings: Findings): Service[] {
	return [...findings.unique(rows, 'service', ({ service }) => service).values()].map(({ value }) => ({
		id: value.service,
		kind: value.kind,
		name: words(value.name_fr, value.name_nl, value.name_en, value.name_de),
		abbreviationNl: value.abbreviation_nl,
		also: value.also,
	}));
}

export function assembleContracts(rows: SharedRows['contracts'], findings: Findings): Contract[] {
	const unique = findings.unique(rows, 'contract', ({ contract }) => contract);
	return [...unique.values()].map((row) => {
		const { value } = row;
		return {
			id: value.contract,
			kind: value.kind,
			scope: value.scope,
			from: value.from,
			to: value.to,
			title: words(value.title_fr, value.title_nl, value.title_en, value.title_de),
			short: words(value.short_fr, value.short_nl, value.short_en, value.short_de),
			follows: findings.refers(row, 'follows', value.follows, unique, 'warning')
				? value.follows || null
				: null,
		};
	});
}

export function assembleReports(
	rows: SharedRows['reports'],
	contracts: ReadonlyMap<string, unknown>,
	findings: Findings,
): Report[] {
	return [...findings.unique(rows, 'report', ({ report }) => report).values()].flatMap((row) => {
		const { value } = row;
		if (!findings.refers(row, 'contract', value.contract, contracts)) return [];
		return {
			id: value.report,
			contract: value.contract,
			kind: value.kind,
			coversTo: value.covers_to,
			day: value.day,
			title: words(value.title_fr, value.title_nl, value.title_en, value.title_de),
		};
	});
}

/** What the reports' own texts say of parts of one contract. */
export function assembleStatements(
	contract: string,
	rows: ContractRows['statements'],
	known: { parts: ReadonlyMap<string, unknown>; reports: ReadonlyMap<string, unknown> },
	findings: Findings,
): Statement[] {
	const unique = findings.unique(rows, 'part', (value) => `${rowPartKey(contract, value)} ${value.said}`);
	return [...unique.values()].flatMap((row) => {
		const { value } = row;
		const part = rowPartKey(contract, value);
		const found = findings.refers(row, 'part', part, known.parts);
		const report = findings.refers(row, 'report', value.report, known.reports);
		if (!found || !report) return [];
		return {
			part,
			said: value.said,
			note: { fr: value.note_fr, nl: value.note_nl },
			report: value.report,
		};
	});
}

/** The letters that the legend of each report defines. */
export function assembleLegends(
	rows: SharedRows['legends'],
	reports: ReadonlyMap<string, unknown>,
	findings: Findings,
): Map<string, Set<string>> {
	const legends = new Map<string, Set<string>>();
	const unique = findings.unique(rows, 'letter', ({ report, letter }) => `${report} ${letter}`);
	for (const row of unique.values()) {
		const { report, letter } = row.value;
		if (!findings.refers(row, 'report', report, reports)) continue;
		legends.set(report, (legends.get(report) ?? new Set()).add(letter));
	}
	return legends;
}

export function assembleLinks(
	rows: SharedRows['continuity'],
	contracts: ReadonlyMap<string, unknown>,
	reports: ReadonlyMap<string, unknown>,
	findings: Findings,
): Link[] {
	return rows.flatMap((row) => {
		const { value } = row;
		const from = findings.refers(row, 'from_contract', value.from_contract, contracts);
		const to = findings.refers(row, 'to_contract', value.to_contract, contracts);
		const report = findings.refers(row, 'report', value.report, reports);
		// An article needs its contract; without both, the project is followed up outside any contract.
		const lost = value.to_contract === '' && (value.to_article !== '' || value.to_engagement !== '');
		if (lost) findings.add('cell-required', row, 'to_contract', '');
		if (!from || !to || !report || lost) return [];
		return {
			from: {
				contract: value.from_contract,
				article: value.from_article,
				engagement: value.from_engagement,
			},
			to: { contract: value.to_contract, article: value.to_article, engagement: value.to_engagement },
			statedBy: value.stated_by,
			place: value.place,
			printed: value.printed,
			note: { fr: value.note_fr, nl: value.note_nl },
			report: value.report,
		};
	});
}

export function assembleLaterStates(
	rows: SharedRows['later-states'],
	parts: ReadonlyMap<string, Part>,
	reports: ReadonlyMap<string, unknown>,
	findings: Findings,
): LaterState[] {
	const unique = findings.unique(
		rows,
		'part',
		(value) => `${rowPartKey(value.contract, value)} ${value.report}`,
	);
	return [...unique.values()].flatMap((row) => {
		const { value } = row;
		const key = rowPartKey(value.contract, value);
		const part = parts.get(key);
		if (!part) findings.add('reference-unknown', row, 'part', key);
		const reported = findings.refers(row, 'reported_in', value.reported_in, reports);
		const report = findings.refers(row, 'report', value.report, reports);
		if (!part || !reported || !report) return [];
		return {
			part: key,
			outcome: outcomeOf(value, part.engagement),
			note: { fr: value.note_fr, nl: value.note_nl },
			report: value.report,
		};
	});
}
