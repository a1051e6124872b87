import { z } from 'zod';
import { agrees, type ComparedCell } from '$lib/domain/checks/reconciliation';
import type { Language } from '$lib/i18n/language';
import { m } from '$lib/i18n/paraglide/messages';
import { meaningsIn } from '$lib/views/table/record-fields';
import { column, countCell, rateCell, textCell, type Cell, type Table } from '$lib/views/table/table';
import { printedCellName, type CellView } from './reconciliation-view';

/** A figure of the comparison as a cell, with the digits that are printed. */
function figureCell(value: number | null, { figure, digits }: ComparedCell): Cell {
	return figure === 'rate' ? rateCell(value, digits > 2 ? 1 : 0) : countCell(value);
}

/** What the figures of the comparison mean. */
export const RECONCILIATION_DEFINITIONS = ['part', 'realised', 'rate', 'waiting', 'cumulative'] as const;

/** The comparison as a flat table, one row per printed figure. */
export function reconciliationTable(
	cells: readonly ComparedCell[],
	views: readonly CellView[],
	lang: Language,
): Table {
	const locale = { locale: lang };
	return {
		title: m.title_reconciliation({}, locale),
		columns: [
			column('figure', m.reconciliation_figure({}, locale)),
			column('printed', m.reconciliation_printed({}, locale), true),
			column('computed', m.reconciliation_computed({}, locale), true),
			column('reason', m.reconciliation_reason({}, locale)),
		],
		rows: cells.map((cell, at) => {
			const reason = views[at]?.reason;
			const unexplained = textCell(m.reconciliation_unexplained({}, locale), lang);
			return {
				kind: 'body' as const,
				cells: [
					textCell(printedCellName(cell, lang), lang),
					figureCell(cell.printed, cell),
					figureCell(cell.computed, cell),
					agrees(cell) ? textCell('', lang) : reason ? textCell(reason.text, reason.lang) : unexplained,
				],
			};
		}),
	};
}

/** A printed figure beside the computed one, for programs. */
export type ReconciliationRecord = Pick<
	ComparedCell,
	'table' | 'column' | 'row' | 'printed' | 'computed' | 'report'
> & { readonly figure: string; readonly agrees: boolean };

/** The record as a schema, each field with its meaning. */
export function reconciliationSchema(lang: Language): z.ZodType<ReconciliationRecord> {
	const says = meaningsIn(lang);
	return z.strictObject({
		table: says(z.enum(['realisation', 'overview']), m.field_printed_table),
		column: says(z.string(), m.field_printed_column),
		row: says(z.string(), m.field_printed_row),
		figure: says(z.string(), m.field_figure),
		printed: says(z.number(), m.field_printed),
		computed: says(z.number().nullable(), m.field_computed),
		agrees: says(z.boolean(), m.field_agrees),
		report: says(z.string(), m.field_report),
	});
}

export function reconciliationRecord(cell: ComparedCell): ReconciliationRecord {
	const { table, column, row, figure, printed, computed, report } = cell;
	return { table, column, row, figure, printed, computed, agrees: agrees(cell), report };
}
