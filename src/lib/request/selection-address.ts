import type { ContractData, Service } from '$lib/domain/contract/model';
import { fold, type Selection } from '$lib/domain/contract/selection';
import { OUTCOMES, RAGS } from '$lib/domain/contract/vocabulary';
import { realisationYears } from '$lib/domain/tables/realisation';
import type { ScheduledPart } from '$lib/domain/time/schedule';
import { printable } from '$lib/ingest/characters';

/** A filter in an address that is not one of the values it can have. */
export type UnknownFilter = {
	readonly name: string;
	readonly value: string;
	readonly allowed: readonly string[];
};

/** The values that the filters of a contract can have. */
export type FilterValues = {
	readonly services: readonly string[];
	/** Every form of a service, folded, to its id: `du`, `si` and `sidu` to `SI`. */
	readonly serviceIds: ReadonlyMap<string, string>;
	readonly axes: readonly number[];
	readonly years: readonly Selection['years'][number][];
};

/** Every form of the services, folded, to their ids. */
export function serviceIds(services: readonly Service[]): ReadonlyMap<string, string> {
	const forms = services.flatMap(({ id, abbreviationNl, also }) =>
		[...also, abbreviationNl].filter(Boolean).map((form): [string, string] => [fold(form), id]),
	);
	// The ids last: an id is never taken for the other form of another service.
	return new Map([...forms, ...services.map(({ id }): [string, string] => [fold(id), id])]);
}

/** The id of the service that an address names by any of its forms, in any case. */
export const serviceMeant = (ids: FilterValues['serviceIds']) => (form: string) =>
	ids.get(fold(form)) ?? form;

/** What can be chosen for a contract: the services of its engagements in the order of the list, its axes and years. */
export function filterValues(
	data: ContractData,
	services: readonly Service[],
	scheduled: readonly ScheduledPart[],
): FilterValues {
	const used = new Set(data.engagements.flatMap((engagement) => engagement.services));
	const offered = services.filter(({ id }) => used.has(id));
	return {
		services: offered.map(({ id }) => id),
		serviceIds: serviceIds(offered),
		axes: data.axes.map(({ number }) => number),
		years: [...realisationYears(data.contract, scheduled), 'waiting'],
	};
}

/**
 * Picks values of an address from those that it can have, in their order; an empty value means "all", and one that does
 * not exist is kept as unknown.
 */
export function picker(params: URLSearchParams) {
	const unknown: UnknownFilter[] = [];
	function pick<T extends string | number>(
		name: string,
		allowed: readonly T[],
		meant = (value: string) => value,
	): T[] {
		const picked = new Set<T>();
		for (const value of params.getAll(name)) {
			if (value === '') continue;
			const known = allowed.find((candidate) => String(candidate) === meant(value));
			if (known === undefined) unknown.push({ name, value, allowed: allowed.map(String) });
			else picked.add(known);
		}
		return allowed.filter((candidate) => picked.has(candidate));
	}
	return { pick, unknown };
}

/**
 * Reads the filters of an address: `?service=SSS&service=SI&axis=2&rag=R&outcome=late&year=2020&waiting=1&q=ides`.
 * An empty value means "all". A value that does not exist is not passed over: it is returned as unknown, for the page
 * to refuse. A service can be named by any of its forms, in any case. Twin of `writeSelection`, which writes its id.
 */
export function readSelection(
	params: URLSearchParams,
	values: FilterValues,
): { selection: Selection; unknown: UnknownFilter[] } {
	const { pick, unknown } = picker(params);
	const selection: Selection = {
		services: pick('service', values.services, serviceMeant(values.serviceIds)),
		axes: pick('axis', values.axes),
		rags: pick('rag', RAGS),
		outcomes: pick('outcome', OUTCOMES),
		years: pick('year', values.years),
		waiting: pick('waiting', ['1']).length > 0,
		text: printable((params.get('q') ?? '').trim()),
	};
	return { selection, unknown };
}

/** The query of a selection, empty or beginning with `?`; always in the same order. Twin of `readSelection`. */
export function writeSelection(selection: Selection): string {
	const params = new URLSearchParams();
	for (const service of selection.services) params.append('service', service);
	for (const axis of selection.axes) params.append('axis', String(axis));
	for (const rag of selection.rags) params.append('rag', rag);
	for (const outcome of selection.outcomes) params.append('outcome', outcome);
	for (const year of selection.years) params.append('year', String(year));
	if (selection.waiting) params.append('waiting', '1');
	if (selection.text !== '') params.append('q', selection.text);
	const query = params.toString();
	return query === '' ? '' : `?${query}`;
}

/** A query of filters with what has to stay of the address: the day, the order, the columns. */
export function keepInQuery(query: string, address: URLSearchParams, names: readonly string[]): string {
	const params = new URLSearchParams(query);
	for (const name of names) for (const value of address.getAll(name)) params.append(name, value);
	return params.size > 0 ? `?${params.toString()}` : '';
}
