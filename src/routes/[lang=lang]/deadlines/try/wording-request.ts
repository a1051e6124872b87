import { error } from '@sveltejs/kit';
import { parsePeriod } from '$lib/domain/time/calendar';
import type { Language } from '$lib/i18n/language';
import { m } from '$lib/i18n/paraglide/messages';
import { refuseOthers } from '../../refuse';

/** The wording and the day of X of an address; a day that does not exist is refused. */
export function tried(url: URL, lang: Language) {
	refuseOthers(url, ['wording', 'x'], lang);
	const { searchParams } = url;
	const given = searchParams.get('x') ?? '';
	const x = parsePeriod(given);
	if (given !== '' && !x) error(404, m.try_bad_day({ value: given }, { locale: lang }));
	return { wording: searchParams.get('wording') ?? '', given, x };
}
