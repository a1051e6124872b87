import { z } from 'zod';
import { OUTCOMES, RAGS } from '$lib/domain/contract/vocabulary';
import type { Language } from '$lib/i18n/language';
import { m } from '$lib/i18n/paraglide/messages';
import { ENGAGEMENT_COLUMNS } from '$lib/views/tableau3/engagement-columns';
import { sortValues } from '$lib/views/table/sort-columns';
import type { TableName } from '$lib/request/table-names';
import { count, day, meaningsIn, period } from './field-kinds';
import type { FiltersRecord } from './json';

/** What an address may choose, as zod schemas with meanings: the parameters of the files and the filters that they name. */

const year = z.union([z.int(), z.literal('waiting')]);
/** `event:2026-03-15`, with a day or period as `givenValues` writes it. */
const given = z.string();

/** The filters that a JSON file says it was made with. */
export function filtersSchema(lang: Language): z.ZodType<FiltersRecord> {
	const says = meaningsIn(lang);
	return z.strictObject({
		service: says(z.array(z.string()), m.query_service),
		axis: says(z.array(count), m.query_axis),
		rag: says(z.array(z.enum(RAGS)), m.query_rag),
		outcome: says(z.array(z.enum(OUTCOMES)), m.query_outcome),
		year: says(z.array(year), m.query_year),
		waiting: says(z.boolean(), m.query_waiting),
		q: says(z.string(), m.query_q),
		asof: says(day.nullable(), m.query_asof),
		if: says(z.array(given), m.query_if),
	});
}

/** The parameters that choose the parts of any table or chart of a contract. */
export function selectionParameters(lang: Language): Readonly<Record<string, z.ZodType>> {
	const says = meaningsIn(lang);
	return {
		service: says(z.array(z.string()), m.query_service),
		axis: says(z.array(count), m.query_axis),
		rag: says(z.array(z.enum(RAGS)), m.query_rag),
		outcome: says(z.array(z.enum(OUTCOMES)), m.query_outcome),
		year: says(z.array(year), m.query_year),
		waiting: says(z.literal('1'), m.query_waiting),
		q: says(z.string(), m.query_q),
		asof: says(day, m.query_asof),
		if: says(z.array(given), m.query_if),
	};
}

/** The order of a table's rows, as an address asks for it; nothing for a table that keeps its own. */
export function sortParameter(table: TableName, lang: Language): Readonly<Record<string, z.ZodType>> {
	const values = sortValues(table, lang);
	return values.length === 0 ? {} : { sort: meaningsIn(lang)(z.enum(values), m.query_sort) };
}

/** The parameters that only some files take: the order of the rows of any table, the columns of Tableau 3. */
export function layoutParameters(lang: Language) {
	const says = meaningsIn(lang);
	return {
		sort: says(z.string(), m.query_sort),
		columns: says(z.array(z.enum(ENGAGEMENT_COLUMNS)), m.query_columns),
	};
}

/** The parameters of `report.docx`: which report, of whom and as of which day. */
export function reportParameters(lang: Language): Readonly<Record<string, z.ZodType>> {
	const period = z.string().regex(/^\d{4}(-S1)?$/);
	return { period: meaningsIn(lang)(period, m.query_period), ...selectionParameters(lang) };
}

/** The parameters of `deadlines/try.json`. */
export function wordingParameters(lang: Language): Readonly<Record<string, z.ZodType>> {
	const says = meaningsIn(lang);
	return { wording: says(z.string(), m.query_wording), x: says(period, m.query_x) };
}
