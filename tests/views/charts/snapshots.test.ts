import { existsSync, readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { chartToSvg } from '$lib/files/svg';
import { CHART_NAMES } from '$lib/request/chart-names';
import { chart } from '$lib/views/charts/contract-charts';
import { GALLERY } from './gallery';

/**
 * Every chart as it was last looked at, byte for byte. When one is to look different: `npm run test:unit -- -u`, open
 * snapshots/index.html in a browser, look at each picture that changed, and commit them with the change.
 */
const FOLDER = new URL('./snapshots/', import.meta.url).pathname;
/** Read before a test could write: a picture that nobody has looked at must not pass because it has just been made. */
const stored = existsSync(FOLDER) ? readdirSync(FOLDER) : [];

const PICTURES = GALLERY.flatMap((picture) =>
	CHART_NAMES.map((chartName) => ({ ...picture, chartName, file: `${chartName}-${picture.name}.svg` })),
).toSorted((a, b) => CHART_NAMES.indexOf(a.chartName) - CHART_NAMES.indexOf(b.chartName));

test.each(PICTURES)('$file is as it was looked at', async ({ name, lang, source, chartName, file }) => {
	const svg = chartToSvg(chart(chartName, source, lang), name, '2024-06-15', lang);
	await expect(svg).toMatchFileSnapshot(`${FOLDER}${file}`);
});

describe('the gallery', () => {
	test('holds these pictures and no other', () => {
		expect(stored.toSorted()).toEqual(['index.html', ...PICTURES.map(({ file }) => file)].toSorted());
	});

	test('shows them all on one page', async () => {
		const figures = PICTURES.map(
			({ file }) => `<figure><figcaption>${file}</figcaption><img src="${file}" alt="${file}"></figure>`,
		);
		const page = ['<!doctype html>', '<meta charset="utf-8">', '<title>Charts</title>', ...figures, ''];
		await expect(page.join('\n')).toMatchFileSnapshot(`${FOLDER}index.html`);
	});
});
