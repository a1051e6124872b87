import { redirect } from '@sveltejs/kit';
import { isCounted } from '$lib/domain/contract/outcome';
import { PAGES } from '$lib/request/takes';
import { today } from '$lib/server/clock';
import { frontPage } from './front-page';
import { contractOf, selectedOf } from './contract-request';

export const load = ({ params: { id, lang }, url }) => {
	const { data, dataset, lists } = contractOf(id, lang);
	// Nothing is counted in a register or in a contract known in part: their first page is what they do have.
	const { kind, scope } = data.contract;
	if (kind === 'register') redirect(307, `/${lang}/contracts/${id}/deadlines${url.search}`);
	if (scope !== 'full' || !data.parts.some(isCounted))
		redirect(307, `/${lang}/contracts/${id}/engagements${url.search}`);
	return frontPage(data, dataset, lists, selectedOf(id, url, lang, PAGES.contract), today(), lang);
};
