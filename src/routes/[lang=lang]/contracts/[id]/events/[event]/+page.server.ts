import { error } from '@sveltejs/kit';
import { dependants, eventDays } from '$lib/domain/time/events';
import { partKey } from '$lib/domain/contract/keys';
import { schedule } from '$lib/domain/time/schedule';
import { localize } from '$lib/i18n/language';
import { m } from '$lib/i18n/paraglide/messages';
import { eventState, partName, partPath } from '$lib/views/deadlines/deadline-list';
import { engagementOfPart } from '$lib/views/tableau3/step-words';
import { partViews } from '$lib/views/tableau3/part-view';
import { SELECTION_PARAMETERS } from '$lib/request/parameters';
import { givenViews, whatIfView } from '$lib/views/deadlines/what-if-view';
import { selectedOf } from '../../contract-request';

export const load = ({ params: { id, lang, event: eventId }, url }) => {
	const { data, dataset, given } = selectedOf(id, url, lang, [...SELECTION_PARAMETERS, 'event', 'day']);
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
			return {
				steps,
				name: partName(part, lang),
				title: localize(part.engagement.title, lang),
				path: partPath(part),
				part: view(entry),
			};
		}),
		given: givenViews(data, given, lang),
		changes: given.size > 0 ? whatIfView(data, given, lang) : null,
	};
};
