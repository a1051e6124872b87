import { readdirSync, readFileSync } from 'node:fs';
import { Validator } from '@seriousme/openapi-schema-validator';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { asOf } from '$lib/domain/history/as-of';
import { parseDay, parsePeriod } from '$lib/domain/time/calendar';
import { continuityGraph } from '$lib/domain/continuity/graph';
import { compare } from '$lib/domain/checks/reconciliation';
import { schedule } from '$lib/domain/time/schedule';
import { EVERYTHING } from '$lib/domain/contract/selection';
import { filteredToJson, recordsToJson, type Chosen } from '$lib/files/json';
import { openapi } from '$lib/files/openapi';
import { RECORD_TABLES, type RecordTable } from '$lib/files/record-schemas';
import { LANGUAGES } from '$lib/i18n/language';
import { linkRecord } from '$lib/views/continuity/links-table';
import { reconciliationRecord } from '$lib/views/checks/reconciliation-table';
import { sortValues, contractTable } from '$lib/views/table/contract-tables';
import { wordingRecord } from '$lib/views/deadlines/wording-record';
import { reference, referenceContract } from '../data/reference-data';
import { asked } from '../request/asked';

import formats from 'ajv-formats';
import fc from 'fast-check';
import Papa from 'papaparse';

/** The description of the files fits OpenAPI 3.1, and the files fit the description. */

const CONTRACTS = reference.dataset.contracts.map(({ contract }) => contract.id);
const served = {
	origin: 'http://localhost:3000',
	contracts: CONTRACTS,
};
const document = openapi(served, 'fr');

describe.each(LANGUAGES)('the description in %s', (lang) => {
	test('fits the schema of OpenAPI 3.1', async () => {
		const { valid, errors } = await new Validator().validate(structuredClone(openapi(served, lang)));
		expect(errors ?? []).toEqual([]);
		expect(valid).toBe(true);
	});

	test('gives every field and parameter a meaning', () => {
		const meaningless: string[] = [];
		const Fields = z.object({
			properties: z.record(z.string(), z.object({ description: z.string().min(8) })),
		});
		for (const [name, schema] of Object.entries(openapi(served, lang).components.schemas))
			if (!Fields.safeParse(schema).success) meaningless.push(name);
		expect(meaningless).toEqual([]);
		for (const [path, { get }] of Object.entries(openapi(served, lang).paths))
			for (const parameter of get.parameters) expect(parameter, path).toHaveProperty('description');
	});
});

test('the meanings are in the language that is asked for', () => {
	const texts = LANGUAGES.map((lang) => JSON.stringify(openapi(served, lang).components));
	expect(new Set(texts).size).toBe(LANGUAGES.length);
});

test('without contracts the description still fits', async () => {
	const { valid } = await new Validator().validate(
		structuredClone(openapi({ ...served, contracts: [] }, 'nl')),
	);
	expect(valid).toBe(true);
});

test('a document with a mistake does not fit', async () => {
	const { valid } = await new Validator().validate({ ...structuredClone(document), paths: { data: 1 } });
	expect(valid).toBe(false);
});

describe.each(RECORD_TABLES)('the sort of %s', (table) => {
	const Sort = z.object({ name: z.literal('sort'), schema: z.object({ enum: z.array(z.string()) }) });
	const sorts = Object.entries(document.paths)
		.filter(([path]) => path.includes(`{contract}/${table}.`))
		.map(([, { get }]) => get.parameters.flatMap((one) => Sort.safeParse(one).data?.schema.enum ?? []));
	const allowed = table === 'reconciliation' ? [] : sortValues(table, 'fr');
	const read = (sort: string) => asked(new URLSearchParams({ sort }), (query) => query.sort('sort', allowed));

	test('is described alike for each of its files', () => {
		expect(sorts.length).toBeGreaterThan(1);
		for (const values of sorts) expect(values).toEqual(allowed);
		expect(allowed.length > 0).toBe(!['reconciliation', 'realisation'].includes(table));
	});

	test('takes every value that is described, and refuses any other', () => {
		const [values = []] = sorts;
		for (const value of values) {
			const key = value.replace('-', '');
			expect(read(value)).toEqual({ found: { key, descending: value.startsWith('-') }, wrong: [] });
		}
		const other = fc.oneof(
			fc.string({ minLength: 1 }),
			fc.constantFrom(...['toString', '--rate', '-', 'Rate', '2022-T1']),
			fc.constantFrom('', ...values).map((value) => `${value} `),
		);
		fc.assert(
			fc.property(
				other.filter((value) => !values.includes(value)),
				(value) => {
					const wrong = [{ kind: 'no-choice', name: 'sort', value, allowed: values }];
					expect(read(value)).toEqual({ found: null, wrong });
				},
			),
		);
	});
});

test('every address that answers with a file is described', () => {
	const described = Object.keys(document.paths).map((path) => path.replaceAll(/\{\w+\}/g, 'x'));
	const own = ['/openapi.json', '/x/openapi.json'];
	const routes = readdirSync('src/routes', { recursive: true, encoding: 'utf8' })
		.map((path) => `/${path.replaceAll('\\', '/')}`)
		.filter((path) => /\.[^/]+\/\+server\.ts$/.test(path))
		.map((path) => path.replace('/+server.ts', ''));
	expect(routes.length).toBeGreaterThan(5);
	for (const route of routes) {
		const pattern = route
			.replaceAll(/\[(?:lang|id|chart|from|to)(?:=\w+)?\]/g, 'x')
			.replaceAll(/\[(?:table|format)(?:=\w+)?\]/g, '\\w+');
		const found = [...described, ...own].some((path) => new RegExp(`^${pattern}$`).test(path));
		expect(found, `${route} is not in src/lib/files/openapi-paths.ts`).toBe(true);
	}
});

