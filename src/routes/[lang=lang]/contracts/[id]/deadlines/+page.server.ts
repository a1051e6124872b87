import { eventDays } from '$lib/domain/time/events';
import { formatDay } from '$lib/i18n/format';
import { Unsent } from '$lib/ui/unsent';
import { deadlineList } from '$lib/views/deadlines/deadline-list';
import { eventItems, givenViews } from '$lib/views/deadlines/event-view';
import { chart } from '$lib/views/charts/contract-charts';
import { today } from '$lib/server/clock';
import { chartSource } from '../chart-source';
import { selectedOf } from '../contract-request';
import { assumedValues, writeQuery } from '$lib/request/query';
import { sortValues } from '$lib/views/table/contract-tables';
import { FILES } from '$lib/request/takes';

export const load = ({ params: { id, lang }, url }) => {
	const found = selectedOf(id, url, lang, FILES.deadlines.takes);
	const { data, dataset, selected, given } = found;
	// The page goes by months: a sort is for its files, and comes along in their address.
	found.query.sort('sort', sortValues('deadlines', lang));
	const now = today();
	return {
		today: formatDay(now, lang),
		list: new Unsent(deadlineList(data, dataset, selected, now, lang)),
		chart: chart('timeline', chartSource(found, lang), lang),
		events: eventItems(data, selected, eventDays(data.events, data.parts, given), lang),
		given: givenViews(data, given, lang),
		givenQuery: writeQuery({ if: assumedValues(given) }),
	};
};
