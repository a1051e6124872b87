import type { ContractData, DatedDeadline, Dataset } from '$lib/domain/contract/model';
import type { Rhythm } from '$lib/domain/contract/vocabulary';
import type { KnownDay, Resolution, Snap, Step } from '$lib/domain/time/deadline';
import type { ScheduledPart } from '$lib/domain/time/schedule';
import { sumWords } from '$lib/i18n/deadline-words';
import { formatPeriodWords } from '$lib/i18n/format';
import type { Language, LocalText } from '$lib/i18n/language';
import { m } from '$lib/i18n/paraglide/messages';
import { phrase, phraseOf, type Phrase } from '$lib/i18n/phrase';
import { quarterWord, rhythmWord } from '$lib/i18n/terms';
import { engagementOfPart, eventTitles, reportTitles } from '$lib/views/names';
import { deadlineShown, noDayWord, printedWording } from '$lib/views/tableau3/part-view';

/** One of the deadlines that a part has had: how it is worded, what it comes to and by which steps. */
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

/** The wording as printed, where `deadlineShown` gives other words than those; null where it does not. */
export function printedBeside(dated: DatedDeadline, lang: Language): LocalText | null {
	const own = printedWording(dated, lang);
	const { kind } = dated.deadline;
	return dated.saysMore && own.lang !== lang && (kind === 'recurring' || kind === 'relative') ? own : null;
}

/** Makes the views of all deadlines of a part, the original first. */
export function deadlineViews(
	data: ContractData,
	dataset: Dataset,
	lang: Language,
): (entry: ScheduledPart) => DeadlineView[] {
	const locale = { locale: lang };
	const eventTitle = eventTitles(data, lang);
	const reportTitle = reportTitles(dataset, lang);

	function steps({ deadline }: DatedDeadline, resolution: Resolution): Phrase[] {
		if (resolution.kind === 'waiting')
			return [phrase((keep) => m.step_waiting({ event: keep(eventTitle(resolution.event)) }, locale), lang)];
		if (resolution.kind === 'undated') return [phraseOf(m.undated({}, locale), lang)];
		const rhythm = deadline.kind === 'recurring' ? deadline.rhythm : null;
		return resolution.steps.map((step) =>
			stepWords(step, step.kind === 'event' ? eventTitle(step.event) : null, rhythm, lang),
		);
	}

	function approved({ approvedIn }: DatedDeadline): Phrase {
		return approvedIn
			? phrase((keep) => m.approved_in({ report: keep(reportTitle(approvedIn)) }, locale), lang)
			: phraseOf(m.approval_unknown({}, locale), lang);
	}

	return ({ part, original, revised }) =>
		[original, ...revised].flatMap((resolution, number) => {
			const dated = [part.original, ...part.revisions][number];
			if (!dated) return [];
			const due = resolution.kind === 'due' ? formatPeriodWords(resolution.on, lang) : null;
			const printed = dated.printedDue && formatPeriodWords(dated.printedDue, lang);
			return {
				name: number === 0 ? m.deadline_original({}, locale) : m.deadline_revision({ number }, locale),
				words: deadlineShown(dated, eventTitle, lang),
				printed: printedBeside(dated, lang),
				due,
				noDay: noDayWord(resolution, lang),
				steps: steps(dated, resolution),
				printedDue: printed !== due ? printed : null,
				approved: number === 0 ? null : approved(dated),
			};
		});
}

function eventWords(day: KnownDay, event: string, result: string, lang: Language): string {
	const locale = { locale: lang };
	switch (day.kind) {
		case 'stated':
			return m.step_event({ event, result }, locale);
		case 'given':
			return m.step_event_given({ event, result }, locale);
		case 'realised':
			return m.step_event_realised({ event, result, part: engagementOfPart(day.part) }, locale);
		case 'expected':
			return day.part === null
				? m.step_event_expected({ event, result }, locale)
				: m.step_event_expected_part({ event, result, part: engagementOfPart(day.part) }, locale);
	}
}

function snapWords(snap: Snap, lang: Language): string {
	switch (snap.kind) {
		case 'quarter':
			return quarterWord(snap.quarter, lang);
		case 'monthStart':
			return m.place_month_start({}, { locale: lang });
		case 'monthEnd':
			return m.place_month_end({}, { locale: lang });
	}
}

/** One step. `event` is what X is, null where nothing says it; `rhythm` is that of a recurring deadline, null for others. */
export function stepWords(
	step: Step,
	event: LocalText | null,
	rhythm: Rhythm | null,
	lang: Language,
): Phrase {
	if (step.kind !== 'event') return phraseOf(plainStep(step, rhythm, lang), lang);
	const result = formatPeriodWords(step.result, lang);
	if (event === null) return phraseOf(m.step_x({ result }, { locale: lang }), lang);
	return phrase((keep) => eventWords(step.day, keep(event), result, lang), lang);
}

/** A step in which no text of the data stands. */
function plainStep(step: Exclude<Step, { kind: 'event' }>, rhythm: Rhythm | null, lang: Language): string {
	const locale = { locale: lang };
	const result = formatPeriodWords(step.result, lang);
	switch (step.kind) {
		case 'stated':
			return rhythm
				? m.step_recurring({ rhythm: rhythmWord(rhythm, lang), result }, locale)
				: m.step_stated({ result }, locale);
		case 'add':
			return m.step_add({ terms: sumWords(step.terms, lang).trim(), result }, locale);
		case 'snap':
			return m.step_snap({ place: snapWords(step.snap, lang), result }, locale);
		case 'before':
			return m.step_before({ result }, locale);
	}
}
