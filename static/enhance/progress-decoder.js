/** Two numbers of four bytes: rows written, bytes that follow. */
const HEAD = 8;

/**
 * Reads a file from the frames in which the server says how far it is (src/lib/files/progress-encoder.ts). They come
 * through the network cut anywhere.
 */
export function unframer() {
	const head = new DataView(new ArrayBuffer(HEAD));
	/** How much of the next head is there, and of the current frame is not. */
	let held = 0;
	let missing = 0;
	let rows = 0;
	return {
		/**
		 * The pieces of the file in what has come.
		 * @template {ArrayBufferLike} Buffer
		 * @param {Uint8Array<Buffer>} bytes
		 */
		take(bytes) {
			const pieces = [];
			for (let at = 0; at < bytes.length;) {
				if (missing > 0) {
					const piece = bytes.subarray(at, at + missing);
					pieces.push(piece);
					missing -= piece.length;
					at += piece.length;
					continue;
				}
				head.setUint8(held, bytes[at] ?? 0);
				held += 1;
				at += 1;
				if (held < HEAD) continue;
				held = 0;
				rows = head.getUint32(0);
				missing = head.getUint32(4);
			}
			return pieces;
		},
		/** How many rows the server had written when it sent what has come. */
		rows: () => rows,
		/** Whether what has come ends where a frame does. */
		whole: () => held === 0 && missing === 0,
	};
}
