import { error } from '@sveltejs/kit';
import { m } from '$lib/i18n/paraglide/messages';
import { SEARCH_KINDS } from '$lib/views/search/search-document';
import { searchGroups } from '$lib/views/search/search-view';
import { LONGEST_QUERY } from '$lib/views/search/search-words';
import { refuseOthers } from '../refuse';
import { indexed } from './indexed';

export const load = ({ params: { lang }, url }) => {
	refuseOthers(url, ['q', 'kind'], lang);
	const given = (url.searchParams.get('q') ?? '').trim();
	const query = given.slice(0, LONGEST_QUERY);
	const wanted = url.searchParams.get('kind') ?? '';
	const only = SEARCH_KINDS.find((kind) => kind === wanted) ?? null;
	if (wanted !== '' && !only) {
		const allowed = SEARCH_KINDS.join(', ');
		error(404, m.filter_unknown({ name: 'kind', value: wanted, allowed }, { locale: lang }));
	}
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
