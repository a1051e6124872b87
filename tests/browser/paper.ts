import { expect, type Page } from '@playwright/test';

export const ACROSS = '842 x 595';
export const UPRIGHT = '595 x 842';

/** The sizes of the sheets that a page is printed on, in points, as wide by high. */
export async function sheets(page: Page): Promise<string[]> {
	const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
	return [...pdf.matchAll(/\/MediaBox\s*\[\s*0 0 ([\d.]+) ([\d.]+)\s*\]/g)].map(
		([, width, height]) => `${Math.round(Number(width))} x ${Math.round(Number(height))}`,
	);
}

/** The line at the top of each sheet, as CSS has it. */
export const headOfSheets = (page: Page) =>
	page.locator(':root').evaluate((root) => getComputedStyle(root).getPropertyValue('--paper-head'));

/** On paper a page is A4, says what it is and asks for nothing. */
export async function checkPaper(page: Page): Promise<void> {
	await page.emulateMedia({ media: 'print' });
	const unwanted = page.locator(':is(nav, form, button, input, select, summary):visible');
	const shown = await unwanted.evaluateAll((all) => all.map(({ outerHTML }) => outerHTML.slice(0, 200)));
	expect.soft(shown, 'on paper').toEqual([]);
	expect.soft(await headOfSheets(page), 'head of the sheets').toMatch(/^\s*".+"\s*$/);
	// A heading that tables repeat on each sheet is still one.
	const headings = await page
		.locator('main table:visible thead')
		.evaluateAll((all) => all.map((thead) => getComputedStyle(thead).display));
	expect.soft(new Set(headings).isSubsetOf(new Set(['table-header-group'])), `${headings}`).toBe(true);
	const sizes = await sheets(page);
	expect.soft(sizes.length, 'sheets').toBeGreaterThan(0);
	expect.soft(sizes.length, 'sheets').toBeLessThan(20);
	expect.soft(new Set(sizes).size, `sizes of sheets: ${sizes}`).toBe(1);
	expect.soft([ACROSS, UPRIGHT]).toContain(sizes[0]);
	await page.emulateMedia({ media: null });
}
