import { expect, test } from '@playwright/test';
import { ACROSS, headOfSheets, sheets, UPRIGHT } from './paper.ts';
import { MAIN } from './servers.ts';

test('a sheet says whose figures it holds, which filters apply and as of which day; a wide table lies across', async ({
	page,
}) => {
	await page.goto(`${MAIN.origin}/fr/contracts/ca6/overview?service=SI&asof=2024-06-30`);
	await page.emulateMedia({ media: 'print' });
	const head = await headOfSheets(page);
	for (const said of ['6e contrat d’administration', 'SI', '30/06/2024'])
		expect(head.replaceAll("'", '’')).toContain(said);
	await expect(page.locator('.print-head')).toBeVisible();
	await expect(page.locator('.notice').first()).toBeVisible();
	expect(await sheets(page)).toContain(ACROSS);
	await page.goto(`${MAIN.origin}/fr/contracts/ca6/articles/23`);
	expect(await sheets(page)).toContain(UPRIGHT);
});
