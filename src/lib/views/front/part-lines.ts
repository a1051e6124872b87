import { byDayOrLast, type Day } from '$lib/domain/time/calendar';
import { currentDeadline, type ContractData, type Part } from '$lib/domain/contract/model';
import { calledLate, hasPassed, pastDue, pastDueNotCalledLate } from '$lib/domain/contract/lateness';
import { isCounted, isOpen } from '$lib/domain/contract/outcome';
import { OUTCOMES } from '$lib/domain/contract/vocabulary';
import { isWaiting, type ScheduledPart } from '$lib/domain/time/schedule';
import { formatPeriodWords } from '$lib/i18n/format';
import { localize, type Language, type LocalText } from '$lib/i18n/language';
import { m } from '$lib/i18n/paraglide/messages';
import { servicesOf } from '$lib/i18n/service-form';
import { causeWord, outcomeWord } from '$lib/i18n/terms';
import type { ContractAddress } from '$lib/request/contract-address';
import { byDueDay } from '$lib/views/deadlines/deadline-list';
import { partName, partPath } from '$lib/views/names';

/** A part on one line: where it leads, what it is, and the facts that put it in the list. */
export type PartLine = {
	readonly href: string;
	readonly name: string;
	readonly title: LocalText;
	readonly facts: readonly string[];
	/** The event that it waits for. */
	readonly event: LocalText | null;
};

/** The first of a list, with the number of all and the address where all stand. */
export type PartLines = {
	readonly count: number;
	readonly lines: readonly PartLine[];
	readonly all: string | null;
};

/** As many lines as a page that is read at one glance can hold. */
export const FIRST = 8;

export function partLine(
	part: Part,
	to: ContractAddress,
	lang: Language,
	facts: readonly string[] = [],
	event: LocalText | null = null,
): PartLine {
	const { engagement } = part;
	return {
		href: to(partPath(part)),
		name: partName(part, lang),
		title: localize(engagement.title, lang),
		facts: [...facts, servicesOf(engagement, lang).join('/')].filter(Boolean),
		event,
	};
}

/** What needs attention and what comes next, each list in the order in which it should be read. */
export type Attention = {
	readonly late: PartLines;
	readonly pastDueNotCalledLate: PartLines;
	readonly waiting: PartLines;
	readonly next: PartLines;
};

/**
 * Late: what the report calls late. Then what is past due though the report does not call it late. Waiting:
 * for an X without a day, those whose original deadline has passed first, by that deadline, then in the order of the
 * contract. Next: open and due today or later.
 */
export function attention(
	data: ContractData,
	selected: readonly ScheduledPart[],
	today: Day,
	to: ContractAddress,
	lang: Language,
): Attention {
	const locale = { locale: lang };
	const open = byDueDay(selected.filter(({ part }) => isCounted(part) && isOpen(part.outcome)));
	const late = open.filter(({ part }) => calledLate(part.outcome));
	const overlooked = open.filter((entry) => pastDueNotCalledLate(entry, today));
	const next = open.filter((entry) => entry.current.kind === 'due' && !pastDue(entry, today));
	const passed = ({ original }: ScheduledPart) =>
		original.kind === 'due' && hasPassed(original, today) ? original.on.last : null;
	// `selected` and not `open`: the order of the contract decides between those that are equally long in waiting.
	const waiting = selected
		.filter((entry) => isCounted(entry.part) && isWaiting(entry))
		.toSorted((a, b) => byDayOrLast(passed(a), passed(b)));

	const due = ({ current }: ScheduledPart) =>
		current.kind === 'due' ? [m.front_due({ due: formatPeriodWords(current.on, lang) }, locale)] : [];
	const state = ({ part: { outcome } }: ScheduledPart) => [
		'cause' in outcome
			? [
					outcomeWord(outcome.kind, lang),
					outcome.cause ? causeWord(outcome.cause, lang) : m.cause_unstated({}, locale),
				].join(', ')
			: outcomeWord(outcome.kind, lang),
	];
	const originalDue = (entry: ScheduledPart) =>
		entry.original.kind === 'due'
			? [m.front_original({ due: formatPeriodWords(entry.original.on, lang) }, locale)]
			: [];
	function eventOf({ part }: ScheduledPart): LocalText | null {
		const { deadline } = currentDeadline(part);
		const event = deadline.kind === 'relative' && data.events.find(({ id }) => id === deadline.event);
		return event ? localize(event.title, lang) : null;
	}
	const lines = (
		own: readonly ScheduledPart[],
		all: string,
		line: (entry: ScheduledPart) => PartLine,
	): PartLines => ({
		count: own.length,
		lines: own.slice(0, FIRST).map(line),
		all: own.length > FIRST ? all : null,
	});
	const isLate = { outcomes: OUTCOMES.filter((kind) => calledLate({ kind })) };
	const stillOpen = { outcomes: OUTCOMES.filter((kind) => isOpen({ kind }) && !calledLate({ kind })) };
	return {
		late: lines(late, to('deadlines', isLate), (entry) =>
			partLine(entry.part, to, lang, [...state(entry), ...(isWaiting(entry) ? [] : due(entry))], null),
		),
		pastDueNotCalledLate: lines(overlooked, to('deadlines', stillOpen), (entry) =>
			partLine(entry.part, to, lang, [...due(entry), ...state(entry)]),
		),
		waiting: lines(waiting, to('deadlines', { waiting: true }), (entry) =>
			partLine(entry.part, to, lang, originalDue(entry), eventOf(entry)),
		),
		next: lines(next, to('deadlines', stillOpen), (entry) =>
			partLine(entry.part, to, lang, [...due(entry), ...state(entry)]),
		),
	};
}
