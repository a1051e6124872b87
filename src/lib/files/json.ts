import type { Day } from '$lib/domain/time/calendar';
import type { GivenDays } from '$lib/domain/time/events';
import type { Selection } from '$lib/domain/contract/selection';
import { selectionValues } from '$lib/request/contract-filters';
import { assumedValues } from '$lib/request/query';

/** What narrows or changes a table, as its address says it. */
export type Chosen = {
	readonly selection: Selection;
	/** The day as of which the table stands; null for now. */
	readonly asof: Day | null;
	readonly given: GivenDays;
};

/** The filters of a JSON file, by the names that they have in addresses. */
function filtersRecord({ selection, asof, given }: Chosen) {
	const day = asof?.toString() ?? null;
	return { ...selectionValues(selection), asof: day, if: assumedValues(given) };
}

/** A table for programs: its name, contract, the filters that apply and one tidy record per row. */
export function recordsToJson(
	table: string,
	contract: string,
	chosen: Chosen,
	records: readonly object[],
): string {
	return filteredToJson({ table, contract }, filtersRecord(chosen), records);
}

/** Tidy records of what is named, with the filters that apply. */
export function filteredToJson(name: object, filters: object, records: readonly object[]): string {
	return JSON.stringify({ ...name, filters, records }, null, '\t') + '\n';
}
