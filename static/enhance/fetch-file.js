/**
 * How far a download is, in bytes; `total` is null while the server itself does not know how long the file gets.
 * @typedef {{ readonly received: number, readonly total: number | null }} Progress
 */

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
 * Fetches a file and tells on the way how far it is. What the server refuses, a line that breaks and a file that is
 * stopped all throw, the first with the server's sentence.
 * @param {string} address
 * @param {AbortSignal} signal
 * @param {(progress: Progress) => void} tell
 * @param {typeof fetch} request
 */
export async function fetchFile(address, signal, tell, request = fetch) {
	const response = await request(address, { signal, headers: { accept: 'application/json, */*;q=0.5' } });
	if (!response.ok || !response.body) throw new Error(await refusal(response));
	// The length of what is sent compressed is not that of the file.
	const packed = response.headers.has('content-encoding');
	const length = packed ? 0 : Number(response.headers.get('content-length') ?? '');
	const total = length > 0 ? length : null;
	/** @type {BlobPart[]} */
	const pieces = [];
	let received = 0;
	const reader = response.body.getReader();
	for (let next = await reader.read(); !next.done; next = await reader.read()) {
		pieces.push(next.value);
		received += next.value.length;
		tell({ received, total });
	}
	const [, name = 'jalon'] =
		/filename="([^"]+)"/.exec(response.headers.get('content-disposition') ?? '') ?? [];
	return { file: new Blob(pieces, { type: response.headers.get('content-type') ?? '' }), name };
}
