import { expect, test } from 'vitest';
import { ragSign, sign } from '$lib/views/charts/signs';
import { OUTCOME_SIGNS } from '$lib/views/look/signs';

test('a sign stands around its middle', () => {
	expect(sign(OUTCOME_SIGNS.late, 50, 80)).toMatchObject({ x: 44, y: 74, width: 12, height: 12 });
});

test('a colour has its letter on it, none has none', () => {
	const words = (shapes: ReturnType<typeof ragSign>) =>
		shapes.flatMap((shape) => (shape.kind === 'text' ? shape.text : []));
	expect(words(ragSign('O', 'O', 20, 20))).toEqual(['O']);
	expect(words(ragSign(null, '', 20, 20))).toEqual([]);
	expect(ragSign(null, '', 20, 20)[0]?.role).toBe('none');
});
