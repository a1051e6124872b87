import { z } from 'zod';
import type { GraphEdge } from '$lib/domain/continuity/graph';
import { type LinkKind, LINK_KINDS } from '$lib/domain/continuity/link-kind';
import type { Translated } from '$lib/domain/contract/model';
import { type LinkEnd, type LinkPlace, LINK_ENDS, LINK_PLACES } from '$lib/domain/contract/vocabulary';
import type { Language } from '$lib/i18n/language';
import { m } from '$lib/i18n/paraglide/messages';
import { joined, phraseOf } from '$lib/i18n/phrase';
import { meaningsIn } from '$lib/views/table/record-fields';
import { column, countCell, phraseCell, textCell, type Table } from '$lib/views/table/table';
import type { ContinuityNames } from './continuity-words';

/** The links as a table: one row each, whatever the number of sources that state it. */
export function continuityTable(edges: readonly GraphEdge[], names: ContinuityNames, lang: Language): Table {
	const locale = { locale: lang };
	const end = (key: string) => {
		const { contract, number, title } = names.named(key);
		return [phraseCell([contract]), textCell(number, lang), phraseCell(title ? [title] : [])];
	};
	return {
		title: m.nav_continuity({}, locale),
		columns: [
			column('fromContract', m.continuity_column_from_contract({}, locale)),
			column('fromArticle', m.continuity_column_from_article({}, locale)),
			column('fromTitle', m.continuity_column_from_title({}, locale)),
			column('toContract', m.continuity_column_to_contract({}, locale)),
			column('toArticle', m.continuity_column_to_article({}, locale)),
			column('toTitle', m.continuity_column_to_title({}, locale)),
			column('kinds', m.continuity_column_kinds({}, locale)),
			column('count', m.continuity_column_count({}, locale), true),
			column('sources', m.continuity_column_sources({}, locale)),
		],
		rows: edges.map((edge) => {
			const printed = edge.statements.map(({ link }) =>
				joined([names.source(link), phraseOf(link.printed && `« ${link.printed} »`, lang)], ' ', lang),
			);
			return {
				kind: 'body',
				cells: [
					...end(edge.from),
					...end(edge.to),
					textCell(names.kinds(edge), lang),
					countCell(edge.statements.length),
					phraseCell(joined(printed, ' | ', lang)),
				],
			};
		}),
	};
}

/** A link for programs: keys, not words. An end is `ca6/29`, without a number where the reports give none. */
export type LinkRecord = {
	readonly from: string;
	readonly to: string;
	readonly kinds: readonly LinkKind[];
	readonly statements: readonly {
		readonly kind: LinkKind;
		readonly fromArticle: string;
		readonly fromEngagement: string;
		readonly toArticle: string;
		readonly toEngagement: string;
		readonly statedBy: LinkEnd;
		readonly place: LinkPlace;
		readonly report: string;
		readonly printed: string;
		readonly note: Translated;
	}[];
};

export function linkRecord({ from, to, kinds, statements }: GraphEdge): LinkRecord {
	return {
		from,
		to,
		kinds,
		statements: statements.map(({ kind, link }) => ({
			kind,
			fromArticle: link.from.article,
			fromEngagement: link.from.engagement,
			toArticle: link.to.article,
			toEngagement: link.to.engagement,
			statedBy: link.statedBy,
			place: link.place,
			report: link.report,
			printed: link.printed,
			note: link.note,
		})),
	};
}

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
