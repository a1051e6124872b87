import type { GraphEdge } from '$lib/domain/continuity-graph';
import type { Language } from '$lib/i18n/language';
import { m } from '$lib/i18n/paraglide/messages';
import type { ContinuityNames } from './continuity-names';
import { countCell, textCell, type Table } from './table';

/** The links as a table: one row each, whatever the number of sources that state it. */
export function continuityTable(edges: readonly GraphEdge[], names: ContinuityNames, lang: Language): Table {
	const locale = { locale: lang };
	const column = (key: string, heading: string, numeric = false) => ({ key, heading, group: null, numeric });
	const end = (key: string) => {
		const { contract, number, title } = names.named(key);
		return [
			textCell(contract, lang),
			textCell(number, lang),
			textCell(title?.text ?? '', title?.lang ?? lang),
		];
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
				[names.source(link), link.printed && `« ${link.printed} »`].filter(Boolean).join(' '),
			);
			return {
				kind: 'body',
				cells: [
					...end(edge.from),
					...end(edge.to),
					textCell(names.kinds(edge), lang),
					countCell(edge.statements.length),
					textCell(printed.join(' | '), lang),
				],
			};
		}),
	};
}

/** A link for programs: keys, not words. */
export function continuityRecord({ from, to, kinds, statements }: GraphEdge): object {
	const [fromContract, fromArticle] = from.split('/');
	const [toContract, toArticle] = to.split('/');
	return {
		fromContract,
		fromArticle,
		toContract,
		toArticle,
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
