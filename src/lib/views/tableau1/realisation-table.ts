import { z } from 'zod';
import type { Contract } from '$lib/domain/contract/model';
import { rate, tally } from '$lib/domain/contract/outcome';
import {
	realisation,
	realisationYears,
	REALISATION_ROWS,
	type RealisationRow,
	type RealisationYear,
} from '$lib/domain/tables/realisation';
import type { ScheduledPart } from '$lib/domain/time/schedule';
import type { Language } from '$lib/i18n/language';
import { m } from '$lib/i18n/paraglide/messages';
import { outcomeWord, realisationRowWord } from '$lib/i18n/terms';
import { count, meaningsIn, share } from '$lib/views/table/record-fields';
import {
	countCell,
	rateCell,
	textCell,
	type Cell,
	type Column,
	type Table,
	type TableRow,
} from '$lib/views/table/table';

/** One cell of Tableau 1 for programs. */
export type RealisationRecord = {
	readonly year: RealisationYear;
	readonly row: RealisationRow;
	readonly number: number;
	readonly realised: number;
	/** 0 to 1, null when nothing is due or some are undecided. */
	readonly rate: number | null;
	/** Of an earlier day: the data cannot tell how they stood. */
	readonly undecided: number;
};

/** The record as a schema, each field with its meaning. */
export function realisationSchema(lang: Language): z.ZodType<RealisationRecord> {
	const says = meaningsIn(lang);
	return z.strictObject({
		year: says(z.union([z.int(), z.enum(['waiting', 'total'])]), m.field_row_year),
		row: says(z.enum(REALISATION_ROWS), m.field_row),
		number: says(count, m.field_number),
		realised: says(count, m.field_realised),
		rate: says(share.nullable(), m.field_rate),
		undecided: says(count, m.field_undecided),
	});
}

/**
 * Tableau 1 as records. The years are those of the whole contract, so that a filtered table keeps its columns;
 * `selected` are the parts to count.
 */
export function realisationRecords(
	contract: Contract,
	scheduled: readonly ScheduledPart[],
	selected: readonly ScheduledPart[],
): RealisationRecord[] {
	return realisation(realisationYears(contract, scheduled), selected).map(({ year, row, parts }) => {
		const counts = tally(parts);
		return { year, row, ...counts, rate: rate(counts) };
	});
}

/**
 * Tableau 1 for people: a row per quarter, three columns per year, one for X without a day, three for all together. Where the
 * data cannot tell of some parts how they stood on an earlier day, a line below the totals says of how many.
 */
export function realisationTable(records: readonly RealisationRecord[], lang: Language): Table {
	const locale = { locale: lang };
	const years = [...new Set(records.map(({ year }) => year))];
	const heading = (year: RealisationYear) =>
		year === 'waiting' ? m.waiting({}, locale) : year === 'total' ? m.cumulative({}, locale) : String(year);
	const columns: Column[] = [{ key: 'row', heading: m.quarter_row({}, locale), group: null, numeric: false }];
	for (const year of years) {
		const column = (key: string, word: string): Column => ({
			key: `${year}-${key}`,
			heading: word,
			group: heading(year),
			numeric: true,
		});
		columns.push(column('number', m.number({}, locale)));
		if (year === 'waiting') continue;
		columns.push(column('realised', m.realised({}, locale)), column('rate', m.rate({}, locale)));
	}
	const rows = REALISATION_ROWS.map((row): TableRow => {
		const total = row === 'total';
		const cells: Cell[] = [textCell(realisationRowWord(row, lang), lang)];
		for (const year of years) {
			const record = records.find((candidate) => candidate.year === year && candidate.row === row);
			cells.push(countCell(record?.number ?? null));
			if (year === 'waiting') continue;
			cells.push(countCell(record?.realised ?? null), rateCell(record?.rate ?? null, total ? 1 : 0));
		}
		return { kind: total ? 'total' : 'body', cells };
	});
	const undecided = years.flatMap((year): Cell[] => {
		const record = records.find((candidate) => candidate.year === year && candidate.row === 'total');
		const number = countCell(record?.undecided ?? null);
		return year === 'waiting' ? [number] : [number, countCell(null), rateCell(null, 1)];
	});
	const below: TableRow[] = records.some((record) => record.undecided > 0)
		? [{ kind: 'body', cells: [textCell(outcomeWord('undecided', lang), lang), ...undecided] }]
		: [];
	return { title: m.title_realisation({}, locale), columns, rows: [...rows, ...below] };
}
