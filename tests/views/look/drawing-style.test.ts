import { expect, test } from 'vitest';
import { DRAWING_STYLE, FLOW_ROLES, FLOW_STYLE, inLight, ROLES } from '$lib/views/look/drawing-style';
import { COLOURS } from '$lib/views/look/palette';

/** What a style declares for a role. */
const declared = (style: string, role: string) =>
	[...style.matchAll(/([^{}]+)\{([^}]*)\}/gu)]
		.filter(([, selectors = '']) => selectors.split(',').includes(`.${role}`))
		.map(([, , body = '']) => body)
		.join(';');

// A label is text in the ink that text has, a value and a strong one of another weight.
test.each(ROLES.filter((role) => !['label', 'value', 'strong'].includes(role)))('%s is painted', (role) => {
	expect(declared(DRAWING_STYLE, role)).toMatch(/fill:|stroke:/u);
});

test.each(FLOW_ROLES)('%s is painted in a flow', (role) => {
	expect(declared(FLOW_STYLE, role)).toMatch(/fill:|stroke:/u);
});

test('a file has the light colour of each name, and its own hatching', () => {
	expect(inLight('.a{fill:var(--amber);stroke:var(--hatch)}')).toBe(
		`.a{fill:${COLOURS.amber.light};stroke:url(#hatch)}`,
	);
	expect(inLight(DRAWING_STYLE + FLOW_STYLE)).not.toContain('var(');
});

test('a name that no colour has is refused', () => {
	expect(() => inLight('fill:var(--mauve)')).toThrow('mauve');
	expect(() => inLight('fill:var(--constructor)')).toThrow('constructor');
});
