import { formatCount } from '$lib/i18n/format';
import type { Language } from '$lib/i18n/language';
import { m } from '$lib/i18n/paraglide/messages';
import { type DelayView, delayView } from '$lib/views/punctuality/delay-view';
import { line, rect, text, type Drawing } from './drawing';
import { scaleBand, scaleLinear } from 'd3';
import { countCell, textCell } from '$lib/views/table/table';
import type { ChartContent, ChartSource, ContractChart } from './chart';

const WIDTH = 460;
const LEFT = 150;
const RIGHT = 30;
const TOP = 26;
const ROW = 30;
const FOOT = 40;

/**
 * How many parts were late by how much: one bar per class, the shortest delay on top. Each leads to `href`, where the
 * late parts are listed. Null when none was late.
 */
export function delayBars(
	classes: DelayView['classes'],
	width: number,
	href: string,
	lang: Language,
): Drawing | null {
	const locale = { locale: lang };
	const most = Math.max(0, ...classes.map(({ count }) => count));
	if (most === 0) return null;
	const base = TOP + classes.length * ROW;
	const height = base + FOOT;
	const y = scaleBand<number>().domain(classes.keys()).range([TOP, base]).padding(0.25);
	const x = scaleLinear()
		.domain([0, most])
		.nice(4)
		.range([LEFT, width - RIGHT]);
	// Parts are whole: a tick between two of them would mean nothing.
	const ticks = x.ticks(4).filter(Number.isInteger);
	return {
		width,
		height,
		frame: [
			text('soft', 0, 14, m.chart_axis_delay({}, locale)),
			text('soft', width - RIGHT, height - 4, m.chart_axis_parts({}, locale), 'end'),
			...ticks.flatMap((tick) => [
				line(tick === 0 ? 'axis' : 'grid', x(tick), TOP, x(tick), base),
				text('soft', x(tick), base + 16, formatCount(tick, lang), 'middle'),
			]),
		],
		marks: classes.map(({ name, count }, at) => {
			const top = y(at) ?? TOP;
			const middle = top + y.bandwidth() / 2 + 4;
			return {
				title: m.labelled({ name, value: m.count_parts({ count }, locale) }, locale),
				href: count > 0 ? href : null,
				shapes: [
					text('label', LEFT - 8, middle, name, 'end'),
					...(count > 0 ? [rect('done', LEFT, top, x(count) - LEFT, y.bandwidth())] : []),
					text('value', x(count) + 6, middle, formatCount(count, lang)),
				],
			};
		}),
	};
}

/** How late the parts of the selection were realised. */
export const delaysChart: ContractChart = {
	title: m.punctuality_distribution,
	content({ selected }: ChartSource, lang: Language): ChartContent {
		const locale = { locale: lang };
		const { classes, median, parts } = delayView(selected, lang);
		const drawing = delayBars(classes, WIDTH, '#late-parts', lang);
		return {
			description: m.chart_delays_description(
				{ parts: m.count_parts({ count: parts.length }, locale), median: median ?? '–' },
				locale,
			),
			none: m.chart_delays_none({}, locale),
			panels: drawing ? [drawing] : [],
			table: {
				title: m.punctuality_distribution({}, locale),
				columns: [
					{ key: 'class', heading: m.punctuality_delay({}, locale), group: null, numeric: false },
					{ key: 'number', heading: m.number({}, locale), group: null, numeric: true },
				],
				rows: classes.map(({ name, count }) => ({
					kind: 'body',
					cells: [textCell(name, lang), countCell(count)],
				})),
			},
		};
	},
};
