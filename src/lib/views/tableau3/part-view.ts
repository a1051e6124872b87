import type { Resolution } from '$lib/domain/time/deadline';
import { partKey } from '$lib/domain/contract/keys';
import {
	currentDeadline,
	type ContractData,
	type DatedDeadline,
	type Dataset,
	type Outcome,
} from '$lib/domain/contract/model';
import { endOf, isCounted } from '$lib/domain/contract/outcome';
import { isWaiting, type ScheduledPart } from '$lib/domain/time/schedule';
import type { OutcomeKind } from '$lib/domain/contract/vocabulary';
import { formatPeriodShort, formatPeriodWords } from '$lib/i18n/format';
import { localize, type Language, type LocalText } from '$lib/i18n/language';
import { m } from '$lib/i18n/paraglide/messages';
import { phrase, phraseOf, type Phrase } from '$lib/i18n/phrase';
import { outcomeWord } from '$lib/i18n/terms';
import { deadlineShown, eventTitles, printedBeside } from './deadline-shown';
import { reportTitles } from '$lib/views/front/report-titles';
import { stepWords } from './step-words';

/** One deadline of a part in words: how it is worded, what it comes to and by which steps. */
export type DeadlineView = {
	/** `D'origine`, `Révision 1`. */
	readonly name: string;
	/** The deadline beside its day; empty where the day says it all. */
	readonly words: Phrase;
	/** The wording as printed, where the words are not those. */
	readonly printed: LocalText | null;
	readonly due: string | null;
	/** Why there is no due day: none stated, or X has no day. */
	readonly noDay: string;
	readonly steps: readonly Phrase[];
	/** What the report prints as the result, when that is not what the rules give. */
	readonly printedDue: string | null;
	readonly approved: Phrase | null;
};

/** A part in words, for the pages that show it. */
export type PartView = {
	readonly key: string;
	readonly number: number;
	readonly counted: boolean;
	readonly outcome: { readonly kind: OutcomeKind; readonly word: string };
	/** When and in which report it ended; null while it has not. */
	readonly ended: { readonly on: string | null; readonly reported: Phrase | null } | null;
	/** The deadline that counts beside its day, in the reader's language; empty where the day says it all. */
	readonly deadline: Phrase;
	readonly due: string | null;
	/** Why there is no due day: none stated, or X has no day. */
	readonly noDay: string;
	readonly dueShort: string | null;
	/** The first due day, when a revision moved it. */
	readonly originalDue: string | null;
	readonly waitingFor: LocalText | null;
	/** What the deadline comes to if the event comes when it is expected. */
	readonly expected: string | null;
	readonly deadlines: readonly DeadlineView[];
	readonly inferred: LocalText;
	readonly laterStates: readonly {
		readonly word: string;
		readonly on: string | null;
		readonly note: LocalText;
	}[];
};

/** Makes the views of the parts of one contract. */
export function partViews(
	data: ContractData,
	dataset: Dataset,
	lang: Language,
): (entry: ScheduledPart) => PartView {
	const locale = { locale: lang };
	const eventTitle = eventTitles(data, lang);
	const reportTitle = reportTitles(dataset, lang);

	const noDay = ({ kind }: Resolution) =>
		kind === 'undated' ? m.undated({}, locale) : m.waiting({}, locale);

	function steps({ deadline }: DatedDeadline, resolution: Resolution): Phrase[] {
		if (resolution.kind === 'waiting')
			return [phrase((keep) => m.step_waiting({ event: keep(eventTitle(resolution.event)) }, locale), lang)];
		if (resolution.kind === 'undated') return [phraseOf(m.undated({}, locale), lang)];
		const rhythm = deadline.kind === 'recurring' ? deadline.rhythm : null;
		return resolution.steps.map((step) =>
			stepWords(step, step.kind === 'event' ? eventTitle(step.event) : null, rhythm, lang),
		);
	}

	function ended(outcome: Outcome): PartView['ended'] {
		const end = endOf(outcome);
		if (!end) return null;
		const { on, reportedIn } = end;
		return {
			on: on && formatPeriodWords(on, lang),
			reported: reportedIn
				? phrase((keep) => m.reported_in({ report: keep(reportTitle(reportedIn)) }, locale), lang)
				: null,
		};
	}

	return (entry) => {
		const { part, current, original } = entry;
		const wordsOf = (resolution: Resolution) =>
			resolution.kind === 'due' ? formatPeriodWords(resolution.on, lang) : null;
		const key = partKey(part);
		const counting = currentDeadline(part);
		const { deadline } = counting;
		return {
			key,
			number: part.number,
			counted: isCounted(part),
			outcome: { kind: part.outcome.kind, word: outcomeWord(part.outcome.kind, lang) },
			ended: ended(part.outcome),
			deadline: deadlineShown(counting, eventTitle, lang),
			due: wordsOf(current),
			noDay: noDay(current),
			dueShort: current.kind === 'due' ? formatPeriodShort(current.on, lang) : null,
			originalDue: part.revisions.length > 0 ? wordsOf(original) : null,
			waitingFor: isWaiting(entry) && deadline.kind === 'relative' ? eventTitle(deadline.event) : null,
			expected: current.kind === 'expected' ? formatPeriodWords(current.on, lang) : null,
			deadlines: [original, ...entry.revised].flatMap((resolution, number) => {
				const dated = [part.original, ...part.revisions][number];
				if (!dated) return [];
				const { approvedIn } = dated;
				const due = wordsOf(resolution);
				const printed = dated.printedDue && formatPeriodWords(dated.printedDue, lang);
				return {
					name: number === 0 ? m.deadline_original({}, locale) : m.deadline_revision({ number }, locale),
					words: deadlineShown(dated, eventTitle, lang),
					printed: printedBeside(dated, lang),
					due,
					noDay: noDay(resolution),
					steps: steps(dated, resolution),
					printedDue: printed !== due ? printed : null,
					approved:
						number === 0
							? null
							: approvedIn
								? phrase((keep) => m.approved_in({ report: keep(reportTitle(approvedIn)) }, locale), lang)
								: phraseOf(m.approval_unknown({}, locale), lang),
				};
			}),
			inferred: localize(part.inferred, lang),
			laterStates: dataset.laterStates
				.filter((state) => state.part === key)
				.map((state) => ({
					word: outcomeWord(state.outcome.kind, lang),
					on: ended(state.outcome)?.on ?? null,
					note: localize(state.note, lang),
				})),
		};
	};
}
