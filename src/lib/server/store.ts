import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { ContractData } from '$lib/domain/model';
import { schedule, type Scheduled } from '$lib/domain/schedule';
import { ingest, type Ingested } from '$lib/ingest/ingest';

/** The data in use: ingested files and the resolved deadlines of each contract. */
export type Store = Ingested & {
	readonly fileCount: number;
	readonly contract: (id: string) => { data: ContractData; scheduled: readonly Scheduled[] } | null;
};

/** Where the data files are: JALON_DATA, or the reference data beside the program. */
const folder = () => process.env['JALON_DATA'] ?? 'data';

function csvFiles(): { path: string; full: string; stamp: string }[] {
	const root = folder();
	if (!existsSync(root)) return [];
	return readdirSync(root, { recursive: true, encoding: 'utf8' })
		.filter((path) => /\.csv$/i.test(path))
		.map((path) => {
			const full = join(root, path);
			const { mtimeMs, size } = statSync(full);
			return { path: path.replaceAll('\\', '/'), full, stamp: `${path} ${mtimeMs} ${size}` };
		})
		.sort((a, b) => (a.path < b.path ? -1 : 1));
}

let cached: { stamp: string; store: Store } | null = null;

/** The store, read again only when a file has changed: saving a CSV file and reloading the page is enough. */
export function store(): Store {
	const files = csvFiles();
	const stamp = [folder(), ...files.map((file) => file.stamp)].join('\n');
	if (cached?.stamp === stamp) return cached.store;
	const ingested = ingest(new Map(files.map(({ path, full }) => [path, readFileSync(full)])));
	const contracts = new Map(
		ingested.dataset.contracts.map((data) => [data.contract.id, { data, scheduled: schedule(data) }]),
	);
	cached = {
		stamp,
		store: { ...ingested, fileCount: files.length, contract: (id) => contracts.get(id) ?? null },
	};
	return cached.store;
}
