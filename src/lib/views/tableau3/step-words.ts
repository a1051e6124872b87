import type { KnownDay, Snap, Step } from '$lib/domain/time/deadline';
import { readPartKey } from '$lib/domain/contract/keys';
import type { Rhythm } from '$lib/domain/contract/vocabulary';
import { sumWords } from '$lib/i18n/deadline-words';
import { formatPeriodWords } from '$lib/i18n/format';
import type { Language, LocalText } from '$lib/i18n/language';
import { m } from '$lib/i18n/paraglide/messages';
import { phrase, phraseOf, type Phrase } from '$lib/i18n/phrase';
import { quarterWord, rhythmWord } from '$lib/i18n/terms';

/** The answer to "why this day", step by step, in words. */

/** `18 E2`: the engagement of the part that a key names; empty where none is named. */
export function engagementOfPart(key: string | null): string {
	const name = readPartKey(key ?? '');
	return name ? `${name.article} ${name.engagement}` : '';
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
