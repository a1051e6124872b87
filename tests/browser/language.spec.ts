import { readFileSync } from 'node:fs';
import { expect, test, type Page } from '@playwright/test';
import { z } from 'zod';
import { foreignWords } from '../telling-words.ts';
import { EVERY_LANGUAGE, openLive, PAGES } from './pages.ts';
import { MAIN } from './servers.ts';

for (const { wanted, given } of [
	{ wanted: 'nl-BE,nl;q=0.9,fr;q=0.5', given: 'nl' },
	{ wanted: 'fr-FR', given: 'fr' },
	{ wanted: 'sv,nl;q=0.4,fr;q=0.9', given: 'fr' },
	{ wanted: 'de-AT,nl;q=0.4,fr;q=0.9', given: 'de' },
	{ wanted: 'en-GB,nl;q=0.1', given: 'en' },
	{ wanted: 'ja', given: 'fr' },
])
	test(`a browser that wants "${wanted}" gets ${given}`, async ({ request }) => {
		const response = await request.get('/', { headers: { 'accept-language': wanted }, maxRedirects: 0 });
		expect(response.status()).toBe(307);
		expect(response.headers()['location']).toBe(`/${given}`);
		expect(response.headers()['vary']?.toLowerCase()).toContain('accept-language');
	});

const messages = (lang: string) =>
	z
		.record(z.string(), z.json())
		.parse(JSON.parse(readFileSync(`src/lib/i18n/messages/${lang}.json`, 'utf8')));

/** `(in het Frans)`: how words that cannot be marked, such as an option, say that a text in them has another language. */
function namesLanguage(lang: string): (text: string) => boolean {
	const names = new Intl.DisplayNames(lang, { type: 'language' });
	const said = String(messages(lang)['text_in']);
	const named = EVERY_LANGUAGE.map((other) => `(${said.replace('{language}', names.of(other) ?? other)})`);
	return (text) => named.some((words) => text.includes(words));
}

type Said = { readonly text: string; readonly html: string; readonly markable: boolean };

/**
 * What a page says in its own language: its texts and the names of its parts, without what carries another `lang`,
 * addresses, what programs write, and the words that a reader has typed; `markable`: where a text of the data could stand
 * in an element with a `lang`. And what sticks out of its own box: a word cut off, or written over
 * its neighbour. A frame that scrolls is no box.
 */
function readPage(page: Page): Promise<{ said: Said[]; tooWide: string[]; title: string; lang: string }> {
	return page.evaluate(() => {
		const lang = document.documentElement.lang;
		const isOwn = (element: Element | null) => element?.closest('[lang]')?.getAttribute('lang') === lang;
		// Of the fields of records, the values of closed lists stand as files and addresses have them.
		const hidden = 'script, style, template, code, input, textarea, [data-verbatim]';
		const unmarkable = 'option, optgroup, svg title';
		const said: { text: string; html: string; markable: boolean }[] = [];
		const note = (text: string | null, element: Element | null, markable: boolean) => {
			if (text?.trim() && element && isOwn(element) && !element.closest(hidden))
				said.push({ text: text.trim(), html: element.outerHTML.slice(0, 160), markable });
		};
		const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
		while (walk.nextNode()) {
			const parent = walk.currentNode.parentElement;
			note(walk.currentNode.textContent, parent, !parent?.closest(unmarkable));
		}
		for (const name of ['aria-label', 'title', 'placeholder', 'label'])
			for (const element of document.querySelectorAll(`[${name}]:not(input)`))
				note(element.getAttribute(name), element, false);
		const boxes = 'button, th, td, dt, dd, legend, label, li > a, nav a, h1, h2, h3, summary';
		const tooWide = [...document.querySelectorAll<HTMLElement>(boxes)]
			.filter((box) => {
				const style = getComputedStyle(box);
				if (style.display === 'inline' || style.position === 'absolute' || box.clientWidth === 0)
					return false;
				return (
					box.scrollWidth > box.clientWidth + 1 &&
					!box.querySelector('.scroll') &&
					!box.matches('.visually-hidden')
				);
			})
			.map((box) => `${box.scrollWidth} > ${box.clientWidth}: ${box.outerHTML.slice(0, 200)}`);
		return { said, tooWide, title: document.title, lang };
	});
}

