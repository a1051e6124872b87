import { plainText } from '$lib/i18n/phrase';
import {
	articleLines,
	linkViews,
	looseLines,
	rowLine,
	type LinkView,
} from '$lib/views/tableau3/engagement-lines';
import { engagementTable } from '$lib/views/tableau3/engagement-table';
import { sortValues } from '$lib/views/table/sort-columns';
import { inPlaces, sortedPlaces, sortWords } from '$lib/views/table/sort';
import { FILES } from '$lib/request/takes';
import { columnsOf, selectedOf } from '../contract-request';

/** Several statements of the same link are one here; the article's page shows each with its source. */
const once = (links: readonly LinkView[]) => [
	...new Map(links.map((link) => [plainText(link.text), link])).values(),
];

export const load = ({ params: { id, lang }, url }) => {
	const { data, dataset, selected, query } = selectedOf(id, url, lang, FILES.engagements.takes);
	const columns = columnsOf(query);
	const sort = query.sort('sort', sortValues('engagements', lang));
	if (sort) {
		const table = engagementTable(data, dataset, selected, lang);
		const ordered = inPlaces(selected, sortedPlaces(table, sort, lang));
		const loose = looseLines(data, dataset, ordered, lang);
		return { columns, sort, sorted: sortWords(table, sort, lang), articles: [], loose };
	}
	const href = (contract: string, article: number) => `/${lang}/contracts/${contract}/articles/${article}`;
	const links = new Map(
		data.articles.map((article) => {
			const { earlier, later } = linkViews(article, dataset, lang, href);
			return [article.number, { earlier: once(earlier), later: once(later) }];
		}),
	);
	const articles = articleLines(data, dataset, selected, lang).map((article) => ({
		...article,
		lines: article.lines.map(rowLine),
		links: links.get(article.number) ?? { earlier: [], later: [] },
	}));
	return { columns, sort, sorted: '', articles, loose: [] };
};
