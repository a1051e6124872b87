import { readFileSync } from 'node:fs';
import { describe, expect, it, test } from 'vitest';
import { articleOf } from '$lib/domain/continuity/link-ends';
import { continuityGraph } from '$lib/domain/continuity/graph';
import { projectLine } from '$lib/domain/continuity/project-line';
import type { LinkNode } from '$lib/domain/contract/model';
import { reference } from './reference-data';

const { links } = reference.dataset;
const graph = continuityGraph(reference.dataset);

/**
 * A second reading of the two reports, made from their text, cell by cell: each cell of the column
 * "Suite du précédent CA" with the articles that it names, and each place that says where an article goes on
 * (`av2021/` where it gives no number, `/` where it is outside any contract).
 */
const [, ...lines] = readFileSync(new URL('continuity-reading.csv', import.meta.url), 'utf8')
	.trim()
	.split('\n');
const reading = lines.map((line) => {
	const [report = '', place = '', article = '', named = ''] = line.split(';');
	return { report, place, article, named: named.split(' ').filter(Boolean) };
});

const shown = ({ contract, article, engagement }: LinkNode, exact: boolean) =>
	[contract, article, ...(exact && engagement ? [engagement] : [])].join('/');

describe('a second reading of the reports', () => {
	test.each(reading.filter(({ place }) => place === 'column'))(
		'$report, $article: the column names $named',
		({ report, article, named }) => {
			const own = links.filter(
				(link) =>
					link.report === report &&
					link.place === 'column' &&
					link.statedBy === 'to' &&
					shown(link.to, false) === article,
			);
			expect(own.map(({ from }) => shown(from, false)).sort()).toEqual(named.toSorted());
		},
	);

	test.each(['progress', 'conclusions', 'closing-list'])('every link of the %s, and no other', (place) => {
		const read = reading
			.filter((one) => one.place === place)
			.map(({ report, article, named: [to] }) => `${report} ${article} > ${to ?? ''}`);
		const own = links
			.filter((link) => link.place === place)
			.map(({ report, from, to }) => `${report} ${shown(from, true)} > ${shown(to, false)}`);
		expect(own.sort()).toEqual(read.sort());
	});

	it('has every link of the data: no column names more', () => {
		const count = reading.reduce((sum, { named }) => sum + named.length, 0);
		expect(links).toHaveLength(count);
		expect(reading.filter(({ place }) => place === 'closing-list')).toHaveLength(13);
	});
});

const keys = (nodes: readonly { readonly key: string }[] | undefined) => nodes?.map(({ key }) => key);

describe('the graph of the reports', () => {
	it('has the contracts that they name, in time order', () => {
		expect(graph.contracts.map(({ id }) => id)).toEqual([
			'ca2',
			'av2009',
			'ca3',
			'ca4',
			'ca5',
			'av2019-2020',
			'av2021',
			'ca6',
			'ca7',
		]);
	});

	it('has all 13 links of the closing list, each with its source', () => {
		const listed = graph.edges.filter(({ statements }) =>
			statements.some(({ link }) => link.place === 'closing-list'),
		);
		expect(listed.map(({ key }) => key)).toEqual([
			'ca6/10>ca7/27',
			'ca6/11>ca7/19',
			'ca6/12>ca7/25',
			'ca6/16>ca7/16',
			'ca6/19>ca7/40',
			'ca6/21>ca7/29',
			'ca6/24>ca7/13',
			'ca6/25>ca7/14',
			'ca6/27>ca7/22',
			'ca6/30>ca7/30',
			'ca6/31>ca7/31',
			'ca6/32>ca7/24',
			'ca6/35>ca7/39',
		]);
	});

	it('keeps a link that two places state as one with two sources', () => {
		const edge = graph.edges.find(({ key }) => key === 'ca5/30>av2019-2020/33');
		expect(edge?.statements.map(({ link }) => link.report)).toEqual(['2020-year', '2025-year']);
	});

	it('gives a link without a number to the only article that the other side cites', () => {
		const edge = graph.edges.find(({ key }) => key === 'av2019-2020/10>av2021/12');
		expect(edge?.kinds).toEqual(['moved-to', 'continues']);
		expect(edge?.statements.map(({ numbered }) => numbered)).toEqual([false, true]);
	});

	it('puts a point of an article with the article, and keeps the point in its source', () => {
		expect([...graph.nodes.keys()].filter((key) => key.includes('.'))).toEqual([]);
		const edge = graph.edges.find(({ key }) => key === 'ca5/16>av2019-2020/10');
		expect(edge?.statements.map(({ link }) => link.from.article)).toEqual(['16.7']);
		expect(edge?.statements.map(({ link }) => articleOf(link.from))).toEqual(['16']);
	});

	it('keeps what goes on outside any contract', () => {
		expect(
			graph.followUps.map(({ from, engagement, source }) => `${source.kind} ${from} ${engagement}`),
		).toEqual([
			'link ca6/24 E1',
			'link ca6/28 E2',
			'link ca6/33 E1',
			'report av2021/12 E1',
			'report av2021/13 E1',
			'report av2021/22 E1',
			'report av2021/29 E1',
			'report av2021/29 E2',
			'report av2021/31 E1',
			'report av2021/32 E1',
			'report av2021/34 E4',
			'report av2021/35 E2 NEW',
			'report av2021/35 E3 NEW',
			'report av2021/41 E1',
			'report av2019-2020/29 E2',
			'report av2019-2020/33 E4',
			'report av2019-2020/33 E5',
		]);
	});
});

describe('the line of a project', () => {
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
		expect(keys(projectLine(graph, 'av2019-2020/23')?.later)).toEqual(['av2021/', 'ca6/27', 'ca7/22']);
		expect(keys(projectLine(graph, 'ca7/22')?.earlier)).toEqual(['av2019-2020/23', 'av2021/27', 'ca6/27']);
	});
});
