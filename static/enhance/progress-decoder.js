/** The length of a frame's head in bytes: two 32-bit numbers, rows written and bytes that follow. */
const HEAD = 8;

/**
 * Reads a file from frames that carry the server's progress; the inverse of src/lib/files/progress-encoder.ts. The
 * network may cut the frames anywhere.
 */
export function progressDecoder() {
	const head = new DataView(new ArrayBuffer(HEAD));
	/** Bytes received of the next head, and bytes missing of the current frame. */
	let headLength = 0;
	let missing = 0;
	let rows = 0;
	return {
		/**
		 * The pieces of the file in the bytes received.
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
				head.setUint8(headLength, bytes[at] ?? 0);
				headLength += 1;
				at += 1;
				if (headLength < HEAD) continue;
				headLength = 0;
				rows = head.getUint32(0);
				missing = head.getUint32(4);
			}
			return pieces;
		},
		/** The number of rows that the server had written by the last frame received. */
		rows: () => rows,
		/** Whether the bytes received end at the end of a frame. */
		whole: () => headLength === 0 && missing === 0,
	};
}
