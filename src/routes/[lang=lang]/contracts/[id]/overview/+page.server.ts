import { writeSelection } from '$lib/request/selection-address';
import { sortTable, sortWords } from '$lib/views/table/sort';
import { tabulate } from '$lib/views/table/tabulate';
import { EVERYTHING } from '$lib/domain/contract/selection';
import { tableParameters } from '$lib/request/parameters';
import { selectedOf, sortOf } from '../contract-request';

export const load = ({ params: { id, lang }, url }) => {
	const { data, dataset, scheduled, selected, selection } = selectedOf(
		id,
		url,
		lang,
		tableParameters('overview'),
	);
	const query = writeSelection({ ...EVERYTHING, services: selection.services });
	const articleHref = (article: number) => `/${lang}/contracts/${id}/articles/${article}${query}`;
	const { table } = tabulate('overview', data, scheduled, selected, dataset, lang, articleHref);
	const sort = sortOf(url, 'overview', lang);
	return { table: sortTable(table, sort, lang), sort, sorted: sortWords(table, sort, lang) };
};
