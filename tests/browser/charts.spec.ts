import { readFile } from 'node:fs/promises';
import { expect, test } from '@playwright/test';
import { openLive } from './pages.ts';

const CONTRACT = '/fr/contracts/av2019-2020';

/** Where each chart stands, and where its figures stand as a table. */
const CHARTS = [
	{ name: 'realisation', place: '', table: '/realisation' },
	{ name: 'rag', place: '', table: '/overview' },
	{ name: 'timeline', place: '/deadlines', table: '/engagements' },
	{ name: 'services', place: '/punctuality', table: '#by-service' },
	{ name: 'delays', place: '/punctuality', table: null },
] as const;

for (const { name, place, table } of CHARTS) {
	test(`${name} has its table one click away and is saved as SVG and PNG, with its filters`, async ({
		page,
		request,
	}) => {
		await openLive(page, `${CONTRACT}${place}?service=SSS`);
		if (name === 'timeline') await page.locator('details.timeline > summary').click();
		const address = `${CONTRACT}/charts/${name}.svg?service=SSS`;
		const svg = page.locator(`a[href="${address}"]`);
		const files = page.locator('.files', { has: svg });
		if (table === null) {
			const figure = page.locator('figure', { has: svg });
			await figure.getByText('Les chiffres en tableau').click();
			await expect(figure.getByRole('table')).toBeVisible();
		} else {
			const href = await files.getByRole('link', { name: 'Les chiffres en tableau' }).getAttribute('href');
			expect(href).toContain(table);
			const there = table.startsWith('#') ? page.locator(table) : null;
			if (there) await expect(there.getByRole('table')).toBeVisible();
			else expect((await request.get(href ?? '')).status()).toBe(200);
		}
		const file = await request.get(address);
		expect(file.headers()['content-type']).toContain('image/svg+xml');
		expect(await file.text()).toContain('Service : SSS');

		const download = page.waitForEvent('download');
		await files.getByRole('link', { name: 'Image PNG' }).click();
		const picture = await readFile(await (await download).path());
		expect(picture.subarray(1, 4).toString()).toBe('PNG');
		expect(picture.readUInt32BE(16)).toBeGreaterThan(1000);
	});
}

test('the bars of delays lead, by keyboard, to the parts that were late', async ({ page }) => {
	await openLive(page, `${CONTRACT}/punctuality?axis=2`);
	const bar = page.getByRole('link', { name: 'de 91 à 180 jours' });
	await bar.focus();
	await page.keyboard.press('Enter');
	await expect(page).toHaveURL(/\?axis=2#late-parts$/u);
	await expect(page.locator('#late-parts')).toBeInViewport();
});

for (const colorScheme of ['light', 'dark'] as const)
	test(`forced colours leave every shape of a drawing visible (${colorScheme})`, async ({ page }) => {
		await page.emulateMedia({ forcedColors: 'active', colorScheme });
		for (const place of ['', '/deadlines', '/punctuality']) {
			await page.goto(`${CONTRACT}${place}`);
			const lost = await page.evaluate(() => {
				const probe = document.body.appendChild(document.createElement('i'));
				probe.style.color = 'Canvas';
				const ground = getComputedStyle(probe).color;
				const isSeen = (paint: string) => paint !== 'none' && paint !== ground;
				return [...document.querySelectorAll('main svg :is(rect, path, text, line)')]
					.filter((shape) => shape.closest('pattern, a > .link') === null)
					.filter((shape) => {
						const { fill, stroke } = getComputedStyle(shape);
						const under = shape.matches('text') ? shape.previousElementSibling : null;
						const isLetter =
							under?.matches('path.G, path.O, path.R, svg.G > *, svg.O > *, svg.R > *') ?? false;
						// A letter is seen on its sign, everything else on the ground.
						return isLetter && under ? fill === getComputedStyle(under).fill : ![fill, stroke].some(isSeen);
					})
					.map((shape) => shape.outerHTML);
			});
			expect.soft(lost, place).toEqual([]);
		}
	});

test('no drawing is wider than the paper', async ({ page }) => {
	// A4 landscape without its margins, in CSS pixels.
	await page.setViewportSize({ width: 1032, height: 700 });
	await page.goto(`${CONTRACT}/deadlines`);
	await page.locator('details.timeline > summary').click();
	await page.emulateMedia({ media: 'print' });
	const box = await page.locator('details.timeline svg').first().boundingBox();
	expect(box?.width).toBeGreaterThan(600);
	expect((box?.x ?? 0) + (box?.width ?? Infinity)).toBeLessThanOrEqual(1032);
});
