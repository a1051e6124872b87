import { eventDays } from '$lib/domain/events';
import { formatDay } from '$lib/i18n/format';
import { deadlineList, eventItems } from '$lib/report/deadline-list';
import { writeGiven } from '$lib/report/given-address';
import { chart } from '$lib/report/charts/contract-charts';
import { givenViews } from '$lib/report/what-if-view';
import { today } from '$lib/server/clock';
import { tableParameters } from '$lib/report/parameters';
import { chartSource } from '../chart-source';
import { selectedOf } from '../selected';

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
