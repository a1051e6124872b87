import type { ContractData, DatedDeadline } from '$lib/domain/contract/model';
import { deadlineWords } from '$lib/i18n/deadline-words';
import { localize, type Language, type LocalText } from '$lib/i18n/language';
import { m } from '$lib/i18n/paraglide/messages';
import { phrase, plainText, phraseOf, type Phrase } from '$lib/i18n/phrase';
import { everyWord } from '$lib/i18n/terms';

/** The title of an event in the language of a reader, or in one that it has. */
export type EventTitle = (event: string) => LocalText;

export function eventTitles({ events }: ContractData, lang: Language): EventTitle {
	const titles = new Map(events.map(({ id, title }) => [id, title]));
	return (id) => localize(titles.get(id) ?? { fr: id, nl: id }, lang);
}

/** A wording as printed, in its own language; figures alone are in that of the reader. */
export function printedWording({ wording, wordingLanguage }: DatedDeadline, lang: Language): LocalText {
	return { text: wording, lang: wordingLanguage ?? lang };
}

/** What the rules understood of a deadline that is worded in another language; nothing where its day says it all. */
function composed({ deadline }: DatedDeadline, titleOf: EventTitle, lang: Language): Phrase {
	switch (deadline.kind) {
		case 'recurring':
			return phraseOf(everyWord(deadline.rhythm, lang), lang);
		case 'relative': {
			const sum = deadlineWords(deadline, lang);
			const title = titleOf(deadline.event);
			const locale = { locale: lang };
			return phrase(
				(keep) =>
					sum === 'X'
						? m.deadline_of_event({ event: keep(title) }, locale)
						: m.deadline_from_event({ sum, event: keep(title) }, locale),
				lang,
			);
		}
		case 'calendar':
		case 'unstated':
			return [];
	}
}

/**
 * A deadline as a reader should see it, beside the day that it comes to: as printed when the wording is in his
 * language, else composed of what the rules understood ("X + 24 maanden, X = …", "elk semester"), else, when there is
 * nothing to compose or the printed words say more than the day, as printed and in its own language. Empty when the
 * report prints none, and when the day says the same ("24 juin 2022").
 */
export function deadlineShown(dated: DatedDeadline, titleOf: EventTitle, lang: Language): Phrase {
	if (!dated.saysMore) return [];
	const own = printedWording(dated, lang);
	if (own.lang === lang) return phraseOf(own.text, lang);
	const words = composed(dated, titleOf, lang);
	return words.length > 0 ? words : [own];
}

/** The wording as printed, where `deadlineShown` gives other words than those; null where it does not. */
export function printedBeside(dated: DatedDeadline, lang: Language): LocalText | null {
	const own = printedWording(dated, lang);
	const { kind } = dated.deadline;
	return dated.saysMore && own.lang !== lang && (kind === 'recurring' || kind === 'relative') ? own : null;
}

/** Parts that follow each other and have the same deadline beside their day stand under it together. */
export function byDeadline<Part extends { readonly deadline: Phrase }>(
	parts: readonly Part[],
): { readonly deadline: Phrase; readonly parts: readonly Part[] }[] {
	const groups: { deadline: Phrase; parts: Part[] }[] = [];
	for (const part of parts) {
		const last = groups.at(-1);
		if (last && plainText(last.deadline) === plainText(part.deadline)) last.parts.push(part);
		else groups.push({ deadline: part.deadline, parts: [part] });
	}
	return groups;
}
