import type { Language } from '$lib/i18n/language';
import type { Chart, ChartSource, ContractChart } from './chart';
import type { ChartName } from '$lib/request/chart-names';
import { delaysChart } from './delay-bars';
import { ragChart } from './rag-signs';
import { realisationChart } from './realisation-bars';
import { servicesChart } from './service-panels';
import { timelineChart } from './timeline';

const CHARTS: Readonly<Record<ChartName, ContractChart>> = {
	realisation: realisationChart,
	rag: ragChart,
	timeline: timelineChart,
	services: servicesChart,
	delays: delaysChart,
};

/** What a chart shows, in the words of its title. */
export function chartTitle(name: ChartName, lang: Language): string {
	return CHARTS[name].title({}, { locale: lang });
}

/** A chart of the selected parts, for pages and files alike; without panels there is nothing to draw. */
export function chart(name: ChartName, source: ChartSource, lang: Language): Chart {
	return { name, title: chartTitle(name, lang), ...CHARTS[name].content(source, lang) };
}
