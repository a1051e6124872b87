import { expect, test } from '@playwright/test';
import { keepTogether } from '../../src/lib/i18n/typography.ts';
import { BROKEN, EMPTY } from './servers.ts';

/** The three wrong rows of `broken-data/`: file, line, column, value and the beginning of what to do. */
const WRONG = [
	['reports.csv', '3', 'covers_to', '2020-02-30', "« 2020-02-30 » n'est pas une date qui existe."],
	['c1/parts.csv', '4', 'deadline', 'fin avril', "« fin avril » n'est pas une échéance lisible."],
	['c1/parts.csv', '6', 'outcome', 'done', "« done » n'est pas permis ici. Choisissez parmi : realised,"],
];

test('each problem in the data is listed with its place, its value and what to do', async ({ page }) => {
	await page.goto(`${BROKEN.origin}/fr/issues`);
	await expect(page.getByRole('link', { name: 'Problèmes dans les données' })).toContainText(
		String(WRONG.length),
	);
	const rows = page.getByRole('table', { name: 'Problèmes dans les données' }).locator('tbody tr');
	await expect(rows).toHaveCount(WRONG.length);
	for (const [file = '', line = '', column = '', value = '', sentence = ''] of WRONG) {
		const row = rows.filter({ hasText: value });
		await expect(row.locator('th, td')).toHaveText([
			file,
			line,
			column,
			value,
			new RegExp(`^${RegExp.escape(keepTogether(sentence))}`, 'u'),
			'Erreur : ligne non utilisée',
		]);
	}
});

test('the rows that are right are used', async ({ page }) => {
	await page.goto(`${BROKEN.origin}/fr/contracts/c1/engagements`);
	await expect(page.getByRole('status')).toContainText('3 parties');
});

test('the reference data has no problem', async ({ page }) => {
	await page.goto('/fr/issues');
	await expect(page.getByText('Aucun problème')).toBeVisible();
});

test('without data the site says what to add', async ({ page }) => {
	const response = await page.goto(`${EMPTY.origin}/fr`);
	expect(response?.status()).toBe(200);
	await expect(page.getByRole('heading', { name: 'Aucune donnée' })).toBeVisible();
	await expect(page.getByText('contracts.csv, services.csv et reports.csv')).toBeVisible();
});

for (const { name, origin } of [
	{ name: 'without data', ...EMPTY },
	{ name: 'on data with mistakes', ...BROKEN },
])
	test(`no page crashes ${name}`, async ({ request }) => {
		const paths = ['/', '/fr', '/nl/issues', '/xx', '/fr/contracts'];
		for (const contract of ['c1', 'c0', 'none']) {
			const base = `/fr/contracts/${contract}`;
			paths.push(base, `${base}/articles/1`, `${base}/articles/99`, `${base}/articles/x`, `${base}/none`);
			for (const table of ['realisation', 'overview', 'engagements'])
				paths.push(
					`${base}/${table}`,
					`${base}/${table}?q=a&waiting=1`,
					`${base}/${table}.csv`,
					`${base}/${table}.json`,
				);
		}
		for (const path of paths) expect((await request.get(origin + path)).status(), path).toBeLessThan(500);
	});
