import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { strFromU8, unzipSync } from 'fflate';
import { MAIN } from './servers.ts';

const text = (bytes: Uint8Array, part: string) => strFromU8(unzipSync(bytes)[part] ?? new Uint8Array());

test('the report of a semester for one service is chosen, shown and downloaded as a Word file', async ({
	page,
}) => {
	await page.goto(`${MAIN.origin}/fr/contracts/av2019-2020/report`);
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Rapport à télécharger');
	await page.getByLabel('Rapport', { exact: true }).selectOption('2020-S1');
	await page.getByLabel('SI', { exact: true }).check();
	await page.getByRole('button', { name: 'Montrer' }).click();
	await expect(page).toHaveURL(/period=2020-S1.*service=SI/);
	await expect(
		page.getByText('Situation au 30/06/2020').or(page.getByText('au 30/06/2020')).first(),
	).toBeVisible();
	const [download] = await Promise.all([
		page.waitForEvent('download'),
		page.getByRole('link', { name: 'Télécharger le rapport (Word)' }).click(),
	]);
	expect(download.suggestedFilename()).toBe('av2019-2020-report-2020-S1-SI-2020-06-30.docx');
	const document = text(readFileSync(await download.path()), 'word/document.xml');
	expect(document).toContain('Rapport semestriel, 1er semestre 2020');
	expect(document).toContain('Réalisations du 1er semestre 2020');
});

test('each table is a Word file too, with the filters of its page', async ({ request }) => {
	for (const table of [
		'realisation',
		'overview',
		'engagements',
		'deadlines',
		'punctuality',
		'reconciliation',
	]) {
		// Every printed figure is about the whole contract.
		const query = table === 'reconciliation' ? '' : '?service=SI';
		const response = await request.get(`${MAIN.origin}/nl/contracts/ca6/${table}.docx${query}`);
		expect(response.status()).toBe(200);
		expect(response.headers()['content-disposition']).toContain(`ca6-${table}`);
		const document = text(await response.body(), 'word/document.xml');
		expect(document).toContain('<w:tblHeader/>');
		if (table !== 'reconciliation') expect(document).toContain('SI');
	}
});

test('a report that does not exist is refused with those that do, and a register has none', async ({
	request,
}) => {
	const unknown = await request.get(`${MAIN.origin}/fr/contracts/ca6/report?period=1999`);
	expect(unknown.status()).toBe(400);
	expect(await unknown.text()).toContain('2025-S1');
	expect((await request.get(`${MAIN.origin}/fr/contracts/e-learning/report`)).status()).toBe(404);
});

test('a report of an earlier period says before the download what is not known, and the file too', async ({
	page,
	request,
}) => {
	await page.goto(`${MAIN.origin}/fr/contracts/ca6/report?period=2025-S1`);
	const notice = page.locator('.notice');
	await expect(notice).toContainText(/Pour \d+ parties, les données ne peuvent pas dire/);
	await expect(notice).toContainText("Le RAG, l'état d'avancement");
	const file = await request.get(`${MAIN.origin}/fr/contracts/ca6/report.docx?period=2025-S1`);
	const document = text(await file.body(), 'word/document.xml');
	expect(document).toContain('les données ne peuvent pas dire');
	expect(document).not.toContain('7e CA');
	await page.goto(`${MAIN.origin}/fr/contracts/ca6/report?period=2025`);
	await expect(notice).toHaveCount(0);
	const last = await request.get(`${MAIN.origin}/fr/contracts/ca6/report.docx?period=2025`);
	expect(text(await last.body(), 'word/document.xml')).toContain('7e CA');
});

test('no report is offered from before its contract, and none as of a day before its period', async ({
	page,
	request,
}) => {
	await page.goto(`${MAIN.origin}/fr/contracts/ca6/report`);
	const values = await page
		.getByLabel('Rapport', { exact: true })
		.locator('option')
		.evaluateAll((options) => options.map((option) => option.getAttribute('value')));
	expect(values[0]).toBe('2022-S1');
	const report = `${MAIN.origin}/fr/contracts/ca6/report`;
	expect((await request.get(`${report}?period=2021`)).status()).toBe(400);
	const before = await request.get(`${report}.docx?period=2025&asof=2024-12-31`);
	expect(before.status()).toBe(400);
	expect((await before.json()).message).toContain('31/12/2024');
	expect((await request.get(`${report}.docx?period=2025&asof=2025-01-01`)).status()).toBe(200);
	// The tabs take the day along: it chooses the report.
	await page.goto(`${report}?asof=2024-06-30`);
	await expect(page.getByLabel('Rapport', { exact: true })).toHaveValue('2024-S1');
});
