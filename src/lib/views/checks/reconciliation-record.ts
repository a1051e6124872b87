import { z } from 'zod';
import { agrees, type ComparedCell } from '$lib/domain/checks/reconciliation';
import type { Language } from '$lib/i18n/language';
import { m } from '$lib/i18n/paraglide/messages';
import { meaningsIn } from '$lib/views/table/record-fields';

/** A printed figure beside the computed one, for programs. */
export type ReconciliationRecord = Pick<
	ComparedCell,
	'table' | 'column' | 'row' | 'figure' | 'printed' | 'computed' | 'report'
> & { readonly agrees: boolean };

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
