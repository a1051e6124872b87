import { isWithin } from '$lib/domain/time/calendar';
import { isCounted, rate, tally } from '$lib/domain/contract/outcome';
import { realisationCellOf } from '$lib/domain/tables/realisation';
import { formatPeriodWords, formatRate } from '$lib/i18n/format';
import type { Language } from '$lib/i18n/language';
import { m } from '$lib/i18n/paraglide/messages';
import { phraseOf, type Phrase } from '$lib/i18n/phrase';
import { printedSentence } from './realised-list-caveats';
import type { ReportInput } from './report-parts';
import { withUndecided } from '$lib/views/front/tally-words';

/**
 * How many parts the year and the last semester of a report had, how many of them are realised, and what a published
 * report says of that semester. In the semester counts what falls due in it, with or without an event X, so that the
 * two semesters of a year never count more than the year.
 */
export function rateSentences(input: ReportInput, lang: Language): Phrase[] {
	const locale = { locale: lang };
	const { data, dataset, scheduled, selected, period, lists } = input;
	const { semester } = period;
	const counted = selected.filter(({ part }) => isCounted(part));
	const year = period.covers.last.year;
	const inYear = tally(
		counted.filter((entry) => realisationCellOf(entry).year === year).map(({ part }) => part),
	);
	const inSemester = tally(
		counted
			.filter(({ current }) => current.kind === 'due' && isWithin(current.on.last, semester))
			.map(({ part }) => part),
	);
	const words = (counts: typeof inYear) => ({ ...counts, rate: formatRate(rate(counts), lang, 1) });
	const printed =
		selected.length === scheduled.length
			? printedSentence(inSemester.number, semester, data.contract.id, lists, dataset, lang)
			: null;
	const sentences = [
		withUndecided(m.report_rate({ ...words(inYear), year }, locale), inYear, lang),
		withUndecided(
			m.report_rate_period({ ...words(inSemester), semester: formatPeriodWords(semester, lang) }, locale),
			inSemester,
			lang,
		),
	];
	return [...sentences.map((text) => phraseOf(text, lang)), ...(printed ? [printed] : [])];
}
