import type { StreamedFile } from './streamed';

/**
 * A streamed file for a reader who wants to know how far it is: the same bytes, cut into frames. A frame begins with two
 * numbers of four bytes, the highest byte first: how many rows of the tables are written, and how many bytes of the file
 * follow. The header `jalon-rows` says of how many rows; when the last frame is there, the two are equal. In the stream
 * itself, because a second request about the first one would need a memory of who asked what, on the same server.
 * static/enhance/progress-decoder.js reads it.
 */
export const PROGRESS_TYPE = 'application/vnd.jalon.progress';

const HEAD = 8;

/** Whether a request asks for the frames, with its header `accept`. Who does not name them gets the plain file. */
export function wantsProgress(accept: string | null): boolean {
	return (accept ?? '').split(',').some((type) => type.split(';', 1)[0]?.trim() === PROGRESS_TYPE);
}

export function* framed({ pieces, rows }: StreamedFile): Generator<Uint8Array<ArrayBuffer>> {
	for (const piece of pieces) {
		const frame = new Uint8Array(HEAD + piece.length);
		const head = new DataView(frame.buffer);
		head.setUint32(0, rows.done);
		head.setUint32(4, piece.length);
		frame.set(piece, HEAD);
		yield frame;
	}
}
