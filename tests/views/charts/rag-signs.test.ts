import { describe, expect, it, test } from 'vitest';
import { schedule } from '$lib/domain/time/schedule';
import { EVERYTHING } from '$lib/domain/contract/selection';
import { plainText } from '$lib/i18n/phrase';
import { ragSigns } from '$lib/views/charts/rag-signs';
import { contractAddress } from '$lib/request/contract-address';
import { ragMatrix } from '$lib/views/front/rag-matrix';
import { referenceContract } from '../../data/reference-data';
import { contractData, type Described } from '../../domain/build';
import { GALLERY } from './gallery';

const to = contractAddress('fr', 'ca', EVERYTHING, null);

function drawn(parts: readonly Described[]) {
	const data = contractData(parts);
	return ragSigns(ragMatrix(data, schedule(data), to, 'fr'), 'fr');
}

describe.each(['av2019-2020', 'ca6'])('%s', (id) => {
	const { data, scheduled } = referenceContract(id);
	const matrix = ragMatrix(data, scheduled, to, 'fr');
	const { marks = [] } = ragSigns(matrix, 'fr') ?? {};
	const squares = matrix.axes.flatMap(({ articles }) => articles.flatMap((article) => article.squares));

	it('draws the squares of the page, with the same names, letters and links', () => {
		expect(marks.map(({ title, href }) => ({ title, href }))).toEqual(
			squares.map(({ title, href }) => ({ title: plainText(title), href })),
		);
		expect(
			marks.map(({ shapes }) =>
				shapes.flatMap((shape) => (shape.kind === 'text' ? shape.text : [])).join(''),
			),
		).toEqual(squares.map(({ letter }) => letter));
	});
});

test('no sign lies on another, however many an article has', () => {
	for (const { source, lang } of GALLERY) {
		const { marks = [] } = ragSigns(ragMatrix(source.data, source.selected, to, lang), lang) ?? {};
		const places = marks.flatMap(({ shapes }) =>
			shapes.flatMap((shape) => (shape.kind === 'path' ? [{ x: shape.x, y: shape.y }] : [])),
		);
		for (const [at, one] of places.entries())
			for (const other of places.slice(at + 1))
				expect(Math.abs(one.x - other.x) >= 22 || Math.abs(one.y - other.y) >= 22).toBe(true);
	}
});

it('is not drawn when no engagement is counted', () => {
	expect(drawn([{ standing: 'replaced', outcome: 'replaced' }])).toBeNull();
});
