import { z } from 'zod';
import { fieldsOf, jsonSchema } from '$lib/files/json-schema';
import { RECORD_TABLES, recordSchema, recordTitle } from '$lib/files/record-schemas';
import { wordingSchema } from '$lib/views/deadlines/wording-record';
import { sumWords } from '$lib/i18n/deadline-words';
import type { Language } from '$lib/i18n/language';
import { m } from '$lib/i18n/paraglide/messages';
import { CHART_NAMES } from '$lib/request/chart-names';
import { sortValues } from '$lib/views/table/contract-tables';
import { fieldRows } from './field-rows';
import { parameterSchemas } from '$lib/files/query-schemas';
import { FILES } from '$lib/request/takes';
import { chartTitle } from '$lib/views/charts/contract-charts';

const rowsOf = (schema: z.ZodType, lang: Language) => fieldRows(fieldsOf(jsonSchema(schema)), lang);

/** The parameters of the tables and charts, and those of a worded deadline. */
export function parameterRows(lang: Language) {
	const names = [...FILES.engagements.takes, ...FILES.wording.takes];
	return rowsOf(z.strictObject(parameterSchemas(names, lang)), lang);
}

/** Each table with the fields of its records, and its files for one contract. */
export function documentedTables(contract: string | null, lang: Language) {
	return RECORD_TABLES.map((table) => ({
		name: table,
		title: recordTitle(table, lang),
		fields: rowsOf(recordSchema(table, lang), lang),
		/** The columns by which its rows can be ordered; none when they keep their order. */
		sorts:
			table === 'reconciliation' ? [] : sortValues(table, lang).filter((value) => !value.startsWith('-')),
		/** The address of its page; each of the formats behind a dot makes it a file. */
		address: contract === null ? null : `/${lang}/contracts/${contract}/${table}`,
		formats: FILES[table].formats,
	}));
}

/** The files that are no table, each with an example. */
export function otherFiles(contract: string | null, lang: Language) {
	const locale = { locale: lang };
	const sum = sumWords([{ count: 18, unit: 'month' }], lang);
	const query = new URLSearchParams({ wording: `X${sum}`, x: '2025-11-05' });
	const wording = {
		gives: m.data_address_try({}, locale),
		href: `/${lang}/deadlines/try.json?${query.toString()}`,
	};
	if (contract === null) return [wording];
	const charts = CHART_NAMES.map((name) => ({
		gives: chartTitle(name, lang),
		href: `/${lang}/contracts/${contract}/charts/${name}.svg`,
	}));
	return [...charts, wording];
}

/** The fields of the answer about a worded deadline. */
export const wordingRows = (lang: Language) => rowsOf(wordingSchema(lang), lang);
