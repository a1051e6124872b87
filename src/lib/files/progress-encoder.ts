import type { StreamedFile } from './streamed';

/**
 * The media type of a streamed file that carries its progress: the same bytes, cut into frames. A frame starts with two
 * 32-bit big-endian numbers: rows of the tables written so far, and bytes of the file that follow. The header
 * `jalon-rows` gives the total; with the last frame the two are equal. In the stream itself, because a second request
 * about the first would need a server that remembers who asked for what. The inverse is
 * static/enhance/progress-decoder.js.
 */
export const PROGRESS_TYPE = 'application/vnd.jalon.progress';

/** In bytes. */
const HEAD = 8;

/** Whether the `Accept` header of a request asks for frames. Without their media type the plain file is sent. */
export function wantsProgress(accept: string | null): boolean {
	return (accept ?? '').split(',').some((type) => type.split(';', 1)[0]?.trim() === PROGRESS_TYPE);
}

/** The frames of a file, one per piece. */
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
