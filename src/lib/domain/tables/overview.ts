import { articleKey } from '$lib/domain/contract/keys';
import type { Article, Axis, Part } from '$lib/domain/contract/model';
import { hasCause, isCounted } from '$lib/domain/contract/outcome';
import {
	CAUSES,
	OUTCOMES,
	type Cause,
	type CausedKind,
	type OutcomeKind,
} from '$lib/domain/contract/vocabulary';

/** Tableau 2 of the annual reports: outcomes per axis and article. */

const CAUSE_COLUMNS: { readonly [One in Cause]: Capitalize<One> } = {
	internal: 'Internal',
	external: 'External',
	both: 'Both',
};

/** A column that counts parts of one outcome; those with a cause have one per cause, and one where none is stated. */
export type OutcomeColumn =
	'realised' | 'onTrack' | 'undecided' | `${CausedKind}${Capitalize<Cause> | 'Unstated'}`;

export type OverviewColumn = 'number' | OutcomeColumn;

/** The counts of one row. `number` is the sum of all others, because every part has exactly one of them. */
export type OverviewCounts = Readonly<Record<OverviewColumn, number>>;

export type OverviewRow = OverviewCounts & { readonly axis: Axis | null; readonly article: Article | null };

function causeColumn(kind: CausedKind, cause: Cause | null): OutcomeColumn {
	return `${kind}${cause ? CAUSE_COLUMNS[cause] : 'Unstated'}`;
}

function plainColumn(kind: Exclude<OutcomeKind, CausedKind>): OutcomeColumn | null {
	switch (kind) {
		case 'realised':
		case 'closed':
			return 'realised';
		case 'onTrack':
		case 'undecided':
			return kind;
		case 'replaced':
		case 'removed':
		case 'unreported':
			return null;
	}
}

/**
 * The column of Tableau 2 that counts a part; null when none does. A part with both causes has a column of its own, so
 * that each row adds up; one whose report gives no cause is `…Unstated` and not guessed.
 */
export function overviewColumn(part: Part): OutcomeColumn | null {
	const { outcome } = part;
	if (!isCounted(part)) return null;
	return 'cause' in outcome ? causeColumn(outcome.kind, outcome.cause) : plainColumn(outcome.kind);
}

/** What a column counts. A null cause is one that is not stated. */
type CountedColumn = { readonly key: OutcomeColumn } & (
	| { readonly outcome: Exclude<OutcomeKind, CausedKind> }
	| { readonly outcome: CausedKind; readonly cause: Cause | null }
);

/** All columns that count parts, in the order of the lists of outcomes and causes; what is not stated comes last. */
export const OUTCOME_COLUMNS: readonly CountedColumn[] = OUTCOMES.flatMap((outcome): CountedColumn[] => {
	if (hasCause(outcome))
		return [...CAUSES, null].map((cause) => ({ key: causeColumn(outcome, cause), outcome, cause }));
	const key = plainColumn(outcome);
	return key === outcome ? [{ key, outcome }] : [];
});

/** The counts of a set of parts; those that are not counted are left out. */
export function overviewCounts(parts: readonly Part[]): OverviewCounts {
	const counts: Record<OverviewColumn, number> = {
		number: 0,
		realised: 0,
		onTrack: 0,
		attentionInternal: 0,
		attentionExternal: 0,
		attentionBoth: 0,
		attentionUnstated: 0,
		lateInternal: 0,
		lateExternal: 0,
		lateBoth: 0,
		lateUnstated: 0,
		undecided: 0,
	};
	for (const part of parts) {
		const column = overviewColumn(part);
		if (!column) continue;
		counts.number++;
		counts[column]++;
	}
	return counts;
}

/**
 * Every row of Tableau 2: per axis its total and its articles, then the grand total (axis and article null). Articles
 * and axes without a counted part are left out; articles whose axis is not known come first, without an axis total.
 */
export function overview(
	axes: readonly Axis[],
	articles: readonly Article[],
	parts: readonly Part[],
): OverviewRow[] {
	const row = (axis: Axis | null, article: Article | null, own: readonly Part[]) => ({
		axis,
		article,
		...overviewCounts(own),
	});
	const ofAxis = Map.groupBy(articles, ({ axis }) => axis?.number ?? null);
	const partsOf = Map.groupBy(parts, ({ engagement }) => articleKey(engagement.article));
	const rows: OverviewRow[] = [];
	for (const axis of [null, ...axes]) {
		const own = (ofAxis.get(axis?.number ?? null) ?? []).map((article) => ({
			article,
			parts: partsOf.get(articleKey(article)) ?? [],
		}));
		const articleRows = own
			.map(({ article, parts: inArticle }) => row(axis, article, inArticle))
			.filter(({ number }) => number > 0);
		if (axis && articleRows.length > 0)
			rows.push(
				row(
					axis,
					null,
					own.flatMap((one) => one.parts),
				),
			);
		rows.push(...articleRows);
	}
	return [...rows, row(null, null, parts)];
}
