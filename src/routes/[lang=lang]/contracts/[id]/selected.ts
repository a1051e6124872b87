import { error, redirect } from '@sveltejs/kit';
import type { GivenDays } from '$lib/domain/events';
import type { Event } from '$lib/domain/model';
import { schedule } from '$lib/domain/schedule';
import { select } from '$lib/domain/selection';
import type { Language } from '$lib/i18n/language';
import { m } from '$lib/i18n/paraglide/messages';
import { readGiven } from '$lib/report/given-address';
import { filterValues, readSelection } from '$lib/report/selection-address';
import { store } from '$lib/server/store';

/** The contract of an address, or a 404 that names those that exist. */
export function contractOf(id: string, lang: Language) {
	const { contract, dataset } = store();
	const found = contract(id);
	if (found) return { ...found, dataset };
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

/**
 * The contract of an address with the parts that its filters select, under the days that it tries for events; a
 * filter that does not exist is refused.
 */
export function selectedOf(id: string, url: URL, lang: Language) {
	const found = contractOf(id, lang);
	const given = givenOf(url, found.data.events, lang);
	const scheduled = given.size > 0 ? schedule(found.data, given) : found.scheduled;
	const values = filterValues(found.data, found.dataset.services, scheduled);
	const { selection, unknown } = readSelection(url.searchParams, values);
	const [wrong] = unknown;
	if (wrong) {
		const allowed = wrong.allowed.join(', ') || '–';
		error(404, m.filter_unknown({ name: wrong.name, value: wrong.value, allowed }, { locale: lang }));
	}
	return { ...found, scheduled, given, values, selection, selected: select(scheduled, selection) };
}
