import {
	currentDeadline,
	type ContractData,
	type DatedDeadline,
	type Dataset,
	type Outcome,
} from '$lib/domain/contract/model';
import { isCounted, endOf } from '$lib/domain/contract/outcome';
import type { OutcomeKind } from '$lib/domain/contract/vocabulary';
import type { Resolution } from '$lib/domain/time/deadline';
import { isWaiting, type ScheduledPart } from '$lib/domain/time/schedule';
import { deadlineWords } from '$lib/i18n/deadline-words';
import { formatPeriodShort, formatPeriodWords } from '$lib/i18n/format';
import { localize, type Language, type LocalText } from '$lib/i18n/language';
import { m } from '$lib/i18n/paraglide/messages';
import { phrase, phraseOf, type Phrase } from '$lib/i18n/phrase';
import { servicesOf } from '$lib/i18n/service-form';
import { everyWord, outcomeWord } from '$lib/i18n/terms';
import { eventTitles, partName, partPath, reportTitles, type EventTitle } from '$lib/views/names';
import { partKey } from '$lib/domain/contract/keys';

/** A part in words: all that a page, Word, Excel and a calendar say of it. */
export type PartView = {
	readonly key: string;
	/** `Article 18 E2 (2)`. */
	readonly name: string;
	/** Its place on the page of its article, below the address of the contract. */
	readonly path: string;
	readonly number: number;
	/** That of its engagement, and so are its services. */
	readonly title: LocalText;
	readonly services: readonly string[];
	readonly counted: boolean;
	readonly outcome: { readonly kind: OutcomeKind; readonly word: string };
	/** When and in which report it ended; null while it has not. */
	readonly ended: { readonly on: string | null; readonly reported: Phrase | null } | null;
	/** The deadline that counts beside its day, in the reader's language; empty where the day says it all. */
	readonly deadline: Phrase;
	/** The same as printed. */
	readonly wording: LocalText;
	readonly due: string | null;
	/** Why there is no due day: none stated, or X has no day. */
	readonly noDay: string;
	readonly dueShort: string | null;
	/** The first due day, when a revision moved it to another one. */
	readonly revisedFrom: string | null;
	readonly waitingFor: LocalText | null;
	/** What the deadline comes to if the event comes when it is expected. */
	readonly expected: string | null;
	readonly inferred: LocalText;
	readonly laterStates: readonly {
		readonly word: string;
		readonly on: string | null;
		readonly note: LocalText;
	}[];
};

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
 * A deadline as a reader should see it, beside the day that it comes to: as printed when the wording is in
 * that language, else composed of what the rules understood ("X + 24 maanden, X = …", "elk semester"), else, when there is
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

/** Why a deadline comes to no day. */
export function noDayWord({ kind }: Resolution, lang: Language): string {
	return kind === 'undated' ? m.undated({}, { locale: lang }) : m.waiting({}, { locale: lang });
}

/** Makes the views of the parts of one contract. */
export function partViews(
	data: ContractData,
	dataset: Dataset,
	lang: Language,
): (entry: ScheduledPart) => PartView {
	const eventTitle = eventTitles(data, lang);
	const reportTitle = reportTitles(dataset, lang);
	const laterStates = Map.groupBy(dataset.laterStates, ({ part }) => part);

	function ended(outcome: Outcome): PartView['ended'] {
		const end = endOf(outcome);
		if (!end) return null;
		const { on, reportedIn } = end;
		return {
			on: on && formatPeriodWords(on, lang),
			reported: reportedIn
				? phrase((keep) => m.reported_in({ report: keep(reportTitle(reportedIn)) }, { locale: lang }), lang)
				: null,
		};
	}

	return (entry) => {
		const { part, current, original } = entry;
		const { engagement, outcome } = part;
		const key = partKey(part);
		const counting = currentDeadline(part);
		const { deadline } = counting;
		const due = current.kind === 'due' ? formatPeriodWords(current.on, lang) : null;
		const first = original.kind === 'due' ? formatPeriodWords(original.on, lang) : null;
		return {
			key,
			name: partName(part, lang),
			path: partPath(part),
			number: part.number,
			title: localize(engagement.title, lang),
			services: servicesOf(engagement, lang),
			counted: isCounted(part),
			outcome: { kind: outcome.kind, word: outcomeWord(outcome.kind, lang) },
			ended: ended(outcome),
			deadline: deadlineShown(counting, eventTitle, lang),
			wording: printedWording(counting, lang),
			due,
			noDay: noDayWord(current, lang),
			dueShort: current.kind === 'due' ? formatPeriodShort(current.on, lang) : null,
			revisedFrom: part.revisions.length > 0 && first !== due ? first : null,
			waitingFor: isWaiting(entry) && deadline.kind === 'relative' ? eventTitle(deadline.event) : null,
			expected: current.kind === 'expected' ? formatPeriodWords(current.on, lang) : null,
			inferred: localize(part.inferred, lang),
			laterStates: (laterStates.get(key) ?? []).map((state) => ({
				word: outcomeWord(state.outcome.kind, lang),
				on: ended(state.outcome)?.on ?? null,
				note: localize(state.note, lang),
			})),
		};
	};
}
