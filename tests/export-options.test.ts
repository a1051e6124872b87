import { describe, expect, test } from 'vitest';
import { HELP, readOptions } from '../src/export-options';
import { FORMATS } from '../src/params/format';

const BASE = ['--contract', 'ca6', '--table', 'engagements', '--format', 'xlsx'];

describe('the command line of the export', () => {
	test('asks for the address that the page links to', () => {
		expect(readOptions(BASE)).toEqual({
			kind: 'file',
			path: '/fr/contracts/ca6/engagements.xlsx',
			out: null,
		});
		const all =
			'--lang nl --service SI --service SSS --axis 2 --rag R --outcome late --year 2024 --waiting --asof 2025-12-31 --sort=-due --columns rag --columns services --out -';
		expect(readOptions([...BASE, ...all.split(' '), '--q', 'a & b'])).toEqual({
			kind: 'file',
			path:
				'/nl/contracts/ca6/engagements.xlsx?q=a+%26+b&asof=2025-12-31&sort=-due&service=SI&service=SSS&axis=2' +
				'&rag=R&outcome=late&year=2024&columns=rag&columns=services&waiting=1',
			out: '-',
		});
	});

	test('keeps a strange id within its place in the address', () => {
		const asked = readOptions(['--contract', '../x?y', '--table', 'overview', '--format', 'csv']);
		expect(asked).toMatchObject({ path: '/fr/contracts/..%2Fx%3Fy/overview.csv' });
	});

	test.each([
		[[], '--contract is missing'],
		[['--contract', 'ca6', '--table', 'overview'], '--format is missing'],
		[['--contrat', 'ca6'], "Unknown option '--contrat'"],
		[['--contract'], 'argument missing'],
		[[...BASE, 'more'], 'more'],
		[[...BASE, '--lang', 'it'], '--lang: "it" is unknown. Choose from: fr, nl'],
		[['--contract', 'ca6', '--table', 'x', '--format', 'csv'], '--table: "x" is unknown'],
		[['--contract', 'ca6', '--table', 'overview', '--format', 'xls'], 'Choose from: csv, xlsx'],
		[['--contract', 'ca6', '--table', 'overview', '--format', 'ics'], 'deadlines only'],
		[['--contract', 'ca6', '--table', 'report', '--format', 'csv'], 'docx only'],
		[
			['--contract', 'ca6', '--table', 'reconciliation', '--format', 'csv', '--axis', '2'],
			'no filters (axis=2)',
		],
	])('refuses %j and says why', (args, sentence) => {
		const asked = readOptions(args);
		expect(asked.kind).toBe('wrong');
		expect(asked.kind === 'wrong' && asked.sentence).toContain(sentence);
		expect(asked.kind === 'wrong' && asked.sentence).toContain('--help');
	});

	test('has a help that names every format', () => {
		expect(readOptions(['-h'])).toEqual({ kind: 'help' });
		for (const format of FORMATS) expect(HELP).toContain(format);
	});
});
