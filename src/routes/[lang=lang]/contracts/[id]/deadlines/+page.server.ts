import { eventDays } from '$lib/domain/events';
import { formatDay } from '$lib/i18n/format';
import { deadlineList, eventItems } from '$lib/report/deadline-list';
import { writeGiven } from '$lib/report/given-address';
import { timeline } from '$lib/report/timeline';
import { givenViews } from '$lib/report/what-if-view';
import { today } from '$lib/server/clock';
import { selectedOf } from '../selected';

/** Wide enough for seven years of deadlines; the drawing scrolls where the page is narrower. */
const WIDTH = 1280;

export const load = ({ params: { id, lang }, url }) => {
	const { data, dataset, selected, given } = selectedOf(id, url, lang);
	const now = today();
	return {
		today: formatDay(now, lang),
		list: deadlineList(data, dataset, selected, now, lang),
		timeline: timeline(data, selected, now, WIDTH, lang),
		events: eventItems(data, eventDays(data.events, data.parts, given), lang),
		given: givenViews(data, given, lang),
		givenQuery: writeGiven(given),
	};
};
