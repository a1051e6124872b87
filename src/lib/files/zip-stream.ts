import { Zip, ZipDeflate } from 'fflate';

/** A file of a package. Text is pulled piece by piece, so that a long one is never in memory as a whole. */
export type PackagePart =
	| { readonly name: string; readonly text: Iterable<string> }
	| { readonly name: string; readonly bytes: Uint8Array };

/**
 * The earliest date that a zip can hold. Nothing in a package depends on the clock: the same table gives the same
 * bytes.
 */
const MODIFIED = new Date(1980, 0, 1);

/** The number of characters collected before they are compressed. */
const CHUNK = 32_768;

/** The parts of a package (.xlsx, .docx) as a zip file, in pieces: no more work is done than the reader asks for. */
export function* zipped(parts: Iterable<PackagePart>): Generator<Uint8Array<ArrayBuffer>> {
	const output: Uint8Array<ArrayBuffer>[] = [];
	const encoder = new TextEncoder();
	const zip = new Zip((error, bytes) => {
		if (error) throw error;
		output.push(new Uint8Array(bytes));
	});
	for (const part of parts) {
		const file = new ZipDeflate(part.name, { level: 6 });
		file.mtime = MODIFIED;
		zip.add(file);
		if ('bytes' in part) {
			file.push(part.bytes, true);
			continue;
		}
		let buffered = '';
		for (const piece of part.text) {
			buffered += piece;
			if (buffered.length < CHUNK) continue;
			file.push(encoder.encode(buffered));
			buffered = '';
			yield* output.splice(0);
		}
		file.push(encoder.encode(buffered), true);
		yield* output.splice(0);
	}
	zip.end();
	yield* output.splice(0);
}
