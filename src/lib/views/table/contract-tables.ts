import type { ContractData, Dataset } from '$lib/domain/contract/model';
import type { ScheduledPart } from '$lib/domain/time/schedule';
import type { DefinitionName } from '$lib/i18n/definitions';
import type { Language } from '$lib/i18n/language';
import { m } from '$lib/i18n/paraglide/messages';
import type { TableName } from '$lib/request/table-names';
import { byDueDay } from '$lib/views/deadlines/deadline-list';
import {
	punctualityColumns,
	punctualityRecords,
	punctualityTable,
} from '$lib/views/punctuality/punctuality-table';
import { realisationRecords, realisationTable } from '$lib/views/tableau1/realisation-table';
import {
	overviewColumns,
	overviewRecords,
	overviewRows,
	overviewTable,
} from '$lib/views/tableau2/overview-table';
import { engagementRecord } from '$lib/views/tableau3/engagement-record';
import { engagementColumns, engagementTable } from '$lib/views/tableau3/engagement-table';
import { inPlaces, sortedPlaces } from './sort';
import type { Sort } from '$lib/request/sort';
import type { Column, Table, TableHead } from './table';

/** What is the same of a table whatever stands in it. */
type Known = {
	/** The columns that it can be sorted by, also those that it leaves out where no row needs them. */
	readonly sortable: (lang: Language) => readonly Column[];
	/** What its figures mean: written in its files, and below its page. */
	readonly definitions: readonly DefinitionName[];
	/** What the figures mean that stand beside it on its page. */
	readonly beside: readonly DefinitionName[];
};

const engagements: Known = {
	sortable: engagementColumns,
	definitions: ['part', 'waiting', 'original'],
	beside: [],
};

const KNOWN: Record<TableName, Known> = {
	realisation: {
		// The quarters are a calendar and keep their order.
		sortable: () => [],
		definitions: ['part', 'realised', 'rate', 'waiting', 'cumulative'],
		beside: ['onTime', 'original', 'unknown', 'closed'],
	},
	overview: { sortable: overviewColumns, definitions: ['part', 'realised', 'both'], beside: [] },
	engagements,
	deadlines: engagements,
	punctuality: {
		sortable: punctualityColumns,
		definitions: ['onTime', 'original', 'unknown', 'closed', 'delay', 'shared', 'rate'],
		beside: [],
	},
};

/**
 * The values that the `sort` of an address may have for a table: each of its columns, and each with a minus in front.
 * Also the columns that a table leaves out where no row needs them, so that an address stays good under other filters.
 */
export function sortValues(name: TableName, lang: Language): string[] {
	return KNOWN[name].sortable(lang).flatMap(({ key }) => [key, `-${key}`]);
}

/** The definitions of a table: only of what stands in it, for the column of both causes is not always there. */
export function tableDefinitions(name: TableName, { columns }: Pick<Table, 'columns'>): DefinitionName[] {
	const hasBoth = columns.some(({ key }) => key.endsWith('Both'));
	return KNOWN[name].definitions.filter((one) => one !== 'both' || hasBoth);
}

/** The definitions below the page of a table, with those of the figures beside it. */
export function pageDefinitions(name: TableName, table: Pick<Table, 'columns'>): DefinitionName[] {
	return [...tableDefinitions(name, table), ...KNOWN[name].beside];
}

/** What the figures of a report mean: those of its three tables, each once. */
export function reportDefinitions(overview: Pick<Table, 'columns'>): DefinitionName[] {
	return [
		...new Set([
			...KNOWN.realisation.definitions,
			...tableDefinitions('overview', overview),
			...KNOWN.engagements.definitions,
		]),
	];
}

/** A table of a contract in its two shapes: for people (words, one language) and for programs (tidy records). */
export type ContractTable = {
	/** Its title and columns. No row is made for them where they do not depend on the rows. */
	readonly head: TableHead;
	readonly table: Table;
	/** One record per row. */
	readonly records: readonly object[];
	/** The parts, where each row is one; none where rows count parts. */
	readonly parts: readonly ScheduledPart[];
	/** The block of each row, where rows of several kinds stand below each other: sorting never mixes them. */
	readonly blocks: readonly string[];
};

/** The same as it is made: each side when it is first asked for, for a calendar needs no cell and JSON no words. */
function lazily(
	make: { [Side in keyof ContractTable]?: () => ContractTable[Side] } & {
		table: () => Table;
		records: () => readonly object[];
	},
): ContractTable {
	const table = once(make.table);
	const records = once(make.records);
	const parts = once(make.parts ?? (() => []));
	return {
		get head() {
			return make.head?.() ?? table();
		},
		get table() {
			return table();
		},
		get records() {
			return records();
		},
		get parts() {
			return parts();
		},
		get blocks() {
			return make.blocks?.() ?? [];
		},
	};
}

function once<Made>(make: () => Made): () => Made {
	let made: { readonly value: Made } | null = null;
	return () => (made ??= { value: make() }).value;
}

/** A table of people and programs in the wanted order; each of its rows is one record. */
export function sortContractTable(whole: ContractTable, sort: Sort | null, lang: Language): ContractTable {
	if (!sort) return whole;
	const places = once(() => sortedPlaces(whole.table, sort, lang, whole.blocks));
	return lazily({
		head: () => whole.head,
		table: () => ({ ...whole.table, rows: inPlaces(whole.table.rows, places()) }),
		records: () => inPlaces(whole.records, places()),
		parts: () => (whole.parts.length > 0 ? inPlaces(whole.parts, places()) : []),
		blocks: () => inPlaces(whole.blocks, places()),
	});
}

/** Any of a contract's tables over the selected parts. Pages and files both come from here. */
export function contractTable(
	name: TableName,
	data: ContractData,
	scheduled: readonly ScheduledPart[],
	selected: readonly ScheduledPart[],
	dataset: Dataset,
	lang: Language,
	articleHref: (article: number) => string | null = () => null,
): ContractTable {
	function ofParts(title: string, parts: readonly ScheduledPart[]): ContractTable {
		return lazily({
			head: () => ({ title, columns: engagementColumns(lang) }),
			table: () => ({ ...engagementTable(data, dataset, parts, lang), title }),
			records: () => parts.map(engagementRecord),
			parts: () => parts,
		});
	}
	switch (name) {
		case 'realisation': {
			const records = once(() => realisationRecords(data.contract, scheduled, selected));
			return lazily({ table: () => realisationTable(records(), lang), records });
		}
		case 'overview': {
			const rows = once(() => overviewRows(data, selected));
			return lazily({
				table: () => overviewTable(rows(), lang, articleHref),
				records: () => overviewRecords(rows()),
			});
		}
		case 'engagements':
			return ofParts(m.title_engagements({}, { locale: lang }), selected);
		case 'deadlines':
			return ofParts(m.title_deadlines({}, { locale: lang }), byDueDay(selected));
		case 'punctuality': {
			const records = once(() => punctualityRecords(data, dataset.services, selected));
			return lazily({
				table: () => punctualityTable(data, records(), lang),
				records,
				blocks: () => records().map(({ group }) => group),
			});
		}
	}
}
