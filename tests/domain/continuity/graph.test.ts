import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { continuityGraph, type ContinuityGraph } from '$lib/domain/continuity/graph';
import { projectLine } from '$lib/domain/continuity/project-line';
import { isFollowUp } from '$lib/domain/continuity/follow-ups';
import type { Link } from '$lib/domain/contract/model';
import { article, dataset, link, type DescribedContract } from '../continuity-build';

const THREE: DescribedContract[] = [
	{ id: 'c2', years: '2004-2006' },
	{ id: 'c1', years: '2001-2003' },
	{ id: 'c3', years: '2007-2009' },
];
const graphOf = (links: readonly Link[], contracts = THREE) => continuityGraph(dataset(contracts, links));
const edgesOf = ({ edges }: ContinuityGraph) => edges.map(({ key }) => key);
const keys = (nodes: readonly { readonly key: string }[] | undefined) => nodes?.map(({ key }) => key);

describe('continuityGraph', () => {
	it('makes one edge of a link that is stated twice, with both sources and kinds', () => {
		const twice = [link('c1/1/E1', 'c2/2'), link('c1/1', 'c2/2', { statedBy: 'to' })];
		const [edge, ...more] = graphOf(twice).edges;
		expect(more).toEqual([]);
		expect(edge?.kinds).toEqual(['continued-by', 'continues']);
		expect(edge?.statements.map((one) => one.link)).toEqual(twice);
	});

	it('orders contracts in time, whatever the order of the data, and leaves out a register', () => {
		const graph = graphOf([], [...THREE, { id: 'r', years: '2000-2000', kind: 'register' }]);
		expect(keys(graph.contracts.map(({ id }) => ({ key: id })))).toEqual(['c1', 'c2', 'c3']);
	});

	it('orders nodes by contract, then by number, a contract without an article last', () => {
		const graph = graphOf([link('c1/10', 'c2/'), link('c1/9', 'c2/2')]);
		expect([...graph.nodes.keys()]).toEqual(['c1/9', 'c1/10', 'c2/2', 'c2/']);
	});

	it('knows of an article what the data hold, and that they do not hold another', () => {
		const graph = graphOf(
			[link('c1/1', 'c2/2')],
			[
				{ id: 'c1', years: '2001-2003', articles: [article(1, 'Un')] },
				{ id: 'c2', years: '2004-2006' },
			],
		);
		expect(graph.nodes.get('c1/1')).toMatchObject({ known: true, title: { fr: 'Un' } });
		expect(graph.nodes.get('c2/2')).toMatchObject({ known: false, title: null, axis: null, services: [] });
	});

	it('gives a link without a number to the only article that a numbered one names', () => {
		const graph = graphOf([link('c1/1/E1', 'c2/'), link('c1/1', 'c2/2', { statedBy: 'to' })]);
		expect(edgesOf(graph)).toEqual(['c1/1>c2/2']);
	});

	test.each([
		['two articles', [link('c1/1', 'c2/'), link('c1/1', 'c2/2'), link('c1/1', 'c2/3')]],
		['another article', [link('c1/1', 'c2/'), link('c1/4', 'c2/2')]],
		['another contract', [link('c1/1', 'c2/'), link('c1/1', 'c3/2')]],
	])('keeps a link without a number beside %s', (_, links) => {
		expect(edgesOf(graphOf(links))).toContain('c1/1>c2/');
	});

	it('keeps what an article says of itself apart from the edges', () => {
		const graph = graphOf([link('c1/1', 'c1/1')]);
		expect(graph.edges).toEqual([]);
		expect(keys(graph.loops)).toEqual(['c1/1>c1/1']);
	});

	it('keeps what goes on outside any contract as a follow-up', () => {
		const outside = link('c1/1/E1', '/');
		const graph = graphOf([outside]);
		expect(graph.edges).toEqual([]);
		expect(graph.followUps).toEqual([
			{ from: 'c1/1', engagement: 'E1', source: { kind: 'link', link: outside } },
		]);
	});
});

