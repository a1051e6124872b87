import { error } from '@sveltejs/kit';
import { articleKey } from '$lib/domain/contract/keys';
import { schedule } from '$lib/domain/time/schedule';
import { localize } from '$lib/i18n/language';
import { m } from '$lib/i18n/paraglide/messages';
import { articleLines } from '$lib/views/tableau3/engagement-lines';
import { PAGES } from '$lib/request/takes';
import { contractOf, selectedOf } from '../../contract-request';
import { lineOf } from './project-line';

export const load = ({ params: { id, lang, number }, url }) => {
	const { data, dataset, asof } = selectedOf(id, url, lang, PAGES.article);
	const at = data.articles.findIndex((candidate) => String(candidate.number) === number);
	const article = data.articles[at];
	if (!article) {
		const known = data.articles.map((candidate) => candidate.number).join(', ') || '–';
		error(404, m.error_article_unknown({ number, known }, { locale: lang }));
	}
	// Days that an address tries for events belong to the pages of the deadlines.
	const scheduled = asof ? schedule(data) : contractOf(id, lang).scheduled;
	const own = scheduled.filter(({ part }) => articleKey(part.engagement.article) === articleKey(article));
	return {
		article: {
			number: article.number,
			title: localize(article.title, lang),
			axis: article.axis && localize(article.axis.short, lang),
			otherTitle: localize(article.otherTitle, lang),
		},
		lines: articleLines(data, dataset, own, lang).flatMap(({ lines }) => lines),
		line: lineOf(article, dataset, asof !== null, lang),
		previous: data.articles[at - 1]?.number ?? null,
		next: data.articles[at + 1]?.number ?? null,
	};
};
