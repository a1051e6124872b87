import { error, redirect } from '@sveltejs/kit';
import { parseDay, type Day } from '$lib/domain/time/calendar';
import { datasetAsOf } from '$lib/domain/history/dataset-as-of';
import type { GivenDays } from '$lib/domain/time/events';
import { serviceForms, type Engagement, type Event } from '$lib/domain/contract/model';
import { isCounted, tally } from '$lib/domain/contract/outcome';
import { schedule, type ScheduledPart } from '$lib/domain/time/schedule';
import { select } from '$lib/domain/contract/selection';
import type { Language } from '$lib/i18n/language';
import { m } from '$lib/i18n/paraglide/messages';
import { serviceForm } from '$lib/i18n/service-form';
import { asOfDay, situation, type NotKnown } from '$lib/views/paper/about';
import { ENGAGEMENT_COLUMNS } from '$lib/views/tableau3/engagement-columns';
import { filterFields } from '$lib/request/filter-fields';
import { readGiven } from '$lib/request/what-if-address';
import { SELECTION_PARAMETERS } from '$lib/request/parameters';
import { filterValues, picker, readSelection, type UnknownFilter } from '$lib/request/selection-address';
import { readSort, type Sort } from '$lib/request/sort';
import { sortValues } from '$lib/views/table/sort-columns';
import type { TableName } from '$lib/request/table-names';
import { today } from '$lib/server/clock';
import { store } from '$lib/server/store';
import { refuse, refuseOthers } from '../../refuse';

/** The contract of an address, or a 404 that names those that exist. */
export function contractOf(id: string, lang: Language) {
	const { contract, dataset, graph, lists } = store();
	const found = contract(id);
	if (found) return { ...found, dataset, graph, lists };
	const known = dataset.contracts.map((data) => data.contract.id).join(', ') || '–';
	error(404, m.error_contract_unknown({ id, known }, { locale: lang }));
}

/**
 * The days that an address tries for events; one that does not exist is refused. The form of a page without scripts
 * sends `event` and `day`, which become `if=event:day`.
 */
function givenOf(url: URL, events: readonly Event[], lang: Language): GivenDays {
	const event = url.searchParams.get('event');
	if (event !== null) {
		const to = new URL(url);
		const day = to.searchParams.get('day') ?? '';
		const others = to.searchParams.getAll('if').filter((one) => !one.startsWith(`${event}:`));
		for (const name of ['event', 'day', 'if']) to.searchParams.delete(name);
		for (const one of [...others, ...(day === '' ? [] : [`${event}:${day}`])])
			to.searchParams.append('if', one);
		redirect(303, `${to.pathname}${to.search}`.replaceAll('%3A', ':'));
	}
	const { given, unknown } = readGiven(url.searchParams, events);
	const [value] = unknown;
	if (value !== undefined) {
		const example = `${events[0]?.id ?? 'event'}:2026-03-15`;
		error(404, m.what_if_unknown({ value, example }, { locale: lang }));
	}
	return given;
}

/** A day of an address (`asof=2020-06-30`), null when there is none; what is no day is refused. */
export function dayOf({ searchParams }: URL, name: 'asof' | 'against', lang: Language): Day | null {
	const value = searchParams.get(name) ?? '';
	const day = parseDay(value);
	if (value !== '' && !day) error(404, m.as_of_bad({ value }, { locale: lang }));
	return day;
}

/** By which column of a table an address sorts; what the table does not have is refused, not passed over. */
export function sortOf({ searchParams }: URL, table: TableName, lang: Language): Sort | null {
	const { sort, unknown } = readSort(searchParams, sortValues(table, lang));
	refuse(unknown, lang);
	return sort;
}

/** The columns of Tableau 3 that an address asks for (`columns=deadline&columns=rag`); none named means all. */
export function columnsOf({ searchParams }: URL, lang: Language) {
	const { pick, unknown } = picker(searchParams);
	const columns = pick('columns', ENGAGEMENT_COLUMNS);
	refuse(unknown, lang);
	return columns.length > 0 ? columns : ENGAGEMENT_COLUMNS;
}

/** What of an earlier day cannot be known about the selected parts; `untold` are engagements that lack their report. */
export function notKnownOf(selected: readonly ScheduledPart[], untold: readonly Engagement[]): NotKnown {
	const parts = selected.map(({ part }) => part);
	const without = new Set(untold);
	return {
		undecided: tally(parts.filter(isCounted)).undecided,
		untold: parts.some(({ engagement }) => without.has(engagement)),
	};
}

export type Selected = ReturnType<typeof selectedOf>;

/**
 * The contract of an address with the parts that its filters select, as of the day that it names and under the days that
 * it tries for events; a filter that does not exist is refused, and so is a parameter that is not among the `known`.
 */
export function selectedOf(
	id: string,
	url: URL,
	lang: Language,
	known: readonly string[] = SELECTION_PARAMETERS,
) {
	refuseOthers(url, known, lang);
	return chosenOf(id, url, lang);
}

/** The same for what pages of a contract share, whatever else they know. */
export function chosenOf(id: string, url: URL, lang: Language) {
	const found = contractOf(id, lang);
	const given = givenOf(url, found.data.events, lang);
	const asof = dayOf(url, 'asof', lang);
	const then = asof && datasetAsOf(found.dataset, id, asof);
	const state = then?.contracts.get(id);
	const data = state?.data ?? found.data;
	const scheduled = state || given.size > 0 ? schedule(data, given) : found.scheduled;
	const values = filterValues(found.data, found.dataset.services, scheduled);
	const { selection, unknown } = readSelection(url.searchParams, values);
	const forms = serviceForms(data);
	const named = ({ name, allowed, ...rest }: UnknownFilter): UnknownFilter => ({
		name,
		...rest,
		allowed: name === 'service' ? allowed.map((id) => serviceForm(forms, id, lang)) : allowed,
	});
	refuse(unknown.map(named), lang);
	const selected = select(scheduled, selection);
	return {
		...found,
		dataset: then?.dataset ?? found.dataset,
		data,
		scheduled,
		given,
		asof,
		notKnown: notKnownOf(selected, state?.untold ?? []),
		values,
		selection,
		selected,
	};
}

/** What a page or a file says by itself about the contract, the filters and the day of its address. */
export function situationOf(found: Selected, lang: Language) {
	const { data, dataset, values, selection, given, asof, notKnown } = found;
	const filters = filterFields(data, dataset.services, values, selection, lang);
	const held = situation(data, dataset, filters.active, given, asof ?? today(), lang);
	return { filters, situation: asof ? asOfDay(held, notKnown) : held };
}

/** The page that shows what a file holds. */
export function pageOf({ origin, pathname, search }: URL): string {
	return `${origin}${pathname.replace(/\.[a-z]+$/, '')}${search}`;
}
