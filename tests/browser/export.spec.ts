import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer, text } from 'node:stream/consumers';
import { expect, test } from '@playwright/test';
import { readSheet } from 'read-excel-file/node';
import { readTable } from './data-table.ts';
import { MAIN } from './servers.ts';

const root = join(import.meta.dirname, '..', '..');

/** The servers under test know no ORIGIN, and adapter-node then takes an address for a secure one. */
const ORIGIN = MAIN.origin.replace('http:', 'https:');

/** Runs the command as a scheduled job would. */
async function command(
	args: readonly string[],
	folder = root,
	{ cwd, data }: { cwd: string; data: string | undefined } = { cwd: root, data: MAIN.data },
) {
	const { JALON_DATA: _, ...env } = process.env;
	const child = spawn(process.execPath, [join(root, 'src/export.js'), ...args], {
		cwd,
		env: { ...env, ORIGIN, INIT_CWD: folder, ...(data !== undefined && { JALON_DATA: data }) },
	});
	const [out, err, [code]] = await Promise.all([
		buffer(child.stdout),
		text(child.stderr),
		once(child, 'close'),
	]);
	return { out, err, code: Number(code) };
}
const asked = (line: string) => line.split(' ');

test.describe('the command line', () => {
	test('writes the same bytes as the page, under the same name', async ({ request }) => {
		const folder = mkdtempSync(join(tmpdir(), 'jalon-'));
		try {
			for (const format of ['csv', 'xlsx', 'json']) {
				const line = `--contract ca6 --table overview --format ${format} --lang nl --service SI --asof 2025-12-31`;
				expect((await command(asked(line), folder)).code, line).toBe(0);
				const name = `ca6-overview-SI-2025-12-31.${format}`;
				const query = 'service=SI&asof=2025-12-31';
				const response = await request.get(`/nl/contracts/ca6/overview.${format}?${query}`);
				expect(response.headers()['content-disposition']).toContain(`filename="${name}"`);
				expect(readFileSync(join(folder, name)).equals(await response.body()), name).toBe(true);
			}
			expect(readdirSync(folder)).toHaveLength(3);
		} finally {
			rmSync(folder, { recursive: true });
		}
	});

	test('writes to standard output and nothing else there', async ({ request }) => {
		const line = '--contract av2019-2020 --table realisation --format csv --out -';
		const { out, code } = await command(asked(line));
		const response = await request.get('/fr/contracts/av2019-2020/realisation.csv');
		expect(code).toBe(0);
		expect(out.equals(await response.body())).toBe(true);
	});

	test('says with the words of the page what does not exist, and leaves no file', async () => {
		const out = join(tmpdir(), `jalon-${process.pid}.xlsx`);
		const unknown = await command(
			asked(`--contract ca99 --table overview --format xlsx --lang nl --out ${out}`),
		);
		expect(unknown.code).toBe(1);
		expect(unknown.err).toContain('“ca99” bestaat niet');
		expect(unknown.err).toContain('ca6');
		const filter = await command(
			asked(`--contract ca6 --table overview --format xlsx --service ZZ --out ${out}`),
		);
		expect(filter).toMatchObject({ code: 1 });
		expect(filter.err).toContain('service=ZZ');
		expect(existsSync(out)).toBe(false);
		const nowhere = await command(
			asked('--contract ca6 --table overview --format xlsx --out /no/such/x.xlsx'),
		);
		expect(nowhere.code).toBe(1);
		expect(nowhere.err).toContain('/no/such/x.xlsx cannot be written: there is no folder /no/such');
		const named = await command(asked('--contract ca6 --table overview --format xlsx --out /tmp/x.docx'));
		expect(named.code).toBe(2);
		expect(named.err).toContain('--out ends in .docx, but --format is xlsx');
		expect((await command(['--tables'])).code).toBe(2);
	});

	test('finds the data beside the program from anywhere, and says where it looked for others', async () => {
		const line = asked('--contract ca6 --table overview --format csv --out -');
		const anywhere = await command(line, tmpdir(), { cwd: tmpdir(), data: undefined });
		expect(anywhere).toMatchObject({ code: 0 });
		expect(anywhere.out.equals((await command(line)).out)).toBe(true);
		const none = await command(line, root, { cwd: root, data: '/no/such/data' });
		expect(none).toMatchObject({ code: 1 });
		expect(none.err).toContain('There is no data folder at /no/such/data. JALON_DATA names');
		const empty = await command(line, root, { cwd: root, data: 'tests' });
		expect(empty.err).toContain('has no contracts.csv');
	});

	test('writes the continuity and the charts, the same bytes as their addresses', async ({ request }) => {
		for (const [line, path] of [
			[
				'--table continuity --format csv --contract ca6 --line ca6/29',
				'continuity.csv?line=ca6/29&contract=ca6',
			],
			['--table continuity --format svg --service SI', 'continuity.svg?service=SI'],
			['--contract ca6 --chart rag --format svg', 'contracts/ca6/charts/rag.svg'],
			[
				'--contract ca6 --chart delays --format png --service SI',
				'contracts/ca6/charts/delays.png?service=SI',
			],
		] as const) {
			const { out, code, err } = await command(asked(`${line} --out -`));
			expect(code, err).toBe(0);
			expect(out.equals(await (await request.get(`/fr/${path}`)).body()), line).toBe(true);
		}
	});
});

