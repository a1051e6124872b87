/** The rows of a file's tables written so far, and their total, which is known before the first. */
export type RowCount = { readonly total: number; readonly done: number };

/** A file that is written while it is being read. Between two pieces, `rows` gives the progress. */
export type StreamedFile = {
	readonly pieces: Iterable<Uint8Array<ArrayBuffer>>;
	readonly rows: RowCount;
};

/** A row count that starts at 0, and the function that the writer calls after each row. */
export function rowCount(total: number): { rows: RowCount; onRow: () => void } {
	const rows = { total, done: 0 };
	return { rows, onRow: () => (rows.done += 1) };
}

/** Milliseconds of work on one file before other requests get a turn. */
const TIME_SLICE = 20;

/**
 * The pieces of a file as a stream. A slow reader slows the writer down, a reader that leaves stops it, and only a few
 * pieces are in memory at a time.
 */
export function streamOf(pieces: Iterable<Uint8Array<ArrayBuffer>>): ReadableStream<Uint8Array<ArrayBuffer>> {
	const iterator = pieces[Symbol.iterator]();
	let lastPause = performance.now();
	return new ReadableStream({
		async pull(controller) {
			if (performance.now() - lastPause > TIME_SLICE) {
				await new Promise((resolve) => setTimeout(resolve));
				lastPause = performance.now();
			}
			const next = iterator.next();
			if (next.done) controller.close();
			else controller.enqueue(next.value);
		},
		cancel() {
			iterator.return?.();
		},
	});
}
