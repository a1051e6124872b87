import { isHttpError, isRedirect } from '@sveltejs/kit';
import { dirname } from 'node:path';
import { describe, expect, test } from 'vitest';
import { TABLE_NAMES } from '$lib/request/table-names';
import { CHART_NAMES } from '$lib/request/chart-names';
import { asFormat, asPicture } from '$lib/request/formats';
import { parameter, takesSeveral, type ParameterName } from '$lib/request/parameters';
import { PARAMETER_NAMES } from '$lib/request/query';
import { FILES, PAGES, SELECTION } from '$lib/request/takes';

/**
 * One answer to what is wrong, walked over every file under src/routes that answers: what the path names and does not
 * exist is 404, a parameter that the address does not take, takes once or cannot read is 400, with a sentence.
 */

type Answering = { load?: (event: object) => unknown; GET?: (event: object) => unknown };
const FOLDER = '../../src/routes/';
const FILES_OF_ROUTES = import.meta.glob<Answering>(
	'../../src/routes/**/+{page.server,layout.server,server}.ts',
);
const ROUTES = Object.keys(FILES_OF_ROUTES)
	.map((path) => path.slice(FOLDER.length))
	.filter((path) => !path.endsWith('+layout.server.ts'));

const CONTRACT = '[lang=lang]/contracts/[id]';

const PARAMS: Readonly<Record<string, string>> = {
	...{ lang: 'fr', id: 'ca6', from: 'ca6', to: 'ca7', number: '29', table: 'engagements', chart: 'rag' },
	event: 'kce-palliative-study-published',
};

/** The address that a file answers, as its folder writes it. */
const folderOf = (file: string) => file.replace(/\/?\+(page\.server|server)\.ts$/, '');

/** A name of the path without its matcher. */
const nameOf = (part: string) => part.replace(/=.*/, '');
const placesOf = (route: string) => [...route.matchAll(/\[([^\]]+)\]/g)].map(([, part = '']) => part);

function paramsOf(route: string): Record<string, string> {
	return Object.fromEntries(
		placesOf(route).map((part) => [
			nameOf(part),
			nameOf(part) === 'format' ? (part.endsWith('picture') ? 'svg' : 'csv') : (PARAMS[nameOf(part)] ?? ''),
		]),
	);
}

/** What runs for an address: for a page the loads of its layouts come first, as in the program. */
function loadsOf(file: string): string[] {
	if (!file.endsWith('+page.server.ts')) return [file];
	const folders = dirname(file).split('/');
	const above = folders.map((_, at) => `${folders.slice(0, at + 1).join('/')}/+layout.server.ts`);
	return [...above.filter((path) => FOLDER + path in FILES_OF_ROUTES), file];
}

/** How a route answers: the status of what it throws, with its sentence, or 200. */
async function answer(
	file: string,
	query: string,
	own: Readonly<Record<string, string>> = {},
): Promise<{ status: number; message: string }> {
	const route = folderOf(file);
	const params = { ...paramsOf(route), ...own };
	const path = placesOf(route).reduce(
		(all, part) => all.replace(`[${part}]`, params[nameOf(part)] ?? ''),
		route,
	);
	const url = new URL(`http://localhost:3000/${path}${query}`);
	const cookies = { get: () => undefined, set: () => undefined, delete: () => undefined };
	const event = { params, url, cookies, request: new Request(url), setHeaders: () => undefined };
	try {
		for (const one of loadsOf(file)) {
			const answering = await FILES_OF_ROUTES[FOLDER + one]?.();
			await (answering?.load ?? answering?.GET)?.(event);
		}
		return { status: 200, message: '' };
	} catch (thrown) {
		if (isHttpError(thrown)) return { status: thrown.status, message: thrown.body.message };
		// The form of a page without scripts becomes an address, which then is refused or not; other ways lead elsewhere.
		if (isRedirect(thrown)) {
			const to = new URL(thrown.location, url);
			return to.pathname === url.pathname ? answer(file, to.search, own) : { status: 200, message: '' };
		}
		throw thrown;
	}
}

