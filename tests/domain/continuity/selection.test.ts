import { describe, expect, test } from 'vitest';
import { continuityGraph } from '$lib/domain/continuity/graph';
import { projectLine } from '$lib/domain/continuity/project-line';
import { lineGraph, selectContinuity, type ContinuitySelection } from '$lib/domain/continuity/selection';
import { reference } from '../../data/reference-data';

const graph = continuityGraph(reference.dataset);
const ALL: ContinuitySelection = { services: [], axes: [], contracts: [], text: '' };
const keys = (selection: Partial<ContinuitySelection>, also: string | null = null) => [
	...selectContinuity(graph, { ...ALL, ...selection }, also).nodes.keys(),
];

describe('the selection of lines', () => {
	test('nothing asked shows every article and link', () => {
		const all = selectContinuity(graph, ALL, null);
		expect([...all.nodes.keys()]).toEqual([...graph.nodes.keys()]);
		expect(all.edges).toEqual(graph.edges);
		expect(all.loops).toEqual(graph.loops);
		expect(all.followUps).toEqual(graph.followUps);
	});

	test('a word shows whole lines, also their old articles without title', () => {
		const found = keys({ text: 'ides' });
		expect(found).toContain('ca6/29');
		expect(found).toContain('ca2/19');
		expect(found).not.toContain('ca6/10');
		expect(keys({ text: 'IDÈS ARTICLE 29' })).toContain('ca2/19');
		expect(keys({ text: 'nothing like this' })).toEqual([]);
	});

	test('all that is asked must be true of one article, not of its line', () => {
		// ca6/29 is of SI and on axis 3; its line comes from ca5, of which no service is known.
		const { services = [], axis = null } = graph.nodes.get('ca6/29') ?? {};
		const asked = { services: services.slice(0, 1), axes: axis === null ? [] : [axis] };
		expect(asked.services).toHaveLength(1);
		expect(asked.axes).toHaveLength(1);
		expect(keys({ ...asked, contracts: ['ca6'] })).toContain('ca5/26');
		expect(keys({ ...asked, contracts: ['ca5'] })).toEqual([]);
	});

	test('only what hangs on the shown articles is there', () => {
		const some = selectContinuity(graph, { ...ALL, text: 'ides' }, null);
		for (const { from, to } of some.edges) {
			expect(some.nodes.has(from)).toBe(true);
			expect(some.nodes.has(to)).toBe(true);
		}
		for (const { from } of [...some.loops, ...some.followUps]) expect(some.nodes.has(from)).toBe(true);
		expect(some.edges.length).toBeLessThan(graph.edges.length);
	});

	test('the chosen article is there in any case', () => {
		expect(keys({ text: 'nothing like this' }, 'ca6/27')).toEqual(
			expect.arrayContaining(['av2019-2020/23', 'ca6/27', 'ca7/22']),
		);
	});

	test('a line alone holds its articles and no others', () => {
		const line = projectLine(graph, 'ca6/29');
		if (!line) throw new Error('The reference data have no article ca6/29');
		const alone = lineGraph(graph, line);
		expect([...alone.nodes.keys()].sort()).toEqual(
			['ca6/29', ...line.earlier.map(({ key }) => key), ...line.later.map(({ key }) => key)].sort(),
		);
		expect(alone.edges).toEqual(line.edges);
	});
});
