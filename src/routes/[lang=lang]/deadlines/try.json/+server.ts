import { json } from '@sveltejs/kit';
import { wordingRecord } from '$lib/report/wording-view';
import { tried } from '../try/tried';

export const GET = ({ params: { lang }, url }) => {
	const { wording, x } = tried(url, lang);
	return json(wordingRecord(wording, x));
};
