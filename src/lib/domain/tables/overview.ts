import type { Article, Axis, Part } from '$lib/domain/contract/model';
import { countsRealised, isCounted } from '$lib/domain/contract/outcome';

/** Tableau 2 of the annual reports: outcomes per axis and article. */

/** The counts of one row. `number` is the sum of all others, because every part has exactly one of them. */
export type OverviewCounts = {
	readonly number: number;
	readonly realised: number;
	readonly onTrack: number;
	readonly attentionInternal: number;
	readonly attentionExternal: number;
	readonly attentionBoth: number;
	readonly attentionUnstated: number;
	readonly lateInternal: number;
	readonly lateExternal: number;
	readonly lateBoth: number;
	readonly lateUnstated: number;
	/** Of an earlier day: the data cannot tell how they stood. */
	readonly undecided: number;
};

export type OverviewColumn = keyof OverviewCounts;

export type OverviewRow = OverviewCounts & { readonly axis: Axis | null; readonly article: Article | null };

/**
 * In which column of Tableau 2 a counted part stands. A part with both causes has a column of its own, so that each
 * row adds up; one whose report gives no cause is `…Unstated` and not guessed.
 */
export function overviewColumn(part: Part): Exclude<OverviewColumn, 'number'> | null {
	const { outcome } = part;
	if (!isCounted(part)) return null;
	if (countsRealised(outcome)) return 'realised';
	switch (outcome.kind) {
		case 'onTrack':
		case 'undecided':
			return outcome.kind;
		case 'attention':
		case 'late': {
			const causes = { internal: 'Internal', external: 'External', both: 'Both' } as const;
			return `${outcome.kind}${outcome.cause ? causes[outcome.cause] : 'Unstated'}`;
		}
		default:
			return null;
	}
}

/** The counts of a set of parts; those that are not counted are left out. */
export function overviewCounts(parts: readonly Part[]): OverviewCounts {
	const counts = {
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
	const rows: OverviewRow[] = [];
	for (const axis of [null, ...axes]) {
		const inAxis = parts.filter((part) => part.engagement.article.axis === axis);
		const articleRows = articles
			.filter((article) => article.axis === axis)
			.map((article) =>
				row(
					axis,
					article,
					inAxis.filter((part) => part.engagement.article === article),
				),
			)
			.filter(({ number }) => number > 0);
		if (axis && articleRows.length > 0) rows.push(row(axis, null, inAxis));
		rows.push(...articleRows);
	}
	return [...rows, row(null, null, parts)];
}
