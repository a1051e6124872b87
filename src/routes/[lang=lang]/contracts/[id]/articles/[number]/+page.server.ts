import { error } from '@sveltejs/kit';
import { partKey, articleKey } from '$lib/domain/contract/keys';
import { schedule } from '$lib/domain/time/schedule';
import { localize } from '$lib/i18n/language';
import { m } from '$lib/i18n/paraglide/messages';
import { deadlineViews } from '$lib/views/deadlines/deadline-view';
import { engagementLines } from '$lib/views/tableau3/engagement-lines';
import { contractOf, selectedOf } from '../../contract-request';
import { lineOf } from './project-line';
import { PAGES } from '$lib/request/takes';

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
	const deadlinesOf = deadlineViews(data, dataset, lang);
	return {
		article: {
			number: article.number,
			title: localize(article.title, lang),
			axis: article.axis && localize(article.axis.short, lang),
			otherTitle: localize(article.otherTitle, lang),
		},
		lines: engagementLines(data, dataset, own, lang),
		deadlines: new Map(own.map((entry) => [partKey(entry.part), deadlinesOf(entry)])),
		line: lineOf(article, dataset, asof !== null, lang),
		previous: data.articles[at - 1]?.number ?? null,
		next: data.articles[at + 1]?.number ?? null,
	};
};
