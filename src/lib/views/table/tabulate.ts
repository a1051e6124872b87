import type { ContractData, Dataset } from '$lib/domain/contract/model';
import type { ScheduledPart } from '$lib/domain/time/schedule';
import type { Language } from '$lib/i18n/language';
import { m } from '$lib/i18n/paraglide/messages';
import { byDueDay } from '$lib/views/deadlines/deadline-list';
import { engagementRecord, engagementTable } from '$lib/views/tableau3/engagement-table';
import { overviewRecords, overviewRows, overviewTable } from '$lib/views/tableau2/overview-table';
import { punctualityRecords, punctualityTable } from '$lib/views/punctuality/punctuality-table';
import { realisationRecords, realisationTable } from '$lib/views/tableau1/realisation-table';
import type { Sort } from '$lib/request/sort';
import { inPlaces, sortedPlaces } from './sort';
import type { Table } from './table';
import type { TableName } from '$lib/request/table-names';

/** A table of a contract in its two shapes: for people (words, one language) and for programs (tidy records). */
export type Tabulated = {
	readonly table: Table;
	readonly records: readonly object[];
	/** The block of each row, where rows of several kinds stand below each other: sorting never mixes them. */
	readonly blocks?: readonly string[];
};

/** A table of people and programs in the wanted order; each of its rows is one record. */
export function sortTabulated(tabulated: Tabulated, sort: Sort | null, lang: Language): Tabulated {
	const { table, records, blocks } = tabulated;
	if (!sort) return tabulated;
	const places = sortedPlaces(table, sort, lang, blocks);
	return { table: { ...table, rows: inPlaces(table.rows, places) }, records: inPlaces(records, places) };
}

/** Any of a contract's tables over the selected parts. Pages and files both come from here. */
export function tabulate(
	name: TableName,
	data: ContractData,
	scheduled: readonly ScheduledPart[],
	selected: readonly ScheduledPart[],
	dataset: Dataset,
	lang: Language,
	articleHref: (article: number) => string | null = () => null,
): Tabulated {
	switch (name) {
		case 'realisation': {
			const records = realisationRecords(data.contract, scheduled, selected);
			return { table: realisationTable(records, lang), records };
		}
		case 'overview': {
			const rows = overviewRows(data, selected);
			return { table: overviewTable(rows, lang, articleHref), records: overviewRecords(rows) };
		}
		case 'engagements':
			return {
				table: engagementTable(data, dataset, selected, lang),
				records: selected.map(engagementRecord),
			};
		case 'deadlines': {
			const inTime = byDueDay(selected);
			const title = m.title_deadlines({}, { locale: lang });
			return {
				table: { ...engagementTable(data, dataset, inTime, lang), title },
				records: inTime.map(engagementRecord),
			};
		}
		case 'punctuality': {
			const records = punctualityRecords(data, dataset.services, selected);
			const blocks = records.map(({ group }) => group);
			return { table: punctualityTable(data, records, lang), records, blocks };
		}
	}
}
