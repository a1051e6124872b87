import { fold } from '$lib/domain/contract/selection';

/** How texts and queries are cut into words. */

/** A query is a line; what is longer is cut, and the page says so. */
export const LONGEST_QUERY = 200;

/** A word in a text, with its place. */
export type Word = { readonly text: string; readonly from: number; readonly to: number };

/** The words of a text: letters and digits. What stands between them (marks, tags of HTML) is never searched. */
export function wordsOf(text: string): Word[] {
	return [...text.matchAll(/[\p{L}\p{N}\p{M}]+/gu)].map(({ 0: word, index }) => ({
		text: word,
		from: index,
		to: index + word.length,
	}));
}

/** Words of French and Dutch that stand everywhere and so find nothing; folded. */
const COMMON = new Set(
	(
		'a au aux avec ce ces cette dans de des d du en est et il ils l la le les leur n ne ou par pas pour que qu qui s sa ' +
		'se ses si son sont sous sur un une y avant apres aan al als bij bis dan dat de den der deze die dit door een en er ' +
		'het hun in is met na naar niet of om onder ook op over te tot uit uiterlijk van voor vanaf wordt worden zijn'
	).split(' '),
);

/** A word of a query. `code`: it is the abbreviation of a service and only that, though it reads like a common word. */
export type Asked = { readonly word: string; readonly kind: 'word' | 'code' };

/** A query beyond this many words is a whole text; its first words say enough. */
const MOST_ASKED = 24;

/**
 * The words that a query asks for. Common words are left out, unless there are no others. DU and SI are services and
 * common words of French: in capitals, or alone, they are the service.
 */
export function askedWords(query: string, codes: ReadonlySet<string>): Asked[] {
	const words = [...new Map(wordsOf(query).map(({ text }) => [text, fold(text)]))].slice(0, MOST_ASKED);
	const alone = words.length === 1;
	const asked = words.map(([written, word]): Asked & { common: boolean } => {
		const isCode = COMMON.has(word) && codes.has(word) && (alone || /^\p{Lu}+$/u.test(written));
		return { word, kind: isCode ? 'code' : 'word', common: COMMON.has(word) && !isCode };
	});
	const telling = asked.filter(({ common }) => !common);
	return (telling.length > 0 ? telling : asked).map(({ word, kind }) => ({ word, kind }));
}
