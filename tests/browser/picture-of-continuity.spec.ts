import { expect, test, type Page } from '@playwright/test';
import { openLive } from './pages.ts';

const ADDRESS = '/fr/continuity';
const IDES = /^Article 29, .+ intégrée IDES.+ 7 prédécesseurs, 0 successeur$/u;
/** From the contract of 2006 to that of 2022. */
const LINE = ['ca2/19', 'av2009/19', 'ca3/28', 'ca4/15', 'ca5/26', 'av2019-2020/30', 'av2021/33', 'ca6/29'];

const picture = (page: Page) => page.getByRole('group', { name: 'Schéma des lignées' });
const keysOf = (page: Page) =>
	picture(page)
		.locator('a.lit')
		.evaluateAll((nodes) =>
			nodes.map((node) => new URL(node.getAttribute('href') ?? '', location.href).searchParams.get('line')),
		);
const outline = (page: Page) => page.locator('main ol > li > strong');

test('a project is chosen: its line lights up, the outline follows it, and back again', async ({ page }) => {
	await openLive(page, ADDRESS);
	const all = await outline(page).count();
	await expect(picture(page).locator('a.lit')).toHaveCount(0);
	await picture(page).getByRole('link', { name: IDES }).click();
	await expect(page).toHaveURL(/\?line=ca6\/29#chosen$/u);
	await expect(picture(page).locator('a[aria-current]')).toHaveAccessibleName(IDES);
	expect(await keysOf(page)).toEqual(LINE);
	await expect(page.getByRole('region', { name: 'Lignée choisie' })).toBeInViewport();
	await expect(picture(page).locator('a[aria-current]')).toBeInViewport();
	await expect(outline(page)).toHaveCount(LINE.length);
	await page.goBack();
	await expect(picture(page).locator('a.lit')).toHaveCount(0);
	await expect(outline(page)).toHaveCount(all);
});

test('with the keyboard alone: an article shows its label, Escape puts it away, Enter chooses its line', async ({
	page,
}) => {
	await openLive(page, `${ADDRESS}?q=ides`);
	const node = picture(page).getByRole('link', { name: IDES });
	const region = page.getByRole('region', { name: 'Schéma des lignées' });
	await region.focus();
	for (let step = 0; step < 40 && !(await node.evaluate((link) => link === document.activeElement)); step++)
		await page.keyboard.press('Tab');
	await expect(node).toBeFocused();
	const label = node.locator('.tip');
	await expect(label).toBeVisible();
	await expect(label).toContainText('6e CA, Article 29');
	await page.keyboard.press('Escape');
	await expect(label).toBeHidden();
	await page.keyboard.press('Enter');
	await expect(page).toHaveURL(/\?q=ides&line=ca6\/29#chosen$/u);
	expect(await keysOf(page)).toEqual(LINE);
});

test('a label appears on hovering, and stays while the pointer is on it', async ({ page }) => {
	await openLive(page, ADDRESS);
	const node = picture(page).getByRole('link', { name: /^Article 40, .+ 7e CA/u });
	await node.hover();
	const label = node.locator('.tip');
	await expect(label).toBeVisible();
	await label.hover();
	await expect(label).toBeVisible();
	const box = await label.boundingBox();
	expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(page.viewportSize()?.width ?? 0);
});

test('on a narrow page the picture scrolls in its own box, and says so', async ({ page }) => {
	await page.setViewportSize({ width: 320, height: 640 });
	await openLive(page, `${ADDRESS}?line=ca6/29`);
	await expect(page.getByText('Le schéma se parcourt aussi de côté')).toBeVisible();
	const region = page.getByRole('region', { name: 'Schéma des lignées' });
	expect(await region.evaluate((box) => box.scrollWidth > box.clientWidth)).toBe(true);
	expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
});

test('the files hold what the page shows', async ({ request }) => {
	const get = async (format: string, query: string) => {
		const response = await request.get(`${ADDRESS}.${format}${query}`);
		expect(response.status()).toBe(200);
		return response;
	};
	const json: unknown = await (await get('json', '?line=ca6/29')).json();
	expect(json).toMatchObject({ table: 'continuity', filters: { line: 'ca6/29' } });
	const rows = (text: string) => text.trim().split('\r\n').length - 1;
	const line = rows(await (await get('csv', '?line=ca6/29')).text());
	expect(json).toHaveProperty('records.length', line);
	expect(rows(await (await get('csv', '')).text())).toBeGreaterThan(line);
	const svg = await (await get('svg', '?line=ca6/29')).text();
	expect(svg).toContain("<title>Article 29, L'application");
	expect((await request.get(`${ADDRESS}?line=ca6/99`)).status()).toBe(400);
	expect((await request.get(`${ADDRESS}.csv?contract=ca99`)).status()).toBe(400);
});

test.describe('without scripts', () => {
	test.use({ javaScriptEnabled: false });

	test('the server draws the picture and the chosen line; filters stay', async ({ page }) => {
		await page.goto(ADDRESS);
		await expect(picture(page).locator('path.ribbon').first()).toBeVisible();
		await page.getByLabel('6e CA', { exact: true }).check();
		await page.getByRole('button', { name: 'Appliquer' }).click();
		await expect(page).toHaveURL(/\?contract=ca6/u);
		await page.getByLabel("Lignée de l'article").selectOption('ca6/29');
		await page.getByRole('button', { name: 'Montrer la lignée' }).click();
		await expect(page).toHaveURL(/\?contract=ca6.*line=ca6%2F29#chosen$/u);
		expect(await keysOf(page)).toEqual(LINE);
		await expect(outline(page)).toHaveCount(LINE.length);
		await page.getByRole('link', { name: 'Montrer toutes les lignées' }).click();
		await expect(page).toHaveURL(`${ADDRESS}?contract=ca6`);
		await expect(picture(page).locator('a.lit')).toHaveCount(0);
	});
});
