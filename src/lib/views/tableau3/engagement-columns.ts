import type { UnknownFilter } from '$lib/request/selection-address';
import type { Table } from '$lib/views/table/table';

/** The columns of Tableau 3 that can be left out; the engagement itself always stands. */
export const ENGAGEMENT_COLUMNS = ['services', 'deadline', 'rag', 'progress', 'attention'] as const;
export type EngagementColumn = (typeof ENGAGEMENT_COLUMNS)[number];

/** What stands under one heading of the page is in several columns of the file. */
const IN_FILE: Record<EngagementColumn, readonly string[]> = {
	services: ['services'],
	deadline: [
		'deadline',
		'wording',
		'due',
		'lastDay',
		'originalDue',
		'event',
		'eventDay',
		'outcome',
		'realisedOn',
	],
	rag: ['rag', 'cause'],
	progress: ['progress'],
	attention: ['attention'],
};

/** Reads the columns of an address (`columns=deadline&columns=rag`); none named means all. */
export function readColumns(params: URLSearchParams): {
	columns: readonly EngagementColumn[];
	unknown: UnknownFilter[];
} {
	const values = params.getAll('columns').filter((value) => value !== '');
	const columns = ENGAGEMENT_COLUMNS.filter((column) => values.includes(column));
	const unknown = values
		.filter((value) => !ENGAGEMENT_COLUMNS.some((column) => column === value))
		.map((value) => ({ name: 'columns', value, allowed: ENGAGEMENT_COLUMNS }));
	return { columns: columns.length > 0 ? columns : ENGAGEMENT_COLUMNS, unknown };
}

/** The file of Tableau 3 with the chosen columns only. */
export function chooseColumns(table: Table, chosen: readonly EngagementColumn[]): Table {
	const left = new Set(
		ENGAGEMENT_COLUMNS.filter((column) => !chosen.includes(column)).flatMap((column) => IN_FILE[column]),
	);
	const stays = table.columns.map(({ key }) => !left.has(key));
	return {
		...table,
		columns: table.columns.filter((_, at) => stays[at]),
		rows: table.rows.map((row) => ({ ...row, cells: row.cells.filter((_, at) => stays[at]) })),
	};
}
