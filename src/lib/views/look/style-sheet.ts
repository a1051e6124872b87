import { DRAWING_STYLE, NO_RAG } from './drawing-style.ts';
import { COLOURS, RAG_HUES, type ColourName } from './palette.ts';
import { OUTCOME_SIGNS } from './signs.ts';

/**
 * The colours of the pages as a style sheet, made by the build (see vite.config.ts): a file with a name of its content
 * like every other, so that it is cached, needs no script and no exception in the security policy. Node reads this file
 * and what it imports without Vite, hence the endings of their names and no `$lib` but for types.
 */

/**
 * Forced colours do not reach the inside of drawings: there the names stand for the colours that the reader chose. What
 * colours told apart is told apart by its form.
 */
const FORCED: Partial<Record<ColourName, 'Canvas' | 'CanvasText' | 'GrayText' | 'Highlight'>> = {
	surface: 'Canvas',
	ink: 'CanvasText',
	'ink-soft': 'CanvasText',
	line: 'GrayText',
	'line-strong': 'CanvasText',
	accent: 'CanvasText',
	focus: 'Highlight',
	green: 'CanvasText',
	amber: 'CanvasText',
	red: 'CanvasText',
	blue: 'CanvasText',
	moved: 'CanvasText',
};

/** Custom properties of the names: `--amber: light-dark(…)`. */
function properties(light: 'light' | 'lightContrast', dark: 'dark' | 'darkContrast'): string {
	return Object.entries(COLOURS)
		.map(([name, shades]) => `--${name}: light-dark(${shades[light]}, ${shades[dark]});`)
		.join('\n');
}

/** A RAG letter in a list, in the matrix and in drawings, and the word beside it. */
const rags = Object.entries(RAG_HUES)
	.map(([rag, hue]) => `.${rag} { color: var(--${hue}); fill: var(--${hue}); }`)
	.join('\n');

function outcomeMark([kind, { ground }]: [
	string,
	(typeof OUTCOME_SIGNS)[keyof typeof OUTCOME_SIGNS],
]): string {
	if (ground === 'grey') return '';
	const [hue, background] =
		'wash' in ground
			? [ground.wash, `background: var(--${ground.wash}-wash);`]
			: [ground.frame, `background: none; box-shadow: inset 0 0 0 1px var(--${ground.frame});`];
	return `.outcome.${kind} { color: var(--${hue}); ${background} }`;
}

export function styleSheet(): string {
	return [
		`:root { ${properties('light', 'dark')} }`,
		'/* Black on white or the reverse, and every line and soft word as strong as the ink. */',
		`@media (prefers-contrast: more) { :root { ${properties('lightContrast', 'darkContrast')} } }`,
		`@media (forced-colors: active) { svg { ${Object.entries(FORCED)
			.map(([name, colour]) => `--${name}: ${colour};`)
			.join('\n')} } }`,
		rags,
		'.outcome { color: var(--ink); background: var(--grey-wash); }',
		...Object.entries(OUTCOME_SIGNS).map(outcomeMark),
		`svg { ${DRAWING_STYLE} }`,
		`svg.none { ${NO_RAG} }`,
	].join('\n');
}
