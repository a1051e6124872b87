import { error } from '@sveltejs/kit';
import { show } from '$lib/i18n/language';
import { m } from '$lib/i18n/paraglide/messages';
import { articleLines } from '$lib/report/engagement-lines';
import { SELECTION_PARAMETERS } from '$lib/report/parameters';
import { refuseOthers } from '../../../../refuse';
import { contractOf } from '../../selected';
import { lineOf } from './line';

export const load = ({ params: { id, lang, number }, url }) => {
	refuseOthers(url, SELECTION_PARAMETERS, lang);
	const { data, dataset, scheduled } = contractOf(id, lang);
	const at = data.articles.findIndex((candidate) => String(candidate.number) === number);
	const article = data.articles[at];
	if (!article) {
		const known = data.articles.map((candidate) => candidate.number).join(', ') || '–';
		error(404, m.error_article_unknown({ number, known }, { locale: lang }));
	}
	const own = scheduled.filter(({ part }) => part.engagement.article === article);
	return {
		article: {
			number: article.number,
			title: show(article.title, lang),
			axis: article.axis && show(article.axis.short, lang),
			otherTitle: show(article.otherTitle, lang),
		},
		lines: articleLines(data, dataset, own, lang).flatMap(({ lines }) => lines),
		line: lineOf(article, dataset, lang),
		previous: data.articles[at - 1]?.number ?? null,
		next: data.articles[at + 1]?.number ?? null,
	};
};
