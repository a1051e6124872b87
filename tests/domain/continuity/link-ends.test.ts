import { describe, expect, it, test } from 'vitest';
import type { Link } from '$lib/domain/contract/model';
import { CONTRACT, link, part } from '../build';
import { linksByArticle } from '$lib/domain/continuity/link-ends';

const { article } = part({ article: 16 }).engagement;

const ends = (links: readonly Link[]) =>
	links.map(({ from, to }) => `${from.contract}/${from.article} > ${to.contract}/${to.article}`);

describe('linksByArticle', () => {
	it('gives what an article continues and what continues it', () => {
		const links = [
			link('old/3', `${CONTRACT}/16`),
			link(`${CONTRACT}/16/E1`, 'new/5'),
			link('old/1', 'new/2'),
		];
		const { earlier, later } = linksByArticle(links)(article);
		expect(ends(earlier)).toEqual(['old/3 > ca/16']);
		expect(ends(later)).toEqual(['ca/16 > new/5']);
	});

	it('gives every link, in the order of the data', () => {
		const links = [link('b/2', 'ca/16'), link('a/1', 'ca/16'), link('b/2', 'ca/16')];
		expect(linksByArticle(links)(article).earlier).toEqual(links);
	});

	it('leaves out what an article says of itself', () => {
		const self = [link('ca/16', 'ca/16'), link('ca/16.7', 'ca/16')];
		expect(linksByArticle(self)(article)).toEqual({ earlier: [], later: [] });
	});

	test.each(['16.7', '16.1', '16.10.2'])('the point %s belongs to article 16, at either end', (point) => {
		expect(linksByArticle([link('old/1', `ca/${point}`)])(article).earlier).toHaveLength(1);
		expect(linksByArticle([link(`ca/${point}`, 'new/1')])(article).later).toHaveLength(1);
	});

	test.each([
		['another article', 'ca/17'],
		['an article whose number begins alike', 'ca/160'],
		['an article whose number ends alike', 'ca/116'],
		['a point 16 of another article', 'ca/1.16'],
		['the same number in another contract', 'cb/16'],
		['no article', 'ca/'],
	])('a link to %s is not its link', (_, end) => {
		expect(linksByArticle([link(end, 'new/1'), link('old/1', end)])(article)).toEqual({
			earlier: [],
			later: [],
		});
	});
});
