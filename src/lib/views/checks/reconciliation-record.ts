import { agrees, type ComparedCell } from '$lib/domain/checks/reconciliation';

/** A printed figure beside the computed one, for programs. */
export type ReconciliationRecord = Pick<
	ComparedCell,
	'table' | 'column' | 'row' | 'printed' | 'computed' | 'report'
> & { readonly figure: string; readonly agrees: boolean };

export function reconciliationRecord(cell: ComparedCell): ReconciliationRecord {
	const { table, column, row, figure, printed, computed, report } = cell;
	return { table, column, row, figure, printed, computed, agrees: agrees(cell), report };
}
