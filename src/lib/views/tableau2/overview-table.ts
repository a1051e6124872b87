import { z } from 'zod';
import type { ContractData } from '$lib/domain/contract/model';
import {
	OUTCOME_COLUMNS,
	overview,
	type OverviewColumn,
	type OverviewCounts,
	type OverviewRow,
} from '$lib/domain/tables/overview';
import type { Cause, OutcomeKind } from '$lib/domain/contract/vocabulary';
import type { ScheduledPart } from '$lib/domain/time/schedule';
import { localize, type Language } from '$lib/i18n/language';
import { m } from '$lib/i18n/paraglide/messages';
import { joined, phraseOf } from '$lib/i18n/phrase';
import { causeWord, outcomeWord, type PlainMessage } from '$lib/i18n/terms';
import { count, meaningsIn } from '$lib/views/table/record-fields';
import { countCell, phraseCell, type Column, type Table } from '$lib/views/table/table';

/** One row of Tableau 2 for programs; `article` is null on axis totals, both are null on the grand total. */
export type OverviewRecord = OverviewCounts & {
	readonly axis: number | null;
	readonly article: number | null;
};

/** What each count means to programs. */
const MEANINGS: Record<OverviewColumn, PlainMessage> = {
	number: m.field_number,
	realised: m.field_realised,
	onTrack: m.field_on_track,
	attentionInternal: m.field_attention_internal,
	attentionExternal: m.field_attention_external,
	attentionBoth: m.field_attention_both,
	attentionUnstated: m.field_attention_unstated,
	lateInternal: m.field_late_internal,
	lateExternal: m.field_late_external,
	lateBoth: m.field_late_both,
	lateUnstated: m.field_late_unstated,
	undecided: m.field_undecided,
};

/** The record as a schema, each field with its meaning. */
export function overviewSchema(lang: Language): z.ZodType {
	const says = meaningsIn(lang);
	return z.strictObject({
		axis: says(count.nullable(), m.field_row_axis),
		article: says(count.nullable(), m.field_row_article),
		...Object.fromEntries(Object.entries(MEANINGS).map(([key, meaning]) => [key, says(count, meaning)])),
	});
}

export function overviewRows(data: ContractData, selected: readonly ScheduledPart[]): OverviewRow[] {
	return overview(
		data.axes,
		data.articles,
		selected.map(({ part }) => part),
	);
}

export function overviewRecords(rows: readonly OverviewRow[]): OverviewRecord[] {
	return rows.map(({ axis, article, ...counts }) => ({
		axis: axis?.number ?? null,
		article: article?.number ?? null,
		...counts,
	}));
}

/** What the reports print; other causes and outcomes have a column only when a row needs it. */
const PRINTED: readonly (OutcomeKind | Cause | null)[] = ['realised', 'onTrack', 'internal', 'external'];
const WHEN_NEEDED: readonly OverviewColumn[] = OUTCOME_COLUMNS.filter(
	(one) => !PRINTED.includes('cause' in one ? one.cause : one.outcome),
).map(({ key }) => key);

const headingColumn = (lang: Language): Column => ({
	key: 'heading',
	heading: m.article({}, { locale: lang }),
	group: null,
	numeric: false,
});

/** The columns that count, also those that no row may need. */
function countColumns(lang: Language): (Column & { key: OverviewColumn })[] {
	const locale = { locale: lang };
	const groups = { late: m.group_late({}, locale), attention: m.group_attention({}, locale) };
	const safe = m.group_safe({}, locale);
	const column = (key: OverviewColumn, heading: string, group: string | null = null) => ({
		key,
		heading,
		group,
		numeric: true,
	});
	return [
		column('number', m.number({}, locale)),
		...OUTCOME_COLUMNS.map((one) => {
			if ('cause' in one) {
				const cause = one.cause ? causeWord(one.cause, lang) : m.cause_unstated({}, locale);
				return column(one.key, cause, groups[one.outcome]);
			}
			if (one.outcome === 'realised') return column(one.key, m.realised({}, locale), safe);
			if (one.outcome === 'onTrack') return column(one.key, m.on_track({}, locale), safe);
			return column(one.key, outcomeWord(one.outcome, lang));
		}),
	];
}

/** All columns that Tableau 2 may have. */
export const overviewColumns = (lang: Language): Column[] => [headingColumn(lang), ...countColumns(lang)];

/** Tableau 2 for people. `articleHref` gives the address of an article's page, or null for a file without links. */
export function overviewTable(
	rows: readonly OverviewRow[],
	lang: Language,
	articleHref: (article: number) => string | null,
): Table {
	const locale = { locale: lang };
	const counts = countColumns(lang).filter(
		({ key }) => !WHEN_NEEDED.includes(key) || rows.some((row) => row[key] > 0),
	);
	return {
		title: m.title_overview({}, locale),
		columns: [headingColumn(lang), ...counts],
		rows: rows.map((row) => {
			const { axis, article } = row;
			const kind = article ? ('body' as const) : axis ? ('subtotal' as const) : ('total' as const);
			const words = article?.title ?? axis?.title;
			const shown = words ? localize(words, lang) : { text: '', lang };
			const title = shown.text ? [shown] : phraseOf(m.title_missing({}, locale), lang);
			const heading = article
				? joined([phraseOf(m.article_number({ number: article.number }, locale), lang), title], '. ', lang)
				: axis
					? [shown]
					: phraseOf(m.total({}, locale), lang);
			return {
				kind,
				cells: [
					phraseCell(heading, article ? articleHref(article.number) : null),
					...counts.map(({ key }) => countCell(row[key])),
				],
			};
		}),
	};
}
