import { error, redirect } from '@sveltejs/kit';
import type { Day } from '$lib/domain/time/calendar';
import { dependants, eventDays } from '$lib/domain/time/events';
import { partKey } from '$lib/domain/contract/keys';
import { schedule } from '$lib/domain/time/schedule';
import { localize } from '$lib/i18n/language';
import { m } from '$lib/i18n/paraglide/messages';
import { eventState, partName, partPath } from '$lib/views/deadlines/deadline-list';
import { engagementOfPart } from '$lib/views/tableau3/step-words';
import { partViews } from '$lib/views/tableau3/part-view';
import { PAGES } from '$lib/request/takes';
import { givenViews, whatIfView } from '$lib/views/deadlines/what-if-view';
import { selectedOf } from '../../contract-request';

/** The form of a page without scripts sends `event` and `day`, which become `if=event:day`. */
function withTried(
	{ pathname, searchParams }: URL,
	{ event, day }: { event: string; day: Day | null },
): string {
	const params = new URLSearchParams(searchParams);
	const others = params.getAll('if').filter((one) => !one.startsWith(`${event}:`));
	for (const name of ['event', 'day', 'if']) params.delete(name);
	for (const one of [...others, ...(day ? [`${event}:${day.toString()}`] : [])]) params.append('if', one);
	return `${pathname}${params.size > 0 ? `?${params.toString().replaceAll('%3A', ':')}` : ''}`;
}

export const load = ({ params: { id, lang, event: eventId }, url }) => {
	const { data, dataset, given, query } = selectedOf(id, url, lang, PAGES.event);
	const form = { event: query.text('event'), day: query.day('day') };
	if (form.event !== '') redirect(303, withTried(url, form));
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
