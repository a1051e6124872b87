import { byService } from '$lib/domain/comparison';
import { serviceForms, type ContractData, type Service } from '$lib/domain/model';
import type { Scheduled } from '$lib/domain/schedule';
import { formatCount } from '$lib/i18n/format';
import { show, type Language } from '$lib/i18n/language';
import { serviceForm } from '$lib/i18n/service-form';
import { m } from '$lib/i18n/paraglide/messages';
import type { ContractAddress } from '$lib/report/contract-address';
import { delayView } from '$lib/report/punctuality-table';
import { realisationRecords } from '$lib/report/realisation-table';
import { countCell, textCell, type Table } from '$lib/report/table';
import { delayBars } from './delay-bars';
import { grid, type Drawing } from './drawing';
import { realisationBars } from './realisation-bars';
import { servicePanel } from './service-panels';

/** The charts of a contract, as their files' addresses name them. */
export const CHART_NAMES = ['realisation', 'services', 'delays'] as const;
export type ChartName = (typeof CHART_NAMES)[number];

/** A chart with the words that stand beside it. Small multiples have several panels, other charts one. */
export type Chart = {
	readonly name: ChartName;
	readonly title: string;
	/** One sentence that says what the chart shows, for those who read it and for those who do not see it. */
	readonly description: string;
	readonly panels: readonly Drawing[];
	/** The same figures as a table, where no page of its own has them. */
	readonly table: Table | null;
};

export type ChartSource = {
	readonly data: ContractData;
	readonly scheduled: readonly Scheduled[];
	readonly selected: readonly Scheduled[];
	readonly services: readonly Service[];
	readonly to: ContractAddress;
};

const REALISATION = { width: 860, height: 300 } as const;
const DELAYS_WIDTH = 460;

function realisationChart({ data, scheduled, selected, to }: ChartSource, lang: Language): Chart {
	const locale = { locale: lang };
	const records = realisationRecords(data.contract, scheduled, selected);
	const all = records.find(({ year, row }) => year === 'total' && row === 'total');
	const drawing = realisationBars(
		records,
		REALISATION.width,
		REALISATION.height,
		(year) => to('engagements', { years: [year] }),
		lang,
	);
	return {
		name: 'realisation',
		title: m.chart_realisation_title({}, locale),
		description: m.chart_realisation_description(
			{ number: formatCount(all?.number ?? 0, lang), realised: formatCount(all?.realised ?? 0, lang) },
			locale,
		),
		panels: drawing ? [drawing] : [],
		table: null,
	};
}

function servicesChart({ data, selected, services, to }: ChartSource, lang: Language): Chart {
	const locale = { locale: lang };
	const forms = serviceForms(data);
	return {
		name: 'services',
		title: m.chart_services_title({}, locale),
		description: m.chart_services_description({}, locale),
		panels: byService(services, selected).map((row) => {
			const service = services.find(({ id }) => id === row.key);
			const name = service ? show(service.name, lang).text : row.key;
			const words = { name, short: serviceForm(forms, row.key, lang) };
			return servicePanel(row, words, to('engagements', { services: [row.key] }), lang);
		}),
		table: null,
	};
}

function delaysChart({ selected }: ChartSource, lang: Language): Chart {
	const locale = { locale: lang };
	const { classes, median, parts } = delayView(selected, lang);
	const drawing = delayBars(classes, DELAYS_WIDTH, lang);
	const title = m.punctuality_distribution({}, locale);
	return {
		name: 'delays',
		title,
		description: m.chart_delays_description(
			{ parts: m.count_parts({ count: parts.length }, locale), median: median ?? '–' },
			locale,
		),
		panels: drawing ? [drawing] : [],
		table: {
			title,
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
}

const CHARTS: Record<ChartName, (source: ChartSource, lang: Language) => Chart> = {
	realisation: realisationChart,
	services: servicesChart,
	delays: delaysChart,
};

/** A chart of the selected parts. Pages and files both come from here; without panels there is nothing to draw. */
export function chart(name: ChartName, source: ChartSource, lang: Language): Chart {
	return CHARTS[name](source, lang);
}

/** The panels of a chart as one drawing, three next to each other. */
export function inOneDrawing({ panels }: Chart): Drawing {
	return grid(panels, 3, 28);
}

export function asChartName(name: string): ChartName | null {
	return CHART_NAMES.find((candidate) => candidate === name) ?? null;
}
