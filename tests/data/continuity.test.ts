import { expect, it } from 'vitest';
import { continuityGraph } from '$lib/domain/continuity-graph';
import { projectLine } from '$lib/domain/continuity-line';
import { reference } from './reference-data';

const graph = continuityGraph(reference.dataset);

const keys = (nodes: readonly { readonly key: string }[] | undefined) => nodes?.map(({ key }) => key);

it('follows IDES from article 19 of the contract 2006-2008 to article 29 of the 6th', () => {
	const line = projectLine(graph, 'ca2/19');
	expect(keys(line?.later)).toContain('ca6/29');
	expect(keys(projectLine(graph, 'ca6/29')?.earlier)).toEqual([
		'ca2/19',
		'av2009/19',
		'ca3/28',
		'ca4/15',
		'ca5/26',
		'av2019-2020/30',
		'av2021/33',
	]);
});

it('follows incapacity certificates from article 23 of 2019-2020 to article 27 of the 6th and 22 of the 7th', () => {
	expect(keys(projectLine(graph, 'av2019-2020/23')?.later)).toEqual(
		expect.arrayContaining(['ca6/27', 'ca7/22']),
	);
	expect(keys(projectLine(graph, 'ca7/22')?.earlier)).toEqual(['av2019-2020/23', 'av2021/27', 'ca6/27']);
});
