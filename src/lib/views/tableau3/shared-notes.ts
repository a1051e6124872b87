import type { LocalText } from '$lib/i18n/language';
import type { PartView } from './part-view';

/** A note that several parts of an engagement have, with the numbers of its parts: `1–14, 16`. */
export type SharedNote = { readonly note: LocalText; readonly parts: string };

/** Numbers in rising order, those that follow each other as a run. */
function runs(numbers: readonly number[]): string {
	const found: { from: number; to: number }[] = [];
	for (const number of numbers) {
		const last = found.at(-1);
		if (last && last.to === number - 1) last.to = number;
		else found.push({ from: number, to: number });
	}
	return found.map(({ from, to }) => (from === to ? `${from}` : `${from}–${to}`)).join(', ');
}

/** What was inferred alike for two parts or more, each said once; the other notes stay with their part. */
export function sharedNotes(parts: readonly Pick<PartView, 'number' | 'inferred'>[]): SharedNote[] {
	const noted = parts.filter(({ inferred }) => inferred.text !== '');
	return [...Map.groupBy(noted, ({ inferred }) => inferred.text).values()].flatMap((own) => {
		const [first, second] = own;
		return first && second ? [{ note: first.inferred, parts: runs(own.map(({ number }) => number)) }] : [];
	});
}
