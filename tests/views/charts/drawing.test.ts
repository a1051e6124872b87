import { expect, it } from 'vitest';
import { path, pointerTarget, rect, text } from '$lib/views/charts/drawing';

it('covers bars and the words above and below them', () => {
	const shapes = [rect('done', 40, 50, 30, 100), text('value', 55, 45, '3/3'), text('label', 55, 170, 'T1')];
	expect(pointerTarget(shapes)).toEqual({ x: 40, y: 33, width: 30, height: 141 });
});

it('is large enough for a finger, around the middle of a small sign', () => {
	const sign = path('late', { x: 100, y: 200, width: 12, height: 12 }, 'M0 0');
	expect(pointerTarget([sign])).toEqual({ x: 94, y: 194, width: 24, height: 24 });
});
