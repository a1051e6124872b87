/** The tables of a contract, as their addresses name them. */
export const TABLE_NAMES = ['realisation', 'overview', 'engagements', 'deadlines', 'punctuality'] as const;
export type TableName = (typeof TABLE_NAMES)[number];

export function asTableName(text: string): TableName | null {
	return TABLE_NAMES.find((name) => name === text) ?? null;
}
