import { readFileSync } from 'node:fs';
import {
	differenceCiede2000,
	filterDeficiencyDeuter,
	filterDeficiencyProt,
	filterDeficiencyTrit,
	parse,
	wcagContrast,
	type Color,
} from 'culori';
import { describe, expect, test } from 'vitest';

/** The colours of RAG and outcomes as app.css gives them, in light and dark. */
const css = readFileSync('src/app.css', 'utf8');

function hex(name: string, theme: 'light' | 'dark'): string {
	const match = new RegExp(String.raw`--${name}: light-dark\((#\w+), (#\w+)\)`).exec(css);
	const found = theme === 'light' ? match?.[1] : match?.[2];
	if (!found) throw new Error(`app.css gives no --${name} for ${theme}`);
	return found;
}

/** How a colour looks to whom: the three common deficiencies, at their strongest. */
const SIGHTS: Record<string, (colour: Color) => Color> = {
	'full colour vision': (colour) => colour,
	protanopia: (colour) => filterDeficiencyProt(1)(colour),
	deuteranopia: (colour) => filterDeficiencyDeuter(1)(colour),
	tritanopia: (colour) => filterDeficiencyTrit(1)(colour),
};

/** A difference that one sees at a glance (CIEDE2000); shapes and words come on top. */
const AT_A_GLANCE = 5;

function seen(name: string, theme: 'light' | 'dark', sight: string): Color {
	const colour = parse(hex(name, theme));
	const look = SIGHTS[sight];
	if (!colour || !look) throw new Error(`--${name} cannot be seen with ${sight}`);
	return look(colour);
}

describe.each(['light', 'dark'] as const)('in %s', (theme) => {
	describe.each(Object.keys(SIGHTS))('with %s', (sight) => {
		test.each([
			['green', 'amber'],
			['green', 'red'],
			['amber', 'red'],
		])('%s and %s differ at a glance', (one, other) => {
			const apart = differenceCiede2000()(seen(one, theme, sight), seen(other, theme, sight));
			expect(apart, `${one} and ${other} are ${apart.toFixed(1)} apart`).toBeGreaterThan(AT_A_GLANCE);
		});
	});

	test.each(['green', 'amber', 'red', 'blue'])(
		'%s is readable on the surface and on its own wash',
		(name) => {
			for (const under of ['surface', `${name}-wash`])
				expect(wcagContrast(hex(name, theme), hex(under, theme)), under).toBeGreaterThanOrEqual(4.5);
		},
	);
});
