import { describe, expect, it, test } from 'vitest';
import { continuityGraph } from '$lib/domain/continuity/graph';
import type { Link } from '$lib/domain/contract/model';
import { contractPairs, nearestPair, succession } from '$lib/domain/continuity/succession';
import { reference } from '../../data/reference-data';
import { article, dataset, link, type DescribedContract } from '../continuity-build';

const CONTRACTS: readonly DescribedContract[] = [
	{ id: 'c1', years: '2001-2003', articles: [article(1), article(2), article(3), article(4)] },
	{ id: 'c2', years: '2004-2006', articles: [article(5), article(8)] },
	{ id: 'c3', years: '2007-2009' },
];
const graphOf = (links: readonly Link[]) => continuityGraph(dataset(CONTRACTS, links));
const kinds = (links: readonly Link[], from = 'c1', to = 'c2') =>
	succession(graphOf(links), from, to)?.rows.map(({ kind, node }) => `${kind} ${node.key}`);

const LISTED = link('c1/4', 'c2/5', { place: 'closing-list' });
const ANNOUNCED = link('c1/2', 'c2/5', { place: 'progress' });
const CITED = link('c1/1', 'c2/5', { statedBy: 'to' });

describe('succession', () => {
	it('tells how each article goes on, in the order of the kinds', () => {
		expect(kinds([CITED, ANNOUNCED, LISTED])).toEqual([
			'listed c1/4',
			'announced c1/2',
			'cited c1/1',
			'ended c1/3',
		]);
	});

	test.each([
		['listed and announced', [LISTED, link('c1/4', 'c2/5', { place: 'progress' })], 'listed c1/4'],
		['announced and cited', [ANNOUNCED, link('c1/2', 'c2/5', { statedBy: 'to' })], 'announced c1/2'],
		['announced without a number', [link('c1/2', 'c2/', { place: 'progress' })], 'announced c1/2'],
	])('%s', (_, links, first) => {
		expect(kinds(links)?.[0]).toBe(first);
	});

	it('keeps the links to other contracts and what goes on outside any beside those to this one', () => {
		const found = succession(graphOf([CITED, link('c1/1', 'c3/7'), link('c1/1', '/')]), 'c1', 'c2');
		const row = found?.rows[0];
		expect(row?.edges.map(({ to }) => to)).toEqual(['c2/5']);
		expect(row?.elsewhere.map(({ to }) => to)).toEqual(['c3/7']);
		expect(row?.followUps).toHaveLength(1);
	});

	it('names the later articles without a link, and the numbers that no source names', () => {
		const found = succession(graphOf([CITED]), 'c1', 'c2');
		expect(found?.unlinked.map(({ key }) => key)).toEqual(['c2/8']);
		expect(found?.unnamed).toEqual([6, 7]);
	});

	it('does not call an article ended that the data do not hold', () => {
		expect(kinds([link('c2/6', 'c3/7'), link('c2/7', 'c3/')], 'c2', 'c3')).toEqual([
			'announced c2/6',
			'announced c2/7',
			'ended c2/5',
			'ended c2/8',
		]);
	});

	it('has no row for an article of a link that leads elsewhere, when the data do not hold it', () => {
		expect(kinds([CITED, link('c1/9', 'c3/7')])).toEqual([
			'cited c1/1',
			'ended c1/2',
			'ended c1/3',
			'ended c1/4',
		]);
	});

	it('does not call a later article unlinked that the data do not hold', () => {
		const found = succession(graphOf([CITED, link('c2/6', 'c3/7')]), 'c1', 'c2');
		expect(found?.unlinked.map(({ key }) => key)).toEqual(['c2/8']);
	});

	test.each([
		['no link leads there', 'c1', 'c3'],
		['the links lead the other way', 'c2', 'c1'],
		['the contract does not exist', 'c1', 'c9'],
	])('is null where %s', (_, from, to) => {
		expect(succession(graphOf([CITED]), from, to)).toBeNull();
	});

	it('has a pair for every two contracts with a link, in time order', () => {
		const graph = graphOf([link('c2/5', 'c3/7'), CITED, link('c1/1', 'c1/2')]);
		expect(contractPairs(graph).map(({ from, to }) => `${from} ${to}`)).toEqual(['c1 c1', 'c1 c2', 'c2 c3']);
	});

	test.each([
		['c1', 'c1 c2'],
		['c2', 'c2 c3'],
		['c3', 'c2 c3'],
	])('shows the continuity of %s with the nearest contract', (contract, expected) => {
		const pair = nearestPair(graphOf([link('c2/5', 'c3/7'), CITED, link('c1/1', 'c3/7')]), contract);
		expect(pair && `${pair.from} ${pair.to}`).toBe(expected);
	});
});

it('finds the closing list of the 6th contract: 13 listed, 2 announced elsewhere, 13 that nothing takes over', () => {
	const found = succession(continuityGraph(reference.dataset), 'ca6', 'ca7');
	const byKind = Map.groupBy(found?.rows ?? [], ({ kind }) => kind);
	expect([...byKind].map(([kind, rows]) => `${kind} ${rows.length}`)).toEqual([
		'listed 13',
		'announced 2',
		'ended 13',
	]);
	expect(found?.unlinked).toEqual([]);
	expect(found?.unnamed).toEqual([15, 17, 18, 20, 21, 23, 26, 28, 32, 34, 35, 36, 37, 38]);
});
