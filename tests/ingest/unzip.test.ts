import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { ZIP_ISSUE_CODES } from '$lib/schema/issues';
import { unzip, ZIP_LIMITS } from '$lib/ingest/unzip';

/** Zips of data, good and bad. The zips are made by fflate, and bad ones by changing the bytes of good ones. */

const text = (bytes: Uint8Array | undefined) => bytes && new TextDecoder().decode(bytes);
const zip = (files: Readonly<Record<string, string>>) =>
	zipSync(Object.fromEntries(Object.entries(files).map(([path, content]) => [path, strToU8(content)])));
const codes = (bytes: Uint8Array) => unzip('data.zip', bytes).issues.map(({ code, value }) => [code, value]);

/** The same bytes with every occurrence of a text replaced by one of the same length. */
function replaced(bytes: Uint8Array, from: string, by: string): Uint8Array {
	const binary = Buffer.from(bytes).toString('latin1');
	expect(binary).toContain(from);
	expect(by).toHaveLength(from.length);
	return new Uint8Array(Buffer.from(binary.replaceAll(from, by), 'latin1'));
}

/** The zip with another number of 32 bits in the first entry of its directory. */
function withField(bytes: Uint8Array, offset: number, value: number): Uint8Array {
	const copy = bytes.slice();
	const at = Buffer.from(copy).indexOf('PK\u0001\u0002', 0, 'latin1');
	new DataView(copy.buffer).setUint32(at + offset, value, true);
	return copy;
}
const CHECKSUM = 16;
const INFLATED_SIZE = 24;

const GOOD = { 'contracts.csv': 'contract\nca6\n'.repeat(50), 'ca6/parts.csv': 'article;é\n' };

test('a good zip gives its data files and passes over all others', () => {
	const { files, issues } = unzip(
		'data.zip',
		zip({
			...GOOD,
			'CA7/PARTS.CSV': 'x',
			'datapackage.json': '{}',
			'readme.md': '#',
			'ca6/datapackage.json': '1',
		}),
	);
	expect(issues).toEqual([]);
	expect([...files.keys()].toSorted()).toEqual([
		'CA7/PARTS.CSV',
		'ca6/parts.csv',
		'contracts.csv',
		'datapackage.json',
	]);
	expect(text(files.get('contracts.csv'))).toBe(GOOD['contracts.csv']);
	expect(text(files.get('ca6/parts.csv'))).toBe(GOOD['ca6/parts.csv']);
});

test('names that Windows writes with backslashes are folders all the same', () => {
	expect([...unzip('data.zip', zip({ 'ca6\\parts.csv': 'a' })).files.keys()]).toEqual(['ca6/parts.csv']);
});

test('an empty zip has no files', () => {
	expect(unzip('data.zip', zip({}))).toEqual({ files: new Map(), issues: [] });
});

describe('what cannot be read as a whole gives no file and says so', () => {
	const good = zip(GOOD);
	test.each<[string, Uint8Array]>([
		['nothing', new Uint8Array()],
		['a text', strToU8('contract;kind\nca6;contract\n'.repeat(10))],
		['a zip cut off', good.slice(0, good.length - 30)],
		['a zip without its beginning', good.slice(40)],
		['a wrong checksum', withField(good, CHECKSUM, 1)],
		['a file that says it is smaller than it is', withField(good, INFLATED_SIZE, 7)],
		['an unknown compression', withField(good, 10, 99)],
	])('%s', (_, bytes) => {
		expect(unzip('data.zip', bytes)).toEqual({
			files: new Map(),
			issues: [
				{
					code: 'zip-unreadable',
					severity: 'error',
					file: 'data.zip',
					line: null,
					column: null,
					value: '',
					detail: '',
				},
			],
		});
	});
});

describe('a zip that would be too large is not inflated', () => {
	const mega = 2 ** 20;
	test('at the limit it is read', () => {
		const file = new Uint8Array((ZIP_LIMITS.megabytes * mega) / 2);
		expect(codes(zipSync({ 'a.csv': file, 'b.csv': [file, { level: 0 }] }))).toEqual([]);
	});
	test('above the limit it is refused, though packed it is small', () => {
		const bomb = zipSync({ 'a.csv': new Uint8Array(ZIP_LIMITS.megabytes * mega), 'b.csv': strToU8('x') });
		expect(bomb.length).toBeLessThan(mega);
		expect(unzip('data.zip', bomb).files.size).toBe(0);
		expect(codes(bomb)).toEqual([['zip-too-large', '']]);
	});
	test('a size of 4 GB that it only states is enough', () => {
		expect(codes(withField(zip(GOOD), INFLATED_SIZE, 0xfffffff0))).toEqual([['zip-too-large', '']]);
	});
	test('too many files are refused', () => {
		const many = (count: number) =>
			zip(Object.fromEntries(Array.from({ length: count }, (_, at) => [`${at}.csv`, ''])));
		expect(codes(many(ZIP_LIMITS.files))).toEqual([]);
		expect(codes(many(ZIP_LIMITS.files + 1))).toEqual([['zip-too-large', '']]);
	});
	test('what is passed over does not count', () => {
		const film = new Uint8Array(ZIP_LIMITS.megabytes * mega + 1);
		expect(codes(zipSync({ 'film.mp4': film, 'a.csv': strToU8('x') }))).toEqual([]);
	});
});

test.each([
	'../contracts.csv',
	'/etc/a.csv',
	'ca6/../../a.csv',
	'C:/a.csv',
	'a//b.csv',
	'./a.csv',
	'..\\a.csv',
	'a\u0000.csv',
])('the name %j is left out, the others stay', (path) => {
	const { files, issues } = unzip('data.zip', zip({ [path]: 'evil', 'contracts.csv': 'good' }));
	expect(issues.map(({ code, value }) => [code, value])).toEqual([['zip-path', path.replaceAll('\\', '/')]]);
	expect([...files.keys()]).toEqual(['contracts.csv']);
});

test('a name that stands twice is left out, whichever was meant', () => {
	const twice = replaced(
		zip({ 'contracts.csv': 'one', 'contractz.csv': 'two', 'a.csv': 'x' }),
		'contractz',
		'contracts',
	);
	expect(codes(twice)).toEqual([['zip-name-twice', 'contracts.csv']]);
	expect([...unzip('data.zip', twice).files.keys()]).toEqual(['a.csv']);
});

test('every code of a zip is shown above', () => {
	const shown = ['zip-unreadable', 'zip-too-large', 'zip-path', 'zip-name-twice'];
	expect([...ZIP_ISSUE_CODES]).toEqual(shown);
});
