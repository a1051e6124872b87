import type { Translated } from '$lib/domain/contract/model';
import { locales } from './paraglide/runtime';

/** The languages of the interface, as `project.inlang/settings.json` lists them; the first is the reference. */
export const LANGUAGES = locales;
export type Language = (typeof LANGUAGES)[number];

/** A language from an address or a cookie; null for anything that is not one of `LANGUAGES`. */
export function asLanguage(text: string | undefined): Language | null {
	return LANGUAGES.find((language) => language === text) ?? null;
}

/** The cookie that remembers the language chosen with the switch. */
export const LANGUAGE_COOKIE = 'language';

/**
 * The language that the reader has just chosen: arriving from a page of this site in another language means that they
 * used the switch. Null otherwise; a link from another site is no choice.
 */
export function chosenLanguage(address: URL, referrer: string | null): Language | null {
	if (referrer === null || !URL.canParse(referrer)) return null;
	// Only the host: behind plain http the server takes its own address for https.
	const { host, pathname } = new URL(referrer);
	const languageOf = (path: string) => asLanguage(path.split('/')[1]);
	const [current, previous] = [languageOf(address.pathname), languageOf(pathname)];
	return host === address.host && previous !== null && previous !== current ? current : null;
}

/**
 * The language that the `Accept-Language` header prefers among those we have (RFC 9110, 12.5.4); the reference language
 * when it names none of them.
 */
export function preferredLanguage(acceptLanguage: string | null): Language {
	const preferences = (acceptLanguage ?? '').split(',').map((entry) => {
		const [tag = '', ...parameters] = entry.trim().split(';');
		const quality = parameters.find((parameter) => parameter.trim().startsWith('q='));
		return { tag: tag.toLowerCase(), weight: quality ? Number(quality.trim().slice(2)) || 0 : 1 };
	});
	preferences.sort((a, b) => b.weight - a.weight);
	for (const { tag, weight } of preferences) {
		const known = LANGUAGES.find((language) => tag === language || tag.startsWith(`${language}-`));
		if (known && weight > 0) return known;
	}
	return LANGUAGES[0];
}

/** A text together with the language it is in, which need not be the language of the page. */
export type LocalText = { readonly text: string; readonly lang: Language };

/**
 * A text of the data in the wanted language; where that is empty, in the first of `LANGUAGES` that has it. Empty, in
 * the wanted language, only when no language has it.
 */
export function localize(translations: Translated, wanted: Language): LocalText {
	const order = [wanted, ...LANGUAGES.filter((language) => language !== wanted)];
	const lang = order.find((language) => translations[language]) ?? wanted;
	return { text: translations[lang] ?? '', lang };
}
