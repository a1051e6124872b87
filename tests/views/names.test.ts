import { describe, expect, test } from 'vitest';
import { engagementAnchor, engagementLabel, partLabels, partName, partPath } from '$lib/views/names';
import { contractData } from '../domain/build';

const data = contractData([
	{ article: 18, name: 'E3' },
	{ article: 18, name: 'E3' },
	{ article: 18, name: 'E1 NEW' },
	{ article: 23, name: 'E1', due: 'every quarter 2025-Q4' },
	{ article: 23, name: 'E1', due: 'every quarter 2026-Q1' },
]);
const [first, second, reworded, quarter] = data.parts;

test('a part on its own line has its number from the second one', () => {
	expect([first, second].map((part) => part && partName(part, 'fr'))).toEqual([
		'Article 18 E3',
		'Article 18 E3 (2)',
	]);
});

test('a part in a sentence says which of several it is', () => {
	const label = partLabels(data, 'fr');
	expect([first, reworded, quarter].map((part) => part && label(part))).toEqual([
		'Article 18 E3 (Partie 1)',
		'Article 18 E1 NEW',
		'Article 23 E1 (4e trimestre 2025)',
	]);
});

describe('a reworded engagement', () => {
	test('keeps its variant in its name and in its place, which holds no space', () => {
		if (!reworded) throw new Error('no part');
		expect(engagementLabel(reworded.engagement, 'fr')).toBe('Article 18 E1 NEW');
		expect(engagementAnchor(reworded.engagement)).toBe('E1-NEW');
		expect(partPath(reworded)).toBe('articles/18#E1-NEW');
	});
});
