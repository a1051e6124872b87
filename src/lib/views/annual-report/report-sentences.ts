import { announcedIn, type PublishedList } from '$lib/domain/checks/printed';
import type { ContractData, Dataset } from '$lib/domain/contract/model';
import { isCounted, rate, tally } from '$lib/domain/contract/outcome';
import type { RealisedIn } from '$lib/domain/history/realised-in';
import { realisationCellOf } from '$lib/domain/tables/realisation';
import { type Days, isWithin } from '$lib/domain/time/calendar';
import type { ScheduledPart } from '$lib/domain/time/schedule';
import { formatPeriodWords, formatRate } from '$lib/i18n/format';
import type { Language } from '$lib/i18n/language';
import { m } from '$lib/i18n/paraglide/messages';
import { phrase, phraseOf, type Phrase } from '$lib/i18n/phrase';
import { withUndecided } from '$lib/i18n/tally-words';
import { partLabels, reportTitles } from '$lib/views/names';
import type { ReportInput } from './report-parts';

/** So many names stand in a sentence; of more, the number is said. */
const NAMED = 12;

/** How a published report counts what was realised in a time, beside a number of ours; null where none is known. */
export function printedSentence(
	count: number,
	time: Days,
	contract: string,
	lists: readonly PublishedList[],
	dataset: Dataset,
	lang: Language,
): Phrase | null {
	const printed = announcedIn(time, contract, lists);
	if (!printed) return null;
	const title = reportTitles(dataset, lang)(printed.report);
	const { announced } = printed;
	return phrase((keep) => {
		const report = keep(title);
		return announced === count
			? m.report_printed_same({ report }, { locale: lang })
			: m.report_printed_other({ report, announced, count }, { locale: lang });
	}, lang);
}

/** Which parts a reader may miss in a list of what was realised, or wonder at, and why; empty when there are none. */
export function realisedNotes(found: RealisedIn, data: ContractData, lang: Language): Phrase[] {
	const locale = { locale: lang };
	const label = partLabels(data, lang);
	const sentence = (
		entries: readonly ScheduledPart[],
		say: (inputs: { parts: string }, options: typeof locale) => string,
	): Phrase[] => {
		if (entries.length === 0) return [];
		const names = entries.slice(0, NAMED).map(({ part }) => label(part));
		const more = entries.length > NAMED ? `, … (${entries.length})` : '';
		return [phraseOf(say({ parts: `${names.join(', ')}${more}` }, locale), lang)];
	};
	return [
		...sentence(found.byDay, m.realised_by_day),
		...sentence(found.saidElsewhere, m.realised_elsewhere),
		...sentence(found.unplaced, m.realised_unplaced),
	];
}

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
