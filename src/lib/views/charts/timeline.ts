import { scaleUtc } from 'd3';
import type { Day } from '$lib/domain/time/calendar';
import { engagementKey } from '$lib/domain/contract/keys';
import { engagementName, type ContractData, type Engagement } from '$lib/domain/contract/model';
import type { ScheduledPart } from '$lib/domain/time/schedule';
import { OUTCOMES } from '$lib/domain/contract/vocabulary';
import { formatDay } from '$lib/i18n/format';
import type { Language } from '$lib/i18n/language';
import { m } from '$lib/i18n/paraglide/messages';
import { outcomeWord } from '$lib/i18n/terms';
import type { ContractAddress } from '$lib/request/contract-address';
import { EVENT_SIGN, MOVED_SIGN, OUTCOME_SIGNS, type Sign } from '$lib/views/look/signs';
import type { ChartContent, ChartSource, ContractChart } from './chart';
import { line, text, type Drawing, type Shape } from './drawing';
import { sign, withLegend, type Key } from './signs';
import { deadlineDays, periodOf, timelineMarks, type Places } from './timeline-marks';
import { shorten } from './words';

/** Wide enough for seven years of deadlines; a page that is narrower scrolls the drawing. */
const WIDTH = 1280;
const ROW = 24;
const LEFT = 110;
const RIGHT = 36;
/** Room for the names of the ticks and, below them, for today's date. */
const HEAD = 44;
const FOOT = 40;

const utc = (day: Day) => Date.UTC(day.year, day.month - 1, day.day);

/** Every day that is drawn for a part: its deadlines and its event. */
const datesOf = (entry: ScheduledPart): Day[] => [
	...deadlineDays(entry),
	...(entry.eventDay ? [entry.eventDay.on.last] : []),
];

/** As short as it can be: a year, a month of a year, or a day. */
function tickLabel(tick: Date): string {
	const two = (number: number) => String(number).padStart(2, '0');
	const month = `${two(tick.getUTCMonth() + 1)}/${tick.getUTCFullYear()}`;
	if (tick.getUTCDate() > 1) return `${two(tick.getUTCDate())}/${month}`;
	return tick.getUTCMonth() === 0 ? String(tick.getUTCFullYear()) : month;
}

const key = (own: Sign, words: string): Key => ({
	size: own.size,
	words,
	draw: (x, y) => [sign(own, x, y)],
});

/** The name of an engagement and its line; where no deadline has a day, the line ends and says why. */
function row(own: readonly ScheduledPart[], { x, y }: Places, width: number, lang: Language): Shape[] {
	const engagement = own[0]?.part.engagement;
	if (!engagement) return [];
	const locale = { locale: lang };
	const at = y(engagement);
	const name = `${engagement.article.number} ${engagementName(engagement)}`;
	const isDated = own.some(({ current }) => periodOf(current) !== null);
	const end = isDated ? width : Math.max(LEFT, ...own.flatMap(datesOf).map(x));
	const waits = own.some(({ current }) => current.kind === 'waiting');
	return [
		text('label', 0, at + 4, shorten(name, LEFT - 8)),
		line('grid', LEFT, at, end, at),
		...(isDated
			? []
			: [text('soft', end + 10, at + 4, waits ? m.waiting({}, locale) : m.undated({}, locale))]),
	];
}

/**
 * The deadlines of the selected parts on a time line, `width` units wide: a row per engagement, every deadline on its
 * last day, moved ones with a line to the next, events with a curve to what counts from them. Parts without a day have
 * a row but no mark. Null when no part has a day.
 */
export function timeline(
	data: ContractData,
	selected: readonly ScheduledPart[],
	today: Day,
	width: number,
	to: ContractAddress,
	lang: Language,
): Drawing | null {
	const locale = { locale: lang };
	const times = selected.flatMap(datesOf).map(utc);
	if (times.length === 0) return null;
	const scale = scaleUtc()
		.domain([Math.min(...times), Math.max(...times)])
		.range([LEFT, width - RIGHT])
		.nice();
	const rows = [...Map.groupBy(selected, ({ part }) => engagementKey(part.engagement))];
	const yOf = new Map(rows.map(([engagement], at) => [engagement, HEAD + (at + 0.5) * ROW]));
	const places = {
		x: (day: Day) => scale(utc(day)),
		y: (engagement: Engagement) => yOf.get(engagementKey(engagement)) ?? HEAD,
	};
	const { behind, moved, events, due } = timelineMarks(data, selected, places, to, lang);
	const base = HEAD + rows.length * ROW;
	const [first = 0, last = 0] = scale.domain().map(Number);
	const frame: Shape[] = [
		text('soft', 0, HEAD - 8, m.engagement({}, locale)),
		text('soft', width, base + FOOT - 4, m.chart_axis_deadline({}, locale), 'end'),
	];
	for (const tick of scale.ticks(Math.max(2, Math.floor(width / 110)))) {
		const x = scale(tick);
		frame.push(line('grid', x, HEAD, x, base));
		// Where the rows are many, the upper names are out of sight.
		for (const y of [HEAD - 28, base + 16]) frame.push(text('soft', x, y, tickLabel(tick), 'middle'));
	}
	for (const [, own] of rows) frame.push(...row(own, places, width, lang));
	frame.push(...behind);
	if (utc(today) >= first && utc(today) <= last) {
		const x = places.x(today);
		frame.push(
			line('today', x, HEAD - 4, x, base),
			text('strong', x, HEAD - 8, formatDay(today, lang), 'middle'),
		);
	}
	const kinds = new Set(
		selected.flatMap(({ part, current }) => (periodOf(current) ? part.outcome.kind : [])),
	);
	return withLegend(
		[
			...OUTCOMES.filter((kind) => kinds.has(kind)).map((kind) =>
				key(OUTCOME_SIGNS[kind], outcomeWord(kind, lang)),
			),
			...(moved.length > 0 ? [key(MOVED_SIGN, m.chart_timeline_moved({}, locale))] : []),
			...(events.length > 0 ? [key(EVENT_SIGN, m.event({}, locale))] : []),
		],
		{ width, height: base + FOOT, frame, marks: [...moved, ...events, ...due] },
	);
}

/** When the deadlines of the selection fall, and how they moved. */
export const timelineChart: ContractChart = {
	title: m.chart_timeline_title,
	content({ data, selected, today, to }: ChartSource, lang: Language): ChartContent {
		const locale = { locale: lang };
		const drawing = timeline(data, selected, today, WIDTH, to, lang);
		const parts = selected.filter(({ current }) => periodOf(current)).length;
		return {
			description: m.chart_timeline_description({ parts: m.count_parts({ count: parts }, locale) }, locale),
			none: m.chart_timeline_none({}, locale),
			panels: drawing ? [drawing] : [],
			table: null,
		};
	},
};
