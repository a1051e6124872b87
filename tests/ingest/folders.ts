import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import Papa from 'papaparse';

/** Reads the data folders of these tests: `base/`, and the cases that are laid over it. */

const here = import.meta.dirname;

/** Every file under a folder: path with slashes to bytes. */
function readFolder(folder: string): Map<string, Uint8Array> {
	const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
		entry.isFile(),
	);
	return new Map(
		entries.map((entry) => {
			const path = join(entry.parentPath, entry.name);
			return [relative(folder, path).split(sep).join('/'), new Uint8Array(readFileSync(path))];
		}),
	);
}

const utf8 = (bytes: Uint8Array) => new TextDecoder('utf-8', { fatal: true }).decode(bytes);

const BASE: ReadonlyMap<string, Uint8Array> = readFolder(join(here, 'base'));

/** The valid data that every case starts from; a new map on each call. */
export const base = (): Map<string, Uint8Array> => new Map(BASE);

/** The base with some files replaced by these texts. */
export function baseWith(texts: Readonly<Record<string, string>>): Map<string, Uint8Array> {
	const files = base();
	for (const [path, text] of Object.entries(texts)) files.set(path, new TextEncoder().encode(text));
	return files;
}

/** The lines of a base file, the header first. */
export function baseLines(path: string): string[] {
	const bytes = base().get(path);
	if (!bytes) throw new Error(`tests/ingest/base has no ${path}`);
	return utf8(bytes).trimEnd().split('\n');
}

/** The text of a base file with lines added at its end. */
export const baseText = (path: string, ...lines: readonly string[]) =>
	[...baseLines(path), ...lines].join('\n') + '\n';

export const EXPECTED_HEADER = ['code', 'file', 'line', 'column', 'value'];

export type Case = {
	readonly name: string;
	/** The files that the case itself holds. */
	readonly own: ReadonlyMap<string, Uint8Array>;
	/** The base with the files of the case laid over it. */
	readonly files: ReadonlyMap<string, Uint8Array>;
	/** The expected issues, each as code, file, line, column and value. */
	readonly expected: readonly (readonly string[])[];
};

function readCase(name: string): Case {
	const own = readFolder(join(here, 'cases', name));
	const special = (file: string) => {
		const bytes = own.get(file);
		own.delete(file);
		return bytes && utf8(bytes);
	};
	const expectedText = special('expected.csv');
	if (expectedText === undefined)
		throw new Error(`Case ${name} has no expected.csv: write one, see cases/README.md`);
	const [header, ...expected] = Papa.parse<string[]>(expectedText, {
		delimiter: ';',
		skipEmptyLines: true,
	}).data;
	if (header?.join(';') !== EXPECTED_HEADER.join(';'))
		throw new Error(`Case ${name}: the first line of expected.csv must be ${EXPECTED_HEADER.join(';')}`);
	for (const cells of expected)
		if (cells.length !== EXPECTED_HEADER.length)
			throw new Error(
				`Case ${name}: "${cells.join(';')}" in expected.csv needs 5 cells; quote a value with a semicolon`,
			);

	const files = base();
	for (const path of (special('without.txt') ?? '').split(/\r?\n/).filter(Boolean)) {
		if (path === '*') files.clear();
		else if (!files.delete(path))
			throw new Error(`Case ${name}: without.txt names ${path}, which base does not have`);
	}
	for (const [path, bytes] of own) files.set(path, bytes);
	return { name, own, files, expected };
}

export const cases = (): Case[] =>
	readdirSync(join(here, 'cases'), { withFileTypes: true })
		.filter((entry) => entry.isDirectory())
		.map(({ name }) => readCase(name));
