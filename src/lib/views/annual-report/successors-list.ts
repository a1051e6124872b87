import { articleSuccessors, type ArticleSuccessor } from '$lib/domain/continuity/successors';
import { articleKey } from '$lib/domain/contract/keys';
import type { ContractData, Dataset, LinkNode } from '$lib/domain/contract/model';
import type { ScheduledPart } from '$lib/domain/time/schedule';
import { localize, type Language, type LocalText } from '$lib/i18n/language';
import { m } from '$lib/i18n/paraglide/messages';
import { joined, phraseOf } from '$lib/i18n/phrase';
import {
	documentCell,
	phraseRuns,
	textRun,
	type DocumentBlock,
	type DocumentCell,
	paragraph,
	tableBlock,
} from '$lib/views/paper/document';
import { list } from './report-lists';

/** The short name of a contract and the title of one of its articles, as far as the data have them. */
function laterArticle({ contract, article }: LinkNode, { contracts }: Dataset, lang: Language) {
	const data = contracts.find((one) => one.contract.id === contract);
	const known = data?.articles.find(({ number }) => String(number) === article);
	const title = known && localize(known.title, lang);
	const unknown: LocalText = { text: m.title_missing({}, { locale: lang }), lang };
	return {
		contract: data ? localize(data.contract.short, lang) : { text: contract, lang },
		title: title?.text ? title : unknown,
	};
}

function pairCells(
	{ article, engagements, to, toEngagements }: ArticleSuccessor,
	dataset: Dataset,
	lang: Language,
): DocumentCell[] {
	const locale = { locale: lang };
	const own = localize(article.title, lang);
	const name = [m.article_number({ number: article.number }, locale), engagements.join(', ')];
	const later = laterArticle(to, dataset, lang);
	const number = to.article
		? m.article_number({ number: to.article }, locale)
		: m.article_no_number({}, locale);
	return [
		documentCell([
			[
				textRun(`${name.filter(Boolean).join(' ')}. `, lang, 'strong'),
				textRun(own.text || m.title_missing({}, locale), own.text ? own.lang : lang),
			],
		]),
		documentCell([
			[
				...phraseRuns(
					joined(
						[[later.contract], phraseOf(number, lang), phraseOf(toEngagements.join(', '), lang)],
						', ',
						lang,
					),
					'strong',
				),
				...(to.article ? [textRun('. ', lang), textRun(later.title.text, later.title.lang)] : []),
			],
		]),
	];
}

/**
 * The articles of the given parts that go on in a later contract, a numbered pair each, and below them what is followed
 * up outside any contract. `then`: as it was known on an earlier day.
 */
export function continuedBlocks(
	title: string,
	data: ContractData,
	dataset: Dataset,
	shown: readonly ScheduledPart[],
	then: boolean,
	lang: Language,
): DocumentBlock[] {
	const locale = { locale: lang };
	const articles = [
		...new Map(
			shown.map(({ part: { engagement } }) => [articleKey(engagement.article), engagement.article]),
		).values(),
	];
	const { pairs, outside } = articleSuccessors(articles, dataset.links);
	const parts = outside
		.map(({ article, engagement }) =>
			[m.article_number({ number: article.number }, locale), engagement].filter(Boolean).join(' '),
		)
		.join(', ');
	const columns = [
		{ heading: [localize(data.contract.title, lang)], width: 50 },
		{ heading: phraseOf(m.article_later({}, locale), lang), width: 50 },
	];
	return [
		pairs.length > 0
			? tableBlock(
					list(
						title,
						columns,
						pairs.map((pair) => pairCells(pair, dataset, lang)),
						lang,
					),
				)
			: paragraph((then ? m.article_no_later_then : m.article_no_later)({}, locale), lang),
		...(parts ? [paragraph(m.continued_outside({ parts }, locale), lang)] : []),
	];
}
