import { z } from 'zod';
import type { Language } from '$lib/i18n/language';
import { m } from '$lib/i18n/paraglide/messages';
import { reconciliationSchema } from '$lib/views/checks/reconciliation-table';
import { punctualitySchema } from '$lib/views/punctuality/punctuality-table';
import { realisationSchema } from '$lib/views/tableau1/realisation-table';
import { overviewSchema } from '$lib/views/tableau2/overview-table';
import { engagementSchema } from '$lib/views/tableau3/engagement-record';
import { TABLE_NAMES } from '$lib/request/table-names';
import type { PlainMessage } from '$lib/i18n/terms';

/**
 * The records of the JSON files as zod schemas, each field with its meaning in one language. They are made from the
 * closed lists of the rules; a record that gains, loses or changes a field no longer fits, by type or by test.
 */

/** The names of the tables that are records: those of a contract and the control of the printed figures. */
export const RECORD_TABLES = [...TABLE_NAMES, 'reconciliation'] as const;
export type RecordTable = (typeof RECORD_TABLES)[number];

type Described = { readonly title: PlainMessage; readonly schema: (lang: Language) => z.ZodType };

const RECORDS: Readonly<Record<RecordTable, Described>> = {
	realisation: { title: m.title_realisation, schema: realisationSchema },
	overview: { title: m.title_overview, schema: overviewSchema },
	engagements: { title: m.title_engagements, schema: engagementSchema },
	deadlines: { title: m.title_deadlines, schema: engagementSchema },
	punctuality: { title: m.title_punctuality, schema: punctualitySchema },
	reconciliation: { title: m.title_reconciliation, schema: reconciliationSchema },
};

/** The title of a table. */
export function recordTitle(table: RecordTable, lang: Language): string {
	return RECORDS[table].title({}, { locale: lang });
}

/** One record of a table. */
export function recordSchema(table: RecordTable, lang: Language): z.ZodType {
	return RECORDS[table].schema(lang);
}
