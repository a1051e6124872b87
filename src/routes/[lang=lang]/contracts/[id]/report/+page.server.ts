import { isCounted } from '$lib/domain/contract/outcome';
import { m } from '$lib/i18n/paraglide/messages';
import { phrase } from '$lib/i18n/phrase';
import { filtersWords, gapSentences } from '$lib/views/paper/file-header';
import { reportParts } from '$lib/views/annual-report/report-parts';
import { reportTitle } from '$lib/request/report-period';
import { reportOf } from './report-request';

export const load = ({ params: { id, lang }, url }) => {
	const { input, periods, asked, fields } = reportOf(id, url, lang);
	const { title, onDay, filters } = input.header;
	const locale = { locale: lang };
	return {
		title,
		onDay,
		filters: phrase(
			(keep) => m.labelled({ name: m.filters({}, locale), value: keep(filtersWords(filters, lang)) }, locale),
			lang,
		),
		parts: Object.values(reportParts(input, lang)).filter((part) => part !== null),
		periods: periods.map((period) => ({
			value: period.value,
			title: reportTitle(period, lang),
			chosen: period.value === input.period.value,
		})),
		services: fields.filter(({ name }) => name === 'service'),
		asked: asked?.toString() ?? '',
		number: input.selected.filter(({ part }) => isCounted(part)).length,
		gaps: gapSentences(input.gaps, lang),
	};
};
