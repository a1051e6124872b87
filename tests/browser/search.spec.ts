import { expect, test } from '@playwright/test';
import { axeFinds } from './axe.ts';
import { LANGUAGES, openLive } from './pages.ts';
import { EMPTY } from './servers.ts';
import { tooWide } from './too-wide.ts';

const FIELD = 'Rechercher';
const address = (query: string, lang = 'fr') => `/${lang}/search?q=${encodeURIComponent(query)}`;

test('the key / goes to the field, from any page, and Enter searches', async ({ page }) => {
	await openLive(page, '/fr/contracts/ca6/overview');
	await page.keyboard.press('/');
	await expect(page.getByRole('searchbox', { name: FIELD })).toBeFocused();
	await page.keyboard.type('reinsertion');
	await page.keyboard.press('Enter');
	await expect(page).toHaveURL('/fr/search?q=reinsertion');
	await expect(page.locator('main mark').first()).toHaveText(/réinsertion/iu);
	await expect(page.getByRole('searchbox', { name: FIELD })).toHaveValue('reinsertion');
});

test('/ is a character where a text is typed', async ({ page }) => {
	await openLive(page, '/fr/deadlines/try');
	await page.getByLabel('Échéance telle que rédigée').pressSequentially('31/12/2020');
	await expect(page.getByLabel('Échéance telle que rédigée')).toHaveValue('31/12/2020');
});

test('the key / can be switched off with the keyboard, at once and for every page', async ({ page }) => {
	const field = page.getByRole('searchbox', { name: FIELD });
	await openLive(page, '/fr/accessibility');
	await page.getByRole('main').getByRole('link', { name: 'Recherche' }).click();
	const choice = page.getByRole('checkbox', { name: /touche \/ mène au champ de recherche/u });
	await expect(choice).toBeChecked();
	await expect(field).toHaveAttribute('aria-keyshortcuts', '/');
	await expect(field).toHaveAttribute('title', 'Raccourci : touche /');
	await choice.focus();
	await page.keyboard.press('Space');
	await page.keyboard.press('/');
	await expect(choice).toBeFocused();
	await expect(choice).not.toBeChecked();
	await expect(field).not.toHaveAttribute('aria-keyshortcuts');
	await expect(field).toHaveAttribute('title', '');

	await openLive(page, '/nl/contracts/ca6/overview');
	await page.keyboard.press('/');
	await expect(page.locator('#site-search')).not.toBeFocused();
	await expect(page.locator('#site-search')).not.toHaveAttribute('aria-keyshortcuts');

	await openLive(page, '/fr/search?q=note');
	await expect(choice).not.toBeChecked();
	await choice.focus();
	await page.keyboard.press('Space');
	await page.keyboard.press('/');
	await expect(field).toBeFocused();
});

test('where the browser keeps nothing, the choice holds on the page', async ({ page }) => {
	await page.addInitScript(() =>
		Object.defineProperty(window, 'localStorage', {
			get: () => {
				throw new DOMException('denied', 'SecurityError');
			},
		}),
	);
	await openLive(page, '/fr/search');
	const choice = page.getByRole('checkbox', { name: /touche \/ mène au champ de recherche/u });
	await choice.uncheck();
	await page.keyboard.press('/');
	await expect(choice).toBeFocused();
	await choice.check();
	await page.keyboard.press('/');
	await expect(page.getByRole('searchbox', { name: FIELD })).toBeFocused();
});

