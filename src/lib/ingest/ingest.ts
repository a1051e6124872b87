import type { Dataset } from '$lib/domain/contract/model';
import { partKey } from '$lib/domain/contract/keys';
import type { Statement } from '$lib/domain/checks/contradictions';
import type { PublishedList } from '$lib/domain/checks/printed';
import type { PublishedCell, PublishedDifference } from '$lib/domain/checks/reconciliation';
import type { Issue, IssueCode } from '$lib/schema/issues';
import { fileColumns } from '$lib/schema/column';
import type { Table } from '$lib/schema/table';
import { articles } from '$lib/schema/tables/articles';
import { axes } from '$lib/schema/tables/axes';
import { continuity } from '$lib/schema/tables/continuity';
import { contracts } from '$lib/schema/tables/contracts';
import { engagements } from '$lib/schema/tables/engagements';
import { events } from '$lib/schema/tables/events';
import { laterStates } from '$lib/schema/tables/later-states';
import { legends } from '$lib/schema/tables/legends';
import { parts } from '$lib/schema/tables/parts';
import { publishedDifferences } from '$lib/schema/tables/published-differences';
import { publishedLists } from '$lib/schema/tables/published-lists';
import { publishedOverview } from '$lib/schema/tables/published-overview';
import { publishedRealisation } from '$lib/schema/tables/published-realisation';
import { reports } from '$lib/schema/tables/reports';
import { revisions } from '$lib/schema/tables/revisions';
import { services } from '$lib/schema/tables/services';
import { statements } from '$lib/schema/tables/statements';
import { assembleContract } from './assemble-contract';
import {
	assembleDifferences,
	assembleLists,
	assembleOverview,
	assembleRealisation,
} from './assemble-published';
import { assembleLaterStates, assembleLegends, assembleStatements } from './assemble-reported';
import { assembleContracts, assembleLinks, assembleReports, assembleServices } from './assemble-shared';
import { DESCRIPTION_FILE, readProperties, type PackageProperties } from './package-properties';
import { readTable, type Row, type RowsOf } from './read-table';
import { RowChecks } from './row-checks';
import type { Untranslated } from './translations';

/** The data files and their description: path within the data folder (`ca6/parts.csv`) to content. */
export type Files = ReadonlyMap<string, Uint8Array>;

export type Ingested = {
	readonly dataset: Dataset;
	/** The printed tables, cell by cell, and the differences whose reason is known. */
	readonly published: readonly PublishedCell[];
	readonly differences: readonly PublishedDifference[];
	/** Lists that the reports announce with a number. */
	readonly lists: readonly PublishedList[];
	/** What the reports' own texts say against a count. */
	readonly statements: readonly Statement[];
	/** Letters of the RAG legend of each report. */
	readonly legends: ReadonlyMap<string, ReadonlySet<string>>;
	/** What the description beside the files states about them all. */
	readonly properties: PackageProperties;
	readonly issues: readonly Issue[];
	/** Texts that lack a language. */
	readonly untranslated: readonly Untranslated[];
};

/** Reads tables from the files, and knows which files no table was read from. */
class TableReader {
	readonly untranslated: Untranslated[] = [];
	readonly #read = new Set<string>();

	constructor(
		readonly files: Files,
		readonly issues: Issue[],
	) {}

	#report(code: IssueCode, severity: Issue['severity'], file: string, detail = ''): void {
		this.issues.push({ code, severity, file, line: null, column: null, value: '', detail });
	}

	/** The rows of a table, of all contracts or in the folder of one; none where it has no file. */
	read<Values>(table: Table<Values>, folder: string | null, isWhole: boolean): readonly Row<Values>[] {
		const path = folder === null ? `${table.name}.csv` : `${folder}/${table.name}.csv`;
		const bytes = this.files.get(path);
		this.#read.add(path);
		if (!bytes) {
			const names = fileColumns(table.columns).map(({ name }) => name);
			if (isWhole && table.needed) this.#report('file-missing', 'error', path, names.join(', '));
			return [];
		}
		const { rows, issues, untranslated } = readTable(path, bytes, table);
		for (const issue of issues) this.issues.push(issue);
		this.untranslated.push(...untranslated);
		return rows;
	}

	reportUnread(): void {
		for (const path of this.files.keys())
			if (/\.csv$/i.test(path) && !this.#read.has(path)) this.#report('file-unknown', 'warning', path);
	}
}

/**
 * The whole way from files to checked data. Never throws on bad data: every problem of every row is an issue, wrong
 * rows are left out, and no files at all give an empty dataset.
 */
export function ingest(files: Files): Ingested {
	const checks = new RowChecks();
	const reader = new TableReader(files, checks.issues);
	const shared = <Values>(table: Table<Values>) => reader.read(table, null, files.size > 0);

	const knownServices = assembleServices(shared(services), checks);
	const contractRows = shared(contracts);
	const knownContracts = assembleContracts(contractRows, checks);
	const contractIds = new Map(knownContracts.map((contract) => [contract.id, contract]));
	const knownReports = assembleReports(shared(reports), contractIds, checks);
	const known = {
		contracts: contractIds,
		services: new Map(knownServices.map((service) => [service.id, service])),
		reports: new Map(knownReports.map((report) => [report.id, report])),
	};
	for (const row of contractRows) checks.refers(row, 'report', row.values.report, known.reports, 'warning');

	const statementRows = new Map<string, RowsOf<typeof statements>>();
	const data = knownContracts.map((contract) => {
		const own = <Values>(table: Table<Values>) => reader.read(table, contract.id, contract.scope === 'full');
		const rows = {
			axes: own(axes),
			articles: own(articles),
			engagements: own(engagements),
			parts: own(parts),
			revisions: own(revisions),
			statements: own(statements),
			events: own(events),
		};
		statementRows.set(contract.id, rows.statements);
		return assembleContract(contract, rows, known, checks);
	});

	const allParts = new Map(data.flatMap((one) => one.parts).map((part) => [partKey(part), part]));
	const said = { parts: allParts, reports: known.reports };
	const allStatements = [...statementRows].flatMap(([id, rows]) =>
		assembleStatements(id, rows, said, checks),
	);
	const links = assembleLinks(shared(continuity), known, checks);
	const allLaterStates = assembleLaterStates(shared(laterStates), said, checks);
	const printed = { realisation: shared(publishedRealisation), overview: shared(publishedOverview) };
	const published = [
		...assembleRealisation(printed.realisation, known, checks),
		...assembleOverview(printed.overview, known, checks),
	];
	const lists = assembleLists(shared(publishedLists), known, checks);
	const letters = assembleLegends(shared(legends), known, checks);
	const differences = assembleDifferences(shared(publishedDifferences), known, checks);
	reader.reportUnread();

	const { properties, issues } = readProperties(files.get(DESCRIPTION_FILE));
	return {
		dataset: {
			contracts: data,
			services: knownServices,
			reports: knownReports,
			links,
			laterStates: allLaterStates,
		},
		published,
		differences,
		lists,
		statements: allStatements,
		legends: letters,
		properties,
		issues: [...checks.issues, ...issues],
		untranslated: reader.untranslated,
	};
}
