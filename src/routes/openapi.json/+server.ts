import { preferredLanguage } from '$lib/i18n/language';
import { described } from '../described';

/** Where programs look for it; the words are in the language that they prefer. */
export const GET = ({ url, request }) => {
	const response = described(url, preferredLanguage(request.headers.get('accept-language')));
	response.headers.set('vary', 'accept-language');
	return response;
};
