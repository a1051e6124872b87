import { Unsent } from '$lib/ui/unsent';
import { eachOnce, linkViews } from '$lib/views/continuity/article-links';
import { engagementLine, engagementLines, engagementRuns } from '$lib/views/tableau3/engagement-lines';
import { contractTable, sortContractTable, sortValues } from '$lib/views/table/contract-tables';
import { sortWords } from '$lib/views/table/sort';
import { columnsOf, selectedOf } from '../contract-request';
import { FILES } from '$lib/request/takes';

export const load = ({ params: { id, lang }, url }) => {
	const { data, dataset, scheduled, selected, query } = selectedOf(id, url, lang, FILES.engagements.takes);
	const columns = columnsOf(query);
	const sort = query.sort('sort', sortValues('engagements', lang));
	if (sort) {
		const whole = contractTable('engagements', data, scheduled, selected, dataset, lang);
		const { head, parts } = sortContractTable(whole, sort, lang);
		const loose = engagementRuns(parts).map(engagementLine(data, dataset, lang));
		return { columns, sort, sorted: sortWords(head, sort, lang), rows: new Unsent({ articles: [], loose }) };
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
	return { columns, sort, sorted: '', rows: new Unsent({ articles, loose: [] }) };
};
