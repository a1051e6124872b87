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

test('another language, another theme and another order leave the reader where they were', async ({
	page,
}) => {
	await openLive(page, `${FRONT}/engagements`);
	await page.evaluate(() => scrollTo({ top: 400, behavior: 'instant' }));
	await page.getByRole('navigation', { name: 'Langue' }).getByRole('link', { name: /NL/u }).click();
	await expect(page).toHaveURL('/nl/contracts/ca6/engagements');
	await page.locator('html[data-enhanced]').waitFor({ state: 'attached' });
	// A link in the header comes into sight to be clicked; what counts is where the page was then.
	const top = await page.evaluate(scrolled);
	expect(top).toBeLessThanOrEqual(400);

	await page.getByRole('button', { name: 'Donker' }).scrollIntoViewIfNeeded();
	const before = await page.evaluate(scrolled);
	expect(before).toBeGreaterThan(400);
	await page.getByRole('button', { name: 'Donker' }).click();
	await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
	await expect.poll(() => page.evaluate(scrolled)).toBe(before);
});

test('a page starts at its top when one comes from elsewhere', async ({ page }) => {
	await openLive(page, FRONT);
	await page.evaluate(() => scrollTo({ top: 600, behavior: 'instant' }));
	await page.locator('main a[href*="/articles/"]').last().click();
	await expect(page).toHaveURL(/articles/u);
	await page.goto(FRONT);
	expect(await page.evaluate(scrolled)).toBe(0);
});
