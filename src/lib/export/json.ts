import type { Selection } from '$lib/domain/selection';

/** A table for programs: its name, contract, the filters that apply and one tidy record per row. */
export function recordsToJson(
	table: string,
	contract: string,
	selection: Selection,
	records: readonly object[],
): string {
	const { services, axes, rags, outcomes, years, waiting, text } = selection;
	const filters = {
		service: services,
		axis: axes,
		rag: rags,
		outcome: outcomes,
		year: years,
		waiting,
		q: text,
	};
	return filteredToJson({ table, contract }, filters, records);
}

/** Tidy records of what is named, with the filters that apply. */
export function filteredToJson(name: object, filters: object, records: readonly object[]): string {
	return JSON.stringify({ ...name, filters, records }, null, '\t') + '\n';
}
