import { asChartName, type ChartName } from '$lib/report/charts/chart';

export const match = (param: string): param is ChartName => asChartName(param) !== null;
