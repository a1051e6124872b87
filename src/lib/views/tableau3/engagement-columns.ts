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
