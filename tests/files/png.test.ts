import { describe, expect, test } from 'vitest';
import { svgToPng } from '$lib/files/png';
import { drawingToSvg } from '$lib/files/svg';
import { chart } from '$lib/views/charts/contract-charts';
import { reportInput } from './reports';

const drawing = (inner: string, width = 100, height = 40) =>
	`<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">` +
	`<style>text{font-family:'Source Sans 3'}.bold{font-weight:700}</style>${inner}</svg>`;

describe('the picture of a drawing', () => {
	test('has its size, times the scale, and is the same each time', async () => {
		const svg = drawingToSvg(chart('realisation', reportInput('ca6', 'fr'), 'fr'), 'fr');
		const [, width, height] = /width="(\d+)" height="(\d+)"/.exec(svg) ?? [];
		const picture = await svgToPng(svg, 2);
		expect(picture).toMatchObject({ width: Number(width) * 2, height: Number(height) * 2 });
		expect(await svgToPng(svg, 2)).toEqual(picture);
	});

	test('has fewer pixels where they would be too many', async () => {
		const { width, height } = await svgToPng(drawing('', 4000, 40_000), 3);
		expect(width * height).toBeLessThanOrEqual(2 ** 24);
		expect(height / width).toBeCloseTo(10, 1);
	});

	test('shows words of every weight, and the letters of the four languages', async () => {
		const bytes = async (inner: string) => (await svgToPng(drawing(inner), 1)).bytes;
		const empty = await bytes('');
		const plain = await bytes('<text y="20">A</text>');
		expect(plain).not.toEqual(empty);
		expect(await bytes('<text y="20" class="bold">A</text>')).not.toEqual(plain);
		const missing = await bytes('<text y="20">\u{10F800}</text>');
		for (const letter of 'éèçœïëßäöü«»–≥→')
			expect(await bytes(`<text y="20">${letter}</text>`), letter).not.toEqual(missing);
	});

	test('is refused for what is no drawing', async () => {
		await expect(svgToPng('<p>', 1)).rejects.toThrow();
		// And the next one is drawn all the same.
		expect((await svgToPng(drawing(''), 1)).width).toBe(100);
	});
});