const ajv = new Ajv2020({ strict: true, allowUnionTypes: true, allErrors: true });
formats.default(ajv);
ajv.addVocabulary(['openapi', 'info', 'servers', 'paths', 'components']);
ajv.addSchema(document, 'document');

/** What is wrong with a value, by the schema of that name; nothing when it fits. */
function faults(name: string, value: unknown): string[] {
	const validate = ajv.getSchema(`document#/components/schemas/${name}`);
	if (!validate) throw new Error(`The description has no schema ${name}`);
	validate(value);
	return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message ?? ''}`);
}
const schemaOf = (table: RecordTable) => `${table.charAt(0).toUpperCase()}${table.slice(1)}`;

const everything: Chosen = { selection: EVERYTHING, asof: null, given: new Map() };

/** A file as a program gets it. */
function fileOf(table: RecordTable, id: string, chosen: Chosen): unknown {
	const found = referenceContract(id);
	const then = chosen.asof && asOf(found.data, reference.dataset.reports, chosen.asof);
	const data = then?.data ?? found.data;
	const scheduled = schedule(data, chosen.given);
	const records =
		table === 'reconciliation'
			? compare(data, scheduled, reference.published).map(reconciliationRecord)
			: contractTable(table, data, scheduled, scheduled, reference.dataset, 'fr').records;
	return JSON.parse(recordsToJson(table, id, chosen, records));
}

describe.each(CONTRACTS)('the files of %s', (id) => {
	test.each(RECORD_TABLES)('%s.json fits its schema', (table) => {
		expect(faults(schemaOf(table), fileOf(table, id, everything))).toEqual([]);
	});
});

test('every table has records somewhere, so that their schemas are really tried', () => {
	const File = z.object({ records: z.array(z.unknown()) });
	for (const table of RECORD_TABLES)
		expect(File.parse(fileOf(table, 'ca6', everything)).records.length, table).toBeGreaterThan(0);
});

test('files with every filter, as of a day and with a day tried for X fit too', () => {
	const x = parsePeriod('2025-11');
	const chosen: Chosen = {
		selection: {
			...EVERYTHING,
			...{ services: ['SSS'], axes: [1, 2], rags: ['G', 'R'], outcomes: ['late'], years: [2024, 'waiting'] },
			...{ waiting: true, text: 'été' },
		},
		asof: parseDay('2024-06-30'),
		given: new Map(x ? [['kce-palliative-study-published', x]] : []),
	};
	expect(fileOf('engagements', 'ca6', chosen)).toMatchObject({
		filters: { asof: '2024-06-30', if: ['kce-palliative-study-published:2025-11'], year: [2024, 'waiting'] },
	});
	for (const table of RECORD_TABLES)
		expect(faults(schemaOf(table), fileOf(table, 'ca6', chosen))).toEqual([]);
});

test.each(RECORD_TABLES)('a record of %s that gains, loses or empties a field does not fit', (table) => {
	const File = z.object({ records: z.array(z.record(z.string(), z.unknown())) });
	const [record] = File.parse(fileOf(table, 'ca6', everything)).records;
	const name = `${schemaOf(table)}Record`;
	expect(faults(name, record)).toEqual([]);
	expect(faults(name, { ...record, extra: 1 })).not.toEqual([]);
	for (const field of Object.keys(record ?? {})) {
		const { [field]: _lost, ...others } = record ?? {};
		expect(faults(name, others), `without ${field}`).not.toEqual([]);
		expect(faults(name, { ...record, [field]: { unknown: true } }), `another ${field}`).not.toEqual([]);
	}
});

describe('the links of continuity', () => {
	const graph = continuityGraph(reference.dataset);
	const filtered = { service: ['SI'], axis: [4], contract: ['ca6'], q: 'ides', line: 'ca6/29' };
	const file = (filters: object) =>
		JSON.parse(filteredToJson({ table: 'continuity' }, filters, graph.edges.map(linkRecord)));
	test('fit their schema, filtered or not', () => {
		expect(graph.edges.length).toBeGreaterThan(100);
		expect(faults('Links', file(filtered))).toEqual([]);
		expect(faults('Links', file({ service: [], axis: [], contract: [], q: '', line: null }))).toEqual([]);
	});
	test('do not fit without a field', () => {
		expect(faults('Links', file({ ...filtered, line: 3 }))).not.toEqual([]);
		const [edge] = graph.edges;
		const { from: _from, ...rest } = edge ? linkRecord(edge) : { from: '' };
		expect(faults('LinkRecord', rest)).not.toEqual([]);
	});
});

describe('a worded deadline', () => {
	const wordings = ['valid', 'invalid', 'half-understood', 'annual-reports'].flatMap((name) =>
		Papa.parse<string[]>(readFileSync(`tests/deadlines/wordings/${name}.csv`, 'utf8'), { delimiter: ';' })
			.data.slice(1)
			.flatMap(([wording]) => wording ?? []),
	);
	test('fits its schema, whatever the wording and X are', () => {
		expect(wordings.length).toBeGreaterThan(300);
		for (const wording of ['', ...wordings])
			for (const x of [null, parsePeriod('2025-11-05'), parsePeriod('2025-10')])
				expect(faults('Wording', JSON.parse(JSON.stringify(wordingRecord(wording, x)))), wording).toEqual([]);
	});
});
