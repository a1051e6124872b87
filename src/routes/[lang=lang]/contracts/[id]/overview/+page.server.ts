import { sortTable, sortWords } from '$lib/views/table/sort';
import { contractTable, sortValues } from '$lib/views/table/contract-tables';
import { selectedOf } from '../contract-request';
import { writeQuery } from '$lib/request/query';
import { FILES } from '$lib/request/takes';

export const load = ({ params: { id, lang }, url }) => {
	const { data, dataset, scheduled, selected, selection, query } = selectedOf(
		id,
		url,
		lang,
		FILES.overview.takes,
	);
	const services = writeQuery({ service: selection.services });
	const articleHref = (article: number) => `/${lang}/contracts/${id}/articles/${article}${services}`;
	const { table } = contractTable('overview', data, scheduled, selected, dataset, lang, articleHref);
	const sort = query.sort('sort', sortValues('overview', lang));
	return { table: sortTable(table, sort, lang), sort, sorted: sortWords(table, sort, lang) };
};
