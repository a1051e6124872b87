import type { DefinitionName } from '$lib/i18n/definitions';
import type { TableName } from './table-names';

/** What the figures of each table mean: shown below its page and written in its files. */
export const TABLE_DEFINITIONS: Record<TableName | 'reconciliation', readonly DefinitionName[]> = {
	realisation: [
		'part',
		'realised',
		'rate',
		'onTime',
		'original',
		'unknown',
		'closed',
		'waiting',
		'cumulative',
	],
	overview: ['part', 'realised', 'both'],
	engagements: ['part', 'waiting', 'original'],
	deadlines: ['part', 'waiting', 'original'],
	punctuality: ['onTime', 'original', 'unknown', 'closed', 'delay', 'shared', 'rate'],
	reconciliation: ['part', 'realised', 'rate', 'waiting', 'cumulative'],
};
