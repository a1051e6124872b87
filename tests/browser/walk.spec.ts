import { expect, test, type APIRequestContext, type Page } from '@playwright/test';
import { axeFinds } from './axe.ts';
import { kindOf, ledTo } from './led-to.ts';
import { EVERY_LANGUAGE, LANGUAGES, PAGES } from './pages.ts';
import { checkPaper } from './paper.ts';
import { checkLanguage } from './read-page.ts';
import { MAIN } from './servers.ts';
import { tooWide, WIDTHS } from './too-wide.ts';

/**
 * Every page is loaded once per language, and all that every page has to be is looked at there. A failure names the
 * check; the others go on.
 */

test.describe.configure({ timeout: 180_000 });

/** Errors in the pages that are opened from now on, and what they ask of other hosts. */
function faultsOf(page: Page): readonly string[] {
	const faults: string[] = [];
	page.on('pageerror', (error) => faults.push(error.message));
	page.on('console', (message) => {
		// The answer 404 is what the page about it is for.
		if (message.type() === 'error' && !message.text().includes('404')) faults.push(message.text());
	});
	page.on('request', (request) => {
		if (new URL(request.url()).hostname !== '127.0.0.1') faults.push(request.url());
	});
	return faults;
}

/** Kinds of addresses that were asked for; each of the workers keeps its own. */
const kinds = new Set<string>();

/** What a page leads to is not refused; of the addresses of one kind one is asked for. */
async function checkLinks(page: Page, request: APIRequestContext): Promise<void> {
	const addresses = await ledTo(page);
	// The links of the frame alone are more.
	expect.soft(addresses.length, 'links').toBeGreaterThan(10);
	for (const address of addresses) {
		const kind = kindOf(address);
		if (kinds.has(kind) || kind.startsWith('/theme?')) continue;
		kinds.add(kind);
		expect.soft((await request.get(address)).status(), `leads to ${address}`).toBe(200);
	}
}

for (const [at, { name, address }] of PAGES.entries())
	test(name, async ({ page, request }) => {
		const faults = faultsOf(page);
		const titles = new Set<string>();
		for (const lang of EVERY_LANGUAGE)
			await test.step(lang, async () => {
				await page.setViewportSize({ width: 1280, height: 720 });
				const response = await page.goto(address(lang));
				const policy = response?.headers()['content-security-policy'] ?? '';
				expect.soft(policy, lang).toContain("default-src 'self'");
				// Nothing but this site's own files: no script stands in a page.
				expect.soft(policy, lang).toMatch(/script-src 'self'(;|$)/u);
				expect.soft(policy, lang).toContain("frame-ancestors 'none'");

				// Axe looks in both languages of the institution, and in both themes.
				if (lang === 'fr') expect.soft(await axeFinds(page, 'all'), `axe, ${lang}, light`).toEqual([]);
				if (lang === 'nl') {
					await page.emulateMedia({ colorScheme: 'dark' });
					expect.soft(await axeFinds(page, 'colours'), `axe, ${lang}, dark`).toEqual([]);
					await page.emulateMedia({ colorScheme: 'light' });
				}
				if (lang === 'fr' && address(lang).startsWith(MAIN.origin) && response?.status() !== 404)
					await checkLinks(page, request);
				if (LANGUAGES.some((one) => one === lang))
					for (const width of WIDTHS) {
						await page.setViewportSize({ width, height: 800 });
						expect.soft(await tooWide(page), `${lang}, ${width} pixels wide`).toEqual([]);
					}
				await page.setViewportSize({ width: 1024, height: 800 });
				titles.add(await checkLanguage(page, lang, address));
				// The sheet is the same in every language: the pages take turns.
				if (lang === LANGUAGES[at % LANGUAGES.length]) {
					await page.setViewportSize({ width: 1280, height: 720 });
					await checkPaper(page);
				}
			});
		// A title that is the same word in two languages happens (Jalon, DGEC); the same in all four is not translated.
		if (!address('fr').includes('/search?')) expect(titles.size).toBeGreaterThan(1);
		expect(faults, 'errors, and what is asked of other hosts').toEqual([]);
	});

/** Pages in a state from which much is carried on: filters, an order, columns, a day, a day tried. */
const STATES = [
	'/fr/contracts/ca6/engagements?service=SI&sort=-due&columns=rag&columns=deadline&asof=2024-06-30&q=note',
	'/fr/contracts/ca6/overview?axis=2&sort=-number&asof=2024-06-30',
	'/fr/contracts/ca6/punctuality?service=SI&sort=onTime',
	'/fr/contracts/ca6/deadlines?waiting=1&if=kce-palliative-study-published:2025-11-30&asof=2024-06-30',
	'/fr/contracts/ca6/reconciliation?service=SI&asof=2024-06-30',
	'/fr/contracts/ca6/report?period=2025-S1&service=SI&asof=2025-06-30&rag=R',
	'/fr/contracts/ca6/articles/23?service=SSS&asof=2024-06-30',
	'/fr/contracts/ca6?service=SI&rag=R&outcome=realised&year=2024',
	'/fr/contracts/ca6/realisation?service=SI&asof=2024-06-30&against=2024-12-31&if=kce-palliative-study-published:2025-11-30',
	'/fr/continuity?service=SI&axis=2&contract=ca6&q=a&line=ca6/29',
	'/fr/continuity/ca6/ca7?service=SI&axis=2&asof=2025-06-30',
	'/fr/search?q=note&kind=engagement',
];

for (const path of STATES)
	test(`nothing that ${path} leads to is refused`, async ({ page, request }) => {
		expect((await page.goto(MAIN.origin + path))?.status()).toBe(200);
		await checkLinks(page, request);
	});