describe('projectLine', () => {
	it('follows predecessors backwards and successors forwards, not what else they lead to', () => {
		const graph = graphOf([
			link('c1/1', 'c2/2'),
			link('c1/1', 'c2/9'),
			link('c2/2', 'c3/3'),
			link('c2/8', 'c3/3'),
		]);
		const line = projectLine(graph, 'c2/2');
		expect(keys(line?.earlier)).toEqual(['c1/1']);
		expect(keys(line?.later)).toEqual(['c3/3']);
		expect(keys(line?.edges)).toEqual(['c1/1>c2/2', 'c2/2>c3/3']);
	});

	it('does not go on behind a contract without an article', () => {
		const graph = graphOf([link('c1/1', 'c2/'), link('c2/', 'c3/3')]);
		expect(keys(projectLine(graph, 'c1/1')?.later)).toEqual(['c2/']);
	});

	it('comes to an end on a circle, and names each article once', () => {
		const graph = graphOf([link('c1/1', 'c2/2'), link('c2/2', 'c3/3'), link('c3/3', 'c1/1')]);
		const line = projectLine(graph, 'c1/1');
		expect(keys(line?.earlier)).toEqual(['c2/2', 'c3/3']);
		expect(line?.later).toEqual([]);
	});

	it('is null for an article that nothing names', () => {
		expect(projectLine(graphOf([]), 'c1/1')).toBeNull();
	});
});

describe('whatever the links', () => {
	const end = (id: fc.Arbitrary<string>) =>
		fc
			.tuple(id, fc.constantFrom('', '1', '2', '3', '1.4'))
			.map(([contract, number]) => `${contract}/${number}`);
	const contract = fc.constantFrom('c1', 'c2', 'c3');
	const anyLinks = fc.array(
		fc
			.tuple(end(contract), fc.oneof({ weight: 9, arbitrary: end(contract) }, fc.constant('/')))
			.chain(([from, to]) =>
				fc.constantFrom<Link['statedBy']>('from', 'to').map((statedBy) => link(from, to, { statedBy })),
			),
		{ maxLength: 12 },
	);

	const stated = ({ edges, loops }: ContinuityGraph) =>
		[...edges, ...loops].flatMap(({ statements }) => statements.map((one) => one.link));

	test('each link stands in exactly one edge, loop or follow-up', () => {
		fc.assert(
			fc.property(anyLinks, (links) => {
				const graph = graphOf(links);
				const followed = graph.followUps.flatMap(({ source }) =>
					source.kind === 'link' ? [source.link] : [],
				);
				const all = [...stated(graph), ...followed];
				expect(all).toHaveLength(links.length);
				expect(new Set(all)).toEqual(new Set(links));
				expect(followed).toEqual(links.filter(isFollowUp));
			}),
		);
	});

	test('merging again changes nothing, nor does the order of the rows', () => {
		const shape = ({ nodes, edges, loops }: ContinuityGraph) => ({
			nodes: [...nodes.keys()],
			edges: [...edges, ...loops].map(({ key, kinds, statements }) => ({
				key,
				kinds,
				count: statements.length,
			})),
		});
		fc.assert(
			fc.property(
				anyLinks.chain((links) =>
					fc.tuple(
						fc.constant(links),
						fc.shuffledSubarray(links, { minLength: links.length, maxLength: links.length }),
					),
				),
				([links, shuffled]) => {
					const graph = graphOf(links);
					expect(shape(graphOf(shuffled))).toEqual(shape(graph));
					const again = graphOf([...stated(graph), ...links.filter(isFollowUp)]);
					expect(shape(again)).toEqual(shape(graph));
				},
			),
		);
	});

	test('a line ends, names each article once and never the one that it starts from', () => {
		fc.assert(
			fc.property(anyLinks, (links) => {
				const graph = graphOf(links);
				for (const key of graph.nodes.keys()) {
					const line = projectLine(graph, key);
					const found = [...(line?.earlier ?? []), ...(line?.later ?? [])].map((one) => one.key);
					expect(new Set(found).size).toBe(found.length);
					expect(found).not.toContain(key);
				}
			}),
		);
	});
});
