import type { Words } from '$lib/domain/model';

/** The languages of the interface; the first is the reference. Adding one: a line here, in settings.json and a file of messages. */
export const LANGUAGES = ['fr', 'nl'] as const;
export type Language = (typeof LANGUAGES)[number];

/** The language that an address names, or null. */
export function asLanguage(text: string | undefined): Language | null {
	return LANGUAGES.find((language) => language === text) ?? null;
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

/** A text of the data as it can be shown: in the wanted language, or in the one it has, which is then named. */
export type Shown = { readonly text: string; readonly lang: Language };

/** Picks the wanted language of a text; where it is empty, the other one with its language, never nothing in silence. */
export function show(words: Words, wanted: Language): Shown {
	const order = [wanted, ...LANGUAGES.filter((language) => language !== wanted)];
	const lang = order.find((language) => words[language] !== '') ?? wanted;
	return { text: words[lang], lang };
}
