import { formatLanguage } from './format';
import type { Language, LocalText } from './language';
import { m } from './paraglide/messages';

/**
 * A sentence of the interface with texts of the data in it, as runs in reading order. A text without a translation is
 * shown in the language it has, in the middle of the sentence, so each run names its language.
 */
export type Phrase = readonly LocalText[];

/** Takes a text and returns a placeholder for it, to be given to a message as the value of a parameter. */
export type Keep = (text: LocalText | Phrase) => string;

/** A text in a single language as a phrase; without runs when the text is empty. */
export function phraseOf(text: string, lang: Language): Phrase {
	return text === '' ? [] : [{ text, lang }];
}

/** Drops empty runs and merges neighbouring runs of the same language. */
function merged(runs: readonly LocalText[]): Phrase {
	const result: LocalText[] = [];
	for (const run of runs) {
		const last = result.at(-1);
		if (run.text === '') continue;
		if (last?.lang === run.lang) result[result.length - 1] = { text: last.text + run.text, lang: run.lang };
		else result.push(run);
	}
	return result;
}

/**
 * A message with texts of the data in it: `phrase((keep) => m.waiting_for({ event: keep(event) }, locale), lang)`. Only
 * the texts passed to `keep` have a language of their own. Whatever they hold, the runs joined are the message with the
 * texts filled in.
 */
export function phrase(message: (keep: Keep) => string, lang: Language): Phrase {
	// The delimiter of placeholders must not occur in the rest of the message, which may quote what a reader typed.
	const rest = message(() => '');
	let code = 0xe000;
	while (rest.includes(String.fromCharCode(code))) code += 1;
	const delimiter = String.fromCharCode(code);
	const texts: (LocalText | Phrase)[] = [];
	const filled = message((text) => `${delimiter}${texts.push(text) - 1}${delimiter}`);
	// Every second piece is the index of a text.
	return merged(
		filled
			.split(delimiter)
			.flatMap((piece, at) => (at % 2 === 0 ? { text: piece, lang } : (texts[Number(piece)] ?? []))),
	);
}

/**
 * Several phrases as one, with `between`, in the language of the interface, between them; empty phrases are skipped.
 */
export function joined(phrases: readonly Phrase[], between: string, lang: Language): Phrase {
	const nonEmpty = phrases.filter(({ length }) => length > 0);
	return merged(nonEmpty.flatMap((one, at) => (at > 0 ? [{ text: between, lang }, ...one] : one)));
}

/** The text of a phrase without its languages: for a cell of a file, a name, a sort order. */
export function plainText(phrase: Phrase): string {
	return phrase.map(({ text }) => text).join('');
}

/**
 * The text of a phrase where no language can be marked up (a page title, an option, an attribute, a drawing): a text in
 * a language other than `lang` is followed by the name of its language.
 */
export function namedText(phrase: Phrase, lang: Language): string {
	return phrase
		.map(({ text, lang: own }) => (own === lang ? text : `${text} (${inLanguage(own, lang)})`))
		.join('');
}

/** The language of a text, in words: `in het Frans`. */
export function inLanguage(language: Language, lang: Language): string {
	return m.text_in({ language: formatLanguage(language, lang) }, { locale: lang });
}

/** The phrases without duplicates, compared by their plain text. */
export function distinct(phrases: readonly Phrase[]): Phrase[] {
	return [...new Map(phrases.map((one) => [plainText(one), one])).values()];
}
