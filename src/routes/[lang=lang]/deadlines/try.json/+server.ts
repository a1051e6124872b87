import { json } from '@sveltejs/kit';
import { wordingRecord } from '$lib/views/deadlines/wording-record';
import { tried } from '../try/wording-request';

export const GET = ({ params: { lang }, url }) => {
	const { wording, x } = tried(url, lang);
	return json(wordingRecord(wording, x));
};
