import { eventDays } from '$lib/domain/time/events';
import { formatDay } from '$lib/i18n/format';
import { deadlineList, eventItems } from '$lib/views/deadlines/deadline-list';
import { assumedValues, writeQuery } from '$lib/request/query';
import { sortValues } from '$lib/views/table/sort-columns';
import { chart } from '$lib/views/charts/contract-charts';
import { givenViews } from '$lib/views/deadlines/what-if-view';
import { today } from '$lib/server/clock';
import { FILES } from '$lib/request/takes';
import { chartSource } from '../chart-source';
import { selectedOf } from '../contract-request';

export const load = ({ params: { id, lang }, url }) => {
	const found = selectedOf(id, url, lang, FILES.deadlines.takes);
	const { data, dataset, selected, given } = found;
	// The page goes by months: a sort is for its files, and comes along in their address.
	found.query.sort('sort', sortValues('deadlines', lang));
	const now = today();
	return {
		today: formatDay(now, lang),
		list: deadlineList(data, dataset, selected, now, lang),
		chart: chart('timeline', chartSource(found, lang), lang),
		events: eventItems(data, selected, eventDays(data.events, data.parts, given), lang),
		given: givenViews(data, given, lang),
		givenQuery: writeQuery({ if: assumedValues(given) }),
	};
};
