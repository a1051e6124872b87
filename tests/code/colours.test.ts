import { readdirSync, readFileSync } from 'node:fs';
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
import { RAGS } from '$lib/domain/contract/vocabulary';
import { chartToSvg } from '$lib/files/svg';
import { tableXml } from '$lib/files/word/table';
import { stylesXml } from '$lib/files/xlsx/styles';
import { styleSheet } from '$lib/views/look/style-sheet';
import type { DocumentCell } from '$lib/views/paper/document';

/**
 * The colours of RAG and outcomes as they are written into style sheets and files, on every ground. Where colours stand
 * side by side they differ at a glance, for readers with each of the three deficiencies at its strongest too; forms,
 * letters and words come on top.
 */
const SIGHTS: Record<string, (colour: Color) => Color> = {
	'full colour vision': (colour) => colour,
	protanopia: filterDeficiencyProt(1),
	deuteranopia: filterDeficiencyDeuter(1),
	tritanopia: filterDeficiencyTrit(1),
};
/** A difference that one sees at a glance (CIEDE2000). */
const AT_A_GLANCE = 5;

type Palette = {
	readonly name: string;
	/** The colours that tell apart, by what wears them. */
	readonly apart: Readonly<Record<string, string>>;
	/** Words and the letters on signs, each on the ground that it has. */
	readonly words: readonly (readonly [string, string])[];
	/** Signs and lines, each on the ground that it has. */
	readonly signs: readonly (readonly [string, string])[];
};

const HUES = ['green', 'amber', 'red', 'blue'];
const css = styleSheet();
const [plain = '', contrast = ''] = css.split('@media (prefers-contrast: more)');

function page(name: string, sheet: string, side: 1 | 2): Palette {
	const colour = (token: string) => {
		const found = new RegExp(String.raw`--${token}: light-dark\((#\w{6}), (#\w{6})\)`).exec(sheet)?.[side];
		if (!found) throw new Error(`the style sheet gives no --${token}`);
		return found;
	};
	const grounds = ['surface', 'paper', 'head', 'hover'].map(colour);
	const on = (token: string, under: readonly string[]) => under.map((one) => [colour(token), one] as const);
	return {
		name,
		// What is gone has the soft ink.
		apart: Object.fromEntries([...HUES, 'ink-soft'].map((token) => [token, colour(token)])),
		words: [
			...HUES.flatMap((hue) => on(hue, [...grounds, colour(`${hue}-wash`)])),
			...['ink', 'ink-soft'].flatMap((token) => on(token, grounds)),
			...on(
				'ink',
				['grey-wash', 'highlight-wash', 'caution-wash'].map((wash) => colour(wash)),
			),
		],
		signs: ['line-strong', 'moved', 'accent', 'highlight', 'caution'].flatMap((token) =>
			on(token, grounds.slice(0, 2)),
		),
	};
}

