import { crc32 } from 'node:zlib';
import { unzipSync } from 'fflate';
import type { Files } from './ingest';
import type { Issue, IssueCode } from '$lib/schema/issues';
import { DESCRIPTION_FILE } from './package-properties';

/** How much a zip of data may hold: a hundred times the reference data. A zip of a few kB can claim gigabytes. */
export const ZIP_LIMITS = { megabytes: 64, files: 2000 } as const;

/** An entry of the zip's directory; `checksum` is the CRC-32 that the content must have. */
type Entry = { readonly path: string; readonly size: number; readonly checksum: number };

/** A name within the data folder: no drive, no root, no way up, nothing that is no text. */
function isInside(path: string): boolean {
	if (/^[a-z]:|\p{Cc}/iu.test(path)) return false;
	return path.split('/').every((step) => step !== '' && step !== '.' && step !== '..');
}

const pathOf = (name: string) => name.replaceAll('\\', '/');
const isData = (path: string) => /\.csv$/iu.test(path) || path === DESCRIPTION_FILE;

/** The data files that the directory at the end of a zip names. It is walked beside fflate, which passes over checksums. */
function directory(bytes: Uint8Array): Entry[] {
	const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	const entries: Entry[] = [];
	let end = bytes.length - 22;
	while (view.getUint32(end, true) !== 0x06054b50) end--;
	let at = view.getUint32(end + 16, true);
	unzipSync(bytes, {
		filter({ name, size, originalSize }) {
			// A stored file takes its packed size, whatever it states.
			const entry = { path: pathOf(name), size: Math.max(size, originalSize) };
			if (isData(entry.path)) entries.push({ ...entry, checksum: view.getUint32(at + 16, true) });
			// Behind its 46 fixed bytes, an entry has a name, further fields and a comment.
			at += [28, 30, 32].reduce((sum, length) => sum + view.getUint16(at + length, true), 46);
			return false;
		},
	});
	return entries;
}

/**
 * The data files of a zip such as the data package: every CSV file and the description of the package, byte for byte;
 * other files are passed over. Never throws: what is no zip, is damaged or would be too large gives no file at all, and
 * a name that leaves the folder or stands twice is left out, each with an issue. The sizes that the zip states are added
 * up before anything is inflated, and no file grows beyond its own. `name` is the zip's, for the issues.
 */
export function unzip(name: string, bytes: Uint8Array): { files: Files; issues: Issue[] } {
	const issue = (code: IssueCode, value = '', detail = ''): Issue => {
		return { code, severity: 'error', file: name, line: null, column: null, value, detail };
	};
	try {
		const entries = directory(bytes);
		const size = entries.reduce((sum, entry) => sum + entry.size, 0);
		if (size > ZIP_LIMITS.megabytes * 2 ** 20 || entries.length > ZIP_LIMITS.files) {
			const limits = `${ZIP_LIMITS.megabytes} MB, ${ZIP_LIMITS.files} CSV`;
			return { files: new Map(), issues: [issue('zip-too-large', '', limits)] };
		}
		const byPath = Map.groupBy(entries, ({ path }) => path);
		const issues: Issue[] = [];
		const sums = new Map<string, number>();
		for (const [path, [entry, ...others]] of byPath) {
			if (!isInside(path)) issues.push(issue('zip-path', path));
			else if (others.length > 0) issues.push(issue('zip-name-twice', path));
			else if (entry) sums.set(path, entry.checksum);
		}
		const content = Object.entries(unzipSync(bytes, { filter: (entry) => sums.has(pathOf(entry.name)) }));
		const files = new Map(content.map(([entry, file]) => [pathOf(entry), file]));
		if ([...sums].every(([path, sum]) => crc32(files.get(path) ?? new Uint8Array()) === sum))
			return { files, issues };
	} catch {
		// fflate and the directory throw on what is no zip: the answer is the same as for a wrong checksum.
	}
	return { files: new Map(), issues: [issue('zip-unreadable')] };
}
