import { expect, test } from 'vitest';
import { readProperties } from '$lib/ingest/package-properties';

const read = (text: string) => readProperties(new TextEncoder().encode(text));

test('no description says nothing and is no problem', () => {
	expect(readProperties(undefined)).toEqual({ properties: {}, issues: [] });
});

test('what is said of the whole package is kept, the list of files is not', () => {
	const { properties, issues } = read(
		'\uFEFF{"title":"Été","licenses":[{"name":"x"}],"profile":"p","resources":[]}',
	);
	expect(properties).toEqual({ title: 'Été', licenses: [{ name: 'x' }] });
	expect(issues).toEqual([]);
});

test.each(['', '{ title: 1 }', '[1]', '"text"', 'null', '7', '{"a":'])('%j is reported', (text) => {
	expect(read(text)).toMatchObject({
		properties: {},
		issues: [{ code: 'description-unreadable', severity: 'warning', file: 'datapackage.json' }],
	});
});

test('a description that is no UTF-8 is read and reported', () => {
	const latin = Uint8Array.from('{"title":"\xE9t\xE9"}', (letter) => letter.charCodeAt(0));
	expect(readProperties(latin)).toMatchObject({
		properties: { title: 'été' },
		issues: [{ code: 'not-utf8', file: 'datapackage.json', line: 1, detail: '11' }],
	});
});
