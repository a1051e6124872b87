import { readdirSync, readFileSync } from 'node:fs';
import { schedule } from '$lib/domain/time/schedule';
import { ingest } from '$lib/ingest/ingest';

/** The files of the reference data, as the store reads them. */
export function referenceFiles(): Map<string, Uint8Array> {
	return new Map(
		readdirSync('data', { recursive: true, encoding: 'utf8' })
			.filter((path) => path.endsWith('.csv'))
			.map((path) => [path.replaceAll('\\', '/'), readFileSync(`data/${path}`)]),
	);
}

export const reference = ingest(referenceFiles());

/** A contract of the reference data with its resolved deadlines. */
export function referenceContract(id: string) {
	const data = reference.dataset.contracts.find(({ contract }) => contract.id === id);
	if (!data) throw new Error(`The reference data has no contract ${id}`);
	return { data, scheduled: schedule(data) };
}
