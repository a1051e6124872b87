import { engagementKey } from '$lib/domain/contract/keys';
import { isCounted } from '$lib/domain/contract/outcome';
import { nearestPair } from '$lib/domain/continuity/succession';
import { localize } from '$lib/i18n/language';
import { selectionValues } from '$lib/request/contract-filters';
import { writeQuery } from '$lib/request/query';
import { sharedQuery } from '../../refuse';
import { chosenOf, contractOf, contextOf } from './contract-request';

export const load = ({ params: { id, lang }, url }) => {
	const found = chosenOf(contractOf(id, lang), sharedQuery(url, lang), lang);
	const { data, scheduled, selected, selection, asof } = found;
	const { filters, context } = contextOf(found, lang);
	const filtered = selectionValues(selection);
	const day = { asof: asof?.toString() ?? null };
	/** How the table is laid out: its order and its columns, which no filter changes. */
	const layout = { sort: url.searchParams.get('sort'), columns: url.searchParams.getAll('columns') };
	return {
		contract: {
			id,
			title: localize(data.contract.title, lang),
			kind: data.contract.kind,
			counted: scheduled.some(({ part }) => isCounted(part)),
			/** With which other contract its continuity is shown. */
			continuity: nearestPair(found.graph, id),
		},
		query: writeQuery({ ...filtered, ...layout }),
		/** What stays when one goes to another table: whose parts one looks at, and as of which day. */
		serviceQuery: writeQuery({ service: selection.services, ...day }),
		fileQuery: writeQuery({ ...filtered, ...layout, ...day }),
		/** The same for a drawing, which has no order and no columns. */
		drawnQuery: writeQuery({ ...filtered, ...day }),
		/** What paper has to say. */
		context,
		asof: asof && { day: asof.toString() },
		search: selection.text,
		...filters,
		selectedParts: selected.length,
		countedParts: selected.filter(({ part }) => isCounted(part)).length,
		selectedEngagements: new Set(selected.map(({ part }) => engagementKey(part.engagement))).size,
	};
};
