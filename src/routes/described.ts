import { openapi } from '$lib/files/openapi';
import type { Language } from '$lib/i18n/language';
import { store } from '$lib/server/store';
import { queryOf } from './[lang=lang]/refuse';

/** The description of every file, with meanings in one language. */
export function described(url: URL, lang: Language): Response {
	queryOf(url, [], lang);
	const contracts = store().dataset.contracts.map(({ contract }) => contract.id);
	const text = JSON.stringify(openapi({ origin: url.origin, contracts }, lang), null, '\t') + '\n';
	return new Response(text, {
		headers: {
			// OpenAPI has no media type of its own that browsers show: JSON is what every tool takes.
			'content-type': 'application/json; charset=utf-8',
			'content-language': lang,
		},
	});
}
