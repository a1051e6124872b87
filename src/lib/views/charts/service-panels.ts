import { type ComparisonRow, byService } from '$lib/domain/tables/comparison';
import { formatCount, formatRate } from '$lib/i18n/format';
import { type Language, type LocalText, localize } from '$lib/i18n/language';
import { m } from '$lib/i18n/paraglide/messages';
import { namedText, phrase } from '$lib/i18n/phrase';
import { ofAll, withUndecided } from '$lib/i18n/tally-words';
import { line, rect, text, type Drawing, type Shape } from './drawing';
import { scaleLinear } from 'd3';
import { serviceForms } from '$lib/domain/contract/model';
import { serviceForm } from '$lib/i18n/service-form';
import type { ChartContent, ChartSource, ContractChart } from './chart';

const PANEL = { width: 280, height: 116 } as const;
const BAR = 14;
const FIRST_BAR = 40;
const SECOND_BAR = 78;
const BASE = 98;

/**
 * One service as a small panel: the published rate above the on-time rate, on the same scale from 0 to 100 % in every
 * panel, so that both the services and the two rates of one service can be compared.
 */
export function servicePanel(
	row: ComparisonRow<string>,
	{ name, short }: { name: LocalText; short: string },
	href: string,
	lang: Language,
): Drawing {
	const locale = { locale: lang };
	const x = scaleLinear()
		.domain([0, 1])
		.range([1, PANEL.width - 1]);
	const [zero, one] = [x(0), x(1)];
	const count = (value: number) => formatCount(value, lang);
	const frame: Shape[] = [0, 0.5, 1].flatMap((tick) => [
		line('grid', x(tick), 26, x(tick), BASE),
		text(
			'soft',
			x(tick),
			BASE + 14,
			tick === 1
				? m.chart_axis_rate({ rate: formatRate(tick, lang, 0) }, { locale: lang })
				: formatRate(tick, lang, 0),
			tick === 0 ? 'start' : tick === 1 ? 'end' : 'middle',
		),
	]);
	const bar = (
		role: 'done' | 'second',
		top: number,
		word: string,
		value: number,
		rate: number | null,
	): Shape[] => [
		text('label', zero, top - 5, word),
		text('value', one, top - 5, `${formatRate(rate, lang, 1)} · ${ofAll(value, row, lang)}`, 'end'),
		rect('promised', zero, top, one - zero, BAR),
		...(rate ? [rect(role, zero, top, x(rate) - zero, BAR)] : []),
	];
	const figures = {
		rate: formatRate(row.rate, lang, 1),
		onTime: formatRate(row.onTimeRate, lang, 1),
		number: count(row.number),
	};
	const rateWord = m.punctuality_rate({}, locale);
	const onTimeWord = m.punctuality_on_time_rate({}, locale);
	return {
		...PANEL,
		frame,
		marks: [
			{
				title: withUndecided(
					namedText(
						phrase((keep) => m.chart_service_mark({ name: keep(name), ...figures }, locale), lang),
						lang,
					),
					row,
					lang,
				),
				href,
				shapes: [
					text('strong', zero, 14, `${short} (${count(row.number)})`),
					...bar('done', FIRST_BAR, rateWord, row.realised, row.rate),
					...bar('second', SECOND_BAR, onTimeWord, row.onTime, row.onTimeRate),
				],
			},
		],
	};
}

/** Each service's rates, for the parts of the selection. */
export const servicesChart: ContractChart = {
	title: m.chart_services_title,
	content({ data, selected, services, to }: ChartSource, lang: Language): ChartContent {
		const locale = { locale: lang };
		const forms = serviceForms(data);
		return {
			description: m.chart_services_description({}, locale),
			none: m.chart_none({}, locale),
			panels: byService(services, selected).map((row) => {
				const service = services.find(({ id }) => id === row.key);
				const name = service ? localize(service.name, lang) : { text: row.key, lang };
				const words = { name, short: serviceForm(forms, row.key, lang) };
				return servicePanel(row, words, to('engagements', { services: [row.key] }), lang);
			}),
			table: null,
		};
	},
};
