import { engagementKey } from '$lib/domain/contract/keys';
import { isCounted } from '$lib/domain/contract/outcome';
import { EVERYTHING } from '$lib/domain/contract/selection';
import { nearestPair } from '$lib/domain/continuity/succession';
import { localize } from '$lib/i18n/language';
import { writeSelection } from '$lib/request/selection-address';
import { chosenOf, situationOf } from './contract-request';

/** A query with one thing more. */
const withQuery = (query: string, more: string) =>
	more === '' ? query : `${query === '' ? '?' : `${query}&`}${more}`;

/** How the table is laid out: its order and its columns, which no filter changes. */
const layoutOf = ({ searchParams }: URL) =>
	new URLSearchParams(
		[...searchParams].filter(([name, value]) => ['sort', 'columns'].includes(name) && value !== ''),
	).toString();

export const load = ({ params: { id, lang }, url }) => {
	const found = chosenOf(id, url, lang);
	const { data, scheduled, selected, selection, asof } = found;
	const { filters, situation } = situationOf(found, lang);
	const asofQuery = asof ? `asof=${asof.toString()}` : '';
	const query = withQuery(writeSelection(selection), layoutOf(url));
	return {
		contract: {
			id,
			title: localize(data.contract.title, lang),
			kind: data.contract.kind,
			counted: scheduled.some(({ part }) => isCounted(part)),
			/** With which other contract its continuity is shown. */
			continuity: nearestPair(found.graph, id),
		},
		query,
		/** What stays when one goes to another table: whose parts one looks at, and as of which day. */
		serviceQuery: withQuery(writeSelection({ ...EVERYTHING, services: selection.services }), asofQuery),
		fileQuery: withQuery(query, asofQuery),
		/** The same for a drawing, which has no order and no columns. */
		drawnQuery: withQuery(writeSelection(selection), asofQuery),
		/** What paper has to say. */
		situation,
		asof: asof && { day: asof.toString() },
		search: selection.text,
		...filters,
		selectedParts: selected.length,
		countedParts: selected.filter(({ part }) => isCounted(part)).length,
		selectedEngagements: new Set(selected.map(({ part }) => engagementKey(part.engagement))).size,
	};
};
