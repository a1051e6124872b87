import { fold } from '$lib/domain/contract/selection';
import { wordsOf } from './search-words';

/** A run of a text; `marked` when it is a word that was found. */
export type Run = { readonly text: string; readonly marked: boolean };

/** A text in runs, with the found words marked; the runs joined are the text. */
export function marked(text: string, terms: ReadonlySet<string>): Run[] {
	const runs: Run[] = [];
	let reached = 0;
	for (const word of wordsOf(text)) {
		if (!terms.has(fold(word.text))) continue;
		if (word.from > reached) runs.push({ text: text.slice(reached, word.from), marked: false });
		runs.push({ text: word.text, marked: true });
		reached = word.to;
	}
	if (reached < text.length) runs.push({ text: text.slice(reached), marked: false });
	return runs;
}

/** How much of a long text is shown before and after the first found word. */
const BEFORE = 70;
const AFTER = 170;

/** The place in a text where the first found word stands, cut at words; null when none does. */
export function excerpt(text: string, terms: ReadonlySet<string>): Run[] | null {
	const words = wordsOf(text);
	const first = words.find((word) => terms.has(fold(word.text)));
	if (!first) return null;
	const from = first.from <= BEFORE ? 0 : (words.find((word) => word.from >= first.from - BEFORE)?.from ?? 0);
	const to =
		text.length - first.to <= AFTER
			? text.length
			: (words.findLast((word) => word.to <= first.to + AFTER)?.to ?? text.length);
	const runs = marked(text.slice(from, to), terms);
	if (from > 0) runs.unshift({ text: '… ', marked: false });
	if (to < text.length) runs.push({ text: ' …', marked: false });
	return runs;
}
