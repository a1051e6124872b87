import { z } from 'zod';
import type { EdgeStatement } from '$lib/domain/continuity/graph';
import type { GraphNode } from '$lib/domain/continuity/graph-nodes';
import { type LinkKind, LINK_KINDS } from '$lib/domain/continuity/link-kind';
import { SUCCESSIONS } from '$lib/domain/continuity/succession';
import { partKey } from '$lib/domain/contract/keys';
import { engagementName } from '$lib/domain/contract/model';
import { type LinkPlace, LINK_PLACES } from '$lib/domain/contract/vocabulary';
import type { Language } from '$lib/i18n/language';
import { m } from '$lib/i18n/paraglide/messages';
import { count, meaningsIn, share } from '$lib/views/table/record-fields';
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

/** What became of one article in another contract: the record of `continuity/{from}/{to}.json`. */
export function successionSchema(lang: Language): z.ZodType<SuccessionRecord> {
	const says = meaningsIn(lang);
	const names = z.array(z.string());
	const source = z.strictObject({
		kind: says(z.enum(LINK_KINDS), m.field_link_kind),
		place: says(z.enum(LINK_PLACES), m.field_link_place),
		report: says(z.string(), m.field_link_report),
		engagement: says(z.string(), m.field_link_engagement),
		toEngagement: says(z.string(), m.field_link_to_engagement),
		printed: says(z.string(), m.field_link_printed),
	});
	const successor = z.strictObject({
		article: says(z.string(), m.field_node),
		sources: says(z.array(source), m.field_link_sources),
	});
	const followUp = z.strictObject({
		engagement: says(z.string(), m.field_link_engagement),
		place: says(z.enum(LINK_PLACES).nullable(), m.field_link_place),
		report: says(z.string(), m.field_link_report),
	});
	return z.strictObject({
		kind: says(z.enum([...SUCCESSIONS, 'unlinked']), m.field_succession_kind),
		article: says(z.string(), m.field_node),
		title: says(z.strictObject({ fr: z.string(), nl: z.string() }).nullable(), m.field_node_title),
		number: says(count.nullable(), m.field_number),
		realised: says(count.nullable(), m.field_realised),
		rate: says(share.nullable(), m.field_rate),
		onTimeRate: says(share.nullable(), m.field_on_time_rate),
		withoutResult: says(names, m.field_without_result),
		open: says(names, m.field_open_parts),
		removed: says(names, m.field_removed),
		successors: says(z.array(successor), m.field_successors),
		elsewhere: says(names, m.field_elsewhere),
		followUps: says(z.array(followUp), m.field_follow_ups),
	});
}
