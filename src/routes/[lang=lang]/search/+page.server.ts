import { SEARCH_KINDS } from '$lib/views/search/search-documents';
import { searchGroups } from '$lib/views/search/search-view';
import { LONGEST_QUERY } from '$lib/views/search/search-query';
import { indexed } from './indexed';
import { PAGES } from '$lib/request/takes';
import { queryOf } from '../refuse';

export const load = ({ params: { lang }, url }) => {
	const asked = queryOf(url, PAGES.search, lang);
	const given = asked.text('q').trim();
	const query = given.slice(0, LONGEST_QUERY);
	const only = asked.choice('kind', SEARCH_KINDS);
	const { dataset, index } = indexed();
	const found = index.search(query);
	return {
		query,
		cut: given.length > LONGEST_QUERY,
		only,
		total: found.hits.length,
		partly: found.partly,
		unknown: found.unknown,
		date: found.asked?.text ?? null,
		groups: searchGroups(found, dataset, only, lang, (path) => `/${lang}/${path}`),
	};
};
