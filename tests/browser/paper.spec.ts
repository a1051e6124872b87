import { expect, test } from '@playwright/test';
import { LANGUAGES, PAGES } from './pages.ts';
import { MAIN } from './servers.ts';

/** The sizes of the sheets of a PDF in points, as wide by high. */
const sheets = (pdf: Buffer) =>
	[...pdf.toString('latin1').matchAll(/\/MediaBox\s*\[\s*0 0 ([\d.]+) ([\d.]+)\s*\]/g)].map(
		([, width, height]) => `${Math.round(Number(width))} x ${Math.round(Number(height))}`,
	);

const ACROSS = '842 x 595';
const UPRIGHT = '595 x 842';

// The sheet is the same in every language: the pages take turns.
for (const [at, { name, address }] of PAGES.entries()) {
	const lang = LANGUAGES[at % LANGUAGES.length] ?? 'fr';
	test(`on paper, ${name} (${lang}) is A4, says what it is and asks for nothing`, async ({ page }) => {
		await page.goto(address(lang));
		await page.emulateMedia({ media: 'print' });
		for (const unwanted of await page.locator('nav, form, button, input, select, summary').all())
			await expect(unwanted).toBeHidden();
		const head = await page
			.locator(':root')
			.evaluate((root) => getComputedStyle(root).getPropertyValue('--paper-head'));
		expect(head).toMatch(/^\s*".+"\s*$/);
		// A heading that tables repeat on each sheet is still one.
		for (const thead of await page.locator('main table:visible thead').all())
			await expect(thead).toHaveCSS('display', 'table-header-group');
		const pdf = await page.pdf({ preferCSSPageSize: true });
		const sizes = sheets(pdf);
		expect(sizes.length).toBeGreaterThan(0);
		expect(sizes.length).toBeLessThan(20);
		expect(new Set(sizes).size).toBe(1);
		expect([ACROSS, UPRIGHT]).toContain(sizes[0]);
	});
}

test('a sheet says whose figures it holds, which filters apply and as of which day; a wide table lies across', async ({
	page,
}) => {
	await page.goto(`${MAIN.origin}/fr/contracts/ca6/overview?service=SI&asof=2024-06-30`);
	await page.emulateMedia({ media: 'print' });
	const head = await page
		.locator(':root')
		.evaluate((root) => getComputedStyle(root).getPropertyValue('--paper-head'));
	for (const said of ['6e contrat d’administration', 'SI', '30/06/2024'])
		expect(head.replaceAll("'", '’')).toContain(said);
	await expect(page.locator('.print-head')).toBeVisible();
	await expect(page.locator('.notice').first()).toBeVisible();
	expect(sheets(await page.pdf({ preferCSSPageSize: true }))).toContain(ACROSS);
	await page.goto(`${MAIN.origin}/fr/contracts/ca6/articles/23`);
	expect(sheets(await page.pdf({ preferCSSPageSize: true }))).toContain(UPRIGHT);
});