test('the Excel file has the figures of the page', async ({ page, request }) => {
	const address = '/fr/contracts/av2019-2020/overview';
	const response = await request.get(`${address}.xlsx?service=SI`);
	const rows = await readSheet(await response.body());
	await page.goto(`${address}?service=SI`);
	const shown = await readTable(page);
	expect(rows.slice(2).map((row) => row.map(String))).toEqual(shown.rows);
	const about = await readSheet(await response.body(), 2);
	expect(about.map((row) => row.join(': '))).toContain('Filtres: Service : SI');
	expect(about.map((row) => row.join(': '))).toContain(`Adresse: ${ORIGIN}${address}?service=SI`);
});

test('the Excel file of an earlier day says how it was put together', async ({ request }) => {
	const response = await request.get('/nl/contracts/ca6/overview.xlsx?asof=2024-06-30');
	const about = await readSheet(await response.body(), 2);
	const note = about.find(([name]) => name === 'Opmerking')?.[1];
	expect(note).toContain('30/06/2024');
});

const MENU = '/fr/contracts/ca6/engagements?service=SI';

test('a download says how far it is, and when it is there', async ({ page }) => {
	await page.goto(MENU);
	const files = page.locator('.files');
	const [saved] = await Promise.all([
		page.waitForEvent('download'),
		files.getByRole('link', { name: 'Excel' }).click(),
	]);
	expect(saved.suggestedFilename()).toMatch(/^ca6-engagements-SI-\d{4}-\d{2}-\d{2}\.xlsx$/);
	await expect(files.locator('p')).toContainText(/ca6-engagements-SI-.*\.xlsx est téléchargé \(\d+ ko\)/);
});

test('a download can be stopped, and one that fails says why', async ({ page }) => {
	await page.goto(MENU);
	const files = page.locator('.files');
	let answer = () => {};
	const held = new Promise<void>((resolve) => {
		answer = resolve;
	});
	await page.route('**/*.xlsx*', async (route) => {
		await held;
		await route.abort().catch(() => undefined);
	});
	await files.getByRole('link', { name: 'Excel' }).click();
	await files.getByRole('button', { name: 'Arrêter' }).click();
	await expect(files.locator('p')).toContainText('Téléchargement arrêté.');
	answer();
	await page.route('**/*.csv*', (route) => route.fulfill({ status: 404, json: { message: 'Rien ici.' } }));
	await files.getByRole('link', { name: /CSV/ }).click();
	await expect(files.locator('p')).toContainText("n'a pas pu être téléchargé (Rien ici.)");
});

test.describe('without scripts', () => {
	test.use({ javaScriptEnabled: false });

	test('each link of the menu is a file', async ({ page, request }) => {
		await page.goto('/nl/contracts/ca6/deadlines?axis=2');
		// The files of the table; those of the drawing on the page are its own.
		const menu = page.locator('[data-export]');
		const links = menu.locator('a');
		const addresses = await links.evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''));
		expect(addresses.map((address) => /\.([a-z]+)\?axis=2$/.exec(address)?.[1])).toEqual([
			'csv',
			'xlsx',
			'docx',
			'ics',
			'json',
		]);
		for (const address of addresses) expect((await request.get(address)).status(), address).toBe(200);
		await expect(menu.getByRole('button')).toHaveCount(0);
	});
});
