import fc from 'fast-check';
import { unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { dataPackage } from '$lib/files/data-package';
import { packageDescription } from '$lib/files/package-description';
import { ingest, type Files } from '$lib/ingest/ingest';
import { readProperties } from '$lib/ingest/package-properties';
import { unzip } from '$lib/ingest/unzip';
import { reference, referenceFiles } from '../data/reference-data';

const bytes = (text: string) => new TextEncoder().encode(text);
const DESCRIPTION = 'datapackage.json';

/** Takes a package in, as the dashboard does: its CSV files and what it says of the whole. */
function taken(zip: Uint8Array) {
	const { files, issues } = unzip('data.zip', zip);
	const csv = new Map([...files].filter(([path]) => path !== DESCRIPTION));
	return { csv, issues, properties: readProperties(files.get(DESCRIPTION)).properties };
}

describe('data package -> dataset -> data package', () => {
	test('is the identity on the reference data, byte for byte', () => {
		const files = referenceFiles();
		const zip = dataPackage(files, { title: 'Essai', licenses: [{ name: 'CC0-1.0' }] });
		const { csv, issues, properties } = taken(zip);
		expect(issues).toEqual([]);
		expect([...csv.keys()].toSorted()).toEqual([...files.keys()].toSorted());
		for (const [path, content] of files)
			expect(Buffer.from(csv.get(path) ?? []).equals(content), path).toBe(true);
		expect(ingest(csv).dataset).toEqual(reference.dataset);
		expect(dataPackage(csv, properties)).toEqual(zip);
	});

	test('keeps wrong rows, unknown files, byte order marks and every kind of line break', () => {
		const files: Files = new Map([
			['contracts.csv', bytes('\uFEFFcontract;kind\r\nca6;"no;such"\r\n\n;;;\r')],
			['remarques été.csv', bytes('a;b\n"x\r\ny";"1 "" 2"')],
			['ca6/PARTS.CSV', new Uint8Array([0xe9, 0x3b, 0, 0xff])],
			['empty.csv', new Uint8Array()],
		]);
		const { csv, issues } = taken(dataPackage(files, {}));
		expect(issues).toEqual([]);
		expect(csv).toEqual(new Map([...files].toSorted(([a], [b]) => (a < b ? -1 : 1))));
	});

	const cell = fc.oneof(
		fc.string({ unit: 'grapheme' }),
		fc.constantFrom('"', '""', ';', 'é', '\uFEFF', '\r\n', '\n', '\r', '\u0000', '=1+1', '\u202e', '😀'),
	);
	const content = fc.oneof(
		fc
			.array(fc.array(cell), { maxLength: 8 })
			.map((rows) => bytes(rows.map((row) => row.join(';')).join('\r\n'))),
		fc.uint8Array({ maxLength: 300 }),
	);
	const name = fc.string({ unit: fc.constantFrom(...'abcÀÉßœ09 -_.&+%#\'"'), minLength: 1, maxLength: 12 });
	const path = fc
		.array(
			name.filter((step) => !/^\.+$/.test(step)),
			{ minLength: 1, maxLength: 2 },
		)
		.map((steps) => `${steps.join('/')}.csv`);

	test('is the identity on any contents', () => {
		fc.assert(
			fc.property(fc.dictionary(path, content, { maxKeys: 6, noNullPrototype: true }), (made) => {
				const files = new Map(Object.entries(made));
				const zip = dataPackage(files, {});
				const { csv, issues, properties } = taken(zip);
				expect(issues).toEqual([]);
				expect(Object.fromEntries(csv)).toEqual(made);
				expect(Buffer.from(dataPackage(csv, properties)).equals(zip)).toBe(true);
			}),
			{ numRuns: 300 },
		);
	});
});

test('the same data give the same bytes, in whatever order and whenever the files come', () => {
	const files = referenceFiles();
	const turned = new Map([...files].toReversed());
	expect(Buffer.from(dataPackage(turned, {})).equals(dataPackage(files, {}))).toBe(true);
});

test('the names in the zip are sorted after the description, with the time of no clock', () => {
	const zip = dataPackage(referenceFiles(), {});
	const names = Object.keys(unzipSync(zip));
	expect(names).toEqual([DESCRIPTION, ...[...referenceFiles().keys()].toSorted()]);
	const [date, time] = [12, 10].map((at) => Buffer.from(zip).readUInt16LE(at));
	expect([date, time]).toEqual([0x21, 0]);
});

const Resources = z.object({
	profile: z.string(),
	resources: z.array(
		z.looseObject({
			name: z.string(),
			path: z.string(),
			profile: z.string(),
			encoding: z.string(),
			dialect: z.object({ delimiter: z.string() }),
			schema: z
				.looseObject({
					fields: z.array(z.looseObject({ name: z.string(), description: z.string().optional() })),
					foreignKeys: z.array(z.object({ reference: z.object({ resource: z.string() }) })).optional(),
				})
				.optional(),
		}),
	),
});
const described = (files: Files) => Resources.parse(packageDescription(files, {}));

describe('the description of a package', () => {
	test('names exactly the files that are in it', () => {
		const files = referenceFiles();
		files.delete('continuity.csv');
		files.delete('ca6/events.csv');
		const { resources } = described(files);
		expect(resources.map(({ path }) => path)).toEqual([...files.keys()].toSorted());
		const parts = resources.find(({ path }) => path === 'ca6/parts.csv');
		expect(parts?.schema?.foreignKeys?.map(({ reference: { resource } }) => resource)).toEqual([
			'ca6-engagements',
		]);
	});

	test('says how each file is saved and names its columns in their order there', () => {
		const latin = Buffer.from('service,kind,remarque\nSSS,service,été\n', 'latin1');
		const [one] = described(new Map([['services.csv', latin]])).resources;
		expect(one).toMatchObject({ encoding: 'windows-1252', dialect: { delimiter: ',' } });
		expect(one?.schema?.fields.map(({ name, description }) => [name, description ?? null])).toEqual([
			['service', 'Id of the service'],
			['kind', 'What the service is'],
			['remarque', null],
		]);
	});

	test('finds the columns below blank lines and behind a byte order mark', () => {
		const [one] = described(new Map([['services.csv', bytes('\uFEFF\r\n;;\r\nkind;service\r\n')]])).resources;
		expect(one?.schema?.fields.map(({ name }) => name)).toEqual(['kind', 'service']);
	});

	test('gives no columns to a file that no table is read from, and gives it a name of its own', () => {
		const files = new Map(
			['a/b.csv', 'a-b.csv', 'Été.csv', 'ca6/x/parts.csv'].map((path) => [path, bytes('x\n')]),
		);
		const { profile, resources } = described(files);
		expect(profile).toBe('data-package');
		expect(resources.map(({ name, schema }) => [name, schema])).toEqual([
			['a-b', undefined],
			['a-b-2', undefined],
			['ca6-x-parts', undefined],
			['ete', undefined],
		]);
	});

	test('keeps what is stated of the whole package and never the list of files', () => {
		const { properties } = readProperties(
			bytes(
				'{"title":"T","licenses":[{"name":"CC0-1.0"}],"profile":"x","resources":[{"path":"/etc/passwd"}]}',
			),
		);
		expect(packageDescription(new Map(), properties)).toMatchObject({
			title: 'T',
			licenses: [{ name: 'CC0-1.0' }],
			profile: 'tabular-data-package',
			resources: [],
		});
	});
});
