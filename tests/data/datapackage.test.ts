import { globSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { packageDescriptionText } from '$lib/files/package-description';
import { readProperties } from '$lib/ingest/package-properties';
import type { Columns } from '$lib/schema/column';
import { dictionary } from '$lib/schema/dictionary';
import { CONTRACT_TABLES, SHARED_TABLES } from '$lib/schema/tables';
import { referenceFiles } from './reference-data';

/**
 * datapackage.json and the dictionary of the columns in data/README.md are written from src/lib/schema/tables; after a
 * change of the data or of these, `npx vitest run tests/data/datapackage.test.ts -u` writes both anew. What they say of a
 * column is checked here against what a column really takes.
 */

const DATA = new URL('../../data/', import.meta.url);
const read = (path: string) => readFileSync(new URL(path, DATA), 'utf8');

type Column = { name: string; type: string; required: boolean; minimum: number | null; enum: string[] };

/** What a column takes, found by offering it a value that no closed list and no number has. */
function columnOf(name: string, schema: z.ZodType): Column {
	const problem = schema.safeParse('?').error?.issues[0];
	const integer = problem?.message === 'not-a-number';
	const list =
		problem?.code === 'custom' && problem.message === 'not-in-list' ? String(problem.params?.['detail']) : '';
	return {
		name,
		type: integer ? 'integer' : 'string',
		required: !schema.safeParse('').success,
		minimum: integer ? 0 : null,
		enum: list === '' ? [] : list.split(', '),
	};
}

/** The columns of a table as its files have them. */
function columnsOf(columns: Columns): Column[] {
	return Object.entries(columns).flatMap(([name, { cell, languages }]) =>
		languages
			? [...languages].map(([language, own]) => columnOf(`${name}_${language}`, own))
			: [columnOf(name, cell)],
	);
}

const tables = new Map(
	[...SHARED_TABLES, ...CONTRACT_TABLES].map(({ name, columns }) => [name, columnsOf(columns)]),
);

const Key = z.strictObject({
	fields: z.array(z.string()),
	reference: z.strictObject({ resource: z.string(), fields: z.array(z.string()) }),
});
const Field = z.strictObject({
	name: z.string(),
	type: z.enum(['string', 'integer']),
	description: z.string().min(1),
	constraints: z
		.strictObject({
			required: z.literal(true).optional(),
			minimum: z.number().optional(),
			enum: z.array(z.string()).optional(),
		})
		.default({}),
});
const Package = z.looseObject({
	profile: z.literal('tabular-data-package'),
	resources: z.array(
		z.looseObject({
			name: z.string().regex(/^[a-z0-9-]+$/),
			path: z.string(),
			profile: z.literal('tabular-data-resource'),
			encoding: z.literal('utf-8'),
			dialect: z.strictObject({ delimiter: z.literal(';') }),
			schema: z.strictObject({
				fields: z.array(Field),
				primaryKey: z.array(z.string()).default([]),
				foreignKeys: z.array(Key).default([]),
			}),
		}),
	),
});

/** Both as they are written anew: that they are what is stored is a test of its own. */
const { properties } = readProperties(new TextEncoder().encode(read('datapackage.json')));
const description = packageDescriptionText(referenceFiles(), properties);
const { resources } = Package.parse(JSON.parse(description));
const WRITTEN = /(?<=<!-- columns: [^>]*-->\n\n).*(?=\n\n<!-- end of columns -->)/s;
const readme = read('README.md').replace(WRITTEN, () => dictionary());

/** The tables of the dictionary: file to rows of cells, each row with the columns that its first cell names. */
const documented = new Map<string, { columns: string[]; meaning: string; values: string }[]>();
const inBackticks = (text: string) => [...text.matchAll(/`([^`]+)`/g)].map(([, word = '']) => word);
for (const block of readme.split(/\n\n+/)) {
	const [header = '', , ...lines] = block.trim().split('\n');
	const [, file] = /^\| Column of `([^`]+)`/.exec(header) ?? [];
	if (file === undefined) continue;
	expect(documented.has(file), `${file} has one table`).toBe(false);
	documented.set(
		file,
		lines.map((line) => {
			const [, first = '', meaning = '', values = ''] = line.split('|').map((cell) => cell.trim());
			return { columns: inBackticks(first), meaning, values };
		}),
	);
}

const tableOf = (path: string) => posix.basename(path, '.csv');
const files = globSync('**/*.csv', { cwd: DATA }).map((path) => path.replaceAll('\\', '/'));

test('the stored description is the one that a download of these files gets', async () => {
	expect(properties).toHaveProperty('title');
	await expect(description).toMatchFileSnapshot('../../data/datapackage.json');
});

test('the stored dictionary is the one that the tables give', async () => {
	expect(readme).toMatch(WRITTEN);
	await expect(readme).toMatchFileSnapshot('../../data/README.md');
});

test('every CSV file is a resource and every resource is a file', () => {
	expect(resources.map(({ path }) => path).sort()).toEqual(files.sort());
	expect(new Set(resources.map(({ name }) => name)).size).toBe(resources.length);
});

describe.each(resources)('$path', ({ path, schema }) => {
	const names = schema.fields.map(({ name }) => name);

	test('has the columns of its table, in their order', () => {
		const fields = schema.fields.map(({ name, type, constraints }) => ({
			name,
			type,
			required: constraints.required ?? false,
			minimum: constraints.minimum ?? null,
			enum: constraints.enum ?? [],
		}));
		const own = path.includes('/') ? CONTRACT_TABLES : SHARED_TABLES;
		expect(own.map(({ name }) => name)).toContain(tableOf(path));
		expect(fields).toEqual(tables.get(tableOf(path)));
	});

	test('has them in its first line', () => {
		expect(read(path).split('\n', 1)).toEqual([names.join(';')]);
	});

	test('has keys that name columns', () => {
		expect(names).toEqual(expect.arrayContaining(schema.primaryKey));
		for (const { fields, reference } of schema.foreignKeys) {
			expect(names).toEqual(expect.arrayContaining(fields));
			const target = resources.find(({ name }) => name === reference.resource);
			const others = reference.resource === '' ? names : target?.schema.fields.map(({ name }) => name);
			expect(others).toEqual(expect.arrayContaining(reference.fields));
			expect(reference.fields).toHaveLength(fields.length);
		}
	});

	test('describes them in the words of the dictionary', () => {
		const rows = documented.get(`${tableOf(path)}.csv`) ?? [];
		for (const { name, description } of schema.fields) {
			const row = rows.find(({ columns }) => columns.includes(name));
			expect(description, name).toBe(row?.meaning.replaceAll('`', ''));
		}
	});
});

test('the dictionary has one table for each file', () => {
	expect([...documented.keys()].sort()).toEqual([...tables.keys()].map((table) => `${table}.csv`).sort());
});

describe.each([...tables])('dictionary of %s.csv', (table, columns) => {
	const rows = documented.get(`${table}.csv`) ?? [];

	test('names every column once and no other', () => {
		expect(rows.flatMap((row) => row.columns).sort()).toEqual(columns.map(({ name }) => name).sort());
	});

	test('names every value of a closed list and no other', () => {
		for (const column of columns.filter((one) => one.enum.length > 0)) {
			const row = rows.find((one) => one.columns.includes(column.name));
			expect(inBackticks(row?.values ?? ''), column.name).toEqual(column.enum);
		}
	});
});
