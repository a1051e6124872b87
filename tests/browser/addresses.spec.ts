import { expect, test } from '@playwright/test';
import { z } from 'zod';

const Description = z.object({
	paths: z.record(
		z.string(),
		z.object({ get: z.object({ parameters: z.array(z.object({ name: z.string(), in: z.string() })) }) }),
	),
});
const Refusal = z.object({ message: z.string() });
const JSON_ONLY = { headers: { accept: 'application/json' } };

test('each file refuses what it does not know and names exactly what its description names', async ({
	request,
}) => {
	const { paths } = Description.parse(await (await request.get('/openapi.json')).json());
	const values = { lang: 'en', contract: 'ca6', from: 'ca6', to: 'ca7', chart: 'rag' };
	let asked = 0;
	for (const [path, { get }] of Object.entries(paths)) {
		const address = Object.entries(values).reduce((all, [name, one]) => all.replace(`{${name}}`, one), path);
		// An address without a language answers in that of the program.
		const headers = { ...JSON_ONLY.headers, 'accept-language': 'en' };
		const response = await request.get(`${address}?services=SI`, { headers });
		expect(response.status(), address).toBe(400);
		const { message } = Refusal.parse(await response.json());
		const names = get.parameters.filter((one) => one.in === 'query').map(({ name }) => name);
		// One record for all columns: the choice of columns changes nothing in it, and links carry it along.
		const also = /engagements\.(json|ics)$/.test(path) ? ['columns'] : [];
		const known = /Known parameters: (.*)\.$/.exec(message)?.[1]?.split(', ');
		expect(known?.toSorted(), message).toEqual(names.length > 0 ? [...names, ...also].toSorted() : ['–']);
		asked += 1;
	}
	expect(asked).toBeGreaterThan(20);
});

test.describe('refused, with a sentence', () => {
	for (const [path, sentence] of [
		['/contracts/ca6/realisation.xlsx?foo=bar', 'ne connaît pas le paramètre « foo »'],
		['/contracts/ca6/realisation?services=SI', 'Paramètres connus : service, axis'],
		['/contracts/ca6/overview?foo', '« foo »'],
		['/contracts/ca6/report.docx?period=2025&period=2024', 'period=2025, period=2024'],
		['/contracts/ca6/engagements.csv?sort=due&sort=-due', "ne prend qu'une valeur"],
		['/contracts/ca6/overview.csv?asof=2024-01-01&asof=', 'asof=2024-01-01, asof='],
		['/contracts/ca6/overview.csv?columns=rag', '« columns »'],
		['/contracts/ca6/reconciliation.csv?service=SI', '« service »'],
		['/contracts/ca6/articles/23?sort=due', '« sort »'],
		['/continuity.csv?rag=R', 'service, axis, contract, q, line'],
		['/continuity/ca6/ca7?line=ca6/29', '« line »'],
		['/search?text=note', 'q, kind'],
		['/deadlines/try.json?deadline=X', 'wording, x'],
		['/data?service=SI', '« service »'],
		['/issues?file=x', '« file »'],
		['?service=SI', '« service »'],
	] as const)
		test(path, async ({ request }) => {
			const response = await request.get(`/fr${path}`, JSON_ONLY);
			expect(response.status()).toBe(400);
			// In a page the marks of a quotation stay with their words.
			expect((await response.text()).replaceAll('\u00a0', ' ')).toContain(sentence);
		});

	test('what forms send empty, and the same value twice, is not', async ({ request }) => {
		for (const query of ['q=&asof=&service=&rag=', 'service=SI&service=SI&axis=1&axis=2', 'q=a&q=a'])
			expect((await request.get(`/fr/contracts/ca6/engagements?${query}`)).status(), query).toBe(200);
	});
});
