import { articleOf, endKey } from './ends';
import type { Article, Link } from '$lib/domain/contract/model';

/** The links of one article: what it continues (earlier) and what continues it (later). */
export type ArticleLinks = { readonly earlier: readonly Link[]; readonly later: readonly Link[] };

/**
 * The links that name this article at one of their ends. An end such as `16.7` (a point of article 16) belongs to
 * article 16. What an article says of itself leads nowhere and is left out. Source: the columns "Suite du précédent CA", the progress texts and the closing list of the 2025 report.
 */
export function linksOf({ contract, number }: Article, links: readonly Link[]): ArticleLinks {
	const isThis = (end: Link['from']) => end.contract === contract && articleOf(end) === String(number);
	const others = links.filter(({ from, to }) => endKey(from) !== endKey(to));
	return {
		earlier: others.filter((link) => isThis(link.to)),
		later: others.filter((link) => isThis(link.from)),
	};
}