/** The parameters that an address says that it knows. */
async function takenBy(file: string): Promise<ParameterName[]> {
	const { message } = await answer(file, '?services=SI');
	const known = /Paramètres connus : (.*)\.$/.exec(message)?.[1]?.split(', ') ?? [];
	return PARAMETER_NAMES.filter((name) => known.includes(name));
}

test('what the routes take is what the table says', async () => {
	const { wording, engagements, continuity, report } = FILES;
	for (const [route, takes] of [
		[`${CONTRACT}/+page.server.ts`, PAGES.contract],
		[`${CONTRACT}/realisation/+page.server.ts`, PAGES.realisation],
		[`${CONTRACT}/reconciliation/+page.server.ts`, PAGES.reconciliation],
		[`${CONTRACT}/events/[event]/+page.server.ts`, PAGES.event],
		[`${CONTRACT}/[table=table].[format=format]/+server.ts`, engagements.takes],
		[`${CONTRACT}/report.docx/+server.ts`, report.takes],
		['[lang=lang]/continuity.[format=format]/+server.ts', continuity.takes],
		['[lang=lang]/deadlines/try.json/+server.ts', wording.takes],
		['[lang=lang]/search/+page.server.ts', PAGES.search],
		['data.zip/+server.ts', []],
	] as const)
		expect((await takenBy(route)).toSorted(), route).toEqual(takes.toSorted());
});

describe.each(ROUTES)('%s', (file) => {
	const route = folderOf(file);

	test('answers when nothing is wrong', async () => {
		expect(await answer(file, '')).toEqual({ status: 200, message: '' });
	});

	test('refuses each parameter that it does not take', async () => {
		const takes = await takenBy(file);
		for (const name of ['services', ...PARAMETER_NAMES.filter((one) => !takes.includes(one))]) {
			const { status, message } = await answer(file, `?${name}=1`);
			expect([status, message], name).toEqual([400, expect.stringContaining(`« ${name} »`)]);
		}
	});

	test('refuses two values of a parameter that takes one', async () => {
		for (const name of (await takenBy(file)).filter((one) => !takesSeveral(one))) {
			const { example } = parameter(name);
			const { status, message } = await answer(file, `?${name}=${encodeURIComponent(example)}&${name}=`);
			expect([status, message], name).toEqual([400, expect.stringContaining(`${name}=${example}, ${name}=`)]);
		}
	});

	test('refuses a value that a parameter cannot have, and says which', async () => {
		for (const name of (await takenBy(file)).filter((one) => parameter(one).kind !== 'text')) {
			const { status, message } = await answer(file, `?${name}=2020-02-30`);
			expect([status, message], name).toEqual([400, expect.stringContaining('2020-02-30')]);
		}
	});

	test('does not find what its path does not name', async () => {
		for (const name of placesOf(route).map(nameOf)) {
			if (!['id', 'from', 'to', 'number', 'event'].includes(name)) continue;
			const { status, message } = await answer(file, '', { [name]: 'none' });
			expect([status, message], name).toEqual([404, expect.stringContaining('« none »')]);
		}
	});
});

test('a table is a calendar only where it has days', async () => {
	const file = `${CONTRACT}/[table=table].[format=format]/+server.ts`;
	for (const table of TABLE_NAMES)
		expect((await answer(file, '', { table, format: 'ics' })).status, table).toBe(
			table === 'deadlines' ? 200 : 404,
		);
});

test('an event that does not exist is refused as a value too', async () => {
	const file = `${CONTRACT}/events/[event]/+page.server.ts`;
	expect(await answer(file, '?event=none&day=2026-03-15')).toMatchObject({ status: 400 });
	expect(await answer(file, `?event=${PARAMS['event'] ?? ''}&day=2026-03-15`)).toMatchObject({ status: 200 });
});

test('no matcher takes a name that there is not', () => {
	for (const text of ['toString', '', 'CSV', 'xls'])
		expect([asFormat(text), asPicture(text)]).toEqual([null, null]);
	expect(CHART_NAMES).not.toContain('toString');
	expect(SELECTION).not.toContain('sort');
});
