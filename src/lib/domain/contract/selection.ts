import type { OutcomeKind, Rag } from './vocabulary';
import { engagementName, type Engagement } from './model';
import { realisationCellOf, type PartCell } from '$lib/domain/tables/realisation';
import { isWaiting, type ScheduledPart } from '$lib/domain/time/schedule';

/** The parts that a page, a table or a file shows. An empty list does not restrict. */
export type Selection = {
	readonly services: readonly string[];
	readonly axes: readonly number[];
	readonly rags: readonly Rag[];
	readonly outcomes: readonly OutcomeKind[];
	readonly years: readonly PartCell['year'][];
	/** Only parts that wait for an event without a day. */
	readonly waiting: boolean;
	/** Words that must all occur, whatever accents and capitals. */
	readonly text: string;
};

export const EVERYTHING: Selection = {
	services: [],
	axes: [],
	rags: [],
	outcomes: [],
	years: [],
	waiting: false,
	text: '',
};

const allows = <T>(list: readonly T[], value: T) => list.length === 0 || list.includes(value);

/** In lower case, without accents or ligatures, so that "realise" finds "Réalisé" and "oesophage" finds "œsophage". */
export function fold(text: string): string {
	return text
		.normalize('NFKD')
		.replace(/\p{Diacritic}/gu, '')
		.toLowerCase()
		.replaceAll('œ', 'oe')
		.replaceAll('æ', 'ae')
		.replaceAll('’', "'");
}

/** What the text search looks through for one part. */
function searchable({ part }: ScheduledPart): string {
	const engagement: Engagement = part.engagement;
	const { article } = engagement;
	return fold(
		[
			`article ${article.number} ${engagementName(engagement)}`,
			...[article.title, engagement.title, engagement.progress, engagement.attention].flatMap((words) => [
				words.fr,
				words.nl,
			]),
			...[part.original, ...part.revisions].map(({ wording }) => wording),
			...engagement.services,
			...engagement.serviceForms.map(({ nl }) => nl),
		].join('\n'),
	);
}

/** Whether a part is in the selection. A shared engagement belongs to each of its services. */
export function isSelected(entry: ScheduledPart, selection: Selection): boolean {
	const { part } = entry;
	const { engagement } = part;
	if (selection.services.length > 0 && !selection.services.some((id) => engagement.services.includes(id)))
		return false;
	if (
		selection.axes.length > 0 &&
		!selection.axes.some((number) => engagement.article.axis?.number === number)
	)
		return false;
	if (selection.rags.length > 0 && !selection.rags.some((rag) => engagement.rag === rag)) return false;
	if (!allows(selection.outcomes, part.outcome.kind)) return false;
	if (!allows(selection.years, realisationCellOf(entry).year)) return false;
	if (selection.waiting && !isWaiting(entry)) return false;
	if (selection.text.trim() === '') return true;
	const haystack = searchable(entry);
	return fold(selection.text)
		.split(/\s+/)
		.filter(Boolean)
		.every((word) => haystack.includes(word));
}

/** The entries of the selection, in their order. */
export function select(entries: readonly ScheduledPart[], selection: Selection): ScheduledPart[] {
	return entries.filter((entry) => isSelected(entry, selection));
}
