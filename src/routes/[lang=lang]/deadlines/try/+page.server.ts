import { wordingView } from '$lib/views/deadlines/wording-view';
import { tried } from './wording-request';

export const load = ({ params: { lang }, url }) => {
	const { wording, given, x } = tried(url, lang);
	return { wording, x: given, view: wording.trim() === '' ? null : wordingView(wording, x, lang) };
};
