import { engagementName, type Article, type Engagement, type Part } from './model';

/**
 * The keys by which data are named and compared, `ca6`, `ca6/14`, `ca6/14/E1 NEW`, `ca6/14/E1 NEW/2`: stable, so that
 * addresses and calendars can hold them. Two copies of the same data have the same keys, and never the same objects.
 * Nothing else writes a key or takes one apart; each reader is the inverse of its writer.
 */

/** An article by its contract and number; the number is empty where only the contract is named. */
export type ArticleName = { readonly contract: string; readonly article: string };
/** An engagement by its name within the article, `E1` or `E1 NEW`. */
export type EngagementOfArticle = ArticleName & { readonly engagement: string };
export type PartOfEngagement = EngagementOfArticle & { readonly part: number };

/** `ca6/29`; `av2021/` for the contract without an article. */
export function writeArticleKey({ contract, article }: ArticleName): string {
	return `${contract}/${article}`;
}

/** Null when the text is no key of an article. */
export function readArticleKey(key: string): ArticleName | null {
	const [, contract, article] = /^([^/]+)\/(.*)$/su.exec(key) ?? [];
	return contract === undefined || article === undefined ? null : { contract, article };
}

/** `ca6/14/E1 NEW`. */
export function writeEngagementKey({ engagement, ...article }: EngagementOfArticle): string {
	return `${writeArticleKey(article)}/${engagement}`;
}

/** `ca6/14/E1 NEW/2`. */
export function writePartKey({ part, ...engagement }: PartOfEngagement): string {
	return `${writeEngagementKey(engagement)}/${part}`;
}

/** Null when the text is no key of a part. */
export function readPartKey(key: string): PartOfEngagement | null {
	const [, contract, article, engagement, part] = /^([^/]+)\/([^/]+)\/(.+)\/(\d+)$/su.exec(key) ?? [];
	return contract && article && engagement ? { contract, article, engagement, part: Number(part) } : null;
}

function nameOf(engagement: Engagement): EngagementOfArticle {
	const { contract, number } = engagement.article;
	return { contract, article: String(number), engagement: engagementName(engagement) };
}

/** Names an article within all data. */
export function articleKey({ contract, number }: Pick<Article, 'contract' | 'number'>): string {
	return writeArticleKey({ contract, article: String(number) });
}

/** Names an engagement within all data. */
export function engagementKey(engagement: Engagement): string {
	return writeEngagementKey(nameOf(engagement));
}

/** Names a part within all data. */
export function partKey({ engagement, number }: Part): string {
	return writePartKey({ ...nameOf(engagement), part: number });
}
