import { localize } from '$lib/i18n/language';
import { getLocale } from '$lib/i18n/paraglide/runtime';
import { store } from '$lib/server/store';

/**
 * Pages are HTML; what runs in the browser is `static/enhance`, a few kilobytes whatever the page holds. Measured with
 * Svelte in the browser: 68 kB of script on the front page, and a table of 10,000 lines sent twice, as HTML and as data.
 */
export const csr = false;

/** The contracts that have pages: an error page without a language has to name them too. */
export const load = () => ({
	known: store()
		.dataset.contracts.filter(({ contract }) => contract.scope !== 'named')
		.map(({ contract: { id, title } }) => ({ id, title: localize(title, getLocale()) })),
});
