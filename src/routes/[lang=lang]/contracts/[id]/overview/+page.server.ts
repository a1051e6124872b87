import { writeQuery } from '$lib/request/query';
import { sortValues } from '$lib/views/table/sort-columns';
import { sortTable, sortWords } from '$lib/views/table/sort';
import { tabulate } from '$lib/views/table/tabulate';
import { FILES } from '$lib/request/takes';
import { selectedOf } from '../contract-request';

export const load = ({ params: { id, lang }, url }) => {
	const { data, dataset, scheduled, selected, selection, query } = selectedOf(
		id,
		url,
		lang,
		FILES.overview.takes,
	);
	const services = writeQuery({ service: selection.services });
	const articleHref = (article: number) => `/${lang}/contracts/${id}/articles/${article}${services}`;
	const { table } = tabulate('overview', data, scheduled, selected, dataset, lang, articleHref);
	const sort = query.sort('sort', sortValues('overview', lang));
	return { table: sortTable(table, sort, lang), sort, sorted: sortWords(table, sort, lang) };
};
