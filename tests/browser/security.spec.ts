import { expect, test } from '@playwright/test';
import { BROKEN } from './servers.ts';

test('every answer forbids guessing its type', async ({ request }) => {
	const table = '/fr/contracts/ca6/overview';
	for (const path of ['/', '/fr', `${table}.csv`, `${table}.json`, '/fr/contracts/none/overview', '/none']) {
		const headers = (await request.get(path, { maxRedirects: 0 })).headers();
		expect(headers['x-content-type-options'], path).toBe('nosniff');
		expect(headers['x-frame-options'], path).toBe('DENY');
		expect(headers['referrer-policy'], path).toBe('same-origin');
	}
});

test('a search text with HTML stays a text', async ({ page, request }) => {
	for (const text of [
		'<img src=x onerror="document.title = \'run\'">',
		'</script><script>document.title = "run"</script>',
		'"><b id=injected>',
	]) {
		const address = `/fr/contracts/ca6/engagements?q=${encodeURIComponent(text)}`;
		expect(await (await request.get(address)).text()).not.toContain(text);
		await page.goto(address);
		await expect(page.getByRole('searchbox', { name: 'Chercher un texte' })).toHaveValue(text);
		await expect(page.getByRole('region', { name: 'Filtres actifs' })).toContainText(text);
		await expect(page.locator('#injected, img[src="x"]')).toHaveCount(0);
		await expect(page).not.toHaveTitle('run');
	}
});

test('a text of the data with HTML stays a text', async ({ page }) => {
	await page.goto(`${BROKEN.origin}/fr/contracts/c1/articles/2`);
	await expect(page.getByRole('heading', { level: 1 })).toContainText('<b id=injected>');
	await expect(page.locator('#injected')).toHaveCount(0);
});

test('a text that looks like a formula gets an apostrophe in the CSV', async ({ request }) => {
	const csv = await (await request.get(`${BROKEN.origin}/fr/contracts/c1/engagements.csv`)).text();
	expect(csv).toContain("'=1+1");
	expect(csv).toContain("'@SUM(A1)");
	expect(csv).not.toMatch(/(?:^|;)"?[=@]/mu);
});

test('text is sent compressed to those who take it, and as it is to others', async ({ request }) => {
	const path = '/fr/contracts/ca6';
	const answer = async (encoding: string) => {
		const response = await request.get(path, { headers: { 'accept-encoding': encoding } });
		return { headers: response.headers(), text: await response.text() };
	};
	const packed = await answer('gzip, br');
	expect(packed.headers['content-encoding']).toBe('gzip');
	expect(packed.headers['vary']).toContain('accept-encoding');
	const plain = await answer('identity');
	expect(plain.headers['content-encoding']).toBeUndefined();
	expect((await answer('gzip;q=0')).headers['content-encoding']).toBeUndefined();
	expect(packed.text).toBe(plain.text);
	expect(packed.text).toContain('</html>');
});
