import { byService } from '$lib/domain/tables/comparison';
import { serviceForms } from '$lib/domain/contract/model';
import { formatCount } from '$lib/i18n/format';
import { localize, type Language } from '$lib/i18n/language';
import { m } from '$lib/i18n/paraglide/messages';
import { serviceForm } from '$lib/i18n/service-form';
import { delayView } from '$lib/views/punctuality/punctuality-table';
import { ragMatrix } from '$lib/views/front/rag-matrix';
import { realisationRecords } from '$lib/views/tableau1/realisation-table';
import { countCell, textCell } from '$lib/views/table/table';
import { withUndecided } from '$lib/views/front/tally-words';
import type { Chart, ChartSource } from './chart';
import type { ChartName } from '$lib/request/chart-names';
import { delayBars } from './delay-bars';
import { ragSigns } from './rag-signs';
import { realisationBars } from './realisation-bars';
import { servicePanel } from './service-panels';
import { timeline } from './timeline';
import { periodOf } from './timeline-marks';
import { chartTitle } from './title';

const REALISATION = { width: 860, height: 316 } as const;
const DELAYS_WIDTH = 460;
/** Wide enough for seven years of deadlines; a page that is narrower scrolls the drawing. */
const TIMELINE_WIDTH = 1280;

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
		title: chartTitle('realisation', lang),
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
}

function ragChart({ data, selected, to }: ChartSource, lang: Language): Chart {
	const locale = { locale: lang };
	const matrix = ragMatrix(data, selected, to, lang);
	const drawing = ragSigns(matrix, lang);
	const number = matrix.legend.reduce((sum, { count }) => sum + count, 0);
	return {
		name: 'rag',
		title: chartTitle('rag', lang),
		description: m.chart_rag_description({ number: formatCount(number, lang) }, locale),
		none: m.chart_none({}, locale),
		panels: drawing ? [drawing] : [],
		table: null,
	};
}

function timelineChart({ data, selected, today, to }: ChartSource, lang: Language): Chart {
	const locale = { locale: lang };
	const drawing = timeline(data, selected, today, TIMELINE_WIDTH, to, lang);
	const parts = selected.filter(({ current }) => periodOf(current)).length;
	return {
		name: 'timeline',
		title: chartTitle('timeline', lang),
		description: m.chart_timeline_description({ parts: m.count_parts({ count: parts }, locale) }, locale),
		none: m.chart_timeline_none({}, locale),
		panels: drawing ? [drawing] : [],
		table: null,
	};
}

function servicesChart({ data, selected, services, to }: ChartSource, lang: Language): Chart {
	const locale = { locale: lang };
	const forms = serviceForms(data);
	return {
		name: 'services',
		title: chartTitle('services', lang),
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
}

function delaysChart({ selected }: ChartSource, lang: Language): Chart {
	const locale = { locale: lang };
	const { classes, median, parts } = delayView(selected, lang);
	const drawing = delayBars(classes, DELAYS_WIDTH, '#late-parts', lang);
	const title = chartTitle('delays', lang);
	return {
		name: 'delays',
		title,
		description: m.chart_delays_description(
			{ parts: m.count_parts({ count: parts.length }, locale), median: median ?? '–' },
			locale,
		),
		none: m.chart_delays_none({}, locale),
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
	rag: ragChart,
	timeline: timelineChart,
	services: servicesChart,
	delays: delaysChart,
};

/** A chart of the selected parts. Pages and files both come from here; without panels there is nothing to draw. */
export function chart(name: ChartName, source: ChartSource, lang: Language): Chart {
	return CHARTS[name](source, lang);
}
