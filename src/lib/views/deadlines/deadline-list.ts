import { byDayOrLast, type Day } from '$lib/domain/time/calendar';
import { dependants, type EventDays } from '$lib/domain/time/events';
import { partKey } from '$lib/domain/contract/keys';
import { engagementName, type ContractData, type Dataset, type Part } from '$lib/domain/contract/model';
import { hasPassed } from '$lib/domain/contract/lateness';
import { isWaiting, type ScheduledPart } from '$lib/domain/time/schedule';
import { formatPeriodWords } from '$lib/i18n/format';
import { localize, type Language, type LocalText } from '$lib/i18n/language';
import { m } from '$lib/i18n/paraglide/messages';
import { servicesOf } from '$lib/i18n/service-form';
import { engagementOfPart } from '$lib/views/tableau3/step-words';
import { partViews, type PartView } from '$lib/views/tableau3/part-view';

/** A part in the list of deadlines. */
export type DeadlineItem = {
	readonly name: string;
	readonly title: LocalText;
	readonly services: readonly string[];
	/** The page of its article, at its engagement. */
	readonly path: string;
	readonly part: PartView;
};

/** The deadlines of one month, or those without a day. */
export type DeadlineMonth = { readonly heading: string; readonly items: readonly DeadlineItem[] };

export type DeadlineList = {
	readonly past: readonly DeadlineMonth[];
	readonly coming: readonly DeadlineMonth[];
	readonly waiting: readonly DeadlineItem[];
	/** Ended or taken out while their X had no day. */
	readonly settled: readonly DeadlineItem[];
	/** Of an earlier day: without a day, and the data cannot tell whether they waited. */
	readonly undecided: readonly DeadlineItem[];
	/** The report prints no deadline. */
	readonly undated: readonly DeadlineItem[];
};

/** `Article 18 E2`, with the number of the part where there are several. */
export function partName(part: Part, lang: Language): string {
	const article = m.article_number({ number: part.engagement.article.number }, { locale: lang });
	return `${article} ${engagementName(part.engagement)}${part.number > 1 ? ` (${part.number})` : ''}`;
}

/** Where on the page of its article a part stands, below the address of the contract. */
export function partPath({ engagement }: Part): string {
	return `articles/${engagement.article.number}#${engagementName(engagement).replaceAll(' ', '-')}`;
}

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
	const item = (entry: ScheduledPart): DeadlineItem => ({
		name: partName(entry.part, lang),
		title: localize(entry.part.engagement.title, lang),
		services: servicesOf(entry.part.engagement, lang),
		path: partPath(entry.part),
		part: view(entry),
	});
	const dated: { due: Day; entry: ScheduledPart }[] = [];
	const waiting: DeadlineItem[] = [];
	const settled: DeadlineItem[] = [];
	const undecided: DeadlineItem[] = [];
	const undated: DeadlineItem[] = [];
	for (const entry of byDueDay(selected)) {
		if (entry.current.kind === 'due') dated.push({ due: entry.current.on.last, entry });
		else if (isWaiting(entry)) waiting.push(item(entry));
		else if (entry.current.kind === 'undated') undated.push(item(entry));
		else if (entry.part.outcome.kind === 'undecided') undecided.push(item(entry));
		else settled.push(item(entry));
	}
	function months(own: typeof dated): DeadlineMonth[] {
		const byMonth = Map.groupBy(own, ({ due }) => due.toString().slice(0, 7));
		return [...byMonth].map(([, entries]) => {
			const [first] = entries;
			const due = first?.due ?? today;
			const start = due.with({ day: 1 });
			const month = { precision: 'month', first: start, last: due } as const;
			return { heading: formatPeriodWords(month, lang), items: entries.map(({ entry }) => item(entry)) };
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

/** An event of a contract in words. */
export type EventItem = {
	readonly id: string;
	readonly title: LocalText;
	readonly state: string;
	readonly hasDay: boolean;
	/** How many of the selected parts count from it directly. */
	readonly direct: number;
};

/** The state of an event's day in words. */
export function eventState(days: EventDays, id: string, lang: Language): { state: string; hasDay: boolean } {
	const locale = { locale: lang };
	const day = days.days.get(id);
	if (!day) return { state: m.event_day_none({}, locale), hasDay: false };
	const on = formatPeriodWords(day.on, lang);
	const part = engagementOfPart(day.part);
	switch (day.kind) {
		case 'stated':
			return { state: m.event_day_stated({ on }, locale), hasDay: true };
		case 'given':
			return { state: m.event_day_given({ on }, locale), hasDay: true };
		case 'realised':
			return { state: m.event_day_realised({ on, part }, locale), hasDay: true };
		case 'expected':
			return { state: m.event_day_expected({ on }, locale), hasDay: false };
	}
}

/**
 * The events that selected parts depend on, directly or further down the chain, those that are waited for first. One
 * that no part of the contract depends on is listed where all parts are.
 */
export function eventItems(
	data: ContractData,
	selected: readonly ScheduledPart[],
	days: EventDays,
	lang: Language,
): EventItem[] {
	const chosen = new Set(selected.map(({ part }) => partKey(part)));
	return data.events
		.flatMap((event) => {
			const all = dependants(event.id, data.events, data.parts);
			const own = all.filter(({ part }) => chosen.has(partKey(part)));
			const listed = own.length > 0 || (all.length === 0 && chosen.size === data.parts.length);
			const state = eventState(days, event.id, lang);
			const direct = own.filter(({ steps }) => steps === 1).length;
			return listed ? [{ id: event.id, title: localize(event.title, lang), ...state, direct }] : [];
		})
		.sort((a, b) => Number(a.hasDay) - Number(b.hasDay));
}
