import { eventDays } from '$lib/domain/time/events';
import { formatDay } from '$lib/i18n/format';
import { deadlineList, eventItems } from '$lib/views/deadlines/deadline-list';
import { writeGiven } from '$lib/request/what-if-address';
import { chart } from '$lib/views/charts/contract-charts';
import { givenViews } from '$lib/views/deadlines/what-if-view';
import { today } from '$lib/server/clock';
import { tableParameters } from '$lib/request/parameters';
import { chartSource } from '../chart-source';
import { selectedOf } from '../contract-request';

export const load = ({ params: { id, lang }, url }) => {
	const found = selectedOf(id, url, lang, tableParameters('deadlines'));
	const { data, dataset, selected, given } = found;
	const now = today();
	return {
		today: formatDay(now, lang),
		list: deadlineList(data, dataset, selected, now, lang),
		chart: chart('timeline', chartSource(found, lang), lang),
		events: eventItems(data, selected, eventDays(data.events, data.parts, given), lang),
		given: givenViews(data, given, lang),
		givenQuery: writeGiven(given),
	};
};
