import type { Day } from '$lib/domain/time/calendar';
import type { ContractData, Service } from '$lib/domain/contract/model';
import type { ScheduledPart } from '$lib/domain/time/schedule';
import type { Language } from '$lib/i18n/language';
import type { ContractAddress } from '$lib/request/contract-address';
import type { Table } from '$lib/views/table/table';
import type { ChartName } from '$lib/request/chart-names';
import { grid, type Drawing } from './drawing';

/** A chart with the words that stand beside it. Small multiples have several panels, other charts one. */
export type Chart = {
	readonly name: ChartName;
	readonly title: string;
	/** One sentence that says what the chart shows, for those who read it and for those who do not see it. */
	readonly description: string;
	/** What stands in its place when there is nothing to draw. */
	readonly none: string;
	readonly panels: readonly Drawing[];
	/** The same figures as a table, where no page of its own has them. */
	readonly table: Table | null;
};

/** What charts are made of: a contract, its parts and those that the filters select, on a day. */
export type ChartSource = {
	readonly data: ContractData;
	readonly scheduled: readonly ScheduledPart[];
	readonly selected: readonly ScheduledPart[];
	readonly services: readonly Service[];
	readonly today: Day;
	readonly to: ContractAddress;
};

/** What a chart shows of a source; the words and the drawings. */
export type ChartContent = Omit<Chart, 'name' | 'title'>;

/** A chart of a contract; `title` says what it shows, above it and wherever it is offered. */
export type ContractChart = {
	readonly title: (inputs: object, options: { locale: Language }) => string;
	readonly content: (source: ChartSource, lang: Language) => ChartContent;
};

/** The panels of a chart as one drawing, three next to each other. */
export function inOneDrawing({ panels }: Pick<Chart, 'panels'>): Drawing {
	return grid(panels, 3, 28);
}