test.describe('without scripts', () => {
	test.use({ javaScriptEnabled: false });

	test('nothing speaks of a key that does nothing', async ({ page }) => {
		await page.goto('/fr/search');
		await expect(page.getByRole('checkbox')).toHaveCount(0);
		const field = page.getByRole('searchbox', { name: FIELD });
		await expect(field).not.toHaveAttribute('aria-keyshortcuts');
		await expect(field).not.toHaveAttribute('title');
	});

	test('the form searches, and a find leads to its engagement', async ({ page }) => {
		await page.goto('/fr');
		await page.getByRole('searchbox', { name: FIELD }).fill('article 18 E2');
		await page.getByRole('button', { name: FIELD }).click();
		await expect(page).toHaveURL('/fr/search?q=article+18+E2');
		await page
			.getByRole('region', { name: /^Engagements/u })
			.getByRole('link', { name: /^Article 18 E2 –/u })
			.first()
			.click();
		await expect(page).toHaveURL(/\/fr\/contracts\/[\w-]+\/articles\/18#E2$/u);
	});

	test('one kind can be shown in full', async ({ page }) => {
		await page.goto(address('SSS'));
		const region = page.getByRole('region', { name: /^Engagements/u });
		const items = region.locator('ol > li');
		await expect(items).toHaveCount(8);
		await region.getByRole('link', { name: /^Montrer les/u }).click();
		await expect(page).toHaveURL(/kind=engagement/u);
		expect(await items.count()).toBeGreaterThan(50);
		await page.getByRole('link', { name: 'Tous les genres' }).click();
		await expect(items).toHaveCount(8);
	});
});

test('a Dutch abbreviation leads to the table filtered by its service', async ({ page }) => {
	await page.goto(address('DU', 'nl'));
	const services = page.getByRole('region', { name: /^Diensten/u });
	await expect(services.locator('mark')).toHaveText('DU');
	await services.getByRole('link').first().click();
	await expect(page).toHaveURL(/\/engagements\?service=SI$/u);
});

test('a day shows what is due then; an event leads to its page', async ({ page }) => {
	for (const query of ['31/12/2020', '2020-12-31']) {
		await page.goto(address(query));
		await expect(page.getByText('Échéance : 31/12/2020').first()).toBeVisible();
	}
	await page.goto(address('05/11/2019'));
	await page
		.getByRole('region', { name: /^Événements/u })
		.getByRole('link')
		.first()
		.click();
	await expect(page).toHaveURL(/\/events\//u);
});

test('a slip is taken for the like word, and the page says so', async ({ page }) => {
	await page.goto(address('reinsertoin'));
	await expect(page.getByRole('status')).toContainText('compris comme : reinsertion');
	await expect(page.locator('main mark').first()).toHaveText(/réinsertion/iu);
});

test('nothing asked, nothing found, too much asked: the page says what to do', async ({ page }) => {
	await page.goto('/fr/search');
	await expect(page.getByRole('heading', { name: 'Exemples' })).toBeVisible();
	await page.goto(address('x'.repeat(250)));
	await expect(page.getByRole('status')).toContainText('Rien ne répond à');
	await expect(page.getByRole('status')).toContainText('200 premiers caractères');
	await expect(page.getByRole('heading', { name: 'À essayer' })).toBeVisible();
	expect((await page.goto('/fr/search?q=note&kind=none'))?.status()).toBe(400);
	expect((await page.goto(`${EMPTY.origin}/fr/search?q=note`))?.status()).toBe(200);
});

test('a query with HTML stays a text', async ({ page, request }) => {
	for (const text of ['<img src=x onerror="document.title = \'run\'">', '"><b id=injected>note']) {
		expect(await (await request.get(address(text))).text()).not.toContain(text);
		await page.goto(address(text));
		await expect(page.getByRole('searchbox', { name: FIELD })).toHaveValue(text);
		await expect(page.getByRole('heading', { level: 1 })).toContainText(text);
		await expect(page.locator('#injected, img[src="x"]')).toHaveCount(0);
		await expect(page).not.toHaveTitle('run');
	}
});

for (const lang of LANGUAGES)
	test(`the page is accessible and fits a telephone, ${lang}, light and dark`, async ({ page }) => {
		await page.setViewportSize({ width: 390, height: 844 });
		for (const query of ['', '31/12/2020', 'DGEC', "note d'orientation", 'x'.repeat(200)]) {
			await page.goto(address(query, lang));
			expect.soft(await axeFinds(page, 'default'), `${query}, light`).toEqual([]);
			await page.emulateMedia({ colorScheme: 'dark' });
			expect.soft(await axeFinds(page, 'colours'), `${query}, dark`).toEqual([]);
			await page.emulateMedia({ colorScheme: 'light' });
			expect.soft(await tooWide(page), query).toEqual([]);
		}
	});
