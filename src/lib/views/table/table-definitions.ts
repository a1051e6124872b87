import type { DefinitionName } from '$lib/i18n/definitions';
import type { Table } from './table';
import type { TableName } from '$lib/request/table-names';

/** What the figures of each table mean: written in its files. */
const TABLE_DEFINITIONS: Record<TableName, readonly DefinitionName[]> = {
	realisation: ['part', 'realised', 'rate', 'waiting', 'cumulative'],
	overview: ['part', 'realised', 'both'],
	engagements: ['part', 'waiting', 'original'],
	deadlines: ['part', 'waiting', 'original'],
	punctuality: ['onTime', 'original', 'unknown', 'closed', 'delay', 'shared', 'rate'],
};

/** What the figures mean that stand beside a table on its page. */
const BESIDE: Partial<Record<TableName, readonly DefinitionName[]>> = {
	realisation: ['onTime', 'original', 'unknown', 'closed'],
};

export const RECONCILIATION_DEFINITIONS: readonly DefinitionName[] = [
	'part',
	'realised',
	'rate',
	'waiting',
	'cumulative',
];

/** The definitions of a table: only of what stands in it, for the column of both causes is not always there. */
export function tableDefinitions(name: TableName, { columns }: Pick<Table, 'columns'>): DefinitionName[] {
	const hasBoth = columns.some(({ key }) => key.endsWith('Both'));
	return TABLE_DEFINITIONS[name].filter((one) => one !== 'both' || hasBoth);
}

/** What the figures of a report mean: those of its three tables, each once. */
export function reportDefinitions(overview: Pick<Table, 'columns'>): DefinitionName[] {
	return [
		...new Set([
			...TABLE_DEFINITIONS.realisation,
			...tableDefinitions('overview', overview),
			...TABLE_DEFINITIONS.engagements,
		]),
	];
}

/** The definitions below the page of a table, with those of the figures beside it. */
export function pageDefinitions(name: TableName, table: Pick<Table, 'columns'>): DefinitionName[] {
	return [...tableDefinitions(name, table), ...(BESIDE[name] ?? [])];
}
