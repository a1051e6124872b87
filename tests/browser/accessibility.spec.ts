import { AxeBuilder } from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import { LANGUAGES, PAGES } from './pages.ts';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
/** Each page in both themes and in both languages of the institution; in the dark only colours can differ. */
const LOOKS = [
	{ lang: 'fr', colorScheme: 'light', look: (axe: AxeBuilder) => axe.withTags(TAGS) },
	{ lang: 'nl', colorScheme: 'dark', look: (axe: AxeBuilder) => axe.withRules(['color-contrast']) },
] as const;
const WIDTHS = [320, 390, 768, 1440];

/** What makes the page wider than its window; empty when it is not. A table in its own scrolling frame does not. */
function tooWide(page: Page): Promise<string[]> {
	return page.evaluate(() => {
		const { scrollWidth } = document.documentElement;
		if (scrollWidth <= innerWidth) return [];
		const sticksOut = (element: Element) => {
			const contents = document.createRange();
			contents.selectNodeContents(element);
			return !element.closest('.scroll') && contents.getBoundingClientRect().right > innerWidth;
		};
		const innermost = [...document.querySelectorAll('body *')].filter(
			(element) => sticksOut(element) && ![...element.children].some(sticksOut),
		);
		return [`${scrollWidth} pixels`, ...innermost.map(({ outerHTML }) => outerHTML.slice(0, 200))];
	});
}

for (const { name, address } of PAGES) {
	test(`axe finds nothing on ${name}`, async ({ page }) => {
		for (const { lang, colorScheme, look } of LOOKS) {
			await page.emulateMedia({ colorScheme });
			await page.goto(address(lang));
			const { violations } = await look(new AxeBuilder({ page })).analyze();
			const found = violations.flatMap(({ id, nodes }) =>
				nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')}: ${failureSummary}`),
			);
			expect.soft(found, `${lang}, ${colorScheme}`).toEqual([]);
		}
	});

	test(`${name} never scrolls sideways as a whole`, async ({ page }) => {
		for (const lang of LANGUAGES) {
			await page.goto(address(lang));
			for (const width of WIDTHS) {
				await page.setViewportSize({ width, height: 800 });
				expect.soft(await tooWide(page), `${lang}, ${width} pixels wide`).toEqual([]);
			}
		}
	});
}

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
