import { z } from 'zod';
import type { ContractData } from '$lib/domain/contract/model';
import {
	overview,
	type OverviewColumn,
	type OverviewCounts,
	type OverviewRow,
} from '$lib/domain/tables/overview';
import type { ScheduledPart } from '$lib/domain/time/schedule';
import { localize, type Language } from '$lib/i18n/language';
import { m } from '$lib/i18n/paraglide/messages';
import { joined, phraseOf } from '$lib/i18n/phrase';
import { causeWord, outcomeWord } from '$lib/i18n/terms';
import { count, meaningsIn, type Message } from '$lib/views/table/record-fields';
import { countCell, phraseCell, type Column, type Table } from '$lib/views/table/table';

/** A column that counts: what stands above it, and what it means to programs. */
type CountColumn = {
	readonly heading: (lang: Language) => string;
	/** Heading over several columns. */
	readonly group?: Message;
	readonly meaning: Message;
	/** Stands only when a row counts something in it. */
	readonly whenNeeded?: true;
};

const word = (message: Message) => (lang: Language) => message({}, { locale: lang });
const safe = { group: m.group_safe };
const attention = { group: m.group_attention };
const late = { group: m.group_late };
const rare = { whenNeeded: true } as const;
const internal = { heading: (lang: Language) => causeWord('internal', lang) };
const external = { heading: (lang: Language) => causeWord('external', lang) };
const both = { heading: (lang: Language) => causeWord('both', lang), ...rare };
const unstated = { heading: word(m.cause_unstated), ...rare };

/**
 * The columns of Tableau 2 in their order: the table, its record and the description of that record follow. What cannot
 * be told of an earlier day, and causes on neither the internal nor the external side, stand only where needed.
 */
const COLUMNS: Record<OverviewColumn, CountColumn> = {
	number: { heading: word(m.number), meaning: m.field_number },
	realised: { heading: word(m.realised), ...safe, meaning: m.field_realised },
	onTrack: { heading: word(m.on_track), ...safe, meaning: m.field_on_track },
	attentionInternal: { ...internal, ...attention, meaning: m.field_attention_internal },
	attentionExternal: { ...external, ...attention, meaning: m.field_attention_external },
	attentionBoth: { ...both, ...attention, meaning: m.field_attention_both },
	attentionUnstated: { ...unstated, ...attention, meaning: m.field_attention_unstated },
	lateInternal: { ...internal, ...late, meaning: m.field_late_internal },
	lateExternal: { ...external, ...late, meaning: m.field_late_external },
	lateBoth: { ...both, ...late, meaning: m.field_late_both },
	lateUnstated: { ...unstated, ...late, meaning: m.field_late_unstated },
	undecided: { heading: (lang) => outcomeWord('undecided', lang), ...rare, meaning: m.field_undecided },
};

const isCount = (key: string): key is OverviewColumn => Object.hasOwn(COLUMNS, key);
const COUNTS = Object.keys(COLUMNS).filter(isCount);

/** One row of Tableau 2 for programs; `article` is null on axis totals, both are null on the grand total. */
export type OverviewRecord = OverviewCounts & {
	readonly axis: number | null;
	readonly article: number | null;
};

/** The record as a schema, each field with its meaning. */
export function overviewSchema(lang: Language): z.ZodType {
	const says = meaningsIn(lang);
	return z.strictObject({
		axis: says(count.nullable(), m.field_row_axis),
		article: says(count.nullable(), m.field_row_article),
		...Object.fromEntries(COUNTS.map((key) => [key, says(count, COLUMNS[key].meaning)])),
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

function columnsOf(keys: readonly OverviewColumn[], lang: Language): Column[] {
	const locale = { locale: lang };
	return [
		{ key: 'heading', heading: m.article({}, locale), group: null, numeric: false },
		...keys.map((key) => {
			const { heading, group } = COLUMNS[key];
			return { key, heading: heading(lang), group: group?.({}, locale) ?? null, numeric: true };
		}),
	];
}

/** All columns that Tableau 2 may have. */
export const overviewColumns = (lang: Language): Column[] => columnsOf(COUNTS, lang);

/** Tableau 2 for people. `articleHref` gives the address of an article's page, or null for a file without links. */
export function overviewTable(
	rows: readonly OverviewRow[],
	lang: Language,
	articleHref: (article: number) => string | null,
): Table {
	const locale = { locale: lang };
	const counts = COUNTS.filter((key) => !COLUMNS[key].whenNeeded || rows.some((row) => row[key] > 0));
	return {
		title: m.title_overview({}, locale),
		columns: columnsOf(counts, lang),
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
					...counts.map((key) => countCell(row[key])),
				],
			};
		}),
	};
}
