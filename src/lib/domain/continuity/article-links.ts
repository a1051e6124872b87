import { endKey, nodeKey } from './ends';
import type { Article, Link } from '$lib/domain/contract/model';

/** The links of one article: what it continues (earlier) and what continues it (later). */
export type ArticleLinks = { readonly earlier: readonly Link[]; readonly later: readonly Link[] };

/**
 * Finds the links that name an article at one of their ends, in the order of the data. An end such as `16.7` (a point of
 * article 16) belongs to article 16. What an article says of itself leads nowhere and is left out. Source: the columns
 * "Suite du précédent CA", the progress texts and the closing list of the 2025 report.
 */
export function linksByArticle(
	links: readonly Link[],
): (article: Pick<Article, 'contract' | 'number'>) => ArticleLinks {
	const others = links.filter(({ from, to }) => endKey(from) !== endKey(to));
	const earlier = Map.groupBy(others, ({ to }) => endKey(to));
	const later = Map.groupBy(others, ({ from }) => endKey(from));
	return ({ contract, number }) => {
		const key = nodeKey(contract, number);
		return { earlier: earlier.get(key) ?? [], later: later.get(key) ?? [] };
	};
}
