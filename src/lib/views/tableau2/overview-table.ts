import type { ContractData } from '$lib/domain/contract/model';
import {
	causeColumns,
	overview,
	type OverviewColumn,
	type OverviewCounts,
	type OverviewRow,
} from '$lib/domain/tables/overview';
import type { Cause, CausedKind } from '$lib/domain/contract/vocabulary';
import type { ScheduledPart } from '$lib/domain/time/schedule';
import { localize, type Language } from '$lib/i18n/language';
import { m } from '$lib/i18n/paraglide/messages';
import { joined, phraseOf } from '$lib/i18n/phrase';
import { causeWord, outcomeWord } from '$lib/i18n/terms';
import { countCell, phraseCell, type Column, type Table } from '$lib/views/table/table';

/** One row of Tableau 2 for programs; `article` is null on axis totals, both are null on the grand total. */
export type OverviewRecord = OverviewCounts & {
	readonly axis: number | null;
	readonly article: number | null;
};

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

/** The causes without an internal or external side, and what cannot be told of an earlier day: only when a row needs it. */
const PRINTED: readonly (Cause | null)[] = ['internal', 'external'];
const WHEN_NEEDED: readonly OverviewColumn[] = [
	...[...causeColumns('attention'), ...causeColumns('late')]
		.filter(({ cause }) => !PRINTED.includes(cause))
		.map(({ key }) => key),
	'undecided',
];

const headingColumn = (lang: Language): Column => ({
	key: 'heading',
	heading: m.article({}, { locale: lang }),
	group: null,
	numeric: false,
});

/** The columns that count, also those that no row may need. */
function countColumns(lang: Language): (Column & { key: OverviewColumn })[] {
	const locale = { locale: lang };
	const byCause = (kind: CausedKind, group: string) =>
		causeColumns(kind).map(({ key, cause }) => {
			const heading = cause ? causeWord(cause, lang) : m.cause_unstated({}, locale);
			return { key, heading, group, numeric: true };
		});
	return [
		{ key: 'number', heading: m.number({}, locale), group: null, numeric: true },
		{ key: 'realised', heading: m.realised({}, locale), group: m.group_safe({}, locale), numeric: true },
		{ key: 'onTrack', heading: m.on_track({}, locale), group: m.group_safe({}, locale), numeric: true },
		...byCause('attention', m.group_attention({}, locale)),
		...byCause('late', m.group_late({}, locale)),
		{ key: 'undecided', heading: outcomeWord('undecided', lang), group: null, numeric: true },
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
