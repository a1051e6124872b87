import { expect, it } from 'vitest';
import { sharedNotes } from '$lib/views/tableau3/shared-notes';

const part = (number: number, text: string) => ({ number, inferred: { text, lang: 'fr' as const } });

it('says once what several parts have, with their numbers as runs', () => {
	const parts = [
		part(1, 'a'),
		part(2, 'a'),
		part(3, 'b'),
		part(4, 'a'),
		part(5, 'a'),
		part(6, 'a'),
		part(8, 'b'),
	];
	expect(sharedNotes(parts).map(({ note, parts: numbers }) => `${note.text}: ${numbers}`)).toEqual([
		'a: 1–2, 4–6',
		'b: 3, 8',
	]);
});

it('leaves with its part what only one has, and says nothing where nothing was inferred', () => {
	expect(sharedNotes([part(1, 'a'), part(2, 'b'), part(3, ''), part(4, '')])).toEqual([]);
});
