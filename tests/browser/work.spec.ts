import { expect, test } from '@playwright/test';
import Papa from 'papaparse';
import { axeFinds } from './axe.ts';
import { readTable } from './data-table.ts';
import { openLive } from './pages.ts';
import { tooWide } from './too-wide.ts';

/** Tables for daily work, and what surrounds them: order, columns, paper, theme, the way on from an error. */

const OVERVIEW = '/fr/contracts/ca6/overview';
const ENGAGEMENTS = '/fr/contracts/ca6/engagements';

for (const javaScriptEnabled of [true, false])
	test.describe(`with${javaScriptEnabled ? '' : 'out'} JavaScript`, () => {
		test.use({ javaScriptEnabled });

		test('a heading sorts up, then down, then not; totals stay', async ({ page }) => {
			await page.goto(`${OVERVIEW}?service=SSS`);
			const before = await readTable(page);
			const heading = page.getByRole('columnheader', { name: 'Nombre' });
			await heading.getByRole('link').click();
			await expect(heading).toHaveAttribute('aria-sort', 'ascending');
			await expect(page).toHaveURL(`${OVERVIEW}?service=SSS&sort=number`);
			const sorted = await readTable(page);
			expect(sorted.rows).not.toEqual(before.rows);
			const fixed = (rows: readonly (readonly string[])[]) =>
				rows.map(([name]) => (name?.startsWith('Article') ? 'article' : name));
			expect(fixed(sorted.rows)).toEqual(fixed(before.rows));
			await heading.getByRole('link').click();
			await expect(heading).toHaveAttribute('aria-sort', 'descending');
			await heading.getByRole('link').click();
			await expect(heading).not.toHaveAttribute('aria-sort');
			expect((await readTable(page)).rows).toEqual(before.rows);
		});

		test('columns are chosen with check boxes; the order stays', async ({ page }) => {
			await page.goto(`${ENGAGEMENTS}?sort=-due`);
			await page.getByText('Choisir les colonnes').first().click();
			await page.getByRole('checkbox', { name: "État d'avancement" }).uncheck();
			await page.locator('form', { hasText: 'RAG' }).last().getByRole('button').click();
			await expect(page.getByRole('columnheader', { name: 'RAG' })).toBeVisible();
			await expect(page.getByRole('columnheader', { name: "État d'avancement" })).toHaveCount(0);
			await expect(page).toHaveURL(/sort=-due/);
		});

		test('the theme is chosen at the foot of the page and leads back to it', async ({ page }) => {
			await page.goto(`${OVERVIEW}?sort=-number`);
			await expect(page.locator('html')).toHaveAttribute('data-theme', 'system');
			const background = () =>
				page.locator('html').evaluate((html) => getComputedStyle(html).backgroundColor);
			const light = await background();
			await page.getByRole('button', { name: 'Sombre' }).click();
			await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
			await expect(page).toHaveURL(`${OVERVIEW}?sort=-number`);
			expect(await background()).not.toBe(light);
			await page.emulateMedia({ media: 'print' });
			expect(await page.locator('html').evaluate((html) => getComputedStyle(html).colorScheme)).toBe('light');
		});
	});

test('a filter keeps the order, and so does taking it away', async ({ page }) => {
	await openLive(page, `${OVERVIEW}?sort=-number`);
	await page.locator('input[type="checkbox"][name="service"][value="SSS"]').click();
	await expect(page).toHaveURL(/service=SSS/);
	await expect(page).toHaveURL(/sort=-number/);
	await page.getByRole('link', { name: /Retirer le filtre/ }).click();
	await expect(page).toHaveURL(`${OVERVIEW}?sort=-number`);
});

test('the file has the order and the columns of the page', async ({ page, request }) => {
	await page.goto(`${ENGAGEMENTS}?sort=-due&columns=deadline&service=SI`);
	const href = await page.getByRole('link', { name: /CSV/ }).getAttribute('href');
	const text = (await (await request.get(href ?? '')).text()).replace(/^\uFEFF/, '');
	const { data } = Papa.parse<Record<string, string>>(text, {
		header: true,
		delimiter: ';',
		skipEmptyLines: true,
	});
	const shown = await page.locator('main tbody tr th[scope="row"]').allInnerTexts();
	expect(Object.keys(data[0] ?? {})).not.toContain('RAG');
	expect(Object.keys(data[0] ?? {})).toContain('Échéance en vigueur');
	expect(shown[0]).toContain(`Article ${data[0]?.['Article']}`);
});

