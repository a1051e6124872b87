import { isAfter, type Day } from '$lib/domain/time/calendar';
import type { Resolution } from '$lib/domain/time/deadline';
import { currentDeadline, type ContractData, type Part } from '$lib/domain/contract/model';
import { isCounted, isOpen } from '$lib/domain/contract/outcome';
import { isWaiting, type ScheduledPart } from '$lib/domain/time/schedule';
import { formatPeriodWords } from '$lib/i18n/format';
import { localize, type Language, type LocalText } from '$lib/i18n/language';
import { m } from '$lib/i18n/paraglide/messages';
import { servicesOf } from '$lib/i18n/service-form';
import { causeWord, outcomeWord } from '$lib/i18n/terms';
import type { ContractAddress } from '$lib/request/contract-address';
import { byDueDay, partName, partPath } from '$lib/views/deadlines/deadline-list';

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

const dueDay = (resolution: Resolution) => (resolution.kind === 'due' ? resolution.on.last : null);
const isBefore = (day: Day | null, today: Day) => day !== null && isAfter(today, day);

/** What needs attention and what comes next, each list in the order in which it should be read. */
export type Attention = {
	readonly late: PartLines;
	readonly overdue: PartLines;
	readonly waiting: PartLines;
	readonly next: PartLines;
};

/**
 * Late: what the report calls late. Overdue: past its due day and open, whatever the report calls it. Waiting: for an
 * X without a day, those whose original deadline has passed first, by that deadline, then in the order of the
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
	const late = open.filter(({ part }) => part.outcome.kind === 'late');
	const dated = open.filter(({ part, current }) => part.outcome.kind !== 'late' && current.kind === 'due');
	const overdue = dated.filter(({ current }) => isBefore(dueDay(current), today));
	const next = open.filter(({ current }) => current.kind === 'due' && !isBefore(dueDay(current), today));
	const passed = ({ original }: ScheduledPart) => {
		const day = dueDay(original);
		return isBefore(day, today) && day ? day.toString() : '9999';
	};
	// `selected` and not `open`: the order of the contract decides between those that are equally long in waiting.
	const waiting = selected
		.filter((entry) => isCounted(entry.part) && isWaiting(entry))
		.toSorted((a, b) => (passed(a) < passed(b) ? -1 : passed(a) > passed(b) ? 1 : 0));

	const due = ({ current }: ScheduledPart) =>
		current.kind === 'due' ? [m.front_due({ due: formatPeriodWords(current.on, lang) }, locale)] : [];
	const state = ({ part: { outcome } }: ScheduledPart) => [
		outcome.kind === 'late' || outcome.kind === 'attention'
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
	const stillOpen = { outcomes: ['onTrack', 'attention', 'unreported'] } as const;
	return {
		late: lines(late, to('deadlines', { outcomes: ['late'] }), (entry) =>
			partLine(entry.part, to, lang, [...state(entry), ...(isWaiting(entry) ? [] : due(entry))], null),
		),
		overdue: lines(overdue, to('deadlines', stillOpen), (entry) =>
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
