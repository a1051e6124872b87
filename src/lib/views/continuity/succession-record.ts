import type { EdgeStatement } from '$lib/domain/continuity/graph';
import type { GraphNode } from '$lib/domain/continuity/graph-nodes';
import type { LinkKind } from '$lib/domain/continuity/link-kind';
import { engagementName } from '$lib/domain/contract/model';
import { partKey } from '$lib/domain/contract/keys';
import type { LinkPlace } from '$lib/domain/contract/vocabulary';
import type { RealisedRow } from './succession-table';

/** A place that states a link, for programs. */
type SourceRecord = {
	readonly kind: LinkKind;
	readonly place: LinkPlace;
	readonly report: string;
	readonly engagement: string;
	readonly toEngagement: string;
	readonly printed: string;
};

/** One project for programs, or an article of the later contract to which nothing leads (`unlinked`). */
export type SuccessionRecord = {
	readonly kind: RealisedRow['row']['kind'] | 'unlinked';
	readonly article: string;
	readonly title: GraphNode['title'];
	readonly number: number | null;
	readonly realised: number | null;
	readonly rate: number | null;
	readonly onTimeRate: number | null;
	readonly withoutResult: readonly string[];
	readonly open: readonly string[];
	readonly removed: readonly string[];
	readonly successors: readonly {
		readonly article: string;
		readonly sources: readonly SourceRecord[];
	}[];
	readonly elsewhere: readonly string[];
	readonly followUps: readonly {
		readonly engagement: string;
		readonly place: LinkPlace | null;
		readonly report: string;
	}[];
};

const source = ({ link, kind }: EdgeStatement): SourceRecord => ({
	kind,
	place: link.place,
	report: link.report,
	engagement: link.from.engagement,
	toEngagement: link.to.engagement,
	printed: link.printed,
});

export function successionRecords(
	rows: readonly RealisedRow[],
	unlinked: readonly GraphNode[],
): SuccessionRecord[] {
	return [
		...rows.map(({ row, realisation }) => ({
			kind: row.kind,
			article: row.node.key,
			title: row.node.title,
			number: realisation?.number ?? null,
			realised: realisation?.realised ?? null,
			rate: realisation?.rate ?? null,
			onTimeRate: realisation?.onTimeRate ?? null,
			withoutResult: (realisation?.withoutResult ?? []).map(partKey),
			open: (realisation?.open ?? []).map(partKey),
			removed: (realisation?.removed ?? []).map(engagementName),
			successors: row.edges.map(({ to, statements }) => ({
				article: to,
				sources: statements.map(source),
			})),
			elsewhere: row.elsewhere.map(({ to }) => to),
			followUps: row.followUps.map(({ engagement, source: found }) => ({
				engagement,
				place: found.kind === 'link' ? found.link.place : null,
				report: found.kind === 'link' ? found.link.report : found.report,
			})),
		})),
		...unlinked.map(({ key, title }) => ({
			kind: 'unlinked' as const,
			article: key,
			title,
			number: null,
			realised: null,
			rate: null,
			onTimeRate: null,
			withoutResult: [],
			open: [],
			removed: [],
			successors: [],
			elsewhere: [],
			followUps: [],
		})),
	];
}
