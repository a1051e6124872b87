import type { Term } from '$lib/domain/time/calendar';
import { UNIT, unitOf } from './lexicon';
import { readNumber } from './numbers';
import { matchEnd, matchAt, pattern } from './reader';

/** Lengths of time, the terms of a sum: `12 mois`, "un an et demi", "vingt-quatre (24) maanden". */

const ONE_AND_HALF = pattern('anderhal(?:f|ve)');
const HALF_DIGIT = /[.,]5(?!\d)/y;
const RESTATED = pattern('\\s*\\((?=[a-z0-9])');
const CLOSED = pattern('\\s*\\)');

/**
 * A number, whole or with a half: `18`, `1,5`, "vingt-quatre (24)", "anderhalf". Null when there is none, or the two
 * forms differ.
 */
export function readAmount(folded: string, at: number): { value: number; to: number } | null {
	const oneAndHalf = matchEnd(ONE_AND_HALF, folded, at);
	if (oneAndHalf !== null) return { value: 1.5, to: oneAndHalf };
	const number = readNumber(folded, at);
	if (!number) return null;
	const half = matchEnd(HALF_DIGIT, folded, number.to);
	if (half !== null) return { value: number.value + 0.5, to: half };
	const bracket = matchEnd(RESTATED, folded, number.to);
	const again = bracket === null ? null : readNumber(folded, bracket);
	const closed = again && matchEnd(CLOSED, folded, again.to);
	if (!closed) return number;
	return again.value === number.value ? { ...number, to: closed } : null;
}

export const UNIT_AT = pattern(`\\s*(${UNIT})`);
const HALF_MORE = pattern('\\s*(?:et demie?|en (?:een )?hal(?:f|ve))');
const AND = pattern('\\s*(?:et|en|plus) ');

/** An amount of a unit in calendar units. Half a year is six months; null for half a month, and for an unknown unit. */
export function termOf(amount: number, unit: string, sign: 1 | -1): Term | null {
	const known = unitOf(unit);
	if (!known) return null;
	const [count, name] =
		Number.isInteger(amount) || known.unit !== 'year'
			? [amount * known.size, known.unit]
			: [amount * 12, 'month' as const];
	return Number.isInteger(count) ? { count: count === 0 ? 0 : sign * count, unit: name } : null;
}

/** Reads up to three terms at `at`: `12 mois`, "un an et demi", "2 ans et 6 mois". Null when there are none. */
export function readTerms(
	folded: string,
	at: number,
	sign: 1 | -1 = 1,
): { terms: Term[]; to: number } | null {
	const terms: Term[] = [];
	let to = at;
	for (let next: number | null = at; next !== null && terms.length < 3; next = matchEnd(AND, folded, to)) {
		const amount = readAmount(folded, next);
		const unit = amount && matchAt(UNIT_AT, folded, amount.to);
		if (!amount || !unit) break;
		const unitEnd = amount.to + unit[0].length;
		const halfEnd = matchEnd(HALF_MORE, folded, unitEnd);
		const term = termOf(amount.value + (halfEnd === null ? 0 : 0.5), unit[1] ?? '', sign);
		if (!term) return null;
		terms.push(term);
		to = halfEnd ?? unitEnd;
	}
	return terms.length > 0 ? { terms, to } : null;
}
