import { error, redirect } from '@sveltejs/kit';
import { dependants, eventDays } from '$lib/domain/time/events';
import { schedule } from '$lib/domain/time/schedule';
import { localize } from '$lib/i18n/language';
import { m } from '$lib/i18n/paraglide/messages';
import { eventState, givenViews, whatIfView } from '$lib/views/deadlines/event-view';
import { partViews } from '$lib/views/tableau3/part-view';
import { selectedOf } from '../../contract-request';
import { partKey } from '$lib/domain/contract/keys';
import { engagementOfPart } from '$lib/views/names';
import { triedQuery } from '$lib/request/query';
import { PAGES } from '$lib/request/takes';

export const load = ({ params: { id, lang, event: eventId }, url }) => {
	const { data, dataset, given, query } = selectedOf(id, url, lang, PAGES.event);
	const [tried, day] = [query.text('event'), query.day('day')];
	if (tried !== '') redirect(303, url.pathname + triedQuery(url.searchParams, tried, day));
	const event = data.events.find((candidate) => candidate.id === eventId);
	if (!event) {
		const known = data.events.map((candidate) => candidate.id).join(', ') || '–';
		error(404, m.error_event_unknown({ id: eventId, known }, { locale: lang }));
	}
	const view = partViews(data, dataset, lang);
	const scheduled = new Map(schedule(data, given).map((entry) => [partKey(entry.part), entry]));
	return {
		event: {
			id: event.id,
			title: localize(event.title, lang),
			...eventState(eventDays(data.events, data.parts, given), event.id, lang),
			follows: event.follows && engagementOfPart(event.follows),
			day: given.get(event.id)?.first.toString() ?? '',
		},
		dependants: dependants(event.id, data.events, data.parts).flatMap(({ part, steps }) => {
			const entry = scheduled.get(partKey(part));
			if (!entry) return [];
			return { steps, part: view(entry) };
		}),
		given: givenViews(data, given, lang),
		changes: given.size > 0 ? whatIfView(data, given, lang) : null,
	};
};
