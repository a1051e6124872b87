import { asChartName, type ChartName } from '$lib/request/chart-names';

export const match = (param: string): param is ChartName => asChartName(param) !== null;
