import type { RealisationRow, RealisationYear } from '$lib/domain/tables/realisation';
import { formatCount, formatRate } from '$lib/i18n/format';
import type { Language } from '$lib/i18n/language';
import { m } from '$lib/i18n/paraglide/messages';
import { realisationRowWord } from '$lib/i18n/terms';
import { type RealisationRecord, realisationRecords } from '$lib/views/tableau1/realisation-table';
import { ofAll, withUndecided } from '$lib/i18n/tally-words';
import { line, rect, text, type Drawing, type Mark, type Shape } from './drawing';
import { scaleBand, scaleLinear } from 'd3';
import type { ChartContent, ChartSource, ContractChart } from './chart';

const SIZE = { width: 860, height: 316 } as const;
const TOP = 34;
const LEFT = 40;
const FOOT = 78;
/** A bar and its space at their widest: few bars do not fill the drawing. */
const WIDEST = 72;
/** Between two years, so that each is read as one group. */
const YEAR_GAP = 14;

const isQuarter = (row: RealisationRow) => row !== 'X' && row !== 'total';
const yearOf = ({ year }: RealisationRecord) => year;

/**
 * Tableau 1 as bars: per quarter what is due in outline and what is realised filled, grouped by year with the year's
 * total. The column "avec X" stands only in the years that have such parts, "X pas fixé" last. Null when nothing is
 * counted.
 */
export function realisationBars(
	records: readonly RealisationRecord[],
	width: number,
	height: number,
	hrefOf: (year: Exclude<RealisationYear, 'total'>) => string,
	lang: Language,
): Drawing | null {
	const locale = { locale: lang };
	// Years that hold nothing but parts "avec X" need no four empty quarters.
	const quartered = new Set(records.filter(({ row, number }) => isQuarter(row) && number > 0).map(yearOf));
	const bars = records.filter(
		({ year, row, number }) =>
			year !== 'total' && row !== 'total' && (isQuarter(row) ? quartered.has(year) : number > 0),
	);
	const most = Math.max(0, ...bars.map(({ number }) => number));
	if (most === 0) return null;
	const years = [...new Set(bars.map(({ year }) => year))];
	const base = height - FOOT;
	const y = scaleLinear().domain([0, most]).nice(4).range([base, TOP]);
	// One band per bar over the width that the gaps between years leave.
	const x = scaleBand<number>()
		.domain(bars.keys())
		.range([LEFT, Math.min(width - (years.length - 1) * YEAR_GAP, LEFT + bars.length * WIDEST)])
		.paddingInner(0.25)
		.paddingOuter(0.2);
	const leftOf = (at: number) => (x(at) ?? LEFT) + years.indexOf(bars[at]?.year ?? 'total') * YEAR_GAP;
	const centre = (at: number) => leftOf(at) + x.bandwidth() / 2;

	const frame: Shape[] = y
		.ticks(4)
		// Parts are whole: a tick between two of them would mean nothing.
		.filter(Number.isInteger)
		.flatMap((tick) => [
			line(tick === 0 ? 'axis' : 'grid', LEFT, y(tick), width, y(tick)),
			text('soft', LEFT - 6, y(tick) + 4, formatCount(tick, lang), 'end'),
		]);
	frame.push(
		text('soft', 0, 12, m.chart_axis_parts({}, locale)),
		text('soft', LEFT, height - 4, m.chart_axis_quarter({}, locale)),
	);
	for (const year of years) {
		const own = [...bars.entries()].filter(([, bar]) => bar.year === year).map(([at]) => at);
		const [first = 0, last = 0] = [own[0], own.at(-1)];
		const total = records.find((record) => record.year === year && record.row === 'total');
		const middle = (centre(first) + centre(last)) / 2;
		const name = year === 'waiting' ? m.waiting({}, locale) : String(year);
		const counts = total && year !== 'waiting' && total.number > 0;
		const words = counts ? `${name} · ${formatRate(total.rate, lang, 0)}` : name;
		frame.push(line('axis', leftOf(first), base + 22, leftOf(last) + x.bandwidth(), base + 22));
		// The last group is one bar: its name ends with it, a line lower, so that it runs over no other.
		frame.push(
			year === 'waiting'
				? text('strong', leftOf(last) + x.bandwidth(), base + 53, name, 'end')
				: text('strong', middle, base + 37, words, 'middle'),
		);
	}
	const marks = bars.flatMap(({ year, row, ...counts }, at): Mark[] => {
		if (year === 'total' || row === 'total') return [];
		const { number, realised } = counts;
		const label = realisationRowWord(row, lang);
		const name = year === 'waiting' ? m.waiting({}, locale) : `${label} ${year}`;
		const bar = (role: 'promised' | 'done', value: number, inset: number) =>
			rect(role, leftOf(at) + inset, y(value), x.bandwidth() - 2 * inset, base - y(value));
		return [
			{
				title: withUndecided(
					m.chart_realisation_mark(
						{ name, realised: formatCount(realised, lang), number: formatCount(number, lang) },
						locale,
					),
					counts,
					lang,
				),
				href: number > 0 ? hrefOf(year) : null,
				shapes: [
					...(number > 0 ? [bar('promised', number, 0)] : []),
					...(realised > 0 ? [bar('done', realised, 0)] : []),
					text(
						'label',
						centre(at),
						base + 15,
						year === 'waiting' ? 'X' : row === 'X' ? 'X' : label,
						'middle',
					),
					text(
						'value',
						centre(at),
						y(number) - 5,
						number === 0 ? '–' : ofAll(realised, counts, lang),
						'middle',
					),
				],
			},
		];
	});
	return { width, height, frame, marks };
}

/** What is due and what is realised per quarter, of the whole selection. */
export const realisationChart: ContractChart = {
	title: m.chart_realisation_title,
	content({ data, scheduled, selected, to }: ChartSource, lang: Language): ChartContent {
		const locale = { locale: lang };
		const records = realisationRecords(data.contract, scheduled, selected);
		const all = records.find(({ year, row }) => year === 'total' && row === 'total');
		const drawing = realisationBars(
			records,
			SIZE.width,
			SIZE.height,
			(year) => to('engagements', { years: [year] }),
			lang,
		);
		return {
			description: withUndecided(
				m.chart_realisation_description(
					{ number: formatCount(all?.number ?? 0, lang), realised: formatCount(all?.realised ?? 0, lang) },
					locale,
				),
				{ undecided: all?.undecided ?? 0 },
				lang,
			),
			none: m.chart_none({}, locale),
			panels: drawing ? [drawing] : [],
			table: null,
		};
	},
};
