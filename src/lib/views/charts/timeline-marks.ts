import type { Day, Period } from '$lib/domain/time/calendar';
import type { Resolution } from '$lib/domain/time/deadline';
import type { ContractData, Engagement } from '$lib/domain/contract/model';
import type { ScheduledPart } from '$lib/domain/time/schedule';
import { formatPeriodWords } from '$lib/i18n/format';
import { localize, type Language } from '$lib/i18n/language';
import { m } from '$lib/i18n/paraglide/messages';
import { namedText, phrase } from '$lib/i18n/phrase';
import { outcomeWord } from '$lib/i18n/terms';
import type { ContractAddress } from '$lib/request/contract-address';
import { partName, partPath } from '$lib/views/names';
import { line, path, type Mark, type Shape } from './drawing';
import { sign } from './signs';
import { linkHorizontal } from 'd3';
import { engagementKey } from '$lib/domain/contract/keys';
import { EVENT_SIGN, MOVED_SIGN, OUTCOME_SIGNS } from '$lib/views/look/signs';

/** The period that a deadline comes to; null while it has no day. */
export const periodOf = (resolution: Resolution): Period | null =>
	resolution.kind === 'due' || resolution.kind === 'expected' ? resolution.on : null;

/** Where a day is on the time line, and which row an engagement has. */
export type Places = {
	readonly x: (day: Day) => number;
	readonly y: (engagement: Engagement) => number;
};

/** From one place to another, as a curve that leaves and arrives level. */
function chain(fromX: number, fromY: number, toX: number, toY: number): Shape {
	const [x, y] = [Math.min(fromX, toX), Math.min(fromY, toY)];
	const link = linkHorizontal<{ source: [number, number]; target: [number, number] }, [number, number]>();
	const form = link({ source: [fromX - x, fromY - y], target: [toX - x, toY - y] }) ?? '';
	return path('chain', { x, y, width: Math.abs(toX - fromX), height: Math.abs(toY - fromY) }, form);
}

/** The deadlines that revisions moved, with a line from each to the next one that has a day. */
function moves({ part, original, revised }: ScheduledPart, { x, y }: Places, lang: Language) {
	const [ways, marks]: [Shape[], Mark[]] = [[], []];
	const row = y(part.engagement);
	const history = [original, ...revised].map(periodOf);
	for (const [step, on] of history.slice(0, -1).entries()) {
		if (!on) continue;
		const next = history[step + 1];
		if (next) ways.push(line('moved', x(on.last), row, x(next.last), row));
		const words = { name: partName(part, lang), due: formatPeriodWords(on, lang) };
		marks.push({
			title: m.part_moved_mark(words, { locale: lang }),
			href: null,
			shapes: [sign(MOVED_SIGN, x(on.last), row)],
		});
	}
	return { ways, marks };
}

/** How far apart two signs of a row have to be for both to be seen. */
const APART = (EVENT_SIGN.size + OUTCOME_SIGNS.realised.size) / 2;

/** The nearest place at `x` or before it in time where a sign hides none of those at `taken`. */
function freePlace(x: number, taken: readonly number[]): number {
	const hidden = taken.filter((other) => Math.abs(other - x) < APART);
	return hidden.length === 0 ? x : freePlace(Math.min(...hidden) - APART, taken);
}

/** Every day of a deadline of a part: the first and those of its revisions. */
export const deadlineDays = ({ original, revised }: ScheduledPart): Day[] =>
	[original, ...revised].map(periodOf).flatMap((on) => (on ? on.last : []));

/**
 * The signs on the rows of the timeline: moved deadlines, events (each on the row of the first part that counts from
 * it, before a deadline of the same day), then the current deadlines, in the order of the data; `behind` are the lines
 * between them.
 */
export function timelineMarks(
	data: ContractData,
	selected: readonly ScheduledPart[],
	places: Places,
	to: ContractAddress,
	lang: Language,
): { behind: Shape[]; moved: Mark[]; events: Mark[]; due: Mark[] } {
	const locale = { locale: lang };
	const moved = selected.map((entry) => moves(entry, places, lang));
	const [chains, due]: [Shape[], Mark[]] = [[], []];
	const events = new Map<string, { mark: Mark; x: number; y: number }>();
	const rows = Map.groupBy(selected, ({ part }) => engagementKey(part.engagement));

	function eventPlace(id: string, on: Period, engagement: Engagement) {
		const title = data.events.find((event) => event.id === id)?.title;
		const name = title ? localize(title, lang) : { text: id, lang };
		const deadlines = (rows.get(engagementKey(engagement)) ?? []).flatMap(deadlineDays).map(places.x);
		const y = places.y(engagement);
		const others = [...events.values()].flatMap((other) => (other.y === y ? other.x : []));
		const x = freePlace(places.x(on.last), [...deadlines, ...others]);
		const mark = {
			title: namedText(
				phrase((keep) => m.labelled({ name: keep(name), value: formatPeriodWords(on, lang) }, locale), lang),
				lang,
			),
			href: to(`events/${id}`),
			shapes: [sign(EVENT_SIGN, x, y)],
		};
		return { mark, x, y };
	}
	for (const { part, current, eventDay } of selected) {
		const on = periodOf(current);
		if (!on) continue;
		const [x, y] = [places.x(on.last), places.y(part.engagement)];
		const { kind } = part.outcome;
		const words = { name: partName(part, lang), due: formatPeriodWords(on, lang) };
		due.push({
			title: m.part_due_mark({ ...words, outcome: outcomeWord(kind, lang) }, locale),
			href: to(partPath(part)),
			shapes: [sign(OUTCOME_SIGNS[kind], x, y)],
		});
		const step = current.kind === 'due' || current.kind === 'expected' ? current.steps[0] : undefined;
		if (!eventDay || step?.kind !== 'event') continue;
		const from = events.get(step.event) ?? eventPlace(step.event, eventDay.on, part.engagement);
		events.set(step.event, from);
		chains.push(chain(from.x, from.y, x, y));
	}
	return {
		behind: [...chains, ...moved.flatMap(({ ways }) => ways)],
		moved: moved.flatMap(({ marks }) => marks),
		events: [...events.values()].map(({ mark }) => mark),
		due,
	};
}
