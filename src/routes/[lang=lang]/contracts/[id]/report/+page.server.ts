import { notKnownSentences } from '$lib/report/about';
import { reportParts } from '$lib/report/report-parts';
import { reportTitle } from '$lib/report/report-period';
import { reportOf } from './reported';

export const load = ({ params: { id, lang }, url }) => {
	const { input, periods, asked, fields } = reportOf(id, url, lang);
	const { title, onDay, filters } = input.about;
	return {
		title,
		onDay,
		filters,
		parts: Object.values(reportParts(input, lang)),
		periods: periods.map((period) => ({
			value: period.value,
			title: reportTitle(period, lang),
			chosen: period.value === input.period.value,
		})),
		services: fields.filter(({ name }) => name === 'service'),
		asked: asked?.toString() ?? '',
		number: input.selected.length,
		notKnown: notKnownSentences(input.notKnown, lang),
	};
};
