import { articleLines, linkViews, type LinkView } from '$lib/report/engagement-lines';
import { selectedOf } from '../selected';

/** Several statements of the same link are one here; the article's page shows each with its source. */
const once = (links: readonly LinkView[]) => [...new Map(links.map((link) => [link.text, link])).values()];

export const load = ({ params: { id, lang }, url }) => {
	const { data, dataset, selected } = selectedOf(id, url, lang);
	const href = (contract: string, article: number) => `/${lang}/contracts/${contract}/articles/${article}`;
	const links = new Map(
		data.articles.map((article) => {
			const { earlier, later } = linkViews(article, dataset, lang, href);
			return [article.number, { earlier: once(earlier), later: once(later) }];
		}),
	);
	return {
		articles: articleLines(data, dataset, selected, lang).map((article) => ({
			...article,
			links: links.get(article.number) ?? { earlier: [], later: [] },
		})),
	};
};
