/** How many rows of a file's tables are written, and of how many: known before the first one. */
export type RowCount = { readonly total: number; readonly done: number };

/** A file that is made while it is read. `rows` tells, between two pieces, how far it is. */
export type StreamedFile = {
	readonly pieces: Iterable<Uint8Array<ArrayBuffer>>;
	readonly rows: RowCount;
};

/** A count of rows, and what the writer calls after each. */
export function rowCount(total: number): { rows: RowCount; wrote: () => void } {
	const rows = { total, done: 0 };
	return { rows, wrote: () => (rows.done += 1) };
}

/** In milliseconds: after so much work on a big file others are served. */
const WORK = 20;

/**
 * Pieces of a file as a stream: a slow reader slows the writer down, one that leaves stops it, and no more than a few
 * pieces are in memory at any time.
 */
export function streamOf(pieces: Iterable<Uint8Array<ArrayBuffer>>): ReadableStream<Uint8Array<ArrayBuffer>> {
	const rest = pieces[Symbol.iterator]();
	let rested = performance.now();
	return new ReadableStream({
		async pull(controller) {
			if (performance.now() - rested > WORK) {
				await new Promise((resolve) => setTimeout(resolve));
				rested = performance.now();
			}
			const next = rest.next();
			if (next.done) controller.close();
			else controller.enqueue(next.value);
		},
		cancel() {
			rest.return?.();
		},
	});
}
