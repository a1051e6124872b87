import { formatPeriod } from '$lib/domain/time/calendar';
import { wordingView } from '$lib/views/deadlines/wording-view';
import { tried } from './wording-request';

export const load = ({ params: { lang }, url }) => {
	const { wording, x } = tried(url, lang);
	return {
		wording,
		x: x ? formatPeriod(x) : '',
		view: wording.trim() === '' ? null : wordingView(wording, x, lang),
	};
};
