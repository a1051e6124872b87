import { serviceForms, type ContractData, type Service } from '$lib/domain/contract/model';
import { EVERYTHING, fold, type Selection } from '$lib/domain/contract/selection';
import { OUTCOMES, RAGS } from '$lib/domain/contract/vocabulary';
import { realisationYears } from '$lib/domain/tables/realisation';
import type { ScheduledPart } from '$lib/domain/time/schedule';
import { localize, type Language } from '$lib/i18n/language';
import { m } from '$lib/i18n/paraglide/messages';
import { serviceForm } from '$lib/i18n/service-form';
import { outcomeWord, ragWord } from '$lib/i18n/terms';
import { filterSet, flagFilter, listFilter, plain, wordsFilter, type Filter } from './filters';
import { CONTRACT_FILTERS, type ContractFilter } from './parameters';

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

/** The contract that filters choose from, as of the day that is looked at. */
export type ContractChoice = {
	readonly data: ContractData;
	readonly services: readonly Service[];
	readonly values: FilterValues;
	readonly lang: Language;
};

/** The filters of a contract in the order of the filter bar. */
const FILTERS: Readonly<Record<ContractFilter, Filter<Selection, ContractChoice>>> = {
	service: listFilter('service', {
		key: 'services',
		label: m.service,
		values: ({ values }) => values.services,
		naming: ({ data, values, lang }) => ({
			meant: serviceMeant(values.serviceIds),
			shown: (id) => serviceForm(serviceForms(data), id, lang),
		}),
		words({ data, services, lang }) {
			const forms = serviceForms(data);
			return (id) => {
				const service = services.find((candidate) => candidate.id === id);
				const title = service ? localize(service.name, lang) : null;
				return { ...plain(serviceForm(forms, id, lang), lang), title };
			};
		},
	}),
	axis: listFilter('axis', {
		key: 'axes',
		label: m.axis,
		values: ({ values }) => values.axes,
		words:
			({ data, lang }) =>
			(number) => {
				const axis = data.axes.find((candidate) => candidate.number === number);
				return axis ? { label: localize(axis.short, lang), title: null } : plain(String(number), lang);
			},
		// A bare digit says nothing.
		inName: (number) => `axis${number}`,
	}),
	outcome: listFilter('outcome', {
		key: 'outcomes',
		label: m.outcome,
		values: () => OUTCOMES,
		offered: ({ data }) => data.parts.map(({ outcome }) => outcome.kind),
		words:
			({ lang }) =>
			(kind) =>
				plain(outcomeWord(kind, lang), lang),
	}),
	rag: listFilter('rag', {
		key: 'rags',
		label: m.rag,
		values: () => RAGS,
		offered: ({ data }) => data.engagements.flatMap(({ rag }) => rag ?? []),
		words:
			({ lang }) =>
			(letter) =>
				plain(ragWord(letter, lang), lang),
	}),
	year: listFilter('year', {
		key: 'years',
		label: m.year,
		values: ({ values }) => values.years,
		words:
			({ lang }) =>
			(year) =>
				plain(year === 'waiting' ? m.waiting({}, { locale: lang }) : String(year), lang),
	}),
	waiting: flagFilter('waiting', {
		key: 'waiting',
		label: m.filter_waiting,
		option: m.filter_waiting_only,
	}),
	q: wordsFilter('q'),
};

/**
 * The filters of an address: `?service=SSS&service=SI&axis=2&rag=R&outcome=late&year=2020&waiting=1&q=ides`. An empty
 * value means "all". A service can be named by any of its forms, in any case; an address is written with its id.
 */
export const {
	read: readSelection,
	write: writeSelection,
	values: selectionValues,
	inName: selectionInName,
	bar: contractBar,
} = filterSet(CONTRACT_FILTERS, FILTERS, EVERYTHING);
