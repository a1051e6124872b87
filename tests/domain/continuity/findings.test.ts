import { describe, expect, it, test } from 'vitest';
import {
	CONTINUITY_FINDINGS,
	continuityFindings,
	type ContinuityFindingCode,
} from '$lib/domain/continuity/findings';
import { continuityGraph } from '$lib/domain/continuity/graph';
import type { Link } from '$lib/domain/contract/model';
import { reference } from '../../data/reference-data';
import { article, dataset, link, type DescribedContract } from '../continuity-build';

const FULL: readonly DescribedContract[] = [
	{ id: 'c1', years: '2001-2003', articles: [article(1), article(2)] },
	{ id: 'a1', years: '2004-2004', follows: 'c1', articles: [article(1)] },
	{ id: 'c2', years: '2005-2007', articles: [article(3), article(4)] },
];
const cites = (from: string, to: string, printed = '') =>
	link(from, to, { statedBy: 'to', place: 'column', printed });
const announces = (from: string, to: string, place: Link['place'] = 'progress', printed = '') =>
	link(from, to, { statedBy: 'from', place, printed });

function find(links: readonly Link[], contracts = FULL): string[] {
	const data = dataset(contracts, links);
	return continuityFindings(continuityGraph(data), data).map(
		({ code, node, others, detail }) =>
			`${[code, node.key, ...others.map(({ key }) => key)].join(' ')}${detail && ` ${detail}`}`,
	);
}

type Example = { readonly links: readonly Link[]; readonly contracts?: readonly DescribedContract[] };
/** For each check the cases that raise it, with the finding, and those that do not. */
const EXAMPLES: Record<
	ContinuityFindingCode,
	{
		readonly raise: readonly (Example & { readonly found: string })[];
		readonly not: readonly Example[];
	}
> = {
	self: {
		raise: [{ links: [cites('c1/1', 'c1/1')], found: 'self c1/1' }],
		not: [{ links: [cites('c1/1', 'c2/3')] }],
	},
	'against-time': {
		raise: [
			{ links: [cites('c2/3', 'c1/1')], found: 'against-time c1/1 c2/3' },
			{ links: [cites('c1/1', 'c1/2')], found: 'against-time c1/2 c1/1' },
		],
		not: [{ links: [cites('c1/1', 'a1/1'), announces('a1/1', 'c2/')] }],
	},
	'only-earlier': {
		raise: [
			{
				links: [announces('c1/1', 'c2/3'), cites('c1/2', 'c2/4'), announces('c1/2', 'c2/4')],
				found: 'only-earlier c1/1 c2/3',
			},
		],
		not: [
			// The later contract cites nothing of the earlier one, so that its silence says nothing.
			{ links: [announces('c1/1', 'c2/3')] },
			// The later article is not in the data.
			{ links: [announces('c1/1', 'c2/9'), cites('c1/2', 'c2/4'), announces('c1/2', 'c2/4')] },
			{ links: [announces('c1/1', 'c2/3'), cites('c1/1', 'c2/3')] },
		],
	},
	'only-later': {
		raise: [
			{
				links: [cites('c1/1', 'c2/3'), announces('c1/2', 'c2/4'), cites('c1/2', 'c2/4')],
				found: 'only-later c2/3 c1/1',
			},
		],
		not: [
			// The earlier contract announces nothing in the later one, so that its silence says nothing.
			{ links: [cites('c1/1', 'c2/3')] },
			{
				links: [cites('c1/1', 'c2/3'), announces('c1/2', 'c2/4'), cites('c1/2', 'c2/4')],
				contracts: FULL.map((one) => ({ ...one, scope: 'partial' as const })),
			},
			// Announced without a number.
			{ links: [cites('c1/1', 'c2/3'), announces('c1/1', 'c2/')] },
		],
	},
	'not-in-closing-list': {
		raise: [
			{
				links: [announces('c1/1', 'c2/3'), announces('c1/2', 'c2/4', 'closing-list')],
				found: 'not-in-closing-list c1/1 c2/3',
			},
		],
		not: [
			{ links: [announces('c1/1', 'c2/3'), announces('c1/1', 'c2/3', 'closing-list')] },
			{ links: [announces('c1/1', 'c2/3')] },
			// The list leads to another contract.
			{ links: [announces('c1/1', 'a1/1'), announces('c1/2', 'c2/4', 'closing-list')] },
		],
	},
	'number-differs': {
		raise: [
			{
				links: [announces('c1/1', 'c2/3'), announces('c1/1', 'c2/4', 'closing-list')],
				found: 'number-differs c1/1 c2/3 c2/4',
			},
		],
		not: [
			{ links: [announces('c1/1', 'c2/3'), announces('c1/1', 'c2/4')] },
			{ links: [announces('c1/1/E1', 'c2/3'), announces('c1/1/E2', 'c2/4', 'conclusions')] },
			{ links: [announces('c1/1', 'c2/3'), announces('c1/1', 'c2/3', 'closing-list')] },
		],
	},
	'period-differs': {
		raise: [
			{ links: [cites('c1/1', 'c2/3', 'CA 2001-2002')], found: 'period-differs c2/3 c1/1 2001-2002' },
			{
				links: [announces('c1/1', 'c2/3', 'progress', 'CA 2005-2006')],
				found: 'period-differs c1/1 c2/3 2005-2006',
			},
		],
		not: [
			{ links: [cites('c1/1', 'c2/3', 'CA 2001-2003')] },
			{ links: [cites('c1/1', 'c2/3', 'Article 1 du CA')] },
			// An amendment is printed with the period of the contract that it prolongs.
			{ links: [cites('a1/1', 'c2/3', 'avenant au CA (2001 - 2003)')] },
		],
	},
	'title-differs': {
		raise: [
			{
				links: [],
				contracts: [{ id: 'c1', years: '2001-2003', articles: [article(1, 'Un', 'Autre')] }],
				found: 'title-differs c1/1 Autre',
			},
		],
		not: [{ links: [] }],
	},
	'shared-predecessor': {
		raise: [
			{
				links: [cites('c1/1', 'c2/3'), cites('c1/1', 'c2/4')],
				found: 'shared-predecessor c1/1 c2/3 c2/4',
			},
		],
		not: [
			{ links: [cites('c1/1', 'a1/1'), cites('c1/1', 'c2/3')] },
			{ links: [cites('c1/1', 'c2/3'), cites('c1/2', 'c2/3')] },
			{ links: [cites('c1/1', 'c2/3'), cites('c1/1', 'c2/')] },
			// The predecessor says itself that it goes on in both.
			{ links: [announces('c1/1', 'c2/3'), announces('c1/1', 'c2/4')] },
		],
	},
};

