import { strToU8, zipSync, type Zippable } from 'fflate';
import type { Files } from '$lib/ingest/ingest';
import { DESCRIPTION_FILE, type PackageProperties } from '$lib/ingest/package-properties';
import { packageDescriptionText } from './package-description';

/** The first moment that a zip can hold: the same data give the same bytes, whenever they are asked for. */
const ALWAYS = { mtime: new Date(1980, 0, 1), level: 9 } as const;

/**
 * The whole dataset as one file: a Frictionless data package in a zip. The CSV files are those in use, byte for byte,
 * wrong rows and unknown files included, because nothing that somebody keeps may get lost; the description is written
 * anew. The dashboard takes the zip in again (`JALON_DATA`) and gives the same one.
 */
export function dataPackage(files: Files, properties: PackageProperties): Uint8Array {
	const entries: Zippable = {
		[DESCRIPTION_FILE]: [strToU8(packageDescriptionText(files, properties)), ALWAYS],
	};
	for (const path of [...files.keys()].toSorted()) {
		const content = files.get(path);
		if (content && path !== DESCRIPTION_FILE) entries[path] = [content, ALWAYS];
	}
	return zipSync(entries);
}
