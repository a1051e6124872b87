import { progressDecoder } from './progress-decoder.js';

/**
 * The progress of a download: in table rows while the server writes the file; otherwise in bytes, where `total` is null
 * when the server does not know the final length.
 * @typedef {{ readonly unit: 'rows', readonly done: number, readonly total: number }
 *   | { readonly unit: 'bytes', readonly done: number, readonly total: number | null }} Progress
 */

/** Asks for progress frames where the server has them, and for a refusal as JSON. */
const ACCEPT = 'application/vnd.jalon.progress, application/json, */*;q=0.5';

/** The server refused, with its sentence as the message. Any other error means that the transfer failed. */
export class Refused extends Error {}

/**
 * The sentence with which the server refused; the status code when it gave none.
 * @param {Response} response
 */
async function refusal(response) {
	try {
		const body = await response.json();
		if (typeof body === 'object' && body !== null && 'message' in body) return String(body.message);
	} catch {
		// Not JSON: the status code has to do.
	}
	return `HTTP ${response.status}`;
}

/**
 * Reads a response: `take` gives the pieces of the file in the bytes received, `progress` how far that is, and at the
 * end `complete` whether nothing is missing.
 * @param {Headers} headers
 */
function responseReader(headers) {
	const rows = headers.get('jalon-rows');
	let received = 0;
	if (rows === null) {
		// With compression the content-length is not that of the file.
		const length = headers.has('content-encoding') ? 0 : Number(headers.get('content-length') ?? '');
		return {
			/** @param {Uint8Array<ArrayBuffer>} bytes */
			take: (bytes) => {
				received += bytes.length;
				return [bytes];
			},
			/** @returns {Progress} */
			progress: () => ({ unit: 'bytes', done: received, total: length > 0 ? length : null }),
			complete: () => true,
		};
	}
	const total = Number(rows);
	const frames = progressDecoder();
	return {
		/** @param {Uint8Array<ArrayBuffer>} bytes */
		take: (bytes) => {
			received += bytes.length;
			return frames.take(bytes);
		},
		/** Bytes for a table without rows. @returns {Progress} */
		progress: () =>
			total > 0
				? { unit: 'rows', done: frames.rows(), total }
				: { unit: 'bytes', done: received, total: null },
		complete: () => frames.whole() && frames.rows() === total,
	};
}

/**
 * Fetches a file and reports progress. Throws `Refused` when the server refuses, with its sentence; any other error when
 * the connection breaks, the file ends too early or `signal` stops it.
 * @param {string} address
 * @param {AbortSignal} signal
 * @param {(progress: Progress) => void} onProgress
 * @param {typeof fetch} request
 */
export async function fetchFile(address, signal, onProgress, request = fetch) {
	const response = await request(address, { signal, headers: { accept: ACCEPT } });
	const { headers, body } = response;
	if (!response.ok || !body) throw new Refused(await refusal(response));
	const file = responseReader(headers);
	/** @type {BlobPart[]} */
	const pieces = [];
	const reader = body.getReader();
	for (let next = await reader.read(); !next.done; next = await reader.read()) {
		pieces.push(...file.take(next.value));
		onProgress(file.progress());
	}
	if (!file.complete()) throw new Error('The file ends too early');
	const [, name = 'jalon'] = /filename="([^"]+)"/.exec(headers.get('content-disposition') ?? '') ?? [];
	const type = headers.get('jalon-type') ?? headers.get('content-type') ?? '';
	return { file: new Blob(pieces, { type }), name };
}
