import type { Language } from '$lib/i18n/language';
import { m } from '$lib/i18n/paraglide/messages';
import type { ChartName } from '$lib/request/chart-names';

const TITLES = {
	realisation: m.chart_realisation_title,
	rag: m.matrix_title,
	timeline: m.chart_timeline_title,
	services: m.chart_services_title,
	delays: m.punctuality_distribution,
} as const satisfies Record<ChartName, unknown>;

/** What a chart shows, in the words of its title; the same above the chart and wherever it is offered. */
export function chartTitle(name: ChartName, lang: Language): string {
	return TITLES[name]({}, { locale: lang });
}
