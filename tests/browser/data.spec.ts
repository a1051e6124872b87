import { Ajv2020 } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import { expect, test } from '@playwright/test';
import { z } from 'zod';
import { unzipSync } from 'fflate';
import { openLive } from './pages.ts';

/** The files for other programs, as a program gets them: described, documented, served. */

const Parameter = z.object({
	name: z.string(),
	in: z.enum(['path', 'query']),
	schema: z.object({ enum: z.array(z.string()).optional() }),
});
const Answer = z.object({
	content: z.record(z.string(), z.object({ schema: z.object({ $ref: z.string().optional() }) })),
});
const Document = z.looseObject({
	openapi: z.string(),
	paths: z.record(
		z.string(),
		z.object({ get: z.object({ parameters: z.array(Parameter), responses: z.object({ 200: Answer }) }) }),
	),
});

/** Not every contract is linked with every other one, and not in every one something is counted. */
const MAY_REFUSE = /\/\{from\}\/\{to\}\.|\/report\.docx$/u;

/** Every address of a path whose names are filled in from their lists; the languages take turns. */
function filled(path: string, parameters: readonly z.output<typeof Parameter>[]): string[] {
	let addresses = [path];
	let languages: readonly string[] = [];
	for (const { name, schema } of parameters.filter((one) => one.in === 'path')) {
		const values = schema.enum ?? [];
		if (name === 'lang') languages = values;
		else
			addresses = addresses.flatMap((address) => values.map((value) => address.replace(`{${name}}`, value)));
	}
	return addresses.map((address, at) => address.replace('{lang}', languages[at % languages.length] ?? 'fr'));
}

test('every address of the description answers with what it says', async ({ request }) => {
	test.setTimeout(180_000);
	const text = await (await request.get('/openapi.json')).json();
	const document = Document.parse(text);
	expect(document.openapi).toMatch(/^3\.1\./);
	const ajv = new Ajv2020({ strict: true, allowUnionTypes: true });
	formats.default(ajv);
	ajv.addVocabulary(['openapi', 'info', 'servers', 'paths', 'components']);
	ajv.addSchema(document, 'document');
	const faults = (schema: string, value: unknown) => {
		const validate = ajv.getSchema(`document${schema}`);
		return validate?.(value) ? [] : [validate?.errors];
	};
	const accept = { headers: { accept: 'application/json' } };
	let checked = 0;
	for (const [path, { get }] of Object.entries(document.paths)) {
		const [[type, { schema }] = ['', { schema: {} }]] = Object.entries(get.responses[200].content);
		let served = 0;
		for (const address of filled(path, get.parameters)) {
			const response = await request.get(address, accept);
			if (MAY_REFUSE.test(path) && response.status() === 404) {
				expect(faults('#/components/schemas/Refusal', await response.json()), address).toEqual([]);
				continue;
			}
			expect(response.status(), address).toBe(200);
			served++;
			expect(response.headers()['content-type'], address).toContain(type);
			if (!schema.$ref) continue;
			expect(faults(schema.$ref, await response.json()), address).toEqual([]);
			checked++;
		}
		expect(served, path).toBeGreaterThan(0);
	}
	expect(checked).toBeGreaterThan(50);
});

test('the description speaks the language of its address, or the one that a program prefers', async ({
	request,
}) => {
	const dutch = await (await request.get('/nl/openapi.json')).text();
	expect(dutch).toContain('Aantal getelde delen');
	const preferred = await request.get('/openapi.json', { headers: { 'accept-language': 'nl-BE' } });
	expect(await preferred.text()).toBe(dutch);
	expect(preferred.headers()['content-language']).toBe('nl');
	expect(preferred.headers()['vary']).toContain('accept-language');
	expect(await (await request.get('/fr/openapi.json')).text()).toContain('Nombre de parties comptées');
});

test('what does not exist is refused for programs as described', async ({ request }) => {
	const accept = { headers: { accept: 'application/json' } };
	const response = await request.get('/fr/contracts/none/overview.json', accept);
	expect(response.status()).toBe(404);
	expect(await response.json()).toEqual({ message: expect.stringContaining('ca6') });
});

test('the data package is one click away and holds the files of the data folder', async ({ page }) => {
	await openLive(page, '/fr');
	await page.getByRole('contentinfo').getByRole('link', { name: 'Données' }).click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText("Les données pour d'autres programmes");
	const coming = page.waitForEvent('download');
	await page.getByRole('link', { name: 'Télécharger le paquet de données' }).click();
	const download = await coming;
	expect(download.suggestedFilename()).toBe('data.zip');
	const response = await page.request.get('/data.zip');
	expect(response.headers()['content-disposition']).toBe('attachment; filename="data.zip"');
	expect(response.headers()['x-content-type-options']).toBe('nosniff');
	const files = Object.keys(unzipSync(await response.body()));
	expect(files).toEqual(expect.arrayContaining(['datapackage.json', 'contracts.csv', 'ca6/parts.csv']));
	await expect(page.getByText(`(${files.length - 1} fichiers CSV)`)).toBeVisible();
});

test('every link of the page answers', async ({ page }) => {
	for (const lang of ['fr', 'nl']) {
		await page.goto(`/${lang}/data`);
		const links = await page.getByRole('main').getByRole('link').all();
		expect(links.length).toBeGreaterThan(20);
		for (const link of links) {
			const address = await link.getAttribute('href');
			if (address?.startsWith('#')) await expect(page.locator(address)).toHaveCount(1);
			else expect((await page.request.get(address ?? '')).status(), address ?? '').toBe(200);
		}
	}
});
