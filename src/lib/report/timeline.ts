import { scaleUtc } from 'd3-scale';
import { linkHorizontal } from 'd3-shape';
import type { Day } from '$lib/domain/calendar';
import type { Resolution } from '$lib/domain/deadline';
import { engagementName, type ContractData, type Engagement } from '$lib/domain/model';
import { isOpen } from '$lib/domain/outcome';
import type { Scheduled } from '$lib/domain/schedule';
import { formatPeriodWords } from '$lib/i18n/format';
import { show, type Language } from '$lib/i18n/language';
import { m } from '$lib/i18n/paraglide/messages';
import { outcomeWord } from '$lib/i18n/terms';
import type { OutcomeKind } from '$lib/domain/vocabulary';
import { partName, partPath } from './deadline-list';

/** Something drawn at a day on a row; `title` says it in words, `path` leads to it. */
export type Mark = {
	readonly x: number;
	readonly y: number;
	readonly title: string;
	readonly path: string;
};

/** The timeline as geometry, in units of the SVG: rows are engagements, x is time. Drawn by Svelte, tested without it. */
export type Timeline = {
	readonly width: number;
	readonly height: number;
	readonly left: number;
	readonly rows: readonly { readonly label: string; readonly y: number; readonly path: string }[];
	readonly ticks: readonly { readonly x: number; readonly label: string }[];
	readonly due: readonly (Mark & { readonly outcome: OutcomeKind; readonly ended: boolean })[];
	/** Deadlines that a revision moved, and the way from each to the next. */
	readonly moved: readonly Mark[];
	readonly moves: readonly { readonly from: number; readonly to: number; readonly y: number }[];
	readonly events: readonly Mark[];
	/** From an event to a deadline that counts from it. */
	readonly chains: readonly string[];
	readonly today: number | null;
};

const ROW = 22;
const TOP = 30;
const LEFT = 96;
const RIGHT = 24;

const utc = (day: Day) => Date.UTC(day.year, day.month - 1, day.day);
const lastDay = (resolution: Resolution): Day | null =>
	resolution.kind === 'due' || resolution.kind === 'expected' ? resolution.on.last : null;

/** As short as it can be: a year, a month of a year, or a day. */
function tickLabel(tick: Date): string {
	const two = (number: number) => String(number).padStart(2, '0');
	const month = `${two(tick.getUTCMonth() + 1)}/${tick.getUTCFullYear()}`;
	if (tick.getUTCDate() > 1) return `${two(tick.getUTCDate())}/${month}`;
	return tick.getUTCMonth() === 0 ? String(tick.getUTCFullYear()) : month;
}

/**
 * Lays out the selected parts on a line of time from the first to the last day they know, `width` units wide. Parts
 * without a day have a row but no mark. Null when no part has a day.
 */
export function timeline(
	data: ContractData,
	selected: readonly Scheduled[],
	today: Day,
	width: number,
	lang: Language,
): Timeline | null {
	const days = selected.flatMap(({ original, revised, eventDay }) => [
		...[original, ...revised].flatMap((resolution) => lastDay(resolution) ?? []),
		...(eventDay ? [eventDay.on.last] : []),
	]);
	if (days.length === 0) return null;
	const times = days.map(utc);
	const x = scaleUtc()
		.domain([Math.min(...times), Math.max(...times)])
		.range([LEFT, width - RIGHT])
		.nice();
	const at = (day: Day) => Math.round(x(utc(day)) * 10) / 10;
	const rows = new Map<Engagement, number>();
	for (const { part } of selected)
		if (!rows.has(part.engagement)) rows.set(part.engagement, TOP + rows.size * ROW + ROW / 2);
	const rowOf = (engagement: Engagement) => rows.get(engagement) ?? TOP;
	const link = linkHorizontal<{ source: [number, number]; target: [number, number] }, [number, number]>();

	const due: Timeline['due'][number][] = [];
	const moved: Mark[] = [];
	const moves: Timeline['moves'][number][] = [];
	const events = new Map<string, Mark>();
	const chains: string[] = [];
	for (const { part, original, revised, current, eventDay } of selected) {
		const y = rowOf(part.engagement);
		const name = partName(part, lang);
		const path = partPath(part);
		const words = (resolution: Resolution) =>
			resolution.kind === 'due' || resolution.kind === 'expected'
				? formatPeriodWords(resolution.on, lang)
				: '';
		const history = [original, ...revised];
		for (const [step, resolution] of history.entries()) {
			const day = lastDay(resolution);
			const next = history[step + 1];
			const nextDay = next ? lastDay(next) : null;
			if (!day || !next) continue;
			moved.push({
				x: at(day),
				y,
				path,
				title: m.part_moved_mark({ name, due: words(resolution) }, { locale: lang }),
			});
			if (nextDay) moves.push({ from: at(day), to: at(nextDay), y });
		}
		const day = lastDay(current);
		if (day) {
			const outcome = outcomeWord(part.outcome.kind, lang);
			due.push({
				x: at(day),
				y,
				path,
				outcome: part.outcome.kind,
				ended: !isOpen(part.outcome),
				title: m.part_due_mark({ name, due: words(current), outcome }, { locale: lang }),
			});
		}
		const step = current.kind === 'due' || current.kind === 'expected' ? current.steps[0] : undefined;
		if (day && eventDay && step?.kind === 'event') {
			const event = data.events.find(({ id }) => id === step.event);
			const place = events.get(step.event) ?? {
				x: at(eventDay.on.last),
				y,
				path: `events/${step.event}`,
				title: m.labelled(
					{
						name: event ? show(event.title, lang).text : step.event,
						value: formatPeriodWords(eventDay.on, lang),
					},
					{ locale: lang },
				),
			};
			events.set(step.event, place);
			const path = link({ source: [place.x, place.y], target: [at(day), y] });
			if (path) chains.push(path);
		}
	}
	const [first, last] = x.domain();
	const now = utc(today);
	return {
		width,
		height: TOP + rows.size * ROW + 8,
		left: LEFT,
		rows: [...rows].map(([engagement, y]) => ({
			label: `${engagement.article.number} ${engagementName(engagement)}`,
			y,
			path: `articles/${engagement.article.number}`,
		})),
		ticks: x.ticks(Math.max(2, Math.floor(width / 110))).map((tick) => ({
			x: Math.round(x(tick) * 10) / 10,
			label: tickLabel(tick),
		})),
		due,
		moved,
		moves,
		events: [...events.values()],
		chains,
		today: first && last && now >= first.getTime() && now <= last.getTime() ? at(today) : null,
	};
}
