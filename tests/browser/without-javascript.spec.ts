import { expect, test } from '@playwright/test';
import { readTable } from './data-table.ts';

test.use({ javaScriptEnabled: false });

test('the whole job can be done without scripts', async ({ page }) => {
	await page.goto('/fr');
	await page.getByRole('link', { name: /^Avenant 2019-2020/u }).click();
	await expect(page).toHaveURL('/fr/contracts/av2019-2020');
	await page.getByRole('link', { name: 'Réalisation', exact: true }).click();
	await expect(page).toHaveURL('/fr/contracts/av2019-2020/realisation');
	const all = (await readTable(page)).cell('Total', 'Cumul – Nombre');

	await page.getByLabel('SI', { exact: true }).check();
	await page.getByRole('button', { name: 'Appliquer' }).click();
	await expect(page).toHaveURL(/\/realisation\?(.*&)?service=SI(&|$)/u);
	await expect(page.getByLabel('SI', { exact: true })).toBeChecked();
	const filtered = (await readTable(page)).cell('Total', 'Cumul – Nombre');
	expect(Number(filtered)).toBeGreaterThan(0);
	expect(Number(filtered)).toBeLessThan(Number(all));

	await page.getByRole('link', { name: 'Aperçu' }).click();
	await expect(page).toHaveURL('/fr/contracts/av2019-2020/overview?service=SI');
	expect((await readTable(page)).cell('Total', 'Nombre')).toBe(filtered);

	await page.getByRole('link', { name: /^Article 11\. / }).click();
	await expect(page).toHaveURL('/fr/contracts/av2019-2020/articles/11?service=SI');
	await expect(page.getByRole('heading', { level: 1 })).toContainText('Article 11.');

	await page.getByRole('link', { name: 'Nederlands' }).click();
	await expect(page).toHaveURL('/nl/contracts/av2019-2020/articles/11?service=SI');
	await expect(page.getByRole('heading', { level: 1 })).toContainText('Artikel 11.');
	await page.getByRole('link', { name: 'Per artikel' }).click();
	await expect(page).toHaveURL('/nl/contracts/av2019-2020/overview?service=SI');
	expect((await readTable(page)).cell('Totaal', 'Aantal')).toBe(filtered);
});
