import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Files } from '$lib/ingest/ingest';
import type { Issue } from '$lib/schema/issues';
import { DESCRIPTION_FILE } from '$lib/ingest/package-properties';
import { unzip } from '$lib/ingest/unzip';

/** The data files as they stand on the disk; `stamp` changes when one of them does. */
export type DataFiles = {
	readonly stamp: string;
	readonly read: () => { readonly files: Files; readonly issues: readonly Issue[] };
};

/**
 * Where the data are: JALON_DATA names a folder or a zip. The program sets it to the reference data beside itself where
 * nobody does; while one works on the program, one stands beside them.
 */
const place = () => process.env['JALON_DATA'] ?? 'data';

function stampOf(full: string): string {
	const { mtimeMs, size } = statSync(full);
	return `${full} ${mtimeMs} ${size}`;
}

function folder(root: string): DataFiles {
	const found = readdirSync(root, { recursive: true, encoding: 'utf8' })
		.map((path) => ({ path: path.replaceAll('\\', '/'), full: join(root, path) }))
		.filter(({ path }) => /\.csv$/i.test(path) || path === DESCRIPTION_FILE)
		.filter(({ full }) => statSync(full).isFile())
		.sort((a, b) => (a.path < b.path ? -1 : 1));
	return {
		stamp: [root, ...found.map(({ full }) => stampOf(full))].join('\n'),
		read: () => ({ files: new Map(found.map(({ path, full }) => [path, readFileSync(full)])), issues: [] }),
	};
}

/** The files in use: those of a folder, or of a zip such as the data package; none where there is neither. */
export function dataFiles(): DataFiles {
	const root = place();
	if (!existsSync(root)) return { stamp: root, read: () => ({ files: new Map(), issues: [] }) };
	if (statSync(root).isDirectory()) return folder(root);
	return { stamp: stampOf(root), read: () => unzip(basename(root), readFileSync(root)) };
}