describe.each(CONTINUITY_FINDINGS)('%s', (code) => {
	const { raise, not } = EXAMPLES[code];
	test.each(raise)('is raised: $found', ({ links, contracts, found }) => {
		expect(find(links, contracts)).toContain(found);
	});
	test.each(not.map((example, at) => ({ at: at + 1, ...example })))(
		'is not raised, case $at',
		({ links, contracts }) => {
			expect(find(links, contracts).filter((found) => found.startsWith(`${code} `))).toEqual([]);
		},
	);
});

describe('the findings of the reports', () => {
	const graph = continuityGraph(reference.dataset);
	const found = continuityFindings(graph, reference.dataset);
	const of = (code: ContinuityFindingCode) =>
		found
			.filter((one) => one.code === code)
			.map(({ node, others }) => [node, ...others].map(({ key }) => key).join(' '));

	it('names the successors that only a progress text announces', () => {
		expect(of('not-in-closing-list')).toEqual(['ca6/23 ca7/14', 'ca6/26 ca7/33']);
	});

	it('names article 40 of the 7th, which has two titles', () => {
		expect(of('title-differs')).toContain('ca7/40');
	});

	it('names the eleven articles that cite themselves', () => {
		expect(of('self')).toHaveLength(11);
	});

	it('names the five articles that two others cite', () => {
		expect(of('shared-predecessor')).toEqual([
			'ca5/20 av2019-2020/18 av2019-2020/29',
			'ca5/22 av2019-2020/24 av2019-2020/26',
			'ca5/28 av2019-2020/31 av2019-2020/32',
			'av2021/11 ca6/10 ca6/13',
			'av2021/20 ca6/23 ca6/24',
		]);
	});

	it('names the contract 2016-2018 printed as 2016-2017', () => {
		expect(of('period-differs')).toEqual(['av2019-2020/11 ca5/19']);
	});

	it('finds no link that one side should not state alone, and nothing against time', () => {
		for (const code of ['only-earlier', 'only-later', 'against-time', 'number-differs'] as const)
			expect(of(code), code).toEqual([]);
	});
});
