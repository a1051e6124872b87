import type { ContinuityGraph } from '$lib/domain/continuity/graph';
import type { ContinuitySelection } from '$lib/domain/continuity/selection';
import type { Dataset } from '$lib/domain/contract/model';
import { printable } from '$lib/ingest/characters';
import { localize, type Language } from '$lib/i18n/language';
import { shortForm } from '$lib/i18n/service-form';
import { m } from '$lib/i18n/paraglide/messages';
import {
	filterField,
	textFilter,
	type ActiveFilter,
	type FilterField,
	type OptionWords,
} from './filter-fields';
import { picker, serviceIds, serviceMeant, type UnknownFilter } from './selection-address';

/** What a page of continuity shows: the lines of a selection, and the article whose line is chosen. */
export type ContinuityAsked = ContinuitySelection & { readonly line: string | null };

/** The values that the filters can have: those that articles of the graph have. */
export type ContinuityValues = {
	readonly services: readonly string[];
	readonly serviceIds: ReadonlyMap<string, string>;
	readonly axes: readonly number[];
	readonly contracts: readonly string[];
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

/** Reads `?service=SI&axis=2&contract=ca6&q=ides&line=ca6/29`; what does not exist is returned as unknown. Twin of `writeContinuity`. */
export function readContinuity(
	params: URLSearchParams,
	values: ContinuityValues,
): { asked: ContinuityAsked; unknown: readonly UnknownFilter[] } {
	const { pick, unknown } = picker(params);
	const asked = {
		services: pick('service', values.services, serviceMeant(values.serviceIds)),
		axes: pick('axis', values.axes),
		contracts: pick('contract', values.contracts),
		text: printable((params.get('q') ?? '').trim()),
		line: pick('line', values.lines)[0] ?? null,
	};
	return { asked, unknown };
}

/** The query of what is asked, empty or beginning with `?`; always in the same order. Twin of `readContinuity`. */
export function writeContinuity({ services, axes, contracts, text, line }: ContinuityAsked): string {
	const params = [
		...services.map((service) => ['service', service]),
		...axes.map((axis) => ['axis', String(axis)]),
		...contracts.map((contract) => ['contract', contract]),
		...(text === '' ? [] : [['q', text]]),
		...(line === null ? [] : [['line', line]]),
	];
	// The key of an article stays readable: a slash may stand in a query as it is.
	const query = new URLSearchParams(params).toString().replaceAll('%2F', '/');
	return query === '' ? '' : `?${query}`;
}

/** The filter bar as plain data. An axis has a name of its own in each contract; the last contract that has it names it. */
export function continuityFields(
	graph: ContinuityGraph,
	dataset: Dataset,
	values: ContinuityValues,
	asked: ContinuityAsked,
	lang: Language,
): { fields: FilterField[]; active: ActiveFilter[] } {
	const locale = { locale: lang };
	const plain = (text: string): OptionWords => ({ label: { text, lang }, title: null });
	const axes = dataset.contracts.flatMap((data) => data.axes);
	const without = (rest: Partial<ContinuityAsked>) => writeContinuity({ ...asked, line: null, ...rest });
	const made = [
		filterField(
			'service',
			m.service({}, locale),
			values.services,
			asked.services,
			(id) => {
				const service = dataset.services.find((candidate) => candidate.id === id);
				return service
					? { label: { text: shortForm(service, lang), lang }, title: localize(service.name, lang) }
					: plain(id);
			},
			(services) => without({ services }),
			lang,
		),
		filterField(
			'axis',
			m.axis({}, locale),
			values.axes,
			asked.axes,
			(number) => {
				const axis = axes.findLast((candidate) => candidate.number === number);
				return axis ? { label: localize(axis.short, lang), title: null } : plain(String(number));
			},
			(chosen) => without({ axes: chosen }),
			lang,
		),
		filterField(
			'contract',
			m.contract({}, locale),
			values.contracts,
			asked.contracts,
			(id) => {
				const contract = graph.contracts.find((candidate) => candidate.id === id);
				return contract
					? { label: localize(contract.short, lang), title: localize(contract.title, lang) }
					: plain(id);
			},
			(contracts) => without({ contracts }),
			lang,
		),
	];
	const active = made.flatMap((one) => one.active);
	if (asked.text !== '')
		active.push({
			label: textFilter(asked.text, lang),
			without: without({ text: '' }),
		});
	return { fields: made.map(({ field }) => field), active };
}
