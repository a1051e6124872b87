import { expect, test } from '@playwright/test';
import { dataFile } from './data-file.ts';

const PAIR = '/fr/continuity/ca6/ca7';

test('from the front page of a contract to an article, its line and its predecessor', async ({ page }) => {
	await page.goto('/fr/contracts/ca6');
	await page.getByRole('link', { name: 'Aperçu', exact: true }).click();
	await page.getByRole('link', { name: /^Article 27\. / }).click();
	await expect(page.getByRole('heading', { level: 1 })).toContainText('Article 27.');
	const line = page.locator('main ol.line > li');
	await expect(line.locator('.contract strong')).toHaveText([
		'Avenant 2019-2020',
		'Avenant 2021',
		'6e CA',
		'7e CA',
	]);
	await expect(line.nth(1)).toContainText('pas dans les données');
	await expect(line.nth(2)).toHaveAttribute('aria-current', 'true');
	await expect(line.nth(3)).toContainText('Article 22');
	await line.nth(0).getByRole('link', { name: 'Article 23', exact: true }).click();
	await expect(page).toHaveURL('/fr/contracts/av2019-2020/articles/23');
	await expect(page.locator('main ol.line > li.this')).toContainText('Article 23');
	await expect(page.locator('main ol.line > li.later').last()).toContainText('7e CA');
});

test('an article that a filter reached leads to another contract without the filter', async ({ page }) => {
	await page.goto('/fr/contracts/ca6/articles/29?service=SI');
	await page.locator('main ol.line').getByRole('link', { name: 'Article 30', exact: true }).click();
	await expect(page).toHaveURL('/fr/contracts/av2019-2020/articles/30');
});

test('the page of the 6th and the 7th contract holds the closing list of the data', async ({ page }) => {
	const listed = dataFile('continuity.csv').filter(({ place }) => place === 'closing-list');
	expect(listed).toHaveLength(13);
	await page.goto('/fr/contracts/ca6');
	await page.getByRole('link', { name: 'Continuité', exact: true }).click();
	await expect(page).toHaveURL(PAIR);
	const table = page.getByRole('table', { name: 'Repris dans la liste finale' });
	await expect(table.locator('tbody tr')).toHaveCount(listed.length);
	for (const { from_article, to_article } of listed) {
		const row = table.getByRole('row', { name: new RegExp(`^Article ${from_article}\\b`, 'u') });
		await expect(row.locator('td').last()).toContainText(`Article ${to_article}`);
	}
	const announced = page.getByRole('table', { name: /^Annoncés ailleurs/u });
	await expect(announced.locator('tbody tr')).toHaveCount(2);
});

test('filters choose among the projects, in the address and in the files', async ({ page, request }) => {
	await page.goto(PAIR);
	await page.getByLabel('SI', { exact: true }).check();
	await expect(page).toHaveURL(`${PAIR}?service=SI`);
	const rows = page.locator('main tbody tr');
	const all = await rows.count();
	expect(all).toBeGreaterThan(0);
	expect(all).toBeLessThan(28);
	const csv = await (await request.get(`${PAIR}.csv?service=SI`)).text();
	expect(csv.trim().split('\r\n')).toHaveLength(all + 1);
});

test('two contracts without a link are refused, with those that have one', async ({ page }) => {
	const response = await page.goto('/fr/continuity/ca7/ca6');
	expect(response?.status()).toBe(404);
	await expect(page.locator('main')).toContainText('ca6 → ca7');
});

test('on paper stand the head of the print and every project, not the filters', async ({ page }) => {
	await page.goto(PAIR);
	await page.emulateMedia({ media: 'print' });
	await expect(page.locator('.print-head')).toBeVisible();
	await expect(page.locator('.print-head')).toContainText('Rapport annuel 2025');
	await expect(page.locator('form.filters')).toBeHidden();
	const last = page.locator('main tbody tr').last();
	await expect(last).toBeVisible();
	const clipped = await page
		.locator('.scroll')
		.evaluateAll((boxes) => boxes.some((box) => box.scrollHeight > box.clientHeight + 1));
	expect(clipped, 'a table that its frame cuts off').toBe(false);
});
