import { describe, expect, it, test } from 'vitest';
import { continuityGraph } from '$lib/domain/continuity/graph';
import { chartToSvg } from '$lib/files/svg';
import { LANGUAGES } from '$lib/i18n/language';
import { continuityDrawing } from '$lib/views/charts/continuity-drawing';
import { continuityPicture, linkForm } from '$lib/views/charts/continuity-picture';
import { NODE } from '$lib/views/charts/picture-nodes';
import { FLOW_STYLE } from '$lib/views/look/drawing-style';
import { DRAWN_FORMS, formWord } from '$lib/views/charts/form-words';
import { widthOf, wrapWithin } from '$lib/views/charts/words';
import { continuityNames } from '$lib/views/continuity/continuity-words';
import { reference } from '../../data/reference-data';

const graph = continuityGraph(reference.dataset);
const names = continuityNames(graph, reference.dataset, 'fr');
const whole = continuityPicture(graph, null, names);
const ides = continuityPicture(graph, 'ca6/29', names);
const node = (key: string, { nodes } = ides) => nodes.find((one) => one.key === key);

describe('the picture of all contracts', () => {
	it('fits a page of 1440 px and crosses little', () => {
		expect(whole.width).toBeLessThanOrEqual(1440 - 80 - 2 * 9);
		// In the order of the data they cross more than a thousand times.
		expect(whole.crossings).toBeLessThanOrEqual(5);
	});

	it('has every article once, and every link', () => {
		const keys = whole.nodes.filter(({ words }) => words).map(({ key }) => key);
		expect(keys).toEqual([...graph.nodes.values()].filter(({ article }) => article).map(({ key }) => key));
		expect(whole.links).toHaveLength(graph.edges.length + graph.loops.length + graph.followUps.length);
		expect(whole.links.every(({ light }) => light === 'plain')).toBe(true);
	});

	it('ends each link that names only the contract by itself', () => {
		const open = whole.nodes.filter(({ words }) => words === null);
		expect(open).toHaveLength(graph.into.get('av2021/')?.length ?? 0);
		expect(new Set(open.map(({ y }) => y)).size).toBe(open.length);
	});

	it('leaves room between two articles for a finger', () => {
		for (const column of Map.groupBy(whole.nodes, ({ x }) => x).values()) {
			const down = column.filter(({ words }) => words).toSorted((a, b) => a.y - b.y);
			down.slice(1).forEach(({ y, height }, at) => {
				const upper = down[at];
				expect(y + height / 2 - (upper ? upper.y + upper.height / 2 : 0)).toBeGreaterThanOrEqual(24 - 0.1);
			});
		}
		expect(NODE.width).toBeGreaterThanOrEqual(24);
	});
});

describe('a chosen line', () => {
	it('is lit backwards and forwards, and nothing else is', () => {
		const lit = ides.nodes.filter(({ light }) => light === 'lit').map(({ key }) => key);
		expect(lit).toEqual([
			'ca2/19',
			'av2009/19',
			'ca3/28',
			'ca4/15',
			'ca5/26',
			'av2019-2020/30',
			'av2021/33',
			'ca6/29',
		]);
		expect(ides.links.filter(({ light }) => light === 'lit')).toHaveLength(12);
		expect(ides.nodes.filter(({ chosen }) => chosen).map(({ key }) => key)).toEqual(['ca6/29']);
		const incapacity = continuityPicture(graph, 'ca6/27', names);
		const found = incapacity.nodes.filter(({ light }) => light === 'lit').map(({ key }) => key);
		expect(found).toEqual(expect.arrayContaining(['av2019-2020/23', 'ca6/27', 'ca7/22']));
	});

	it('has its titles in lines that lie over no other article', () => {
		const chosen = node('ca6/29');
		expect(chosen?.lines.length).toBeGreaterThan(1);
		expect(chosen?.lines.every((line) => widthOf(line) <= 146)).toBe(true);
		expect(node('ca2/19')?.lines).toEqual([]);
		expect(node('ca6/10')?.lines).toEqual([]);
		const bottom = (chosen?.y ?? 0) + (chosen?.height ?? 0) + 14 * (chosen?.lines.length ?? 0);
		const below = ides.nodes.filter(({ x, y }) => x === chosen?.x && y > chosen.y);
		expect(Math.min(...below.map(({ y }) => y))).toBeGreaterThanOrEqual(bottom);
	});

	it('lies above the others', () => {
		const last = ides.links.findLastIndex(({ light }) => light === 'dim');
		expect(ides.links.findIndex(({ light }) => light === 'lit')).toBe(last + 1);
	});
});

test('the form of a link says who states it', () => {
	expect(linkForm({ kinds: ['continues'] })).toBe('continues');
	expect(linkForm({ kinds: ['continued-by'] })).toBe('continued-by');
	expect(linkForm({ kinds: ['continued-by', 'moved-to'] })).toBe('moved-to');
	expect(linkForm({ kinds: ['moved-to', 'continues'] })).toBe('both');
});

test.each(LANGUAGES)('the file stands alone and holds what the page shows, %s', (lang) => {
	const own = continuityNames(graph, reference.dataset, lang);
	const drawing = continuityDrawing(continuityPicture(graph, 'ca6/29', own), lang);
	const svg = chartToSvg(
		{ title: 'a', description: 'b', none: '', panels: [drawing] },
		'c',
		'd',
		lang,
		FLOW_STYLE,
	);
	expect(svg).not.toMatch(/NaN|undefined|href=|var\(/u);
	expect(svg.match(/<path class="(?:continues|faint|both|loop|follow-up)/gu)?.length).toBeGreaterThan(100);
	expect(svg).toContain('<title>Arti');
	for (const form of DRAWN_FORMS) expect(svg).toContain(formWord(form, lang).replaceAll('&', '&amp;'));
	for (const shape of drawing.marks.flatMap(({ shapes }) => shapes)) {
		if (shape.kind !== 'rect' && shape.kind !== 'text') continue;
		expect(shape.y).toBeGreaterThan(0);
		expect(shape.y).toBeLessThanOrEqual(drawing.height);
		expect(shape.x).toBeLessThanOrEqual(drawing.width);
	}
});

test.each([
	['', []],
	['one', ['one']],
	['one two three', ['one two', 'three']],
	['one two three four five', ['one two', 'three f…']],
])('on two short lines: %s', (text, lines) => {
	expect(wrapWithin(text, 50, 2)).toEqual(lines);
});
