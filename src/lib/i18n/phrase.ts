import { formatLanguage } from './format';
import type { Language, LocalText } from './language';
import { m } from './paraglide/messages';

/**
 * Words of the interface with texts of the data in them, as runs in reading order. A text that lacks a translation
 * stands in its own language in the middle of a sentence: each run says which one it has.
 */
export type Phrase = readonly LocalText[];

/** Keeps a place for a text: what it returns is given to a message in the place of the text. */
export type Keep = (text: LocalText | Phrase) => string;

/** Words that are in the language of the interface, or in one that is known, as a phrase. */
export function phraseOf(text: string, lang: Language): Phrase {
	return text === '' ? [] : [{ text, lang }];
}

/** Runs without empty ones, and neighbours of one language as one. */
function merged(runs: readonly LocalText[]): Phrase {
	const made: LocalText[] = [];
	for (const run of runs) {
		const last = made.at(-1);
		if (run.text === '') continue;
		if (last?.lang === run.lang) made[made.length - 1] = { text: last.text + run.text, lang: run.lang };
		else made.push(run);
	}
	return made;
}

/**
 * A message with texts of the data in it: `phrase((keep) => m.waiting_for({ event: keep(event) }, locale), lang)`.
 * Only what is kept has a language of its own; whatever the texts hold, the runs joined are the message with the texts.
 */
export function phrase(message: (keep: Keep) => string, lang: Language): Phrase {
	// The sign around a place must not occur in what else the message says, such as the words that a reader typed.
	const around = message(() => '');
	let code = 0xe000;
	while (around.includes(String.fromCharCode(code))) code += 1;
	const sign = String.fromCharCode(code);
	const kept: (LocalText | Phrase)[] = [];
	const written = message((text) => `${sign}${kept.push(text) - 1}${sign}`);
	// Words and places take turns: the pieces with odd numbers are the places.
	return merged(
		written
			.split(sign)
			.flatMap((piece, at) => (at % 2 === 0 ? { text: piece, lang } : (kept[Number(piece)] ?? []))),
	);
}

/** Several phrases as one, with the same words of the interface between them; empty ones are passed over. */
export function joined(phrases: readonly Phrase[], between: string, lang: Language): Phrase {
	const stated = phrases.filter(({ length }) => length > 0);
	return merged(stated.flatMap((one, at) => (at > 0 ? [{ text: between, lang }, ...one] : one)));
}

/** What a phrase says, without its languages: for a cell of a file, a name, an order. */
export function plainText(phrase: Phrase): string {
	return phrase.map(({ text }) => text).join('');
}

/**
 * What a phrase says where nothing can be marked (the title of a page, an option, an attribute, a drawing): a text in
 * another language than `lang` is followed by the name of its language.
 */
export function namedText(phrase: Phrase, lang: Language): string {
	return phrase
		.map(({ text, lang: own }) => (own === lang ? text : `${text} (${inLanguage(own, lang)})`))
		.join('');
}

/** Which language a text has, in words: `in het Frans`. */
export function inLanguage(language: Language, lang: Language): string {
	return m.text_in({ language: formatLanguage(language, lang) }, { locale: lang });
}

/** Phrases that say the same stand once. */
export function distinct(phrases: readonly Phrase[]): Phrase[] {
	return [...new Map(phrases.map((one) => [plainText(one), one])).values()];
}
