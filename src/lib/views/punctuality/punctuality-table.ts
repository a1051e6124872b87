import { byAxis, byService, comparisonRow, type ComparisonRow } from '$lib/domain/tables/comparison';
import { serviceForms, type ContractData, type Service } from '$lib/domain/contract/model';
import { delays, DELAY_CLASSES, revisions, type Delays } from '$lib/domain/tables/punctuality';
import { realisationCellOf } from '$lib/domain/tables/realisation';
import type { ScheduledPart } from '$lib/domain/time/schedule';
import { localize, type Language, type LocalText } from '$lib/i18n/language';
import { m } from '$lib/i18n/paraglide/messages';
import { phraseOf, type Phrase } from '$lib/i18n/phrase';
import { serviceForm } from '$lib/i18n/service-form';
import { outcomeWord } from '$lib/i18n/terms';
import { partName, partPath } from '$lib/views/deadlines/deadline-list';
import { countCell, rateCell, phraseCell, type Column, type Table } from '$lib/views/table/table';

/** One row of the comparison for programs. */
export type PunctualityRecord = ComparisonRow<string> & {
	readonly group: 'all' | 'service' | 'axis' | 'year';
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

/** The columns of the comparison; `rowHeading` names what its rows are. */
export function punctualityColumns(
	lang: Language,
	rowHeading = m.punctuality_row({}, { locale: lang }),
): Column[] {
	const locale = { locale: lang };
	const column = (key: string, heading: string): Column => ({ key, heading, group: null, numeric: true });
	return [
		{ key: 'name', heading: rowHeading, group: null, numeric: false },
		column('number', m.number({}, locale)),
		column('realised', m.realised({}, locale)),
		column('rate', m.punctuality_rate({}, locale)),
		column('onTime', m.punctuality_on_time({}, locale)),
		column('onTimeRate', m.punctuality_on_time_rate({}, locale)),
		column('onTimeOriginal', m.punctuality_on_time_original({}, locale)),
		column('late', m.punctuality_late({}, locale)),
		column('unknown', m.punctuality_unknown({}, locale)),
		column('closed', m.punctuality_closed({}, locale)),
		column('open', m.punctuality_open({}, locale)),
		column('calledLate', m.punctuality_called_late({}, locale)),
		column('waiting', m.punctuality_waiting({}, locale)),
		column('undecided', outcomeWord('undecided', lang)),
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
	/** Of an earlier day the data cannot always tell. */
	const someUndecided = records.some(({ undecided }) => undecided > 0);
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
		columns: punctualityColumns(lang, rowHeading).filter(({ key }) => someUndecided || key !== 'undecided'),
		rows: records.map((record) => ({
			kind: record.group === 'all' ? ('total' as const) : ('body' as const),
			cells: [
				phraseCell(name(record)),
				countCell(record.number),
				countCell(record.realised),
				rateCell(record.rate, 1),
				countCell(record.onTime),
				rateCell(record.onTimeRate, 1),
				countCell(record.onTimeOriginal),
				countCell(record.late),
				countCell(record.unknown),
				countCell(record.closed),
				countCell(record.open),
				countCell(record.calledLate),
				countCell(record.waiting),
				...(someUndecided ? [countCell(record.undecided)] : []),
			],
		})),
	};
}

/** Delays and revisions in words. */
export type DelayView = {
	readonly median: string | null;
	readonly longest: string | null;
	readonly classes: readonly { readonly name: string; readonly count: number; readonly share: number }[];
	readonly parts: readonly {
		readonly name: string;
		readonly path: string;
		readonly title: LocalText;
		readonly days: string;
	}[];
	readonly revised: number;
	readonly revisions: number;
	readonly moved: string | null;
};

export function delayView(entries: readonly ScheduledPart[], lang: Language): DelayView {
	const locale = { locale: lang };
	const found: Delays = delays(entries, 'current');
	const changed = revisions(entries);
	const days = (count: number | null) => (count === null ? null : m.punctuality_days({ count }, locale));
	const most = Math.max(1, ...found.classes);
	return {
		median: days(found.median),
		longest: days(found.longest),
		classes: found.classes.map((count, at) => {
			const from = (DELAY_CLASSES[at - 1] ?? 0) + 1;
			const to = DELAY_CLASSES[at];
			const name =
				to === undefined
					? m.punctuality_class_last({ from: from - 1 }, locale)
					: m.punctuality_class({ from, to }, locale);
			return { name, count, share: count / most };
		}),
		parts: found.parts.map(({ part, days: late, exact }) => {
			const words = m.punctuality_days({ count: late }, locale);
			return {
				name: partName(part, lang),
				path: partPath(part),
				title: localize(part.engagement.title, lang),
				days: exact ? words : m.punctuality_at_least({ days: words }, locale),
			};
		}),
		revised: changed.revised,
		revisions: changed.revisions,
		moved: days(changed.median),
	};
}
