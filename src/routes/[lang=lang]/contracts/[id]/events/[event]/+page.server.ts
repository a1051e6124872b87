import { error } from '@sveltejs/kit';
import { dependants, eventDays } from '$lib/domain/events';
import { schedule } from '$lib/domain/schedule';
import { show } from '$lib/i18n/language';
import { m } from '$lib/i18n/paraglide/messages';
import { eventState, partName, partPath } from '$lib/report/deadline-list';
import { partViews } from '$lib/report/part-view';
import { SELECTION_PARAMETERS } from '$lib/report/parameters';
import { givenViews, whatIfView } from '$lib/report/what-if-view';
import { selectedOf } from '../../selected';

export const load = ({ params: { id, lang, event: eventId }, url }) => {
	const { data, dataset, given } = selectedOf(id, url, lang, [...SELECTION_PARAMETERS, 'event', 'day']);
	const event = data.events.find((candidate) => candidate.id === eventId);
	if (!event) {
		const known = data.events.map((candidate) => candidate.id).join(', ') || '–';
		error(404, m.error_event_unknown({ id: eventId, known }, { locale: lang }));
	}
	const view = partViews(data, dataset, lang);
	const scheduled = new Map(schedule(data, given).map((entry) => [entry.part, entry]));
	return {
		event: {
			id: event.id,
			title: show(event.title, lang),
			...eventState(eventDays(data.events, data.parts, given), event.id, lang),
			follows: event.follows?.split('/').slice(1, 3).join(' ') ?? null,
			day: given.get(event.id)?.first.toString() ?? '',
		},
		dependants: dependants(event.id, data.events, data.parts).flatMap(({ part, steps }) => {
			const entry = scheduled.get(part);
			if (!entry) return [];
			return {
				steps,
				name: partName(part, lang),
				title: show(part.engagement.title, lang),
				path: partPath(part),
				part: view(entry),
			};
		}),
		given: givenViews(data, given, lang),
		changes: given.size > 0 ? whatIfView(data, given, lang) : null,
	};
};
