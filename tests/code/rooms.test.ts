import { readdirSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { describe, expect, test } from 'vitest';

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
	views: ['d3', 'minisearch'],
	files: ['docx', 'papaparse', 'ical-generator', 'fflate', 'zod'],
	ui: ['svelte', '$app/state'],
	server: ['node:fs', 'node:path', 'temporal-polyfill'],
};

const files = readdirSync('src/lib', { recursive: true, encoding: 'utf8' })
	.map((path) => path.replaceAll('\\', '/'))
	.filter((path) => /\.(ts|svelte)$/.test(path) && !path.startsWith('i18n/paraglide/'));

function importsOf(path: string): string[] {
	const text = readFileSync(`src/lib/${path}`, 'utf8');
	return [...text.matchAll(/(?:from|import)\s+'([^']+)'/g)].map((match) => match[1] ?? '');
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
		const wrong = importsOf(path).filter((specifier) => !allowed.includes(target(path, specifier)));
		expect(
			wrong.map(
				(specifier) =>
					`src/lib/${path} imports '${specifier}', but ${room} may only import from: ${allowed.join(', ')}. ` +
					'Move the code to the room it belongs to, or pass the value as an argument.',
			),
		).toEqual([]);
	});

	if (room === 'domain')
		test('reads no clock and no chance', () => {
			expect(readFileSync(`src/lib/${path}`, 'utf8')).not.toMatch(
				/Temporal\.Now|new Date\(\)|Date\.now|Math\.random/,
			);
		});
});
