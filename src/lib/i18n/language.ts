import type { Translated } from '$lib/domain/contract/model';
import { locales } from './paraglide/runtime';

/** The languages of the interface, as `project.inlang/settings.json` lists them; the first is the reference. */
export const LANGUAGES = locales;
export type Language = (typeof LANGUAGES)[number];

/** The language that an address names, or null. */
export function asLanguage(text: string | undefined): Language | null {
	return LANGUAGES.find((language) => language === text) ?? null;
}

export const LANGUAGE_COOKIE = 'language';

/**
 * The language that a visit chooses, or null: who comes to a page from a page of this site in another language has
 * used the switch. A link from elsewhere is no choice.
 */
export function chosenLanguage(address: URL, referrer: string | null): Language | null {
	if (referrer === null || !URL.canParse(referrer)) return null;
	// The host alone: behind plain http the server takes its own address for https.
	const { host, pathname } = new URL(referrer);
	const languageOf = (path: string) => asLanguage(path.split('/')[1]);
	const [now, before] = [languageOf(address.pathname), languageOf(pathname)];
	return host === address.host && before !== null && before !== now ? now : null;
}

/** The language of the browser's first preference that there is; French when there is none. */
export function preferredLanguage(acceptLanguage: string | null): Language {
	const wanted = (acceptLanguage ?? '').split(',').map((entry) => {
		const [tag = '', ...parameters] = entry.trim().split(';');
		const quality = parameters.find((parameter) => parameter.trim().startsWith('q='));
		return { tag: tag.toLowerCase(), weight: quality ? Number(quality.trim().slice(2)) || 0 : 1 };
	});
	wanted.sort((a, b) => b.weight - a.weight);
	for (const { tag, weight } of wanted) {
		const found = LANGUAGES.find((language) => tag === language || tag.startsWith(`${language}-`));
		if (found && weight > 0) return found;
	}
	return LANGUAGES[0];
}

/** A text of the data as it can be shown: in the wanted language, or in one that it has, which is then named. */
export type LocalText = { readonly text: string; readonly lang: Language };

/** Picks the wanted language of a text; where it is empty, the first one that it has in the order of LANGUAGES, with its name, never nothing in silence. */
export function localize(words: Translated, wanted: Language): LocalText {
	const order = [wanted, ...LANGUAGES.filter((language) => language !== wanted)];
	const lang = order.find((language) => words[language]) ?? wanted;
	return { text: words[lang] ?? '', lang };
}
