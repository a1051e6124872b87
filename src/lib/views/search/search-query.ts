import { readWording } from '$lib/deadlines/read';
import { fold } from '$lib/domain/contract/selection';
import type { Period } from '$lib/domain/time/calendar';

/** How texts and queries are cut into words. */

/** A query is a line; what is longer is cut, and the page says so. */
export const LONGEST_QUERY = 200;

/** A word in a text, with its place. */
export type PlacedWord = { readonly text: string; readonly from: number; readonly to: number };

/** The words of a text: letters and digits. What stands between them (marks, tags of HTML) is never searched. */
export function wordsOf(text: string): PlacedWord[] {
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

/** The longest date in words: "1er trimestre de 2024". */
const MOST_WORDS = 4;

/**
 * The first day or period in a query (`31/12/2020`, `2020-12-31`, `décembre 2020`, `T4 2020`) and the words that are
 * left; null when it names none. Longer runs of words are tried first, so that "décembre 2020" is not read as 2020.
 */
export function dateIn(query: string): { period: Period; text: string; rest: string } | null {
	const words = query.split(/\s+/u).filter(Boolean);
	for (let length = Math.min(MOST_WORDS, words.length); length > 0; length--)
		for (let from = 0; from + length <= words.length; from++) {
			const text = words.slice(from, from + length).join(' ');
			if (!/\d/.test(text)) continue;
			const [piece] = readWording(text).pieces;
			if (piece?.meaning.kind !== 'period' || piece.from !== 0 || piece.to !== text.length) continue;
			const rest = [...words.slice(0, from), ...words.slice(from + length)].join(' ');
			return { period: piece.meaning.period, text, rest };
		}
	return null;
}