/** `front_title`, `issue_row-length`: what a page shows when a word is not there. */
const RAW_KEY = /(?<![\w./?=&-])[a-z]+_[a-zA-Z]+(?:[_-][a-zA-Z]+)*(?![\w./=-])|\{\w+\}|undefined|\[object/;
/** Names of columns and files stand on pages as they are. */
const COLUMN_NAME = /_(?:fr|nl|en|de|on|in|printed|by|due|to|article|contract|engagement)\b/;
/** The values that a column or a field may have stand on pages as they are. */
const VALUES = /onTrack|originalDue|: realisation \(|number, realised, rate/;

for (const { name, address } of PAGES)
	test(`${name}: in every language, all of it`, async ({ browser }) => {
		// Without scripts: what the server writes is what there is to read.
		const context = await browser.newContext({
			javaScriptEnabled: false,
			viewport: { width: 1024, height: 800 },
		});
		const page = await context.newPage();
		const found = new Map<string, string>();
		for (const lang of EVERY_LANGUAGE) {
			await page.goto(address(lang));
			const { said, tooWide, title, lang: declared } = await readPage(page);
			expect.soft(declared, 'lang').toBe(lang);
			// Every page names its versions in the other languages, with the same filters.
			for (const other of EVERY_LANGUAGE) {
				const { pathname, search } = new URL(address(other), MAIN.origin);
				const link = page.locator(`link[rel="alternate"][hreflang="${other}"]`);
				expect.soft(await link.getAttribute('href'), `${lang}, to ${other}`).toBe(pathname + search);
			}
			expect(said.map(({ text }) => text).join(' ').length).toBeGreaterThan(200);
			const foreign = foreignWords(lang);
			const named = namesLanguage(lang);
			const wrong = said.filter(
				({ text, markable }) => foreign(text).length > 0 && !VALUES.test(text) && (markable || !named(text)),
			);
			expect
				.soft(
					wrong.map(({ text, html }) => `${foreign(text).join(', ')}: ${text} (${html})`),
					lang,
				)
				.toEqual([]);
			const raw = said.filter(({ text }) => RAW_KEY.test(text) && !COLUMN_NAME.test(text));
			expect.soft(raw, lang).toEqual([]);
			expect.soft(foreign(title).length > 0 && !named(title) ? title : '', lang).toBe('');
			expect.soft(tooWide, lang).toEqual([]);
			found.set(lang, title);
		}
		// A title that is the same word in two languages happens (Jalon, DGEC); the same in all four is not translated.
		if (!address('fr').includes('/search?')) expect(new Set(found.values()).size).toBeGreaterThan(1);
		await context.close();
	});

test('the walk sees a raw key, a foreign word, a text that sticks out and a missing language', async ({
	page,
}) => {
	await page.setContent(`<html><body><h1>Aperçu</h1><p lang="fr">Aperçu</p><p>matrix_square</p><p>{count} delen</p>
		<button style="inline-size: 3rem; white-space: nowrap">Een veel te lang woord</button></body></html>`);
	await page.evaluate(() => (document.documentElement.lang = 'nl'));
	const { said, tooWide, lang } = await readPage(page);
	expect(lang).toBe('nl');
	expect(said.map(({ text }) => text)).toEqual([
		'Aperçu',
		'matrix_square',
		'{count} delen',
		'Een veel te lang woord',
	]);
	expect(said.flatMap(({ text }) => foreignWords('nl')(text))).toEqual(['Aperçu']);
	expect(said.filter(({ text }) => RAW_KEY.test(text)).map(({ text }) => text)).toEqual([
		'matrix_square',
		'{count} delen',
	]);
	expect(tooWide).toHaveLength(1);
});

test('the switch keeps the page, the filters and the place, and is remembered', async ({ page, context }) => {
	await openLive(page, '/fr/contracts/av2019-2020/engagements?axis=2');
	const place = page.locator('main tbody tr').nth(8);
	await place.evaluate((row) => row.scrollIntoView({ block: 'start' }));
	const before = await place.evaluate((row) => row.getBoundingClientRect().top);
	expect(await page.evaluate(() => scrollY)).toBeGreaterThan(200);
	await page.evaluate(() => document.querySelector<HTMLElement>('a[hreflang="nl"]')?.click());
	await page.waitForURL('/nl/contracts/av2019-2020/engagements?axis=2');
	await page.locator('html[data-enhanced]').waitFor({ state: 'attached' });
	await expect
		.poll(async () => Math.abs((await place.evaluate((row) => row.getBoundingClientRect().top)) - before))
		.toBeLessThan(40);
	await page.goto('/');
	expect(new URL(page.url()).pathname).toBe('/nl');
	const cookie = (await context.cookies()).find(({ name }) => name === 'language');
	expect(cookie?.value).toBe('nl');
});

test('a page opened from elsewhere is no choice', async ({ request }) => {
	const headers = { 'accept-language': 'fr', referer: 'http://elsewhere.example/nl/contracts' };
	await request.get('/de/issues', { headers });
	const response = await request.get('/', { headers, maxRedirects: 0 });
	expect(response.headers()['location']).toBe('/fr');
});
