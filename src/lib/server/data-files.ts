import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Files } from '$lib/ingest/ingest';
import type { Issue } from '$lib/schema/issues';
import { DESCRIPTION_FILE } from '$lib/ingest/package-properties';
import { unzip } from '$lib/ingest/unzip';

/** The data files on disk. `stamp` changes whenever one of them does; `read` reads them all. */
export type DataFiles = {
	readonly stamp: string;
	readonly read: () => { readonly files: Files; readonly issues: readonly Issue[] };
};

/**
 * The folder or zip with the data: JALON_DATA, which data-folder.js sets to the reference data of the program when
 * nobody else has. The fallback, `data` in the working directory, is for development.
 */
const dataLocation = () => process.env['JALON_DATA'] ?? 'data';

function stampOf(full: string): string {
	const { mtimeMs, size } = statSync(full);
	return `${full} ${mtimeMs} ${size}`;
}

function folder(root: string): DataFiles {
	const entries = readdirSync(root, { recursive: true, encoding: 'utf8' })
		.map((path) => ({ path: path.replaceAll('\\', '/'), full: join(root, path) }))
		.filter(({ path }) => /\.csv$/i.test(path) || path === DESCRIPTION_FILE)
		.filter(({ full }) => statSync(full).isFile())
		.sort((a, b) => (a.path < b.path ? -1 : 1));
	return {
		stamp: [root, ...entries.map(({ full }) => stampOf(full))].join('\n'),
		read: () => ({ files: new Map(entries.map(({ path, full }) => [path, readFileSync(full)])), issues: [] }),
	};
}

/**
 * The files in use: the CSV files and the package description of a folder, or all of a zip such as the data package; no
 * files when the location does not exist. A broken zip gives an issue.
 */
export function dataFiles(): DataFiles {
	const root = dataLocation();
	if (!existsSync(root)) return { stamp: root, read: () => ({ files: new Map(), issues: [] }) };
	if (statSync(root).isDirectory()) return folder(root);
	return { stamp: stampOf(root), read: () => unzip(basename(root), readFileSync(root)) };
}
