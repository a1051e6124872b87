import type { TableName } from './table-names';

/** What addresses may choose. Imports nothing that runs: the command line reads it without a build. */

/** The parameters that choose the parts of any table or chart of a contract: its filters, the day, the days tried. */
export const SELECTION_PARAMETERS = [
	'service',
	'axis',
	'rag',
	'outcome',
	'year',
	'waiting',
	'q',
	'asof',
	'if',
] as const;

/** The parameters that choose what the continuity shows. */
export const CONTINUITY_PARAMETERS = ['service', 'axis', 'contract', 'q', 'line'] as const;

/** Those of the report: which one, of whom, as of which day. */
export const REPORT_PARAMETERS = ['period', ...SELECTION_PARAMETERS] as const;

/** Those of which an address may hold several values. */
export const SEVERAL: readonly string[] = [
	'service',
	'axis',
	'contract',
	'rag',
	'outcome',
	'year',
	'columns',
	'if',
];

/** The parameters of a table, as a page and as a file. The quarters of Tableau 1 are a calendar and keep their order. */
export function tableParameters(table: TableName): readonly string[] {
	if (table === 'realisation') return SELECTION_PARAMETERS;
	return [...SELECTION_PARAMETERS, 'sort', ...(table === 'engagements' ? ['columns'] : [])];
}
