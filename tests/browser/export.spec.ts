import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer, text } from 'node:stream/consumers';
import { expect, test, type Page } from '@playwright/test';
import { readSheet } from 'read-excel-file/node';
import { progressDecoder } from '../../static/enhance/progress-decoder.js';
import { readTable } from './data-table.ts';
import { openLive } from './pages.ts';
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

/** A line as slow as none is any more: a tenth of the file every fifth of a second. */
const slowly = (page: Page) =>
	page.addInitScript(() => {
		const real = window.fetch;
		window.fetch = async (...asked) => {
			const response = await real(...asked);
			const bytes = new Uint8Array(await response.clone().arrayBuffer());
			const step = Math.ceil(bytes.length / 10);
			let at = 0;
			const body = new ReadableStream({
				async pull(controller) {
					await new Promise((resolve) => setTimeout(resolve, 200));
					if (at < bytes.length) controller.enqueue(bytes.slice(at, (at += step)));
					else controller.close();
				},
			});
			return new Response(body, response);
		};
	});

test('while the server writes the file, the menu says which row of how many, and leaves the focus alone', async ({
	page,
}) => {
	await slowly(page);
	await openLive(page, '/fr/contracts/ca6/engagements');
	const files = page.locator('.files');
	const bar = files.getByRole('progressbar', { name: 'Avancement du fichier' });
	await expect(bar).toBeHidden();
	const link = files.getByRole('link', { name: 'Word' });
	await link.focus();
	const download = page.waitForEvent('download');
	await page.keyboard.press('Enter');
	await expect(bar).toBeVisible();
	await expect(files.locator('p')).toContainText(/ligne [1-9]\d* sur \d+ \(\d+\s%\)…/u);
	const value = await bar.evaluate((element) => element instanceof HTMLProgressElement && element.value);
	expect(value).toBeGreaterThan(0);
	await download;
	await expect(bar).toBeHidden();
	await expect(link).toBeFocused();
});

/** An answer in frames, each with the rows that are written and one byte. */
const inFrames = (total: number, rows: readonly number[]) => ({
	headers: {
		'content-type': 'application/vnd.jalon.progress',
		'content-disposition': 'attachment; filename="x.xlsx"',
		'jalon-rows': String(total),
	},
	body: Buffer.concat(
		rows.map((done) => {
			const frame = Buffer.alloc(9);
			frame.writeUInt32BE(done);
			frame.writeUInt32BE(1, 4);
			return frame;
		}),
	),
});

for (const [lang, sentence] of [
	['fr', /ligne 3\s400 sur 10\s000 \(34\s%\)…/u],
	['nl', /rij 3\.400 van 10\.000 \(34%\)…/u],
	['en', /row 3\.400 of 10\.000 \(34%\)…/u],
	['de', /Zeile 3\.400 von 10\.000 \(34\s%\)…/u],
] as const)
	test(`rows are counted as people write numbers in ${lang}; a file that breaks off is not saved`, async ({
		page,
	}) => {
		await slowly(page);
		await page.route('**/*.xlsx*', (route) => route.fulfill(inFrames(10_000, Array(10).fill(3400))));
		await openLive(page, `/${lang}/contracts/ca6/overview`);
		const files = page.locator('.files');
		await files.getByRole('link', { name: 'Excel' }).click();
		await expect(files.locator('p')).toContainText(sentence);
		const broken = { fr: "s'est interrompu", nl: 'onderbroken', en: 'broke off', de: 'unterbrochen' };
		await expect(files.locator('p')).toContainText(broken[lang]);
		await expect(files.locator('progress')).toBeHidden();
	});

test('stopping with the keyboard gives the focus back to the file', async ({ page }) => {
	await slowly(page);
	await openLive(page, '/fr/contracts/ca6/report');
	const link = page.getByRole('link', { name: 'Télécharger le rapport (Word)' });
	await link.focus();
	await page.keyboard.press('Enter');
	const stop = page.getByRole('button', { name: 'Arrêter' });
	await expect(stop).toBeVisible();
	await page.keyboard.press('Tab');
	await expect(stop).toBeFocused();
	await page.keyboard.press('Enter');
	await expect(page.getByText('Téléchargement arrêté.')).toBeVisible();
	await expect(link).toBeFocused();
});

test('in frames the file is the same, sent as it is, and no cache takes one for the other', async ({
	request,
}) => {
	for (const address of [
		'contracts/ca6/overview.xlsx',
		'contracts/ca6/report.docx',
		'continuity/ca6/ca7.docx',
	]) {
		const get = (accept: string) => request.get(`/fr/${address}`, { headers: { accept } });
		const [plain, told] = [await get('*/*'), await get('application/vnd.jalon.progress, */*;q=0.5')];
		expect(plain.headers()).not.toHaveProperty('jalon-rows');
		expect(told.headers()).toMatchObject({
			'content-type': 'application/vnd.jalon.progress',
			'content-disposition': plain.headers()['content-disposition'],
			'jalon-type': plain.headers()['content-type'],
		});
		for (const { vary, ...others } of [plain.headers(), told.headers()]) {
			expect(vary, address).toMatch(/\baccept(?!-)/u);
			expect(others).not.toHaveProperty('content-encoding');
		}
		const frames = progressDecoder();
		const bytes = Buffer.concat(frames.take(await told.body()));
		expect(frames.whole(), address).toBe(true);
		expect(String(frames.rows()), address).toBe(told.headers()['jalon-rows']);
		expect(bytes.equals(await plain.body()), address).toBe(true);
	}
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
