import { wordingView } from '$lib/report/wording-view';
import { tried } from './tried';

export const load = ({ params: { lang }, url }) => {
	const { wording, given, x } = tried(url, lang);
	return { wording, x: given, view: wording.trim() === '' ? null : wordingView(wording, x, lang) };
};
