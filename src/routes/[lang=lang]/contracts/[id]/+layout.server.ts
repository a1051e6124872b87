import { isCounted } from '$lib/domain/outcome';
import { EVERYTHING } from '$lib/domain/selection';
import { show } from '$lib/i18n/language';
import { filterFields } from '$lib/report/filter-fields';
import { writeSelection } from '$lib/report/selection-address';
import { selectedOf } from './selected';

export const load = ({ params: { id, lang }, url }) => {
	const { data, dataset, scheduled, selected, values, selection } = selectedOf(id, url, lang);
	return {
		contract: {
			id,
			title: show(data.contract.title, lang),
			kind: data.contract.kind,
			counted: scheduled.some(({ part }) => isCounted(part)),
		},
		query: writeSelection(selection),
		/** What stays when one goes to another table: whose parts one looks at. */
		serviceQuery: writeSelection({ ...EVERYTHING, services: selection.services }),
		search: selection.text,
		...filterFields(data, dataset.services, values, selection, lang),
		selectedParts: selected.length,
		selectedEngagements: new Set(selected.map(({ part }) => part.engagement)).size,
	};
};
