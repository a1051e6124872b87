import type { Page } from '@playwright/test';

/** From the narrowest that WCAG 1.4.10 names to a large screen. */
export const WIDTHS = [320, 390, 768, 1440];

/** What makes the page wider than its window; empty when it is not. A table in its own scrolling frame does not. */
export function tooWide(page: Page): Promise<string[]> {
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
