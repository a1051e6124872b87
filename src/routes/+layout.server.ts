import { show } from '$lib/i18n/language';
import { getLocale } from '$lib/i18n/paraglide/runtime';
import { store } from '$lib/server/store';

/** The contracts that have pages: an error page without a language has to name them too. */
export const load = () => ({
	known: store()
		.dataset.contracts.filter(({ contract }) => contract.scope !== 'named')
		.map(({ contract: { id, title } }) => ({ id, title: show(title, getLocale()) })),
});
