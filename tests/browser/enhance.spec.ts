import { expect, test } from '@playwright/test';
import { openLive } from './pages.ts';

const FRONT = '/fr/contracts/ca6';
const scrolled = () => Math.round(scrollY);

test('while the server works, the page says so; a file that comes instead takes the sentence away', async ({
	page,
}) => {
	await openLive(page, FRONT);
	const sentence = page.getByText('La page se charge…');
	await expect(sentence).toBeHidden();
	await page.route('**/overview', async (route) => {
		await new Promise((resolve) => setTimeout(resolve, 1_500));
		await route.continue();
	});
	// A page on its way out answers no question: it notes itself what it showed.
	await sentence.evaluate((element) => {
		new MutationObserver(() => {
			if (element.checkVisibility()) sessionStorage.setItem('seen', element.textContent ?? '');
		}).observe(element, { attributes: true });
	});
	await page
		.getByRole('navigation', { name: 'Tableaux du contrat' })
		.getByRole('link', { name: 'Aperçu' })
		.click();
	await expect(page).toHaveURL(/overview/u);
	expect(await page.evaluate(() => sessionStorage.getItem('seen'))).toBe('La page se charge…');
	await expect(sentence).toBeHidden();

	const download = page.waitForEvent('download');
	await page.evaluate(() => (location.href = '/fr/contracts/ca6/overview.csv'));
	await download;
	await expect(sentence).toBeHidden();
});

test('another theme leaves the reader where they were', async ({ page }) => {
	await openLive(page, `${FRONT}/engagements`);
	await page.getByRole('button', { name: 'Sombre' }).scrollIntoViewIfNeeded();
	const before = await page.evaluate(scrolled);
	expect(before).toBeGreaterThan(0);
	await page.getByRole('button', { name: 'Sombre' }).click();
	await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
	await expect.poll(() => page.evaluate(scrolled)).toBe(before);
});

test('a page that one comes to from elsewhere starts at its top', async ({ page }) => {
	await openLive(page, FRONT);
	const link = page.locator('main a[href$="/articles/29"]');
	await link.scrollIntoViewIfNeeded();
	await page.evaluate(() => scrollBy({ top: 200, behavior: 'instant' }));
	expect(await page.evaluate(scrolled)).toBeGreaterThan(0);
	await link.evaluate((element) => element instanceof HTMLElement && element.click());
	await expect(page).toHaveURL(/articles\/29$/u);
	await page.locator('html[data-enhanced]').waitFor({ state: 'attached' });
	expect(await page.evaluate(scrolled)).toBe(0);
});
