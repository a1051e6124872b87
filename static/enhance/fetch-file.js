import { unframer } from './progress-decoder.js';

/**
 * How far a download is: in rows of the table, as long as the server writes it; otherwise in bytes, of which `total` is
 * null where the server itself does not know how long the file gets.
 * @typedef {{ readonly unit: 'rows', readonly done: number, readonly total: number }
 *   | { readonly unit: 'bytes', readonly done: number, readonly total: number | null }} Progress
 */

/** Asks for frames where the server has them, and for a refusal that a program can read. */
const ACCEPT = 'application/vnd.jalon.progress, application/json, */*;q=0.5';

/** The server said no, and why. Anything else that is thrown broke on the way. */
export class Refused extends Error {}

/**
 * The server's own sentence, when it refused; its number otherwise.
 * @param {Response} response
 */
async function refusal(response) {
	try {
		const body = await response.json();
		if (typeof body === 'object' && body !== null && 'message' in body) return String(body.message);
	} catch {
		// A page, or nothing: the number has to do.
	}
	return `HTTP ${response.status}`;
}

/**
 * How an answer is read: the pieces of the file in what comes, how far it is then, and at its end whether it is whole.
 * @param {Headers} headers
 */
function readingOf(headers) {
	const rows = headers.get('jalon-rows');
	let received = 0;
	if (rows === null) {
		// The length of what is sent compressed is not that of the file.
		const length = headers.has('content-encoding') ? 0 : Number(headers.get('content-length') ?? '');
		return {
			/** @param {Uint8Array<ArrayBuffer>} bytes */
			take: (bytes) => {
				received += bytes.length;
				return [bytes];
			},
			/** @returns {Progress} */
			far: () => ({ unit: 'bytes', done: received, total: length > 0 ? length : null }),
			whole: () => true,
		};
	}
	const total = Number(rows);
	const frames = unframer();
	return {
		/** @param {Uint8Array<ArrayBuffer>} bytes */
		take: (bytes) => {
			received += bytes.length;
			return frames.take(bytes);
		},
		/** A table without rows is never far. @returns {Progress} */
		far: () =>
			total > 0
				? { unit: 'rows', done: frames.rows(), total }
				: { unit: 'bytes', done: received, total: null },
		whole: () => frames.whole() && frames.rows() === total,
	};
}

/**
 * Fetches a file and tells on the way how far it is. What the server refuses throws `Refused`, with its sentence; a line
 * that breaks, a file that ends too early and one that is stopped throw something else.
 * @param {string} address
 * @param {AbortSignal} signal
 * @param {(progress: Progress) => void} tell
 * @param {typeof fetch} request
 */
export async function fetchFile(address, signal, tell, request = fetch) {
	const response = await request(address, { signal, headers: { accept: ACCEPT } });
	const { headers, body } = response;
	if (!response.ok || !body) throw new Refused(await refusal(response));
	const reading = readingOf(headers);
	/** @type {BlobPart[]} */
	const pieces = [];
	const reader = body.getReader();
	for (let next = await reader.read(); !next.done; next = await reader.read()) {
		pieces.push(...reading.take(next.value));
		tell(reading.far());
	}
	if (!reading.whole()) throw new Error('The file ends too early');
	const [, name = 'jalon'] = /filename="([^"]+)"/.exec(headers.get('content-disposition') ?? '') ?? [];
	const type = headers.get('jalon-type') ?? headers.get('content-type') ?? '';
	return { file: new Blob(pieces, { type }), name };
}
