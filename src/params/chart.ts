import { asChartName, type ChartName } from '$lib/report/charts/chart-names';

export const match = (param: string): param is ChartName => asChartName(param) !== null;
