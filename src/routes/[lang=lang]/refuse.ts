import { error } from '@sveltejs/kit';
import type { Language } from '$lib/i18n/language';
import type { ParameterName } from '$lib/request/parameters';
import { checkNames, queryReader, type QueryReader } from '$lib/request/query';
import { wrongSentence, type Refuse } from '$lib/request/wrong';

/** Refuses an address because of a parameter: 400, with what was typed and what may be typed in a sentence. */
export const refuser =
	(lang: Language): Refuse =>
	(wrong) =>
		error(400, wrongSentence(wrong, lang));

/** The parameters of an address, for what the pages of several kinds read alike. */
export const sharedQuery = ({ searchParams }: URL, lang: Language): QueryReader =>
	queryReader(searchParams, refuser(lang));

/** The parameters of an address that takes no others; the first thing that is wrong refuses it. */
export function queryOf(url: URL, takes: readonly ParameterName[], lang: Language): QueryReader {
	checkNames(url.searchParams, takes, refuser(lang));
	return sharedQuery(url, lang);
}
