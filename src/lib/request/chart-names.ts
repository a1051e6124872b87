/** The charts of a contract, as their files' addresses name them. */
export const CHART_NAMES = ['realisation', 'rag', 'timeline', 'services', 'delays'] as const;
export type ChartName = (typeof CHART_NAMES)[number];

export function asChartName(name: string): ChartName | null {
	return CHART_NAMES.find((candidate) => candidate === name) ?? null;
}
