import { matchAt, pattern } from './reader';

/** Whole numbers in digits and in French and Dutch words, folded: `45`, `quarante-cinq`, `vijfenveertig`. */

const FRENCH = (
	'un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize ' +
	'dix-sept dix-huit dix-neuf'
).split(' ');
const DUTCH = (
	'een twee drie vier vijf zes zeven acht negen tien elf twaalf dertien veertien vijftien zestien ' +
	'zeventien achttien negentien'
).split(' ');
const FRENCH_TENS = [
	'vingt',
	'trente',
	'quarante',
	'cinquante',
	'soixante',
	'septante',
	'quatre-vingt',
	'nonante',
];
const DUTCH_TENS = ['twintig', 'dertig', 'veertig', 'vijftig', 'zestig', 'zeventig', 'tachtig', 'negentig'];

function belowHundred(): Map<string, number> {
	const words = new Map<string, number>([['une', 1]]);
	FRENCH.forEach((word, at) => words.set(word, at + 1));
	DUTCH.forEach((word, at) => words.set(word, at + 1));
	FRENCH_TENS.forEach((ten, at) => {
		const value = (at + 2) * 10;
		words.set(ten, value).set(`${ten}s`, value);
		// In France 70 to 79 and 90 to 99 continue from 60 and 80: soixante-dix, quatre-vingt-onze.
		const counted = ten === 'soixante' || ten === 'quatre-vingt' ? 19 : 9;
		FRENCH.slice(0, counted).forEach((word, one) => {
			words.set(`${ten}-${word}`, value + one + 1).set(`${ten}-et-${word}`, value + one + 1);
		});
	});
	DUTCH_TENS.forEach((ten, at) => {
		const value = (at + 2) * 10;
		words.set(ten, value);
		DUTCH.slice(0, 9).forEach((word, one) => words.set(`${word}en${ten}`, value + one + 1));
	});
	return words;
}

function allWords(): ReadonlyMap<string, number> {
	const small = belowHundred();
	const words = new Map(small);
	words.set('cent', 100).set('honderd', 100);
	for (const [word, value] of small) {
		words.set(`cent-${word}`, 100 + value).set(`honderd${word}`, 100 + value);
		if (value < 10) words.set(`${word}-cents`, value * 100).set(`${word}honderd`, value * 100);
	}
	return words;
}

const WORDS = allWords();
const LETTERS = pattern('[a-z]{2,30}(?:(?:-| )[a-z]{2,15}){0,4}');

/**
 * The number at `at`, of as many words as possible: "quarante-cinq jours" starts with 45, not 40. Null when there is
 * none.
 */
export function readNumber(
	folded: string,
	at: number,
): { readonly value: number; readonly to: number } | null {
	const digits = /\d/.test(folded.charAt(at)) && /^\d{1,4}(?!\d)/.exec(folded.slice(at, at + 5));
	if (digits) return { value: Number(digits[0]), to: at + digits[0].length };
	let text = matchAt(LETTERS, folded, at)?.[0] ?? '';
	while (text !== '') {
		const value = WORDS.get(text.replace(/\s+/g, '-'));
		if (value !== undefined) return { value, to: at + text.length };
		text = text.slice(0, Math.max(0, text.search(/[\s-]+[a-z]+$/)));
	}
	return null;
}
