import { expect, test } from '@playwright/test';
import { articleNumbers } from './data-file.ts';

test('article 18 shows a deadline as worded, as resolved and how', async ({ page }) => {
	await page.goto('/fr/contracts/av2019-2020/articles/18');
	await expect(page.getByRole('heading', { level: 1 })).toContainText('Article 18.');
	const engagement = page.locator('article#E2');
	await expect(engagement.locator('dd.wording')).toContainText('X + 18 mois');
	await expect(engagement.locator('dd.due')).toHaveText('05/05/2021');
	const steps = engagement
		.getByRole('list', { name: 'Comment cette date est obtenue' })
		.getByRole('listitem');
	await expect(steps).toHaveText([/^X = .+ : 05\/11\/2019$/u, '+ 18 mois → 05/05/2021']);
});

test('an engagement of Tableau 3 leads to its place on the page of its article', async ({ page }) => {
	await page.goto('/fr/contracts/av2019-2020/engagements?axis=3');
	await page.locator('main a[href$="/articles/18#E2"]').click();
	await expect(page).toHaveURL('/fr/contracts/av2019-2020/articles/18#E2');
	await expect(page.locator('article:target')).toHaveAttribute('id', 'E2');
	await expect(page.locator('article:target')).toBeInViewport();
});

/** Ten articles spread over the contracts. */
const TEN = ['av2019-2020', 'av2021', 'ca6', 'ca7'].flatMap((contract) => {
	const numbers = articleNumbers(contract);
	const step = Math.ceil(numbers.length / (numbers.length > 20 ? 3 : 2));
	return numbers.filter((_, at) => at % step === 0).map((number) => `${contract}/articles/${number}`);
});

test('every link of ten article pages leads to a page', async ({ page, request }) => {
	expect(TEN).toHaveLength(10);
	const addresses = new Set<string>();
	let continuity = 0;
	for (const path of TEN) {
		await page.goto(`/fr/contracts/${path}`);
		const hrefs = (name: string) =>
			page.locator(name).evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
		for (const href of await hrefs('a[href^="/"]')) addresses.add(href);
		continuity += (await hrefs('main .line a')).length;
	}
	expect(continuity, 'links to earlier and later articles').toBeGreaterThan(5);
	for (const address of addresses) expect((await request.get(address)).status(), address).toBe(200);
});

test('an article as of an earlier day shows nothing that a later report says, nor a later contract', async ({
	page,
}) => {
	await page.goto('/fr/contracts/ca6/articles/10?asof=2024-06-30');
	const content = page.getByRole('main');
	await expect(content).toContainText('RAG non indiqué');
	await expect(content).toContainText('Avenant 2019-2020');
	await expect(content).toContainText("Ce jour-là, aucune suite n'était connue.");
	await expect(content).not.toContainText('7e CA');
	await expect(content.getByText('01/03/2025')).toHaveCount(0);
	await page.goto('/fr/contracts/ca6/articles/10');
	await expect(content).toContainText('7e CA');
	await expect(content.getByText('01/03/2025').first()).toBeVisible();
});
