import { csvForm } from '$lib/ingest/csv';
import type { Files } from '$lib/ingest/ingest';
import type { PackageProperties } from '$lib/ingest/package-properties';
import { fileColumns, type FileColumn } from '$lib/schema/column';
import type { Table } from '$lib/schema/table';
import { CONTRACT_TABLES, SHARED_TABLES } from '$lib/schema/tables';

/** The table that a path holds, and its folder; null for a file that no table is read from. */
function tableOf(path: string): (Table & { readonly folder: string | null }) | null {
	const [, folder = null, file = ''] = /^(?:([^/]+)\/)?([^/]+)\.csv$/.exec(path) ?? [];
	const found = (folder === null ? SHARED_TABLES : CONTRACT_TABLES).find(({ name }) => name === file);
	return found ? { ...found, folder } : null;
}

/** The path of a table that a file of a folder refers to: shared, or in the same folder. */
const pathBeside = (folder: string | null, other: string) =>
	folder === null || SHARED_TABLES.some(({ name }) => name === other)
		? `${other}.csv`
		: `${folder}/${other}.csv`;

/** A column of a file; one that the dashboard does not know is only a text. */
function field(name: string, column: FileColumn | undefined) {
	if (!column) return { name, type: 'string' };
	const { type, required, minimum, list } = column.kind;
	const constraints = {
		...(required && { required }),
		...(minimum !== null && { minimum }),
		...(list.length > 0 && { enum: list }),
	};
	// Other programs show the meaning as plain text.
	const description = column.meaning.replaceAll('`', '');
	return { name, type, description, ...(Object.keys(constraints).length > 0 && { constraints }) };
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
		const { key, refers, title, folder } = table;
		const columns = new Map(fileColumns(table.columns).map((column) => [column.name, column]));
		const mayBeEmpty = (column: string) => columns.get(column)?.kind.required === false;
		// A primary key of Table Schema has no empty cells; another key is only said in words.
		const primary = key.length > 0 && !key.some(mayBeEmpty);
		const words = key.map((column) => (mayBeEmpty(column) ? `${column} (which may be empty)` : column));
		const foreignKeys = refers.flatMap(({ columns: own, table: other, target }) => {
			const beside = pathBeside(folder, other);
			const resource = beside === path ? '' : names.get(beside);
			return resource === undefined ? [] : [{ fields: own, reference: { resource, fields: target } }];
		});
		return {
			name: names.get(path),
			path,
			profile: 'tabular-data-resource',
			title: folder === null ? title : `${title} of ${folder}`,
			...(!primary && words.length > 0 && { description: `Key: ${words.join(', ')}.` }),
			...form,
			schema: {
				fields: header.map((name) => field(name, columns.get(name))),
				...(primary && { primaryKey: key }),
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
