import { linksByArticle } from '$lib/domain/continuity/article-links';
import { isFollowUp } from '$lib/domain/continuity/follow-ups';
import type { Article, Dataset, Link, LinkNode } from '$lib/domain/contract/model';
import { localize, type Language } from '$lib/i18n/language';
import { m } from '$lib/i18n/paraglide/messages';
import { joined, phraseOf, plainText, type Phrase } from '$lib/i18n/phrase';

/** One end of a continuity link in words, with the address of its article when there is such a page. */
export type LinkView = {
	readonly text: Phrase;
	/** The engagement of this article that the link is about; empty when it is about the whole article. */
	readonly about: string;
	readonly href: string | null;
};

export type ArticleLinkViews = {
	readonly earlier: readonly LinkView[];
	readonly later: readonly LinkView[];
};

/** Several statements of the same link are one here; the line of a project shows each with its source. */
export const eachOnce = (links: readonly LinkView[]) => [
	...new Map(links.map((link) => [plainText(link.text), link])).values(),
];

/**
 * Makes the views of the links of an article, every statement one; `href` gives the address of an article's page, and is
 * left out where there are none.
 */
export function linkViews(
	dataset: Dataset,
	lang: Language,
	href: (contract: string, article: number) => string = () => '',
): (article: Pick<Article, 'contract' | 'number'>) => ArticleLinkViews {
	const locale = { locale: lang };
	const linksOf = linksByArticle(dataset.links);
	function view(link: Link, end: LinkNode, own: LinkNode): LinkView {
		const data = dataset.contracts.find(({ contract }) => contract.id === end.contract);
		const known = data?.articles.find(({ number }) => String(number) === end.article.split('.', 1)[0]);
		const name = end.article
			? m.article_number({ number: end.article }, locale)
			: m.article_no_number({}, locale);
		const contract = data ? localize(data.contract.short, lang) : { text: end.contract, lang };
		return {
			text: isFollowUp(link)
				? phraseOf(m.link_outside({}, locale), lang)
				: joined([[contract], phraseOf(name, lang), phraseOf(end.engagement, lang)], ', ', lang),
			about: own.engagement,
			href: known ? href(end.contract, known.number) : null,
		};
	}
	return (article) => {
		const { earlier, later } = linksOf(article);
		return {
			earlier: earlier.map((link) => view(link, link.from, link.to)),
			later: later.map((link) => view(link, link.to, link.from)),
		};
	};
}
