import { z } from 'zod';
import { PRECISIONS } from '$lib/domain/time/calendar';
import { REALISATION_ROWS } from '$lib/domain/tables/realisation';
import { CAUSES, OUTCOMES, RAGS } from '$lib/domain/contract/vocabulary';
import type { Language } from '$lib/i18n/language';
import { m } from '$lib/i18n/paraglide/messages';
import type { PlainMessage } from '$lib/i18n/terms';
import type { EngagementRecord } from '$lib/views/tableau3/engagement-table';
import type { OverviewRecord } from '$lib/views/tableau2/overview-table';
import type { PunctualityRecord } from '$lib/views/punctuality/punctuality-table';
import type { RealisationRecord } from '$lib/views/tableau1/realisation-table';
import type { ReconciliationRecord } from '$lib/views/checks/reconciliation-record';
import { TABLE_NAMES } from '$lib/request/table-names';
import { count, day, meaningsIn, period, share } from './field-kinds';

/**
 * The records of the JSON files as zod schemas, each field with its meaning in one language. They are made from the
 * closed lists of the rules; a record that gains, loses or changes a field no longer fits, by type or by test.
 */

/** The names of the tables that are records: those of a contract and the control of the printed figures. */
export const RECORD_TABLES = [...TABLE_NAMES, 'reconciliation'] as const;
export type RecordTable = (typeof RECORD_TABLES)[number];

function realisationSchema(lang: Language): z.ZodType<RealisationRecord> {
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

function overviewSchema(lang: Language): z.ZodType<OverviewRecord> {
	const says = meaningsIn(lang);
	return z.strictObject({
		axis: says(count.nullable(), m.field_row_axis),
		article: says(count.nullable(), m.field_row_article),
		number: says(count, m.field_number),
		realised: says(count, m.field_realised),
		onTrack: says(count, m.field_on_track),
		attentionInternal: says(count, m.field_attention_internal),
		attentionExternal: says(count, m.field_attention_external),
		attentionBoth: says(count, m.field_attention_both),
		attentionUnstated: says(count, m.field_attention_unstated),
		lateInternal: says(count, m.field_late_internal),
		lateExternal: says(count, m.field_late_external),
		lateBoth: says(count, m.field_late_both),
		lateUnstated: says(count, m.field_late_unstated),
		undecided: says(count, m.field_undecided),
	});
}

function deadlineSchema(lang: Language): z.ZodType<EngagementRecord['deadline']> {
	const says = meaningsIn(lang);
	return z.strictObject({
		wording: says(z.string(), m.field_wording),
		kind: says(z.enum(['calendar', 'recurring', 'relative', 'unstated']), m.field_deadline_kind),
		due: says(day.nullable(), m.field_due),
		precision: says(z.enum(PRECISIONS).nullable(), m.field_precision),
		originalDue: says(day.nullable(), m.field_original_due),
		waiting: says(z.boolean(), m.field_waiting),
		event: says(z.string().nullable(), m.field_event),
		eventDay: says(period.nullable(), m.field_event_day),
		expected: says(day.nullable(), m.field_expected),
	});
}

function engagementSchema(lang: Language): z.ZodType<EngagementRecord> {
	const says = meaningsIn(lang);
	return z.strictObject({
		article: says(count, m.field_article),
		engagement: says(z.string(), m.field_engagement),
		variant: says(z.string().nullable(), m.field_variant),
		part: says(count, m.field_part),
		counted: says(z.boolean(), m.field_counted),
		services: says(z.array(z.string()), m.field_services),
		deadline: says(deadlineSchema(lang), m.field_deadline),
		outcome: says(z.enum(OUTCOMES), m.field_outcome),
		rag: says(z.enum(RAGS).nullable(), m.field_rag),
		cause: says(z.enum(CAUSES).nullable(), m.field_cause),
		realisedOn: says(period.nullable(), m.field_realised_on),
	});
}

function punctualitySchema(lang: Language): z.ZodType<PunctualityRecord> {
	const says = meaningsIn(lang);
	return z.strictObject({
		group: says(z.enum(['all', 'service', 'axis', 'year']), m.field_group),
		key: says(z.string(), m.field_key),
		number: says(count, m.field_number),
		realised: says(count, m.field_realised),
		rate: says(share.nullable(), m.field_rate),
		onTime: says(count, m.field_on_time),
		onTimeRate: says(share.nullable(), m.field_on_time_rate),
		onTimeOriginal: says(count, m.field_on_time_original),
		late: says(count, m.field_late),
		unknown: says(count, m.field_unknown),
		closed: says(count, m.field_closed),
		open: says(count, m.field_open),
		calledLate: says(count, m.field_called_late),
		waiting: says(count, m.field_waiting_count),
		undecided: says(count, m.field_undecided),
	});
}

function reconciliationSchema(lang: Language): z.ZodType<ReconciliationRecord> {
	const says = meaningsIn(lang);
	return z.strictObject({
		table: says(z.enum(['realisation', 'overview']), m.field_printed_table),
		column: says(z.string(), m.field_printed_column),
		row: says(z.string(), m.field_printed_row),
		figure: says(z.string(), m.field_figure),
		printed: says(z.number(), m.field_printed),
		computed: says(z.number().nullable(), m.field_computed),
		agrees: says(z.boolean(), m.field_agrees),
		report: says(z.string(), m.field_report),
	});
}

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
