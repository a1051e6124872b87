import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { posix } from 'node:path';
import ts from 'typescript';

/** The rooms of src/lib in the order in which they may import: each from itself and those it names. */
const MAY_IMPORT: Record<string, readonly string[]> = {
	domain: [],
	deadlines: ['domain'],
	schema: ['domain', 'deadlines'],
	ingest: ['domain', 'deadlines', 'schema'],
	i18n: ['domain', 'deadlines', 'schema', 'ingest'],
	request: ['domain', 'deadlines', 'schema', 'ingest', 'i18n'],
	views: ['domain', 'deadlines', 'schema', 'ingest', 'i18n', 'request'],
	files: ['domain', 'deadlines', 'schema', 'ingest', 'i18n', 'request', 'views'],
	ui: ['domain', 'deadlines', 'schema', 'ingest', 'i18n', 'request', 'views'],
	server: ['domain', 'schema', 'ingest'],
};

/** What a room may take from outside the project. The rules know no framework and no file system. */
const PACKAGES: Record<string, readonly string[]> = {
	domain: ['temporal-polyfill'],
	deadlines: [],
	schema: ['zod'],
	ingest: ['papaparse', 'zod', 'fflate', 'node:zlib'],
	i18n: [],
	request: ['zod'],
	views: ['d3', 'minisearch', 'zod'],
	files: [
		...['docx', 'papaparse', 'ical-generator', 'fflate', 'zod'],
		...['@resvg/resvg-wasm', '@expo-google-fonts/source-sans-3'],
	],
	ui: ['svelte', '$app/state'],
	server: ['node:fs', 'node:path', 'temporal-polyfill'],
};

const files = readdirSync('src/lib', { recursive: true, encoding: 'utf8' })
	.map((path) => path.replaceAll('\\', '/'))
	.filter((path) => /\.(ts|js|svelte)$/.test(path) && !path.startsWith('i18n/paraglide/'));

/** What a file imports: for its values or only for its types, at once or when it runs. */
function importsOf(path: string): string[] {
	const text = readFileSync(`src/lib/${path}`, 'utf8');
	const scripts = path.endsWith('.svelte')
		? [...text.matchAll(/<script[^>]*>(.*?)<\/script>/gs)].map(([, script = '']) => script)
		: [text];
	return scripts.flatMap((script) => ts.preProcessFile(script).importedFiles.map(({ fileName }) => fileName));
}

/** The room or package that an import names, as seen from a file. */
function target(path: string, specifier: string): string {
	if (specifier.startsWith('$lib/')) return specifier.split('/')[1] ?? '';
	if (specifier.startsWith('.')) return posix.join(posix.dirname(path), specifier).split('/')[0] ?? '';
	return specifier;
}

test('every folder of src/lib is a room of the list', () => {
	expect([...new Set(files.map((path) => path.split('/')[0]))].toSorted()).toEqual(
		Object.keys(MAY_IMPORT).toSorted(),
	);
});

describe.each(files)('%s', (path) => {
	const room = path.split('/')[0] ?? '';

	test('imports only what its room may', () => {
		const allowed = [room, ...(MAY_IMPORT[room] ?? []), ...(PACKAGES[room] ?? [])];
		const may = (name: string) => allowed.some((one) => name === one || name.startsWith(`${one}/`));
		const wrong = importsOf(path).filter((specifier) => !may(target(path, specifier)));
		expect(
			wrong.map(
				(specifier) =>
					`src/lib/${path} imports '${specifier}', but ${room} may only import from: ${allowed.join(', ')}. ` +
					'Move the code to the room it belongs to, or pass the value as an argument.',
			),
		).toEqual([]);
	});

	test('names each file that it imports', () => {
		expect(
			readFileSync(`src/lib/${path}`, 'utf8'),
			`src/lib/${path} imports what no list can check: name the file in an import, in quotes`,
		).not.toMatch(/import\.meta\.glob|import\(`|\brequire\(/);
	});

	if (room === 'domain')
		test('reads no clock and no chance', () => {
			expect(readFileSync(`src/lib/${path}`, 'utf8')).not.toMatch(
				/Temporal\.Now|new Date\(\)|Date\.now|Math\.random/,
			);
		});
});
