import type { z } from 'zod';
import { CELL_KINDS, type CellKind } from '$lib/schema/columns';
import { csvForm } from '$lib/ingest/csv';
import type { Files } from '$lib/ingest/ingest';
import { CONTRACT_MEANINGS, SHARED_MEANINGS } from '$lib/schema/meanings';
import type { PackageProperties } from '$lib/ingest/package-properties';
import { CONTRACT_TABLES, SHARED_TABLES } from '$lib/schema/records';
import { CONTRACT_KEYS, SHARED_KEYS, type TableKeys } from '$lib/schema/table-keys';

type Column = CellKind & { readonly meaning: string };

/** A table of the data as other programs have to know it. */
type Described = { readonly columns: ReadonlyMap<string, Column>; readonly keys: TableKeys };

function described<Name extends string>(
	tables: Readonly<Record<Name, { readonly shape: Readonly<Record<string, z.ZodType>> }>>,
	meanings: Readonly<Record<Name, Readonly<Record<string, string>>>>,
	keys: Readonly<Record<Name, TableKeys>>,
	name: string,
): Described | null {
	const isName = (text: string): text is Name => Object.hasOwn(tables, text);
	if (!isName(name)) return null;
	const columns = new Map<string, Column>();
	for (const [column, schema] of Object.entries(tables[name].shape)) {
		const kind = CELL_KINDS.get(schema);
		if (!kind) throw new Error(`The column ${column} of ${name} has no kind: make it with columns.ts`);
		columns.set(column, { ...kind, meaning: meanings[name][column] ?? '' });
	}
	return { columns, keys: keys[name] };
}

/** The table that a path holds, and its folder; null for a file that no table is read from. */
function tableOf(path: string): (Described & { readonly folder: string | null }) | null {
	const [, folder = null, file = ''] = /^(?:([^/]+)\/)?([^/]+)\.csv$/.exec(path) ?? [];
	const found =
		folder === null
			? described(SHARED_TABLES, SHARED_MEANINGS, SHARED_KEYS, file)
			: described(CONTRACT_TABLES, CONTRACT_MEANINGS, CONTRACT_KEYS, file);
	return found && { ...found, folder };
}

/** A column of a file; one that the dashboard does not know is only a text. */
function field(name: string, column: Column | undefined) {
	if (!column) return { name, type: 'string' };
	const { type, required, minimum, values, meaning } = column;
	const constraints = {
		...(required && { required }),
		...(minimum !== null && { minimum }),
		...(values.length > 0 && { enum: values }),
	};
	return { name, type, description: meaning, ...(Object.keys(constraints).length > 0 && { constraints }) };
}

/** Names of resources by path: small letters, digits and hyphens, each only once. */
function resourceNames(paths: readonly string[]): Map<string, string> {
	const names = new Map<string, string>();
	const taken = new Set<string>();
	for (const path of paths) {
		const plain = path
			.normalize('NFKD')
			.toLowerCase()
			.replace(/\.csv$/, '')
			.replace(/\p{M}/gu, '')
			.replace(/[^a-z0-9]+/g, '-');
		let name = plain;
		for (let count = 2; taken.has(name); count++) name = `${plain}-${count}`;
		taken.add(name);
		names.set(path, name);
	}
	return names;
}

/**
 * The description of a data package (Frictionless Data Package, version 1) with exactly these files. What it says of
 * their columns follows from the tables that the dashboard reads; how each file is saved and the order of its columns
 * follow from its bytes. `properties` are those of the package as a whole.
 */
export function packageDescription(files: Files, properties: PackageProperties) {
	const paths = [...files.keys()].filter((path) => /\.csv$/i.test(path)).toSorted();
	const names = resourceNames(paths);
	const resources = paths.map((path) => {
		const { encoding, delimiter, header } = csvForm(files.get(path) ?? new Uint8Array());
		const table = tableOf(path);
		const form = { format: 'csv', mediatype: 'text/csv', encoding, dialect: { delimiter } };
		if (!table) return { name: names.get(path), path, profile: 'data-resource', ...form };
		const { columns, keys, folder } = table;
		const mayBeEmpty = (column: string) => columns.get(column)?.required === false;
		// A primary key of Table Schema has no empty cells; another key is only said in words.
		const primary = keys.key.length > 0 && !keys.key.some(mayBeEmpty);
		const words = keys.key.map((column) => (mayBeEmpty(column) ? `${column} (which may be empty)` : column));
		const foreignKeys = keys.refers.flatMap(({ columns: own, table: other, target }) => {
			const beside = `${folder === null || Object.hasOwn(SHARED_TABLES, other) ? '' : `${folder}/`}${other}.csv`;
			const resource = beside === path ? '' : names.get(beside);
			return resource === undefined ? [] : [{ fields: own, reference: { resource, fields: target } }];
		});
		return {
			name: names.get(path),
			path,
			profile: 'tabular-data-resource',
			title: folder === null ? keys.title : `${keys.title} of ${folder}`,
			...(!primary && words.length > 0 && { description: `Key: ${words.join(', ')}.` }),
			...form,
			schema: {
				fields: header.map((name) => field(name, columns.get(name))),
				...(primary && { primaryKey: keys.key }),
				...(foreignKeys.length > 0 && { foreignKeys }),
			},
		};
	});
	const tabular = resources.every(({ profile }) => profile === 'tabular-data-resource');
	return {
		profile: tabular ? 'tabular-data-package' : 'data-package',
		name: 'contract-progress',
		title: 'Progress on public management contracts',
		...properties,
		resources,
	};
}

/** The text of the description, as it stands in a package and beside the reference data. */
export function packageDescriptionText(files: Files, properties: PackageProperties): string {
	return JSON.stringify(packageDescription(files, properties), null, '\t') + '\n';
}
