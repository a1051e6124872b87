import type { Rag } from '$lib/domain/contract/vocabulary';

/**
 * Every colour, once. The style sheet of pages, drawings, Excel and Word all take theirs from here, under the same
 * names; tests/code/colours.test.ts measures them, also as people with a colour vision deficiency see them.
 */

export type Hex = `#${string}`;

/** The ground that a page has, by its theme and by whether the reader asks for more contrast. */
export const GROUNDS = ['light', 'dark', 'lightContrast', 'darkContrast'] as const;
export type Ground = (typeof GROUNDS)[number];
type Shades = Readonly<Record<Ground, Hex>>;

/** A colour on each ground; with more contrast it stays the same unless given. */
function shades(light: Hex, dark: Hex, lightContrast: Hex = light, darkContrast: Hex = dark): Shades {
	return { light, dark, lightContrast, darkContrast };
}

export const COLOURS = {
	paper: shades('#fbfaf7', '#14191c', '#ffffff', '#000000'),
	surface: shades('#ffffff', '#1b2226', '#ffffff', '#000000'),
	head: shades('#f0eee7', '#232c31', '#ffffff', '#000000'),
	hover: shades('#f6f4ee', '#263138', '#f2f2f2', '#1f1f1f'),
	ink: shades('#1a2327', '#e8ebec', '#000000', '#ffffff'),
	'ink-soft': shades('#54626a', '#a9b5bb', '#000000', '#ffffff'),
	line: shades('#d9d6cc', '#35424a', '#595959', '#a6a6a6'),
	'line-strong': shades('#8b938f', '#6d7d86', '#000000', '#ffffff'),
	accent: shades('#0b5563', '#6cc6d6', '#003a45', '#9ee8f5'),
	'on-accent': shades('#ffffff', '#0d1b1f'),
	link: shades('#0b5563', '#7fd0de', '#003a75', '#a8d8ff'),
	focus: shades('#b3261e', '#ffb4a9'),
	band: shades('#12333b', '#0e2429', '#000000', '#000000'),
	'band-ink': shades('#ffffff', '#ffffff'),
	'pole-red': shades('#c8342b', '#c8342b'),
	'pole-red-on-band': shades('#ff8a7f', '#ff8a7f'),
	'pole-white': shades('#ffffff', '#ffffff'),

	// RAG and outcomes: the colour of a sign or a word, and of the wash behind a word.
	green: shades('#1d6b3a', '#7fe0c0', '#0b4a24', '#a9f0c0'),
	'green-wash': shades('#e2f1e6', '#183324', '#ffffff', '#000000'),
	amber: shades('#8a4b00', '#f7bf6a', '#5e3200', '#ffd699'),
	'amber-wash': shades('#fcefd8', '#3a2b12', '#ffffff', '#000000'),
	red: shades('#a8201a', '#ff8fa3', '#7d0f0a', '#eeafab'),
	'red-wash': shades('#fbe4e2', '#401d1b', '#ffffff', '#000000'),
	blue: shades('#24507a', '#9cc7ef', '#123a63', '#c4e0ff'),
	'blue-wash': shades('#e4edf6', '#1c2f42', '#ffffff', '#000000'),
	'grey-wash': shades('#eceae4', '#2a3338', '#ffffff', '#000000'),

	// A deadline that a revision moved.
	moved: shades('#8a4b00', '#f7bf6a', '#5e3200', '#ffd699'),
	// Words that a search found.
	highlight: shades('#8a4b00', '#f7bf6a', '#5e3200', '#ffd699'),
	'highlight-wash': shades('#fcefd8', '#3a2b12', '#ffffff', '#000000'),
	// What needs a second look: a printed figure that differs, a piece of a wording that was not read.
	caution: shades('#8a4b00', '#f7bf6a', '#5e3200', '#ffd699'),
	'caution-wash': shades('#fcefd8', '#3a2b12', '#ffffff', '#000000'),
} as const satisfies Record<string, Shades>;
export type ColourName = keyof typeof COLOURS;

/** The colours that say how something stands; each has a wash of its name. */
export type Hue = 'green' | 'amber' | 'red' | 'blue';

export const RAG_HUES = { G: 'green', O: 'amber', R: 'red' } as const satisfies Record<Rag, Hue>;

/** Behind the letter of a RAG in a Word file, which is black: it keeps a contrast of at least 7 to 1. */
export const RAG_FILLS: Readonly<Record<Rag, Hex>> = { G: '#b1e1a5', O: '#f6c177', R: '#f4a6a0' };

/** What only Word files have, on white paper. */
export const DOCUMENT_COLOURS = {
	headFill: '#d9e5e8',
	axisFill: '#eef2f3',
	/** What somebody is to replace with words of their own. */
	prompt: '#7a4a00',
} as const satisfies Record<string, Hex>;

/** A colour as Word and Excel write it: 8A4B00. */
export function officeColour(colour: Hex): string {
	return colour.slice(1).toUpperCase();
}

/** What an Office file takes of the pages' colours: those of the light ground, because paper is white. */
export function officeColourOf(name: ColourName): string {
	return officeColour(COLOURS[name].light);
}
