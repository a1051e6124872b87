import { describe, expect, test } from 'vitest';
import { HELP, readOptions } from '../src/export-options';
import { FORMATS } from '$lib/request/formats';

const BASE = ['--contract', 'ca6', '--table', 'engagements', '--format', 'xlsx'];

describe('the command line of the export', () => {
	test('asks for the address that the page links to', () => {
		expect(readOptions(BASE)).toEqual({
			kind: 'file',
			path: '/fr/contracts/ca6/engagements.xlsx',
			format: 'xlsx',
			out: null,
		});
		const all =
			'--lang nl --service SI --service SSS --axis 2 --rag R --outcome late --year 2024 --waiting --asof 2025-12-31 --sort=-due --columns rag --columns services --out -';
		expect(readOptions([...BASE, ...all.split(' '), '--q', 'a & b'])).toEqual({
			kind: 'file',
			path:
				'/nl/contracts/ca6/engagements.xlsx?service=SI&service=SSS&axis=2&rag=R&outcome=late&year=2024' +
				'&waiting=1&asof=2025-12-31&sort=-due&columns=rag&columns=services&q=a+%26+b',
			format: 'xlsx',
			out: '-',
		});
	});

	test.each([
		[
			'--table continuity --format png --line ca6/29 --contract ca6 --contract ca7',
			'/fr/continuity.png?line=ca6%2F29&contract=ca6&contract=ca7',
		],
		['--table continuity --format csv --lang de', '/de/continuity.csv'],
		['--contract ca6 --chart rag --format svg --service SI', '/fr/contracts/ca6/charts/rag.svg?service=SI'],
		[
			'--contract ca6 --table report --format docx --period 2025',
			'/fr/contracts/ca6/report.docx?period=2025',
		],
		[
			'--contract ca6 --table deadlines --format ics --if x:2026',
			'/fr/contracts/ca6/deadlines.ics?if=x%3A2026',
		],
	])('%s', (line, path) => {
		expect(readOptions(line.split(' '))).toMatchObject({ kind: 'file', path });
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
		[
			['--contract', 'ca6', '--table', 'overview', '--format', 'svg'],
			`--format ${FORMATS.filter((format) => format !== 'ics').join(', ')} only`,
		],
		[
			['--contract', 'ca6', '--chart', 'rag', '--format', 'xlsx'],
			'--chart rag is for --format svg, png only',
		],
		[['--contract', 'ca6', '--chart', 'x', '--format', 'svg'], 'realisation, rag'],
		[[...BASE, '--chart', 'rag'], 'not both'],
		[['--table', 'overview', '--format', 'csv'], '--contract is missing'],
		[['--contract', 'ca6', '--table', 'overview', '--format', 'ics'], '--table overview is for --format'],
		[['--contract', 'ca6', '--table', 'report', '--format', 'csv'], '--format docx only'],
		...[
			['reconciliation --axis 2', '--axis does not go with --table reconciliation. Filters that do: none.'],
			['overview --period 2025', '--period does not go with --table overview. Filters that do: --service'],
			['overview --columns rag', '--columns does not go with'],
			['realisation --sort rate', '--sort does not go with'],
			['overview --line ca6/29', '--line does not go with'],
			['continuity --rag R', '--rag does not go with'],
			['overview --contract av2019-2020', '--contract may be given once only (ca6, av2019-2020)'],
			['overview --lang fr --lang nl', '--lang may be given once only (fr, nl)'],
			['overview --asof 2024-01-01 --asof 2024-01-01', '--asof may be given once only'],
			['continuity --line ca6/29 --line ca6/30', '--line may be given once only'],
			['overview --out a.csv --out b.csv', '--out may be given once only'],
		].map(([line = '', sentence = '']): [string[], string] => [
			['--contract', 'ca6', '--format', 'csv', '--table', ...line.split(' ')],
			sentence,
		]),
		[['--contract', 'ca6', '--table', 'engagements', '--format', 'json', '--columns', 'rag'], 'json'],
	])('refuses %j and says why', (args, sentence) => {
		const asked = readOptions(args);
		expect(asked.kind).toBe('wrong');
		expect(asked.kind === 'wrong' && asked.sentence).toContain(sentence);
		expect(asked.kind === 'wrong' && asked.sentence).toContain('--help');
	});

	test('has a help that names every format, table and option', () => {
		expect(readOptions(['-h'])).toEqual({ kind: 'help' });
		for (const word of [...FORMATS, 'svg', 'png', 'continuity', 'report', '--chart', '--line', '--if'])
			expect(HELP).toContain(word);
	});
});
