import { expect, test, type Page } from '@playwright/test';
import { readTable } from './data-table.ts';
import { openLive } from './pages.ts';
import { engagementRecords } from './records.ts';

const CONTRACT = '/fr/contracts/av2019-2020';
const checkbox = (page: Page, name: string) => page.getByLabel(name, { exact: true });
const tab = (page: Page, name: string) =>
	page.getByRole('navigation', { name: 'Tableaux du contrat' }).getByRole('link', { name });

/** Presses Tab until the check box of a service has the focus, as somebody without a mouse does. */
async function tabTo(page: Page, service: string): Promise<void> {
	for (let pressed = 0; pressed < 40; pressed += 1) {
		await page.keyboard.press('Tab');
		const value = await page.evaluate(() => document.activeElement?.getAttribute('value'));
		if (value === service) return;
	}
	throw new Error(`40 times Tab did not lead to the service ${service}`);
}

test('a service chosen by keyboard stays on all three tables, and their totals agree', async ({
	page,
	request,
}) => {
	const records = await engagementRecords(request, `${CONTRACT}/engagements.json?service=SI`);
	const counted = records.filter((record) => record.counted).length;
	expect(counted).toBeGreaterThan(0);

	await openLive(page, `${CONTRACT}/realisation`);
	await tabTo(page, 'SI');
	await page.keyboard.press('Space');
	await expect(page).toHaveURL(/\/realisation\?service=SI/u);
	await expect(checkbox(page, 'SI')).toBeChecked();
	await expect(checkbox(page, 'SI')).toBeFocused();
	await expect(page.getByRole('region', { name: 'Filtres actifs' })).toContainText('SI');
	expect((await readTable(page)).cell('Total', 'Cumul – Nombre')).toBe(String(counted));

	await tab(page, 'Aperçu').click();
	await expect(page).toHaveURL(`${CONTRACT}/overview?service=SI`);
	await expect(checkbox(page, 'SI')).toBeChecked();
	expect((await readTable(page)).cell('Total', 'Nombre')).toBe(String(counted));

	await tab(page, 'Engagements').click();
	await expect(page).toHaveURL(`${CONTRACT}/engagements?service=SI`);
	await expect(checkbox(page, 'SI')).toBeChecked();
	await expect(page.getByRole('status')).toContainText(`${records.length} parties`);
});

test('the address stays short: a filter that is not used is not in it', async ({ page }) => {
	await openLive(page, `${CONTRACT}/realisation`);
	await checkbox(page, 'SI').check();
	await expect(page).toHaveURL(`${CONTRACT}/realisation?service=SI`);
});

test('a filter can be removed, and the back button brings it back', async ({ page }) => {
	await openLive(page, `${CONTRACT}/realisation`);
	const all = await readTable(page);
	await checkbox(page, 'SI').check();
	await expect(page).toHaveURL(/service=SI/u);
	const remove = page.getByRole('link', { name: 'Retirer le filtre Service : SI' });
	await expect(remove).toBeVisible();
	const filtered = await readTable(page);
	expect(filtered.rows).not.toEqual(all.rows);

	await remove.click();
	await expect(page).toHaveURL(`${CONTRACT}/realisation`);
	await expect(checkbox(page, 'SI')).not.toBeChecked();
	expect((await readTable(page)).rows).toEqual(all.rows);

	await page.goBack();
	await expect(page).toHaveURL(/service=SI/u);
	await expect(checkbox(page, 'SI')).toBeChecked();
	expect((await readTable(page)).rows).toEqual(filtered.rows);

	await page.goBack();
	await expect(page).toHaveURL(`${CONTRACT}/realisation`);
	await expect(checkbox(page, 'SI')).not.toBeChecked();
	expect((await readTable(page)).rows).toEqual(all.rows);
});

test('an unknown service is refused with a sentence that names those that exist', async ({ page }) => {
	await page.goto(`${CONTRACT}/realisation`);
	const services = await page
		.locator('input[name="service"]')
		.evaluateAll((boxes) => boxes.map((box) => box.getAttribute('value')));
	const response = await page.goto(`${CONTRACT}/realisation?service=NONE`);
	expect(response?.status()).toBe(400);
	const sentence = page.getByText("« service=NONE » n'existe pas");
	await expect(sentence).toContainText(`Valeurs possibles : ${services.join(', ')}.`);
	const back = page.getByRole('main').getByRole('link', { name: 'Contrats', exact: true });
	await expect(back).toBeVisible();
});

test('of an earlier day only the selected parts are said to be undecided', async ({ page }) => {
	const numbers = async (address: string) => {
		await page.goto(address);
		const [notice, status] = await Promise.all([
			page.locator('.notice').innerText(),
			page.locator('main [role="status"]').first().innerText(),
		]);
		const [, undecided] = /Pour (\d+) parties?/u.exec(notice) ?? [];
		const [, selected] = /(\d+) parties?/u.exec(status) ?? [];
		return { undecided: Number(undecided), selected: Number(selected) };
	};
	const engagements = '/fr/contracts/ca6/engagements?asof=2024-06-30';
	const all = await numbers(engagements);
	const own = await numbers(`${engagements}&service=SI`);
	expect(own.undecided).toBeGreaterThan(0);
	expect(own.undecided).toBeLessThanOrEqual(own.selected);
	expect(own.undecided).toBeLessThan(all.undecided);
});

test('a search without accents finds a text with accents', async ({ page }) => {
	const found = page.getByRole('status');
	await openLive(page, `${CONTRACT}/engagements`);
	await page.getByRole('searchbox', { name: 'Chercher un texte' }).fill('reinsertion');
	await page.getByRole('button', { name: 'Appliquer' }).click();
	await expect(page).toHaveURL(/q=reinsertion/u);
	await expect(page.locator('main th[scope="rowgroup"]')).toContainText(['réinsertion']);
	await expect(page.locator('main table')).not.toContainText('reinsertion');
	const without = await found.textContent();
	await page.goto(`${CONTRACT}/engagements?q=${encodeURIComponent('RÉINSERTION')}`);
	await expect(found).toHaveText(without ?? '');
});

test('11 parts of av2019-2020 wait for an X', async ({ page }) => {
	await openLive(page, `${CONTRACT}/realisation`);
	await page.getByText('Plus de filtres').click();
	await checkbox(page, 'Seulement celles qui attendent un X').check();
	await expect(page).toHaveURL(/waiting=1/u);
	await expect(page.getByRole('region', { name: 'Filtres actifs' })).toBeVisible();
	const table = await readTable(page);
	expect(table.cell('Total', 'X pas fixé – Nombre')).toBe('11');
	expect(table.cell('Total', 'Cumul – Nombre')).toBe('11');
	await page.goto(`${CONTRACT}/engagements?waiting=1`);
	await expect(page.getByRole('status')).toContainText('11 parties');
});
