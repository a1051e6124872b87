import { expect, test } from '@playwright/test';
import { MAIN } from './servers.ts';

/** How the program answers over HTTP; every route and parameter is tried in tests/routes/wrong-requests.test.ts. */

const JSON_ONLY = { headers: { accept: 'application/json' } };

for (const [address, status, sentence] of [
	['/fr/contracts/ca6/overview?services=SI', 400, 'ne connaît pas le paramètre « services »'],
	['/fr/contracts/ca6/overview?asof=2024-02-30', 400, "« 2024-02-30 » n'est pas un jour"],
	['/fr/contracts/none/overview?services=SI', 404, "Le contrat « none » n'existe pas"],
	['/fr/accessibility?x=1', 400, '« x »'],
	['/fr/contracts/ca6/nothing', 404, 'ne mène à rien'],
] as const)
	test(`${address} is refused with its address and a sentence`, async ({ page }) => {
		expect((await page.goto(address))?.status()).toBe(status);
		const main = page.getByRole('main');
		await expect(main).toContainText(sentence);
		await expect(main.locator('code').first()).toHaveText(address);
		const without = main.getByRole('link', { name: 'Cette page sans paramètres' });
		await expect(without).toHaveCount(status === 400 ? 1 : 0);
		if (status !== 400) return;
		await without.click();
		await expect(page).toHaveURL(address.replace(/\?.*/, ''));
		await expect(main.locator('.status')).toHaveCount(0);
	});

test('a file is refused for programs with a message and nothing more', async ({ request }) => {
	for (const [path, status] of [
		['/fr/contracts/ca6/overview.json?services=SI', 400],
		['/fr/contracts/ca6/overview.json?rag=X', 400],
		['/fr/contracts/none/overview.json', 404],
		['/fr/contracts/ca6/overview.ics', 404],
		['/data.zip?x=1', 400],
		['/openapi.json?x=1', 400],
	] as const) {
		const response = await request.get(path, JSON_ONLY);
		expect(response.status(), path).toBe(status);
		expect(Object.keys(await response.json()), path).toEqual(['message']);
	}
});

test('what no page understands is no fault of the program', async ({ request }) => {
	const posted = await request.post('/fr/contracts/ca6/overview', JSON_ONLY);
	expect(posted.status()).toBeGreaterThanOrEqual(400);
	expect(posted.status()).toBeLessThan(500);
});

test('escapes that stand for no character are refused with a page that leads nowhere else', async ({
	request,
}) => {
	for (const path of ['/fr/%FF', '/%', `${MAIN.origin}//example.org/%FF?x=1`]) {
		const response = await request.get(path);
		expect(response.status(), path).toBeGreaterThanOrEqual(400);
		expect(response.status(), path).toBeLessThan(500);
		expect(await response.text(), path).not.toContain('href="//');
	}
});
