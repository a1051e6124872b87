import { expect, test, type Page } from '@playwright/test';
import { z } from 'zod';
import { PAGES } from './pages.ts';
import { MAIN } from './servers.ts';

/** Pages in a state from which much is carried on: filters, an order, columns, a day, a day tried. */
const STATES = [
	'/fr/contracts/ca6/engagements?service=SI&sort=-due&columns=rag&columns=deadline&asof=2024-06-30&q=note',
	'/fr/contracts/ca6/overview?axis=2&sort=-number&asof=2024-06-30',
	'/fr/contracts/ca6/punctuality?service=SI&sort=onTime',
	'/fr/contracts/ca6/deadlines?waiting=1&if=kce-palliative-study-published:2025-11-30&asof=2024-06-30',
	'/fr/contracts/ca6/reconciliation?service=SI&asof=2024-06-30',
	'/fr/contracts/ca6/report?period=2025-S1&service=SI&asof=2025-06-30&rag=R',
	'/fr/contracts/ca6/articles/23?service=SSS&asof=2024-06-30',
	'/fr/contracts/ca6?service=SI&rag=R&outcome=realised&year=2024',
	'/fr/contracts/ca6/realisation?service=SI&asof=2024-06-30&against=2024-12-31&if=kce-palliative-study-published:2025-11-30',
	'/fr/continuity?service=SI&axis=2&contract=ca6&q=a&line=ca6/29',
	'/fr/continuity/ca6/ca7?service=SI&axis=2&asof=2025-06-30',
	'/fr/search?q=note&kind=engagement',
];

/** Addresses of one kind: the same page, of whatever contract and in whatever language, with parameters of the same names. */
function kindOf(address: string): string {
	const { pathname, searchParams } = new URL(address);
	const place = pathname
		.replace(/^\/[a-z]{2}(?=\/|$)/, '')
		.replace(/\/(contracts|continuity|articles|events)\/[^/.]+/g, '/$1/*');
	return `${place}?${[...new Set(searchParams.keys())].toSorted().join('&')}`;
}

/** What a page leads to in this program: its links, and what its forms send as they stand. */
const ledTo = (page: Page) =>
	page.evaluate(() => {
		// Marks of a chart are links too, of SVG.
		const links = [...document.querySelectorAll('a[href]')].map(
			(link) => new URL(link.getAttribute('href') ?? '', location.href).href,
		);
		const forms = [...document.querySelectorAll<HTMLFormElement>('form[method="get"]')].map((form) => {
			const to = new URL(form.getAttribute('action') ?? '', location.href);
			to.search = new URLSearchParams(
				[...new FormData(form)].flatMap(([name, value]) =>
					typeof value === 'string' ? [[name, value]] : [],
				),
			).toString();
			return to.href;
		});
		return [...links, ...forms].filter((href) => new URL(href).origin === location.origin);
	});

test('no link and no form of the program is refused by the program', async ({ page, request }) => {
	test.setTimeout(180_000);
	const start = [...PAGES.map(({ address }) => address('fr')), ...STATES.map((path) => MAIN.origin + path)];
	const seen = new Set<string>();
	for (const from of start.filter((address) => address.startsWith(MAIN.origin))) {
		const response = await page.goto(from);
		if (response?.status() === 404) continue;
		for (const address of await ledTo(page)) {
			const kind = kindOf(address);
			if (seen.has(kind) || kind.startsWith('/theme?')) continue;
			seen.add(kind);
			expect((await request.get(address)).status(), `${from} leads to ${address}`).toBe(200);
		}
	}
	for (const path of STATES) expect((await request.get(path)).status(), path).toBe(200);
	expect(seen.size).toBeGreaterThan(100);
});

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
