import { type Day, byDayOrLast } from '$lib/domain/time/calendar';
import type { ContractData, Dataset } from '$lib/domain/contract/model';
import { isWaiting, type ScheduledPart } from '$lib/domain/time/schedule';
import { formatPeriodWords } from '$lib/i18n/format';
import type { Language } from '$lib/i18n/language';
import { partViews, type PartView } from '$lib/views/tableau3/part-view';
import { hasPassed } from '$lib/domain/contract/lateness';

/** The deadlines of one month, or those without a day. */
export type DeadlineMonth = { readonly heading: string; readonly items: readonly PartView[] };

export type DeadlineList = {
	readonly past: readonly DeadlineMonth[];
	readonly coming: readonly DeadlineMonth[];
	readonly waiting: readonly PartView[];
	/** Ended or taken out while their X had no day. */
	readonly settled: readonly PartView[];
	/** Of an earlier day: without a day, and the data cannot tell whether they waited. */
	readonly undecided: readonly PartView[];
	/** The report prints no deadline. */
	readonly undated: readonly PartView[];
};

/** In the order in which they fall due; parts without a day last. */
export function byDueDay(entries: readonly ScheduledPart[]): ScheduledPart[] {
	const day = ({ current }: ScheduledPart) => (current.kind === 'due' ? current.on.last : null);
	return entries.toSorted((a, b) => byDayOrLast(day(a), day(b)));
}

/**
 * What fell due, falls due and waits, by month. `today` divides past from coming: what is due today is still coming.
 * A period is due in the month of its last day.
 */
export function deadlineList(
	data: ContractData,
	dataset: Dataset,
	selected: readonly ScheduledPart[],
	today: Day,
	lang: Language,
): DeadlineList {
	const view = partViews(data, dataset, lang);
	const dated: { due: Day; entry: ScheduledPart }[] = [];
	const waiting: PartView[] = [];
	const settled: PartView[] = [];
	const undecided: PartView[] = [];
	const undated: PartView[] = [];
	for (const entry of byDueDay(selected)) {
		if (entry.current.kind === 'due') dated.push({ due: entry.current.on.last, entry });
		else if (isWaiting(entry)) waiting.push(view(entry));
		else if (entry.current.kind === 'undated') undated.push(view(entry));
		else if (entry.part.outcome.kind === 'undecided') undecided.push(view(entry));
		else settled.push(view(entry));
	}
	function months(own: typeof dated): DeadlineMonth[] {
		const byMonth = Map.groupBy(own, ({ due }) => due.toString().slice(0, 7));
		return [...byMonth].map(([, entries]) => {
			const [first] = entries;
			const due = first?.due ?? today;
			const start = due.with({ day: 1 });
			const month = { precision: 'month', first: start, last: due } as const;
			return { heading: formatPeriodWords(month, lang), items: entries.map(({ entry }) => view(entry)) };
		});
	}
	return {
		past: months(dated.filter(({ entry }) => hasPassed(entry.current, today))),
		coming: months(dated.filter(({ entry }) => !hasPassed(entry.current, today))),
		waiting,
		settled,
		undecided,
		undated,
	};
}