/** The colours of a file's drawing: of each role the line where it has one, else what fills it. */
function drawing(): Palette {
	const svg = chartToSvg({ title: '', description: '', none: '', panels: [] }, '', '', 'fr');
	const painted = (role: string) => {
		const body = new RegExp(String.raw`\.${role}\{([^}]*)\}`).exec(svg)?.[1] ?? '';
		return /stroke:(#\w{6})/.exec(body)?.[1] ?? /fill:(#\w{6})/.exec(body)?.[1] ?? `no .${role}`;
	};
	const roles = [...RAGS, 'realised', 'closed', 'onTrack', 'attention', 'late', 'gone'];
	const white = painted('paper');
	return {
		name: 'SVG',
		apart: Object.fromEntries(roles.map((role) => [role, painted(role)])),
		words: [...RAGS.map((rag) => [painted('letter'), painted(rag)] as const), [painted('soft'), white]],
		signs: [...roles, 'none', 'moved', 'event', 'done'].map((role) => [painted(role), white] as const),
	};
}

function excel(): Palette {
	const formats = [
		...stylesXml().matchAll(/<dxf><font><b\/><color rgb="FF(\w{6})"\/>.*?fgColor rgb="FF(\w{6})"/g),
	];
	return {
		name: 'Excel',
		apart: Object.fromEntries(formats.map(([, ink], at) => [RAGS[at] ?? '', `#${ink}`])),
		words: formats.map(([, ink, wash]) => [`#${ink}`, `#${wash}`] as const),
		signs: [],
	};
}

/** In Word the letters are black: what differs is what lies behind them. */
function word(): Palette {
	const cell = (rag: DocumentCell['rag']): DocumentCell => ({
		lines: [],
		span: 1,
		merged: 'no',
		align: 'center',
		rag,
	});
	const rows = [{ kind: 'body' as const, cells: RAGS.map(cell) }];
	const table = { title: '', widths: [1, 1, 1], dense: false, head: [], rows: () => rows, size: 1 };
	const xml = [...tableXml(table, 900, 'fr', () => {})].join('');
	const fills = [...xml.matchAll(/w:fill="(\w{6})"/g)].map(([, fill]) => `#${fill}`);
	return {
		name: 'Word',
		apart: Object.fromEntries(fills.map((fill, at) => [RAGS[at] ?? '', fill])),
		words: fills.map((fill) => ['#000000', fill] as const),
		signs: [],
	};
}

const PALETTES = [
	page('light pages', plain, 1),
	page('dark pages', plain, 2),
	page('light pages with more contrast', contrast, 1),
	page('dark pages with more contrast', contrast, 2),
	drawing(),
	excel(),
	word(),
];

function seen(hex: string, sight: string): Color {
	const colour = parse(hex);
	const look = SIGHTS[sight];
	if (!colour || !look) throw new Error(`${hex} cannot be seen with ${sight}`);
	return look(colour);
}

describe.each(PALETTES)('$name', ({ apart, words, signs }) => {
	test('has all RAGs', () => {
		expect(new Set(Object.values(apart)).size).toBeGreaterThanOrEqual(RAGS.length);
	});

	test.each(Object.keys(SIGHTS))('colours differ at a glance with %s', (sight) => {
		const colours = Object.entries(apart);
		for (const [at, [one, first]] of colours.entries())
			for (const [other, second] of colours.slice(at + 1)) {
				// Two things of one colour, as late and R, mean the same.
				if (first === second) continue;
				const difference = differenceCiede2000()(seen(first, sight), seen(second, sight));
				expect(difference, `${one} ${first} and ${other} ${second}`).toBeGreaterThan(AT_A_GLANCE);
			}
	});

	test('words are readable', () => {
		for (const [ink, under] of words)
			expect(wcagContrast(ink, under), `${ink} on ${under}`).toBeGreaterThanOrEqual(4.5);
	});

	test('signs stand out from their ground', () => {
		for (const [sign, under] of signs)
			expect(wcagContrast(sign, under), `${sign} on ${under}`).toBeGreaterThanOrEqual(3);
	});
});

const SOURCES = readdirSync('src', { recursive: true, encoding: 'utf8' })
	.map((path) => path.replaceAll('\\', '/'))
	.filter((path) => /\.(?:ts|svelte|css|html)$/.test(path) && !path.includes('paraglide/'))
	.filter((path) => path !== 'lib/views/look/palette.ts');

test.each(SOURCES)('%s has its colours from the palette', (path) => {
	const found =
		readFileSync(`src/${path}`, 'utf8').match(/#[\da-f]{6}\b|'[\dA-F]{6}'|"FF[\dA-F]{6}"|\brgba?\(\d/gi) ??
		[];
	expect(
		found,
		`src/${path} holds a colour of its own: give it a name in src/lib/views/look/palette.ts, where it is measured, and use var(--name) or officeColourOf`,
	).toEqual([]);
});
