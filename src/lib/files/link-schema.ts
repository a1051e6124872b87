import { z } from 'zod';
import { LINK_KINDS } from '$lib/domain/continuity/link-kind';
import { LINK_ENDS, LINK_PLACES } from '$lib/domain/contract/vocabulary';
import type { Language } from '$lib/i18n/language';
import { m } from '$lib/i18n/paraglide/messages';
import type { LinkRecord } from '$lib/views/continuity/links-table';
import { meaningsIn } from '$lib/views/table/record-fields';

/** A link of continuity with all that states it, the record of `continuity.json`. */
export function linkSchema(lang: Language): z.ZodType<LinkRecord> {
	const says = meaningsIn(lang);
	const kind = z.enum(LINK_KINDS);
	const words = z.strictObject({ fr: z.string(), nl: z.string() });
	const statement = z.strictObject({
		kind: says(kind, m.field_link_kind),
		fromArticle: says(z.string(), m.field_link_article),
		fromEngagement: says(z.string(), m.field_link_engagement),
		toArticle: says(z.string(), m.field_link_to_article),
		toEngagement: says(z.string(), m.field_link_to_engagement),
		statedBy: says(z.enum(LINK_ENDS), m.field_link_stated_by),
		place: says(z.enum(LINK_PLACES), m.field_link_place),
		report: says(z.string(), m.field_link_report),
		printed: says(z.string(), m.field_link_printed),
		note: says(words, m.field_link_note),
	});
	return z.strictObject({
		from: says(z.string(), m.field_link_from),
		to: says(z.string(), m.field_link_to),
		kinds: says(z.array(kind), m.field_link_kind),
		statements: says(z.array(statement), m.field_link_sources),
	});
}