test('what cannot be sorted by is refused with what can', async ({ page }) => {
	expect((await page.goto(`${OVERVIEW}?sort=colour`))?.status()).toBe(400);
	await expect(page.locator('main')).toContainText('-number');
});

test('headings and first column stay in sight in a wide window', async ({ page }) => {
	await page.setViewportSize({ width: 1280, height: 700 });
	for (const address of [OVERVIEW, ENGAGEMENTS]) {
		await page.goto(address);
		const area = page.locator('.scroll').first();
		await area.scrollIntoViewIfNeeded();
		await area.evaluate((element) => element.scrollTo(0, 500));
		const top = await area.evaluate((element) => element.getBoundingClientRect().top);
		const head = await area.locator('thead').evaluate((element) => element.getBoundingClientRect().top);
		expect(Math.abs(head - top), address).toBeLessThan(3);
	}
});

test('on a narrow screen long texts open on request; in a wide one they stand there', async ({ page }) => {
	await page.setViewportSize({ width: 390, height: 800 });
	await page.goto(ENGAGEMENTS);
	const details = page.locator('td.progress details').first();
	const text = details.locator('div');
	expect(await text.evaluate((element) => element.checkVisibility({ contentVisibilityAuto: true }))).toBe(
		false,
	);
	await details.locator('summary').click();
	expect(await text.evaluate((element) => element.checkVisibility())).toBe(true);
	await details.locator('summary').click();
	await page.setViewportSize({ width: 1280, height: 800 });
	expect(await text.evaluate((element) => element.checkVisibility())).toBe(true);
	await expect(details.locator('summary')).toBeHidden();
});

test('paper says which filters, which order, which day and which source', async ({ page }) => {
	await page.goto(`${ENGAGEMENTS}?service=SI&sort=due&asof=2024-06-30`);
	await page.emulateMedia({ media: 'print' });
	const head = page.locator('.print-head');
	for (const words of ['SI', 'Échéance', 'croissant', '30/06/2024', 'Source'])
		await expect(head).toContainText(words);
	await expect(page.locator('.filters')).toBeHidden();
	expect(await page.locator('thead').evaluate((element) => getComputedStyle(element).display)).toBe(
		'table-header-group',
	);
});

test('a selected table is copied with its columns', async ({ page }) => {
	await page.goto(OVERVIEW);
	const copied = await page.locator('main table').evaluate((table) => {
		getSelection()?.selectAllChildren(table);
		return getSelection()?.toString() ?? '';
	});
	expect(
		copied
			.split('\n')
			.find((line) => line.startsWith('Total'))
			?.split('\t').length,
	).toBeGreaterThan(5);
});

test('an error page leads to the contracts and the main pages', async ({ page }) => {
	for (const address of ['/fr/none', '/fr/contracts/none/overview']) {
		await page.goto(address);
		await expect(page.getByRole('link', { name: "6e contrat d'administration" })).toBeVisible();
		await expect(page.getByRole('main').getByRole('link', { name: 'Accessibilité' })).toBeVisible();
	}
});

for (const path of [
	'contracts/ca6/engagements?sort=due',
	'contracts/ca6/punctuality?sort=-rate',
	'contracts/ca6/reconciliation',
])
	test(`axe finds nothing on /fr/${path} where it is narrow, light and dark`, async ({ page }) => {
		test.slow();
		await page.goto(`/fr/${path}`);
		for (const [colorScheme, width] of [
			['light', 390],
			['dark', 320],
		] as const) {
			await page.emulateMedia({ colorScheme });
			await page.setViewportSize({ width, height: 800 });
			expect.soft(await axeFinds(page, 'all'), `${colorScheme} ${width}`).toEqual([]);
			expect.soft(await tooWide(page), `${width}`).toEqual([]);
		}
	});
