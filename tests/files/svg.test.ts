import { expect, it } from 'vitest';
import { chartToSvg } from '$lib/files/svg';
import type { Chart } from '$lib/views/charts/chart';

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
