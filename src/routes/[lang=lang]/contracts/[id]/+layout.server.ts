import { isCounted } from '$lib/domain/outcome';
import { EVERYTHING } from '$lib/domain/selection';
import { formatDay } from '$lib/i18n/format';
import { show } from '$lib/i18n/language';
import { filterFields } from '$lib/report/filter-fields';
import { writeSelection } from '$lib/report/selection-address';
import { selectedOf } from './selected';

/** A query with one thing more. */
const withQuery = (query: string, more: string) =>
	more === '' ? query : `${query === '' ? '?' : `${query}&`}${more}`;

export const load = ({ params: { id, lang }, url }) => {
	const { data, dataset, scheduled, selected, values, selection, asof, undecided } = selectedOf(
		id,
		url,
		lang,
	);
	const asofQuery = asof ? `asof=${asof.toString()}` : '';
	return {
		contract: {
			id,
			title: show(data.contract.title, lang),
			kind: data.contract.kind,
			counted: scheduled.some(({ part }) => isCounted(part)),
		},
		query: writeSelection(selection),
		/** What stays when one goes to another table: whose parts one looks at, and as of which day. */
		serviceQuery: withQuery(writeSelection({ ...EVERYTHING, services: selection.services }), asofQuery),
		fileQuery: withQuery(writeSelection(selection), asofQuery),
		asof: asof && { day: asof.toString(), words: formatDay(asof), undecided: undecided.length },
		search: selection.text,
		...filterFields(data, dataset.services, values, selection, lang),
		selectedParts: selected.length,
		selectedEngagements: new Set(selected.map(({ part }) => part.engagement)).size,
	};
};
