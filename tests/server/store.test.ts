import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { dataPackage } from '$lib/files/data-package';
import { store } from '$lib/server/store';
import { reference, referenceFiles } from '../data/reference-data';

/** The source of the data: a folder or a zip, named by JALON_DATA. */

let place = '';
beforeEach(() => {
	place = mkdtempSync(join(tmpdir(), 'jalon-'));
});
afterEach(() => {
	vi.unstubAllEnvs();
	rmSync(place, { recursive: true });
});

function write(name: string, bytes: Uint8Array | string): string {
	const path = join(place, name);
	mkdirSync(dirname(path), { recursive: true });
	writeFileSync(path, bytes);
	return path;
}

test('a downloaded data package is read like the folder that it comes from', () => {
	const zip = dataPackage(referenceFiles(), { title: 'Essai' });
	vi.stubEnv('JALON_DATA', write('ca.zip', zip));
	const { dataset, published, issues, properties, files, fileCount } = store();
	expect(dataset).toEqual(reference.dataset);
	expect(published).toEqual(reference.published);
	expect(issues).toEqual([]);
	expect(fileCount).toBe(referenceFiles().size);
	expect(dataPackage(files, properties)).toEqual(zip);
});

test('a folder keeps its description, and files in it that are not data are ignored', () => {
	write('data/contracts.csv', 'contract\n');
	write('data/datapackage.json', '{"title":"Essai","resources":[1]}');
	write('data/ca6/notes.txt', 'x');
	mkdirSync(join(place, 'data/folder.csv'));
	vi.stubEnv('JALON_DATA', join(place, 'data'));
	const { properties, files, fileCount } = store();
	expect(properties).toEqual({ title: 'Essai' });
	expect([...files.keys()]).toEqual(['contracts.csv', 'datapackage.json']);
	expect(fileCount).toBe(1);
});

test('a file that is no zip is an issue that names it without its folder', () => {
	vi.stubEnv('JALON_DATA', write('data.zip', 'contract;kind\n'));
	const { dataset, issues } = store();
	expect(dataset.contracts).toEqual([]);
	expect(issues.map(({ code, file }) => [code, file])).toEqual([['zip-unreadable', 'data.zip']]);
});

test('a zip that has changed is read again', () => {
	const path = write('data.zip', dataPackage(new Map(), {}));
	vi.stubEnv('JALON_DATA', path);
	expect(store().dataset.contracts).toEqual([]);
	writeFileSync(path, dataPackage(referenceFiles(), {}));
	expect(store().dataset).toEqual(reference.dataset);
});

test('a location that does not exist has no data', () => {
	vi.stubEnv('JALON_DATA', join(place, 'nothing'));
	expect(store()).toMatchObject({ fileCount: 0, issues: [], dataset: { contracts: [] } });
});
