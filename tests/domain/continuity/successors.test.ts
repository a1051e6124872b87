import { describe, expect, test } from 'vitest';
import { articleSuccessors } from '$lib/domain/continuity/successors';
import { articleOf } from '$lib/domain/continuity/link-ends';
import { reference, referenceContract } from '../../data/reference-data';
import { contractData, link } from '../build';

const { articles } = contractData([{ article: 1 }, { article: 2 }]);

/** `1 > cb/7`, with engagements where links name them. */
function pairs(...links: readonly [string, string][]): string[] {
	return articleSuccessors(
		articles,
		links.map(([from, to]) => link(from, to)),
	).pairs.map(({ article, engagements, to, toEngagements }) =>
		[article.number, ...engagements, '>', `${to.contract}/${to.article}`, ...toEngagements].join(' '),
	);
}

describe('the articles that go on in a later contract', () => {
	test('are pairs, each once whatever the number of places that state it', () => {
		expect(pairs(['ca/1/', 'cb/7/'], ['ca/1/', 'cb/7/'], ['ca/1/', 'cb/8/'], ['ca/2/', 'cb/7/'])).toEqual([
			'1 > cb/7',
			'1 > cb/8',
			'2 > cb/7',
		]);
		expect(pairs(['cz/1/', 'ca/1/'], ['ca/9/', 'cb/7/'])).toEqual([]);
	});
	test('name their engagements, unless a link is about the whole article', () => {
		expect(pairs(['ca/1/E2', 'cb/7/'], ['ca/1/E3', 'cb/7/E1'])).toEqual(['1 E2 E3 > cb/7 E1']);
		expect(pairs(['ca/1/E2', 'cb/7/'], ['ca/1/', 'cb/7/'])).toEqual(['1 > cb/7']);
	});
	test('leave out a link without an article where another of the same article names one in that contract', () => {
		expect(pairs(['ca/1/E2', 'cb//'], ['ca/1/', 'cb/7/'])).toEqual(['1 > cb/7']);
		expect(pairs(['ca/1/E2', 'cb//'], ['ca/1/', 'cc/7/'])).toEqual(['1 E2 > cb/', '1 > cc/7']);
		expect(pairs(['ca/1/', 'cb//'], ['ca/2/', 'cb/7/'])).toEqual(['1 > cb/', '2 > cb/7']);
	});
	test('a point of an article belongs to it', () => {
		expect(pairs(['ca/1.2/', 'cb/7.1/'], ['ca/1/', 'cb/7/'])).toEqual(['1 > cb/7']);
	});
	test('what goes on outside any contract is no pair', () => {
		const links = [link('ca/1/E2', '//'), link('ca/1/E2', '//'), link('ca/1/', 'cb/7/')];
		const { pairs: found, outside } = articleSuccessors(articles, links);
		expect(found).toHaveLength(1);
		expect(outside.map(({ article, engagement }) => `${article.number} ${engagement}`)).toEqual(['1 E2']);
	});
});

test('hold the 13 pairs of the closing list of 2025; the two others stand in the progress texts alone', () => {
	const { links } = reference.dataset;
	const found = articleSuccessors(referenceContract('ca6').data.articles, links);
	const ours = found.pairs.map(({ article, to }) => `${article.number} ${to.contract}/${to.article}`);
	const statedIn = (place: string) =>
		links
			.filter((one) => one.place === place && one.from.contract === 'ca6')
			.map(({ from, to }) => `${articleOf(from)} ${to.contract}/${articleOf(to)}`);
	const printed = statedIn('closing-list');
	expect(printed).toHaveLength(13);
	expect(ours.filter((pair) => printed.includes(pair))).toEqual(printed);
	expect(ours.filter((pair) => !printed.includes(pair))).toEqual(['23 ca7/14', '26 ca7/33']);
	expect(statedIn('progress')).toEqual(expect.arrayContaining(['23 ca7/14', '26 ca7/33']));
	expect(found.outside.map(({ article, engagement }) => `${article.number} ${engagement}`)).toEqual([
		'24 E1',
		'28 E2',
		'33 E1',
	]);
});
