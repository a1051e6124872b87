import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { shorten, widthOf, wrap } from '$lib/views/charts/words';

describe('words that fit', () => {
	it('stay as they are', () => {
		expect(shorten('Accessibilité', 200)).toBe('Accessibilité');
		expect(wrap('one line of words', 400)).toEqual(['one line of words']);
	});
});

it('shortens what does not fit, and says so', () => {
	const made = shorten('Modernisation de la gestion électronique', 100);
	expect(made).toMatch(/^Modernisation.*…$/u);
	expect(widthOf(made)).toBeLessThanOrEqual(100);
});

it('leaves no space before the sign that words are missing', () => {
	for (let width = 20; width < 200; width += 1)
		expect(shorten('a b c d e f g h i j k l m n o', width)).not.toMatch(/\s…/u);
});

it('gives wide letters more room than narrow ones', () => {
	expect(widthOf('WWWW')).toBeGreaterThan(2 * widthOf('illi'));
	expect(widthOf('abc', 24)).toBe(2 * widthOf('abc', 12));
});

test('lines are as wide as allowed, and lose no word', () => {
	const words = fc.array(fc.stringMatching(/^[a-z]{1,9}$/u), { maxLength: 40 });
	fc.assert(
		fc.property(words, fc.integer({ min: 80, max: 600 }), (given, width) => {
			const lines = wrap(given.join(' '), width);
			for (const line of lines) expect(widthOf(line)).toBeLessThanOrEqual(width);
			expect(lines.join(' ')).toBe(given.join(' '));
		}),
	);
});
