import type { ContractData, Dataset } from '$lib/domain/model';
import { isCounted } from '$lib/domain/outcome';
import { EVERYTHING } from '$lib/domain/selection';
import { formatDay } from '$lib/i18n/format';
import { show, type Language } from '$lib/i18n/language';
import { filterFields } from '$lib/report/filter-fields';
import { writeSelection } from '$lib/report/selection-address';
import { today } from '$lib/server/clock';
import { selectedOf } from './selected';

/** A query with one thing more. */
const withQuery = (query: string, more: string) =>
	more === '' ? query : `${query === '' ? '?' : `${query}&`}${more}`;

/** How the table is laid out: its order and its columns, which no filter changes. */
const layoutOf = ({ searchParams }: URL) =>
	new URLSearchParams(
		[...searchParams].filter(([name, value]) => ['sort', 'columns'].includes(name) && value !== ''),
	).toString();

/** The reports from which the engagements were read. */
function sourceOf(data: ContractData, dataset: Dataset, lang: Language): string {
	const used = new Set(data.engagements.map(({ report }) => report));
	const reports = dataset.reports.filter(({ id }) => used.has(id));
	return reports.map(({ title }) => show(title, lang).text).join(', ');
}

export const load = ({ params: { id, lang }, url }) => {
	const { data, dataset, scheduled, selected, values, selection, asof, undecided } = selectedOf(
		id,
		url,
		lang,
	);
	const asofQuery = asof ? `asof=${asof.toString()}` : '';
	const query = withQuery(writeSelection(selection), layoutOf(url));
	return {
		contract: {
			id,
			title: show(data.contract.title, lang),
			kind: data.contract.kind,
			counted: scheduled.some(({ part }) => isCounted(part)),
		},
		query,
		/** What stays when one goes to another table: whose parts one looks at, and as of which day. */
		serviceQuery: withQuery(writeSelection({ ...EVERYTHING, services: selection.services }), asofQuery),
		fileQuery: withQuery(query, asofQuery),
		/** What paper has to say: the day of the figures and where they come from. */
		printed: { day: formatDay(asof ?? today(), lang), source: sourceOf(data, dataset, lang) },
		asof: asof && { day: asof.toString(), words: formatDay(asof, lang), undecided: undecided.length },
		search: selection.text,
		...filterFields(data, dataset.services, values, selection, lang),
		selectedParts: selected.length,
		selectedEngagements: new Set(selected.map(({ part }) => part.engagement)).size,
	};
};
