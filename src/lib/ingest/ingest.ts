import { z } from 'zod';
import type { Dataset } from '$lib/domain/contract/model';
import { partKey } from '$lib/domain/contract/keys';
import type { Statement } from '$lib/domain/checks/contradictions';
import type { PublishedList } from '$lib/domain/checks/printed';
import type { PublishedCell, PublishedDifference } from '$lib/domain/checks/reconciliation';
import { assembleContract } from './assemble-contract';
import {
	assembleContracts,
	assembleLaterStates,
	assembleLegends,
	assembleLinks,
	assembleReports,
	assembleServices,
	assembleStatements,
} from './assemble-shared';
import { Findings, type ContractRows } from './findings';
import type { Issue } from '$lib/schema/issues';
import { DESCRIPTION_FILE, readProperties, type PackageProperties } from './package-properties';
import { assembleDifferences, assembleLists, assemblePublished } from './published';
import { CONTRACT_TABLES, SHARED_TABLES } from '$lib/schema/records';
import { readTable, type Row } from './read-table';
import { untranslated, type Untranslated } from './translations';

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

/** Tables that may be absent: a dataset without them is complete, only smaller. */
const OPTIONAL = new Set([
	'continuity.csv',
	'later-states.csv',
	'published-realisation.csv',
	'published-overview.csv',
	'published-differences.csv',
	'published-lists.csv',
	'legends.csv',
]);

/**
 * The whole way from files to checked data. Never throws on bad data: every problem of every row is an issue, wrong
 * rows are left out, and no files at all give an empty dataset.
 */
export function ingest(files: Files): Ingested {
	const findings = new Findings();
	const used = new Set<string>();
	const toTranslate: Untranslated[] = [];

	function read<Schema extends z.ZodObject>(
		path: string,
		schema: Schema,
		needed: boolean,
	): Row<z.output<Schema>>[] {
		const bytes = files.get(path);
		used.add(path);
		if (!bytes) {
			if (needed)
				findings.issues.push({
					code: 'file-missing',
					severity: 'error',
					file: path,
					line: null,
					column: null,
					value: '',
					detail: Object.keys(schema.shape).join(', '),
				});
			return [];
		}
		const { rows, issues } = readTable(path, bytes, schema);
		for (const issue of issues) findings.issues.push(issue);
		toTranslate.push(...untranslated(path, Object.keys(schema.shape), rows));
		return rows;
	}
	const shared = <Name extends keyof typeof SHARED_TABLES>(name: Name) => {
		const path = `${name}.csv`;
		return read(path, SHARED_TABLES[name], files.size > 0 && !OPTIONAL.has(path));
	};

	const services = assembleServices(shared('services'), findings);
	const contractRows = shared('contracts');
	const contracts = assembleContracts(contractRows, findings);
	const contractIds = new Map(contracts.map((contract) => [contract.id, contract]));
	const reports = assembleReports(shared('reports'), contractIds, findings);
	const reportIds = new Set(reports.map(({ id }) => id));
	for (const row of contractRows) findings.refers(row, 'report', row.value.report, reportIds, 'warning');
	const known = {
		services: new Map(services.map((service) => [service.id, service])),
		reports: new Map(reports.map((report) => [report.id, report])),
	};

	const statementRows = new Map<string, ContractRows['statements']>();
	const data = contracts.map((contract) => {
		const needed = contract.scope === 'full';
		const own = <Name extends keyof typeof CONTRACT_TABLES>(name: Name, always: boolean) =>
			read(`${contract.id}/${name}.csv`, CONTRACT_TABLES[name], needed && always);
		const rows: ContractRows = {
			axes: own('axes', false),
			articles: own('articles', true),
			engagements: own('engagements', true),
			parts: own('parts', true),
			revisions: own('revisions', false),
			statements: own('statements', false),
			events: own('events', false),
		};
		statementRows.set(contract.id, rows.statements);
		return assembleContract(contract, rows, known, findings);
	});

	const parts = new Map(data.flatMap((one) => one.parts).map((part) => [partKey(part), part]));
	const statements = [...statementRows].flatMap(([id, rows]) =>
		assembleStatements(id, rows, { parts, reports: known.reports }, findings),
	);
	const links = assembleLinks(shared('continuity'), contractIds, known.reports, findings);
	const laterStates = assembleLaterStates(shared('later-states'), parts, known.reports, findings);
	const published = assemblePublished(
		shared('published-realisation'),
		shared('published-overview'),
		contractIds,
		known.reports,
		findings,
	);
	const lists = assembleLists(shared('published-lists'), contractIds, known.reports, findings);
	const legends = assembleLegends(shared('legends'), known.reports, findings);
	const differences = assembleDifferences(shared('published-differences'), contractIds, findings);

	for (const path of files.keys())
		if (/\.csv$/i.test(path) && !used.has(path))
			findings.issues.push({
				code: 'file-unknown',
				severity: 'warning',
				file: path,
				line: null,
				column: null,
				value: '',
				detail: '',
			});

	const { properties, issues } = readProperties(files.get(DESCRIPTION_FILE));
	for (const issue of issues) findings.issues.push(issue);

	return {
		dataset: { contracts: data, services, reports, links, laterStates },
		published,
		differences,
		lists,
		statements,
		legends,
		properties,
		issues: findings.issues,
		untranslated: toTranslate,
	};
}
