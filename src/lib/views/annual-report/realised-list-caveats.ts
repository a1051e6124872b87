import type { ContractData, Dataset } from '$lib/domain/contract/model';
import { announcedIn, type PublishedList } from '$lib/domain/checks/printed';
import type { Days } from '$lib/domain/time/calendar';
import type { RealisedIn } from '$lib/domain/history/realised-in';
import type { ScheduledPart } from '$lib/domain/time/schedule';
import type { Language } from '$lib/i18n/language';
import { m } from '$lib/i18n/paraglide/messages';
import { phrase, phraseOf, type Phrase } from '$lib/i18n/phrase';
import { partLabels } from '$lib/views/tableau3/part-label';
import { reportTitles } from '$lib/views/front/report-titles';

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
