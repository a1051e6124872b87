import { error } from '@sveltejs/kit';
import { projectRealisation } from '$lib/domain/continuity/project-realisation';
import { contractPairs, succession } from '$lib/domain/continuity/succession';
import type { Language } from '$lib/i18n/language';
import { m } from '$lib/i18n/paraglide/messages';
import { distinct, joined } from '$lib/i18n/phrase';
import { continuityWords } from '$lib/views/continuity/continuity-words';
import { reportTitles } from '$lib/views/names';
import { kindWord, successionLines, successionTable } from '$lib/views/continuity/succession-table';
import { store } from '$lib/server/store';
import { contractOf, selectedOf, contextOf } from '../../../contracts/[id]/contract-request';
import { writeSelection } from '$lib/request/contract-filters';
import { FILES } from '$lib/request/takes';

/**
 * What became of the projects of one contract in another: those that the filters of the address select. Two contracts
 * between which no link leads are refused, with those between which one does.
 */
export function pairOf(from: string, to: string, url: URL, lang: Language) {
	contractOf(to, lang);
	const earlier = selectedOf(from, url, lang, FILES.succession.takes);
	const { data, dataset, scheduled, selected, selection } = earlier;
	const { statements, graph } = store();
	const pairs = contractPairs(graph);
	const found = succession(graph, from, to);
	const words = continuityWords(graph, dataset, lang);
	if (!found) {
		const known = pairs.map((pair) => `${pair.from} → ${pair.to}`).join(', ') || '–';
		error(404, m.error_pair_unknown({ from, to, known }, { locale: lang }));
	}
	const byArticle = Map.groupBy(scheduled, ({ part }) => String(part.engagement.article.number));
	const chosen = new Set(selected.map(({ part }) => String(part.engagement.article.number)));
	const everything = writeSelection(selection) === '';
	const rows = found.rows
		.filter(({ node }) => everything || chosen.has(node.article))
		.map((row) => ({
			row,
			realisation: row.node.known
				? projectRealisation(byArticle.get(row.node.article) ?? [], statements)
				: null,
		}));
	const names = { from: words.contract(from), to: words.contract(to) };
	const { filters, context } = contextOf(earlier, lang);
	const reports = reportTitles(dataset, lang);
	const used = found.rows.flatMap(({ edges }) =>
		edges.flatMap(({ statements }) => statements.map(({ link }) => [reports(link.report)])),
	);
	const lines = successionLines(rows, words, lang);
	return {
		earlier,
		filters,
		/** What paper and files say by themselves: the source is where the links were read. */
		context: {
			...context,
			contract: joined([[names.from], [names.to]], ' → ', lang),
			source: joined(distinct(used), ', ', lang),
		},
		table: successionTable(lines, found.unlinked, (kind) => kindWord(kind, found, lang), names, words, lang),
		graph,
		pairs,
		found,
		rows,
		words,
		lines,
		names,
		onlyNamed: data.articles.length === 0,
	};
}
