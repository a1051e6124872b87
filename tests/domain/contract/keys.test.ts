import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import {
	articleKey,
	engagementKey,
	partKey,
	readArticleKey,
	readPartKey,
	writeArticleKey,
	writeEngagementKey,
	writePartKey,
} from '$lib/domain/contract/keys';
import { engagementName } from '$lib/domain/contract/model';
import { reference } from '../../data/reference-data';

const contract = fc.string({ minLength: 1, unit: 'grapheme' }).filter((text) => !text.includes('/'));
const engagement = fc.oneof(fc.constantFrom('E1', 'E1 NEW', 'V2/V3'), fc.string({ minLength: 1 }));
const name = fc.record({ contract, article: fc.nat().map(String), engagement, part: fc.nat() });

describe('keys', () => {
	test('as addresses and calendars hold them', () => {
		const e1 = { contract: 'ca6', article: '14', engagement: 'E1 NEW' };
		expect(writeArticleKey({ contract: 'av2021', article: '' })).toBe('av2021/');
		expect(writeEngagementKey(e1)).toBe('ca6/14/E1 NEW');
		expect(writePartKey({ ...e1, part: 2 })).toBe('ca6/14/E1 NEW/2');
	});

	it('are read back as they were written', () => {
		fc.assert(
			fc.property(name, (one) => {
				expect(readPartKey(writePartKey(one))).toEqual(one);
				const article = { contract: one.contract, article: one.article };
				expect(readArticleKey(writeArticleKey(article))).toEqual(article);
				expect(readArticleKey(writeArticleKey({ ...article, article: '' }))?.article).toBe('');
			}),
		);
	});

	test.each(['', 'ca6', '/14', 'ca6//E1/1', 'ca6/14', 'ca6/14/E1', 'ca6/14/E1/', 'ca6/14//2', 'ca6/14/E1/x'])(
		'"%s" is no key of a part',
		(text) => {
			expect(readPartKey(text)).toBeNull();
		},
	);

	test.each(['', 'ca6', '/14'])('"%s" is no key of an article', (text) => {
		expect(readArticleKey(text)).toBeNull();
	});

	it('of the data name each record once, and say where it stands', () => {
		const parts = reference.dataset.contracts.flatMap((data) => data.parts);
		expect(new Set(parts.map(partKey)).size).toBe(parts.length);
		for (const part of parts) {
			const { article } = part.engagement;
			expect(readPartKey(partKey(part))).toEqual({
				contract: article.contract,
				article: String(article.number),
				engagement: engagementName(part.engagement),
				part: part.number,
			});
			expect(partKey(part).startsWith(`${engagementKey(part.engagement)}/`)).toBe(true);
			expect(engagementKey(part.engagement).startsWith(`${articleKey(article)}/`)).toBe(true);
		}
	});
});
