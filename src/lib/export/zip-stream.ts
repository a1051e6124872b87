import { Zip, ZipDeflate } from 'fflate';

/** A file of a package; its text is asked for piece by piece, and a long one never exists as a whole. */
export type PackagePart =
	| { readonly name: string; readonly text: Iterable<string> }
	| { readonly name: string; readonly bytes: Uint8Array };

/** Nothing in a package depends on the clock: the same table gives the same bytes. The first day that a zip can hold. */
const STAMP = new Date(1980, 0, 1);

/** Pieces of text are joined to about this many characters before they are compressed. */
const PIECE = 32_768;

/** In milliseconds: after so much work on a big file others are served. */
const WORK = 20;

/** The parts of a package as pieces of a zip file, one step of work at a time. */
function* zipped(parts: Iterable<PackagePart>): Generator<Uint8Array> {
	const made: Uint8Array[] = [];
	const encoder = new TextEncoder();
	const zip = new Zip((error, bytes) => {
		if (error) throw error;
		made.push(bytes);
	});
	for (const part of parts) {
		const file = new ZipDeflate(part.name, { level: 6 });
		file.mtime = STAMP;
		zip.add(file);
		if ('bytes' in part) {
			file.push(part.bytes, true);
			continue;
		}
		let waiting = '';
		for (const piece of part.text) {
			waiting += piece;
			if (waiting.length < PIECE) continue;
			file.push(encoder.encode(waiting));
			waiting = '';
			yield* made.splice(0);
		}
		file.push(encoder.encode(waiting), true);
		yield* made.splice(0);
	}
	zip.end();
	yield* made.splice(0);
}

/**
 * A zip file (as are .xlsx and .docx) that is made while it is read: a slow reader slows the writer down, one that
 * leaves stops it, and no more than a few pieces are in memory at any time.
 */
export function zipStream(parts: Iterable<PackagePart>): ReadableStream<Uint8Array<ArrayBuffer>> {
	const pieces = zipped(parts);
	let rested = performance.now();
	return new ReadableStream({
		async pull(controller) {
			if (performance.now() - rested > WORK) {
				await new Promise((resolve) => setTimeout(resolve));
				rested = performance.now();
			}
			const { value, done } = pieces.next();
			if (done) controller.close();
			else controller.enqueue(new Uint8Array(value));
		},
		cancel() {
			pieces.return(undefined);
		},
	});
}
