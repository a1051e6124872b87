import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cssString } from '$lib/ui/css-string';

/** What CSS reads in a string (CSS Syntax 3, 4.3.5 and 4.3.7). */
const read = (css: string) =>
	css
		.slice(1, -1)
		.replace(/\\([0-9a-f]{1,6}) /g, (_, code: string) =>
			code === '0' ? '\uFFFD' : String.fromCodePoint(Number.parseInt(code, 16)),
		);

test('a string of CSS says what the text says, and closes neither the string nor the style around it', () => {
	const parts = fc.constantFrom('"', '\\', '</style>', '&amp;', '\n', '6e CA (2022-2025)', 'é', 'a1 ', '👩');
	fc.assert(
		fc.property(
			fc.array(fc.oneof(parts, fc.string())).map((all) => all.join('')),
			(text) => {
				const css = cssString(text);
				expect(css.slice(1, -1)).not.toMatch(/["<>&\n]/);
				expect(read(css)).toBe(text.replaceAll('\0', '\uFFFD'));
			},
		),
	);
});
