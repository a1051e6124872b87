import { expect, test } from '@playwright/test';
import { axeFinds } from './axe.ts';
import { tooWide } from './too-wide.ts';

test('the walk sees an image without a text, a colour too pale and a page too wide', async ({ page }) => {
	await page.setContent(`<html lang="en"><head><title>A page</title></head><body style="background: white"><main>
		<h1>A page</h1><img src="data:,"><p style="color: #bbb">Pale</p>
		<p style="inline-size: 3000px">Wide</p></main></body></html>`);
	const rules = (found: readonly string[]) => found.map((one) => one.split(':')[0]).toSorted();
	expect(rules(await axeFinds(page, 'all'))).toEqual(['color-contrast', 'image-alt']);
	expect(rules(await axeFinds(page, 'colours'))).toEqual(['color-contrast']);
	expect(rules(await axeFinds(page, 'all', 'img'))).toEqual(['image-alt']);
	expect(await tooWide(page)).toHaveLength(2);
});

test('the name of a check box does not change when it is checked', async ({ page }) => {
	await page.goto('/fr/contracts/av2019-2020/realisation?service=SI');
	await expect(page.locator('input[type="checkbox"][name="service"][value="SI"]')).toHaveAccessibleName('SI');
});

test('the first Tab shows a link that skips to the content', async ({ page }) => {
	await page.goto('/fr/contracts/av2019-2020/realisation');
	await page.keyboard.press('Tab');
	const skip = page.getByRole('link', { name: 'Aller au contenu' });
	await expect(skip).toBeFocused();
	await expect(skip).toBeInViewport();
	await page.keyboard.press('Enter');
	await expect(page.locator('main')).toBeFocused();
	await page.keyboard.press('Tab');
	await expect(page.getByRole('link', { name: "Vue d'ensemble" })).toBeFocused();
});

for (const path of ['', '/contracts/av2019-2020/realisation', '/contracts/av2019-2020/articles/18'])
	test(`whatever has the focus on /fr${path} shows it`, async ({ page }) => {
		await page.goto(`/fr${path}`);
		const seen = new Set<string>();
		for (let pressed = 0; pressed < 60; pressed += 1) {
			await page.keyboard.press('Tab');
			const focus = await page.evaluate(() => {
				const element = document.activeElement;
				if (!element || element === document.body) return null;
				const outlined = [element, element.nextElementSibling].some((one) => {
					if (!one) return false;
					const { outlineStyle, outlineWidth, opacity } = getComputedStyle(one);
					return outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2 && opacity !== '0';
				});
				return { outlined, html: element.outerHTML.slice(0, 120) };
			});
			if (!focus) break;
			seen.add(focus.html);
			expect(focus.outlined, focus.html).toBe(true);
		}
		expect(seen.size).toBeGreaterThan(8);
	});
