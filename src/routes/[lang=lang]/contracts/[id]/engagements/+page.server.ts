import { eachOnce, linkViews } from '$lib/views/continuity/article-links';
import { engagementLine, engagementLines, engagementRuns } from '$lib/views/tableau3/engagement-lines';
import { engagementTable } from '$lib/views/tableau3/engagement-table';
import { inPlaces, sortedPlaces, sortWords } from '$lib/views/table/sort';
import { tableParameters } from '$lib/request/parameters';
import { columnsOf, selectedOf, sortOf } from '../contract-request';

export const load = ({ params: { id, lang }, url }) => {
	const { data, dataset, selected } = selectedOf(id, url, lang, tableParameters('engagements'));
	const columns = columnsOf(url, lang);
	const sort = sortOf(url, 'engagements', lang);
	if (sort) {
		const table = engagementTable(data, dataset, selected, lang);
		const ordered = inPlaces(selected, sortedPlaces(table, sort, lang));
		const loose = engagementRuns(ordered).map(engagementLine(data, dataset, lang));
		return { columns, sort, sorted: sortWords(table, sort, lang), articles: [], loose };
	}
	const linksOf = linkViews(
		dataset,
		lang,
		(contract, article) => `/${lang}/contracts/${contract}/articles/${article}`,
	);
	const lines = Map.groupBy(
		engagementLines(data, dataset, selected, lang),
		({ article }) => article.number,
	).values();
	const articles = [...lines].flatMap((own) => {
		const [first] = own;
		if (!first) return [];
		const { number, title } = first.article;
		const { earlier, later } = linksOf({ contract: data.contract.id, number });
		return { number, title, lines: own, links: { earlier: eachOnce(earlier), later: eachOnce(later) } };
	});
	return { columns, sort, sorted: '', articles, loose: [] };
};
