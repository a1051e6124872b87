import { expect, test } from '@playwright/test';
import Papa from 'papaparse';
import { dataFile } from './data-file.ts';
import { readTable } from './data-table.ts';
import { engagementRecords, overviewRecords, realisationRecords } from './records.ts';

const REALISATION = '/fr/contracts/av2019-2020/realisation';
const OVERVIEW = '/fr/contracts/ca6/overview';

/** How the page names the rows and years of Tableau 1. */
const rowName = (row: string | undefined) =>
	row === 'X' ? 'avec X' : row === 'total' ? 'Total' : String(row);
const yearName = (year: string) => (year === 'waiting' ? 'X pas fixé' : year === 'total' ? 'Cumul' : year);

test('Tableau 1 of av2019-2020 has the printed numbers in each year', async ({ page }) => {
	const printed = dataFile('published-realisation.csv').filter(
		({ contract, year }) => contract === 'av2019-2020' && year !== 'total',
	);
	expect(printed.length).toBeGreaterThan(0);
	await page.goto(REALISATION);
	const table = await readTable(page);
	for (const { year = '', row, number, realised } of printed) {
		const at = `${year} ${row}`;
		expect(table.cell(rowName(row), `${yearName(year)} – Nombre`), at).toBe(number);
		if (realised) expect(table.cell(rowName(row), `${year} – Réalisées`), at).toBe(realised);
	}
});

test('Tableau 2 of ca6 has the printed number for each article, axis and all', async ({ page }) => {
	const printed = dataFile('published-overview.csv').filter(({ contract }) => contract === 'ca6');
	const axes = new Map(dataFile('ca6/axes.csv').map(({ axis, title_fr }) => [axis, title_fr]));
	expect(printed.length).toBeGreaterThan(0);
	await page.goto(OVERVIEW);
	const { rows, headings } = await readTable(page);
	for (const { axis, article, number } of printed) {
		const heading = article ? `Article ${article}. ` : axis ? axes.get(axis) : 'Total';
		const found = rows.filter(([first]) => heading && first?.startsWith(heading));
		expect(
			found.map((row) => row[headings.indexOf('Nombre')]),
			heading,
		).toEqual([number]);
	}
});

test('the JSON of Tableau 1 agrees with the page', async ({ page, request }) => {
	const records = await realisationRecords(request, `${REALISATION}.json?service=SI`);
	await page.goto(`${REALISATION}?service=SI`);
	const table = await readTable(page);
	expect(records.length).toBeGreaterThan(0);
	for (const { year, row, number, realised } of records) {
		const name = yearName(String(year));
		expect(table.cell(rowName(row), `${name} – Nombre`), `${year} ${row}`).toBe(String(number));
		if (year !== 'waiting')
			expect(table.cell(rowName(row), `${name} – Réalisées`), `${year} ${row}`).toBe(String(realised));
	}
});

test('the JSON of Tableau 2 agrees with the page', async ({ page, request }) => {
	const records = await overviewRecords(request, `${OVERVIEW}.json`);
	await page.goto(OVERVIEW);
	const { rows, headings } = await readTable(page);
	const columns = ['Nombre', 'Sans risque – Réalisées', 'Sans risque – On track'];
	const shown = rows.map((row) => columns.map((column) => row[headings.indexOf(column)]));
	expect(shown).toEqual(
		records.map(({ number, realised, onTrack }) => [number, realised, onTrack].map(String)),
	);
});

test('the JSON of Tableau 3 has a record for each part on the page', async ({ page, request }) => {
	const address = '/fr/contracts/ca6/engagements';
	const records = await engagementRecords(request, `${address}.json`);
	const engagements = new Set(records.map(({ article, engagement }) => `${article} ${engagement}`));
	await page.goto(address);
	await expect(page.getByRole('status')).toContainText(`${records.length} parties`);
	await expect(page.locator('main tbody td.deadline li')).toHaveCount(records.length);
	for (const name of engagements) {
		const [article, code] = name.split(' ');
		await expect(page.locator(`main tbody th a[href$="/articles/${article}#${code}"]`)).toHaveCount(1);
	}
});

test('the CSV opens in a Belgian Excel and agrees with the page', async ({ page, request }) => {
	const response = await request.get(`${REALISATION}.csv`);
	expect(response.headers()['content-type']).toBe('text/csv; charset=utf-8');
	expect(response.headers()['content-disposition']).toMatch(
		/filename="av2019-2020-realisation-\d{4}-\d{2}-\d{2}\.csv"$/,
	);
	const bytes = await response.body();
	expect([...bytes.subarray(0, 3)], 'byte order mark').toEqual([0xef, 0xbb, 0xbf]);
	const text = bytes.toString('utf8').slice(1);
	expect(text.split('\r\n')[0]).toContain(';');

	const [headings, ...rows] = Papa.parse<string[]>(text, { delimiter: ';', skipEmptyLines: true }).data;
	await page.goto(REALISATION);
	const shown = await readTable(page);
	expect(headings).toEqual(shown.headings);
	const isCount = (_: string, at: number) => !shown.headings[at]?.endsWith('Taux');
	expect(rows.map((row) => row.filter(isCount))).toEqual(
		shown.rows.map((row) => row.filter(isCount).map((cell) => (cell === '–' ? '' : cell))),
	);
});
