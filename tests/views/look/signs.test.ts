import { expect, test } from 'vitest';
import { EVENT_SIGN, MOVED_SIGN, OUTCOME_SIGNS, RAG_SIGNS } from '$lib/views/look/signs';

test.each([
	['RAG', Object.values(RAG_SIGNS)],
	['time', [...Object.values(OUTCOME_SIGNS), MOVED_SIGN, EVENT_SIGN]],
])('no two signs of %s have the same form: colour alone says nothing', (_, signs) => {
	expect(new Set(signs.map(({ form }) => form)).size).toBe(signs.length);
});

test('no two outcomes have the same character on the same ground', () => {
	const marks = Object.values(OUTCOME_SIGNS).map(({ character, ground }) =>
		JSON.stringify([character, ground]),
	);
	expect(new Set(marks).size).toBe(marks.length);
});
