import type { ContinuityGraph } from '$lib/domain/continuity/graph';
import type { ContinuitySelection } from '$lib/domain/continuity/selection';
import type { Dataset } from '$lib/domain/contract/model';
import { localize, type Language } from '$lib/i18n/language';
import { shortForm } from '$lib/i18n/service-form';
import { m } from '$lib/i18n/paraglide/messages';
import { serviceIds, serviceMeant } from './contract-filters';
import { filterSet, listFilter, plain, wordsFilter, type Filter } from './filters';
import { CONTINUITY_FILTERS, type ContinuityFilter } from './parameters';

/** The values that the filters can have: those that articles of the graph have. */
export type ContinuityValues = {
	readonly services: readonly string[];
	readonly serviceIds: ReadonlyMap<string, string>;
	readonly axes: readonly number[];
	readonly contracts: readonly string[];
	/** The articles whose line can be lit. */
	readonly lines: readonly string[];
};

export function continuityValues(graph: ContinuityGraph, { services }: Dataset): ContinuityValues {
	const nodes = [...graph.nodes.values()];
	const used = new Set(nodes.flatMap((node) => node.services));
	const axes = new Set(nodes.flatMap(({ axis }) => axis ?? []));
	const offered = services.filter(({ id }) => used.has(id));
	return {
		services: offered.map(({ id }) => id),
		serviceIds: serviceIds(offered),
		axes: [...axes].toSorted((a, b) => a - b),
		contracts: graph.contracts.map(({ id }) => id),
		lines: nodes.filter(({ article }) => article !== '').map(({ key }) => key),
	};
}

/** The graph that filters choose from. */
export type ContinuityChoice = {
	readonly graph: ContinuityGraph;
	readonly dataset: Dataset;
	readonly values: ContinuityValues;
	readonly lang: Language;
};

const FILTERS: Readonly<Record<ContinuityFilter, Filter<ContinuitySelection, ContinuityChoice>>> = {
	service: listFilter('service', {
		key: 'services',
		label: m.service,
		values: ({ values }) => values.services,
		naming: ({ values }) => ({ meant: serviceMeant(values.serviceIds) }),
		words:
			({ dataset, lang }) =>
			(id) => {
				const service = dataset.services.find((candidate) => candidate.id === id);
				return service
					? { ...plain(shortForm(service, lang), lang), title: localize(service.name, lang) }
					: plain(id, lang);
			},
	}),
	axis: listFilter('axis', {
		key: 'axes',
		label: m.axis,
		values: ({ values }) => values.axes,
		// An axis has a name of its own in each contract; the last contract that has it names it.
		words({ dataset, lang }) {
			const axes = dataset.contracts.flatMap((data) => data.axes);
			return (number) => {
				const axis = axes.findLast((candidate) => candidate.number === number);
				return axis ? { label: localize(axis.short, lang), title: null } : plain(String(number), lang);
			};
		},
	}),
	contract: listFilter('contract', {
		key: 'contracts',
		label: m.contract,
		values: ({ values }) => values.contracts,
		words:
			({ graph, lang }) =>
			(id) => {
				const contract = graph.contracts.find((candidate) => candidate.id === id);
				return contract
					? { label: localize(contract.short, lang), title: localize(contract.title, lang) }
					: plain(id, lang);
			},
	}),
	q: wordsFilter('q'),
};

const EVERYTHING: ContinuitySelection = { services: [], axes: [], contracts: [], text: '' };

/** The filters of an address: `?service=SI&axis=2&contract=ca6&q=ides`. */
export const {
	read: readContinuity,
	write: writeContinuity,
	values: continuityFilterValues,
	bar: continuityBar,
} = filterSet(CONTINUITY_FILTERS, FILTERS, EVERYTHING);
