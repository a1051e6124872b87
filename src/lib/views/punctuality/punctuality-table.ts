import { z } from 'zod';
import { byAxis, byService, comparisonRow, type ComparisonRow } from '$lib/domain/tables/comparison';
import { serviceForms, type ContractData, type Service } from '$lib/domain/contract/model';
import type { ScheduledPart } from '$lib/domain/time/schedule';
import { localize, type Language } from '$lib/i18n/language';
import { m } from '$lib/i18n/paraglide/messages';
import { phraseOf, type Phrase } from '$lib/i18n/phrase';
import { serviceForm } from '$lib/i18n/service-form';
import { outcomeWord, type PlainMessage } from '$lib/i18n/terms';
import { count, meaningsIn, share } from '$lib/views/table/record-fields';
import { countCell, rateCell, phraseCell, type Column, type Table } from '$lib/views/table/table';
import { realisationCellOf } from '$lib/domain/tables/realisation';

/** What the rows of the comparison stand for. */
const GROUPS = ['all', 'service', 'axis', 'year'] as const;

/** One row of the comparison for programs. */
export type PunctualityRecord = ComparisonRow<string> & {
	readonly group: (typeof GROUPS)[number];
};

/** The figures of all parts together, per service, per axis and per year. */
export function punctualityRecords(
	data: ContractData,
	services: readonly Service[],
	entries: readonly ScheduledPart[],
): PunctualityRecord[] {
	const years = Map.groupBy(entries, (entry) => realisationCellOf(entry).year);
	const yearRows = [...years]
		.map(([year, own]) => comparisonRow(String(year), own))
		.filter(({ number }) => number > 0)
		.toSorted((a, b) => (a.key < b.key ? -1 : 1));
	return [
		{ group: 'all', ...comparisonRow('all', entries) },
		...byService(services, entries).map((row) => ({ group: 'service' as const, ...row })),
		...byAxis(data, entries).map((row) => ({ group: 'axis' as const, ...row, key: String(row.key) })),
		...yearRows.map((row) => ({ group: 'year' as const, ...row })),
	];
}

type Figure = Exclude<keyof PunctualityRecord, 'group' | 'key'>;

/** A figure of the comparison: what stands above it, and what it means to programs. */
type FigureColumn = {
	readonly kind: 'count' | 'rate';
	readonly heading: (lang: Language) => string;
	readonly meaning: PlainMessage;
};

const word = (message: PlainMessage) => (lang: Language) => message({}, { locale: lang });
const counting = (heading: PlainMessage, meaning: PlainMessage) => ({
	kind: 'count' as const,
	heading: word(heading),
	meaning,
});
const rating = (heading: PlainMessage, meaning: PlainMessage) => ({
	kind: 'rate' as const,
	heading: word(heading),
	meaning,
});

/** The columns in their order: the table, its record and the description of that record follow. */
const COLUMNS: Record<Figure, FigureColumn> = {
	number: counting(m.number, m.field_number),
	realised: counting(m.realised, m.field_realised),
	rate: rating(m.punctuality_rate, m.field_rate),
	onTime: counting(m.punctuality_on_time, m.field_on_time),
	onTimeRate: rating(m.punctuality_on_time_rate, m.field_on_time_rate),
	onTimeOriginal: counting(m.punctuality_on_time_original, m.field_on_time_original),
	late: counting(m.punctuality_late, m.field_late),
	unknown: counting(m.punctuality_unknown, m.field_unknown),
	closed: counting(m.punctuality_closed, m.field_closed),
	open: counting(m.punctuality_open, m.field_open),
	calledLate: counting(m.punctuality_called_late, m.field_called_late),
	waiting: counting(m.punctuality_waiting, m.field_waiting_count),
	undecided: { kind: 'count', heading: (lang) => outcomeWord('undecided', lang), meaning: m.field_undecided },
};

const isFigure = (key: string): key is Figure => Object.hasOwn(COLUMNS, key);
const FIGURES = Object.keys(COLUMNS).filter(isFigure);

/** The record as a schema, each field with its meaning. */
export function punctualitySchema(lang: Language): z.ZodType {
	const says = meaningsIn(lang);
	const figure = (key: Figure) =>
		says(COLUMNS[key].kind === 'rate' ? share.nullable() : count, COLUMNS[key].meaning);
	return z.strictObject({
		group: says(z.enum(GROUPS), m.field_group),
		key: says(z.string(), m.field_key),
		...Object.fromEntries(FIGURES.map((key) => [key, figure(key)])),
	});
}

/** The columns of the comparison; `rowHeading` names what its rows are. */
export function punctualityColumns(
	lang: Language,
	rowHeading = m.punctuality_row({}, { locale: lang }),
): Column[] {
	return [
		{ key: 'name', heading: rowHeading, group: null, numeric: false },
		...FIGURES.map((key) => ({ key, heading: COLUMNS[key].heading(lang), group: null, numeric: true })),
	];
}

/** The comparison for people, one table. */
export function punctualityTable(
	data: ContractData,
	records: readonly PunctualityRecord[],
	lang: Language,
): Table {
	const locale = { locale: lang };
	const forms = serviceForms(data);
	function name({ group, key }: PunctualityRecord): Phrase {
		switch (group) {
			case 'all':
				return phraseOf(m.punctuality_all({}, locale), lang);
			case 'service':
				return phraseOf(serviceForm(forms, key, lang), lang);
			case 'axis': {
				const axis = data.axes.find(({ number }) => String(number) === key);
				return axis ? [localize(axis.short, lang)] : phraseOf(key, lang);
			}
			case 'year':
				return phraseOf(key === 'waiting' ? m.waiting({}, locale) : key, lang);
		}
	}
	// What cannot be told of an earlier day stands only where it is needed.
	const left = records.some(({ undecided }) => undecided > 0) ? [] : ['undecided'];
	const groups = new Set(records.map(({ group }) => group));
	groups.delete('all');
	const [group, ...others] = groups;
	/** What the rows are; a file holds several kinds of them. */
	const rowHeading =
		group === undefined || others.length > 0
			? m.punctuality_row({}, locale)
			: { all: m.punctuality_row, service: m.service, axis: m.axis, year: m.year }[group]({}, locale);
	return {
		title: m.title_punctuality({}, locale),
		columns: punctualityColumns(lang, rowHeading).filter(({ key }) => !left.includes(key)),
		rows: records.map((record) => ({
			kind: record.group === 'all' ? ('total' as const) : ('body' as const),
			cells: [
				phraseCell(name(record)),
				...FIGURES.filter((key) => !left.includes(key)).map((key) =>
					COLUMNS[key].kind === 'rate' ? rateCell(record[key], 1) : countCell(record[key]),
				),
			],
		})),
	};
}
