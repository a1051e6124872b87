import { articleKey, writeArticleKey } from '$lib/domain/contract/keys';
import type { Article, Link, LinkNode } from '$lib/domain/contract/model';

/** The number of the article at an end of a link: `16` for the point `16.7`, empty where none is named. */
export function articleOf({ article }: Pick<LinkNode, 'article'>): string {
	return article.split('.', 1)[0] ?? '';
}

/** The key of the node at an end of a link: `ca6/29`; `av2021/` for the contract without an article. */
export function endKey(end: LinkNode): string {
	return writeArticleKey({ contract: end.contract, article: articleOf(end) });
}

/** Whether both ends of a link name an article. */
export function isNumbered({ from, to }: Link): boolean {
	return articleOf(from) !== '' && articleOf(to) !== '';
}

type Ends = { readonly from: string; readonly to: string };

const onlyOne = (keys: readonly string[]) => {
	const found = new Set(keys);
	return found.size === 1 ? keys[0] : undefined;
};

/**
 * The nodes that each link joins. A row that names only the contract of one end (`av2021`) says less exactly what a
 * row with its number says when numbered rows join the same article with exactly one of that contract; otherwise it
 * keeps an end without article, for nothing says which it is.
 */
export function linkEnds(links: readonly Link[]): (link: Link) => Ends {
	const numbered = links.filter(isNumbered);
	const byFrom = Map.groupBy(numbered, ({ from, to }) => `${endKey(from)} ${to.contract}`);
	const byTo = Map.groupBy(numbered, ({ from, to }) => `${from.contract} ${endKey(to)}`);
	return (link) => {
		const from = endKey(link.from);
		const to = endKey(link.to);
		if (isNumbered(link)) return { from, to };
		if (articleOf(link.from) !== '') {
			const others = byFrom.get(`${from} ${link.to.contract}`) ?? [];
			return { from, to: onlyOne(others.map((other) => endKey(other.to))) ?? to };
		}
		const others = byTo.get(`${link.from.contract} ${to}`) ?? [];
		return { from: onlyOne(others.map((other) => endKey(other.from))) ?? from, to };
	};
}

/** The links of one article: what it continues (earlier) and what continues it (later). */
export type ArticleLinks = { readonly earlier: readonly Link[]; readonly later: readonly Link[] };

/**
 * Finds the links that name an article at one of their ends, in the order of the data. An end such as `16.7` (a point of
 * article 16) belongs to article 16. What an article says of itself leads nowhere and is left out.
 * Source: the columns "Suite du précédent CA", the progress texts and the closing list of the 2025 report.
 */
export function linksByArticle(
	links: readonly Link[],
): (article: Pick<Article, 'contract' | 'number'>) => ArticleLinks {
	const others = links.filter(({ from, to }) => endKey(from) !== endKey(to));
	const earlier = Map.groupBy(others, ({ to }) => endKey(to));
	const later = Map.groupBy(others, ({ from }) => endKey(from));
	return (article) => {
		const key = articleKey(article);
		return { earlier: earlier.get(key) ?? [], later: later.get(key) ?? [] };
	};
}
