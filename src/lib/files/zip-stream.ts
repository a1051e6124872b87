import { Zip, ZipDeflate } from 'fflate';

/** A file of a package; its text is asked for piece by piece, and a long one never exists as a whole. */
export type PackagePart =
	| { readonly name: string; readonly text: Iterable<string> }
	| { readonly name: string; readonly bytes: Uint8Array };

/** Nothing in a package depends on the clock: the same table gives the same bytes. The first day that a zip can hold. */
const STAMP = new Date(1980, 0, 1);

/** Pieces of text are joined to about this many characters before they are compressed. */
const PIECE = 32_768;

/** The parts of a package as a zip file (as are .xlsx and .docx), one step of work and a few pieces at a time. */
export function* zipped(parts: Iterable<PackagePart>): Generator<Uint8Array<ArrayBuffer>> {
	const made: Uint8Array<ArrayBuffer>[] = [];
	const encoder = new TextEncoder();
	const zip = new Zip((error, bytes) => {
		if (error) throw error;
		made.push(new Uint8Array(bytes));
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
