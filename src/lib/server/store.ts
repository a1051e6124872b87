import { continuityGraph, type ContinuityGraph } from '$lib/domain/continuity/graph';
import type { ContractData } from '$lib/domain/contract/model';
import { schedule, type ScheduledPart } from '$lib/domain/time/schedule';
import { ingest, type Files, type Ingested } from '$lib/ingest/ingest';
import { dataFiles } from './data-files';

/**
 * The data in use: the files, the dataset and issues read from them, each contract with its resolved deadlines, and the
 * graph of continuity.
 */
export type Store = Ingested & {
	readonly files: Files;
	/** The number of CSV files, those that were not recognised included. */
	readonly fileCount: number;
	readonly graph: ContinuityGraph;
	/** A contract by its id; null when there is none. */
	readonly contract: (id: string) => { data: ContractData; scheduled: readonly ScheduledPart[] } | null;
};

let cached: { stamp: string; store: Store } | null = null;

/** The current store, reloaded only when a file has changed, so saving a CSV file and reloading the page is enough. */
export function store(): Store {
	const { stamp, read } = dataFiles();
	if (cached?.stamp === stamp) return cached.store;
	const { files, issues } = read();
	const ingested = ingest(files);
	const contracts = new Map(
		ingested.dataset.contracts.map((data) => [data.contract.id, { data, scheduled: schedule(data) }]),
	);
	cached = {
		stamp,
		store: {
			...ingested,
			issues: [...issues, ...ingested.issues],
			files,
			graph: continuityGraph(ingested.dataset),
			fileCount: [...files.keys()].filter((path) => /\.csv$/i.test(path)).length,
			contract: (id) => contracts.get(id) ?? null,
		},
	};
	return cached.store;
}
