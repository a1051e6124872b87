import { readFileSync } from 'node:fs';
import { describe, expect, it, test } from 'vitest';
import { chartToSvg } from '$lib/files/svg';
import type { Chart } from '$lib/views/charts/chart';
import { ROLES } from '$lib/views/charts/drawing';

const CHART: Chart = {
	name: 'delays',
	title: 'Titre',
	description: 'Ce que le dessin montre.',
	none: 'Rien à dessiner.',
	panels: [{ width: 100, height: 50, frame: [], marks: [] }],
	table: null,
};
const svg = (chart: Partial<Chart>, subtitle = 'contrat') =>
	chartToSvg({ ...CHART, ...chart }, subtitle, 'source', 'fr');
const written = (file: string) =>
	[...file.matchAll(/<text class="(\w+)"[^>]*>([^<]*)</gu)].map(([, , words]) => words);

describe('what a role looks like', () => {
	const tokens = readFileSync('src/app.css', 'utf8');
	/** The signs of RAG have their colours where every page finds them. */
	const page = readFileSync('src/lib/ui/charts/DrawingView.svelte', 'utf8') + tokens;
	const style = /<style>(.*)<\/style>/u.exec(svg({}))?.[1] ?? '';

	/** The names of the tokens, or the colours, that fill and line the shapes of a role. */
	function paints(css: string, role: string, named: (value: string) => string): string[] {
		const plain = css.replaceAll(/\/\*.*?\*\//gsu, '');
		const rules = [...plain.matchAll(/([^{}]+)\{([^}]*)\}/gu)].filter(([, selector = '']) =>
			selector.split(',').some((one) => one.trim().replace(/^svg /u, '') === `.${role}`),
		);
		return rules
			.flatMap(([, , body = '']) => [...body.matchAll(/(fill|stroke):\s*([^;}]+)/gu)])
			.map(([, property = '', value = '']) => `${property} ${named(value.trim())}`)
			.toSorted();
	}
	function light(value: string): string {
		const token = /var\(--([\w-]+)\)/u.exec(value)?.[1];
		if (token === undefined) return value;
		if (token === 'hatch') return 'url(#hatch)';
		return new RegExp(String.raw`--${token}: light-dark\((#\w+),`, 'u').exec(tokens)?.[1] ?? `no --${token}`;
	}

	test.each(ROLES.filter((role) => role !== 'label'))(
		'%s has in files the light colours of pages',
		(role) => {
			expect(paints(style, role, (value) => value)).toEqual(paints(page, role, light));
		},
	);

	test.each(ROLES.filter((role) => !['label', 'value', 'strong'].includes(role)))('%s is painted', (role) => {
		expect(paints(style, role, (value) => value)).not.toEqual([]);
	});
});

it('writes the title, the filters, the description and the source', () => {
	expect(written(svg({}))).toEqual(['Titre', 'contrat', 'Ce que le dessin montre.', 'source']);
});

it('says that there is nothing to draw, and why', () => {
	expect(written(svg({ panels: [] }))).toEqual(['Titre', 'contrat', 'Rien à dessiner.', 'source']);
});

it('breaks long words into lines, and the file grows with them', () => {
	const filters = Array.from({ length: 40 }, (_, at) => `Service : SERVICE${at + 1}`).join(' · ');
	const [short, long] = [svg({}), svg({}, filters)];
	const height = (file: string) => Number(/height="(\d+)"/u.exec(file)?.[1]);
	expect(written(long).slice(1, -2).join(' ')).toBe(filters);
	expect(height(long)).toBeGreaterThan(height(short));
});
