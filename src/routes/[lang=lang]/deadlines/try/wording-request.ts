import type { Language } from '$lib/i18n/language';
import { FILES } from '$lib/request/takes';
import { queryOf } from '../../refuse';

/** The wording of an address, and the day of X where it gives one. */
export function tried(url: URL, lang: Language) {
	const query = queryOf(url, FILES.wording.takes, lang);
	return { wording: query.text('wording'), x: query.period('x') };
}
