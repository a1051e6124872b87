import { z } from 'zod';
import { LINK_KINDS } from '$lib/domain/continuity/link-kind';
import { SUCCESSIONS } from '$lib/domain/continuity/succession';
import { LINK_PLACES } from '$lib/domain/contract/vocabulary';
import type { Language } from '$lib/i18n/language';
import { m } from '$lib/i18n/paraglide/messages';
import type { SuccessionRecord } from '$lib/views/continuity/succession-record';
import { count, meaningsIn, share } from '$lib/views/table/record-fields';

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
