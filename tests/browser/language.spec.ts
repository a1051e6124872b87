import { expect, test } from '@playwright/test';
import { foreignWords } from '../telling-words.ts';
import { openLive } from './pages.ts';
import { RAW_KEY, readPage } from './read-page.ts';

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
