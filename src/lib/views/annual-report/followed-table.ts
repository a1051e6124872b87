import type { FollowedContract } from '$lib/domain/continuity/followed-contracts';
import type { Dataset } from '$lib/domain/contract/model';
import { localize, type Language } from '$lib/i18n/language';
import { documentCell, textRun, type DocumentTable } from '$lib/views/paper/document';
import { ENGAGEMENT_COLUMNS } from '$lib/views/tableau3/engagement-columns';
import { integratedTable } from '$lib/views/tableau3/integrated-table';

/** The notes of this table, which stands after the integrated one. */
const NOTES = { services: 3, rag: 4 };

/**
 * Engagements of earlier contracts that are still followed up, in the columns of the integrated table, under the names
 * of their contracts; null when there are none.
 */
export function followedTable(
	title: string,
	followed: readonly FollowedContract[],
	dataset: Dataset,
	lang: Language,
): DocumentTable | null {
	const tables = followed.map(({ data, scheduled }) => ({
		name: localize(data.contract.title, lang),
		table: integratedTable(data, dataset, scheduled, ENGAGEMENT_COLUMNS, true, lang, NOTES),
	}));
	const [first] = tables;
	if (!first) return null;
	const { widths } = first.table;
	return {
		...first.table,
		title,
		size: tables.reduce((sum, { table }) => sum + 1 + table.size, 0),
		rows: function* () {
			for (const { name, table } of tables) {
				const cell = documentCell([[textRun(name.text, name.lang)]], { span: widths.length });
				yield { kind: 'axis', cells: [cell] };
				yield* table.rows();
			}
		},
	};
}
