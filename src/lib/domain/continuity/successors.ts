import { isFollowUp } from './follow-ups';
import type { Article, Link, LinkNode } from '$lib/domain/contract/model';
import { articleOf, endKey, linksByArticle } from './link-ends';

/** An article that goes on in a later contract, and where. */
export type ArticleSuccessor = {
	readonly article: Article;
	/** The engagements that go on; empty when it is the whole article. */
	readonly engagements: readonly string[];
	/** The later article without an engagement; its number is empty when no link names it. */
	readonly to: LinkNode;
	/** The engagements of the later article that the links name. */
	readonly toEngagements: readonly string[];
};

export type ArticleSuccessors = {
	readonly pairs: readonly ArticleSuccessor[];
	/** What is followed up outside any contract: that is no later contract, and no pair. */
	readonly outside: readonly { readonly article: Article; readonly engagement: string }[];
};

const distinct = (names: readonly string[]) => [...new Set(names)];

/**
 * Which articles of a contract go on in a later one, as the closing list of the 2025 report pairs them: each pair once,
 * however many places state it. A link that names the later contract without an article is left out when another link
 * of the same article names one there; else it is a pair whose later article is not named.
 */
export function articleSuccessors(articles: readonly Article[], links: readonly Link[]): ArticleSuccessors {
	const linksOf = linksByArticle(links);
	const all = articles.map((article) => ({ article, later: linksOf(article).later }));
	return {
		pairs: all.flatMap(({ article, later }) => {
			const inside = later.filter((link) => !isFollowUp(link));
			const named = new Set(inside.filter(({ to }) => articleOf(to) !== '').map(({ to }) => to.contract));
			const told = inside.filter(({ to }) => articleOf(to) !== '' || !named.has(to.contract));
			return [...Map.groupBy(told, ({ to }) => endKey(to)).values()].flatMap((own): ArticleSuccessor[] => {
				const [first] = own;
				if (!first) return [];
				const froms = distinct(own.map(({ from }) => from.engagement));
				return [
					{
						article,
						engagements: froms.includes('') ? [] : froms,
						to: { ...first.to, article: articleOf(first.to), engagement: '' },
						toEngagements: distinct(own.map(({ to }) => to.engagement)).filter((name) => name !== ''),
					},
				];
			});
		}),
		outside: all.flatMap(({ article, later }) =>
			distinct(later.filter(isFollowUp).map(({ from }) => from.engagement)).map((engagement) => ({
				article,
				engagement,
			})),
		),
	};
}
