import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readCsv } from '$lib/ingest/csv';
import { decoded } from '$lib/ingest/encoding';
import type { Issue } from '$lib/schema/issues';

/** For tests of many random inputs, on a busy machine. */
const SLOW = { timeout: 60_000 };

const utf8 = (text: string) => new TextEncoder().encode(text);
const bytes = (...values: readonly number[]) => Uint8Array.from(values);

/** A table of the columns a, b and c: the cells of each row after its line, and the issues. */
function read(content: string | Uint8Array, columns: readonly string[] = ['a', 'b', 'c']) {
	const expected = columns.map((name) => ({ name, mayBeAbsent: false }));
	const { rows, issues } = readCsv('f.csv', typeof content === 'string' ? utf8(content) : content, expected);
	return { rows: rows.map(({ line, cells }) => [line, ...columns.map((column) => cells[column])]), issues };
}
const issue = (one: Pick<Issue, 'code'> & Partial<Issue>): Issue => ({
	severity: 'error',
	file: 'f.csv',
	line: null,
	column: null,
	value: '',
	detail: '',
	...one,
});

describe('the text of a file', () => {
	const decode = (content: Uint8Array) => decoded(content).text;

	test('UTF-8, the byte order mark left out', () => {
		expect(decode(utf8('é œ € ’'))).toBe('é œ € ’');
		expect(decode(bytes(0xef, 0xbb, 0xbf, 0x61))).toBe('a');
		expect(decode(bytes())).toBe('');
	});
	test('Windows-1252 when it is not UTF-8, also the letters that Latin-1 does not have', () => {
		expect(decode(bytes(0xe9, 0x20, 0x9c, 0x20, 0x80, 0x20, 0x92, 0x20, 0x8c, 0x20, 0x96))).toBe(
			'é œ € ’ Œ –',
		);
	});
	test('any bytes give a text', SLOW, () => {
		fc.assert(
			fc.property(fc.uint8Array(), (content) => {
				const text = decode(content);
				// Every byte of Windows-1252 is one letter; UTF-8 has at most one per byte.
				expect(text.length).toBeLessThanOrEqual(content.length);
				if (content.some((byte) => byte !== 0xef && byte !== 0xbb && byte !== 0xbf))
					expect(text).not.toBe('');
			}),
		);
	});
});

describe('what is no UTF-8 is told', () => {
	const latin = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0));
	const codes = (content: string | Uint8Array) => read(content).issues;
	const warning = (one: Parameters<typeof issue>[0]) => issue({ severity: 'warning', ...one });

	test('a whole file in Windows-1252: line and character of the first byte, once', () => {
		expect(read(latin('a;b;c\r\n1;2;3\r\n4;caf\xE9;th\xE9\r\n'))).toEqual({
			rows: [
				[2, '1', '2', '3'],
				[3, '4', 'café', 'thé'],
			],
			issues: [warning({ code: 'not-utf8', line: 3, value: '4;café;thé', detail: '6' })],
		});
	});
	test('capitals before a closing quote look like UTF-8 once and change nothing', () => {
		expect(read(latin('a;b;c\n\xABCONFORMIT\xC9\xBB;\xE9t\xE9;\xE0\n')).rows).toEqual([
			[2, '«CONFORMITÉ»', 'été', 'à'],
		]);
	});
	test('a few bad bytes in UTF-8: each cell, and the rest stays whole', () => {
		const mixed = Uint8Array.from([...utf8('a;b;c\né;è;x'), 0xe9, ...utf8('y\n1;2;3\n')]);
		expect(read(mixed)).toEqual({
			rows: [
				[2, 'é', 'è', 'x\uFFFDy'],
				[3, '1', '2', '3'],
			],
			issues: [
				warning({ code: 'byte-replaced', line: 2, value: 'é;è;x\uFFFDy', detail: '6' }),
				warning({ code: 'character-lost', line: 2, column: 'c', value: 'x\uFFFDy' }),
			],
		});
	});
	test('as many good letters as bad bytes: it is UTF-8', () => {
		const tied = Uint8Array.from([...utf8('a;b;c\né;'), 0xe9, ...utf8(';3\n')]);
		expect(read(tied).rows).toEqual([[2, 'é', '\uFFFD', '3']]);
		expect(codes(tied).map(({ code }) => code)).toEqual(['byte-replaced', 'character-lost']);
	});
	test('after a byte order mark it is UTF-8, whatever else', () => {
		const marked = Uint8Array.from([0xef, 0xbb, 0xbf, ...latin('a;b;c\n\xE9;\xE9;\xE9\n')]);
		expect(codes(marked).map(({ code }) => code)).toEqual([
			'byte-replaced',
			...Array(3).fill('character-lost'),
		]);
	});
	test('a long line is quoted around the place only', () => {
		const [first] = codes(latin(`a;b;c\n1;${'x'.repeat(50)}\xE9${'y'.repeat(50)};3\n`));
		expect(first?.value).toBe(`…${'x'.repeat(20)}é${'y'.repeat(19)}…`);
	});
	test('good UTF-8 says nothing', () => {
		expect(codes('a;b;c\né;œ;€ 😀\n')).toEqual([]);
	});
	test.for([
		['\0', 'U+0000'],
		['\x08\x1F\x08', 'U+0008, U+001F'],
		['\x7F', 'U+007F'],
		['\x85', 'U+0085'],
		['\uFFFE', 'U+FFFE'],
	] as const)('the control character %j is one issue of its cell', ([inside, detail]) => {
		const lost = '\uFFFD'.repeat(inside.length);
		expect(read(`a;b;c\n1;x${inside}y;3\n`)).toEqual({
			rows: [[2, '1', `x${lost}y`, '3']],
			issues: [warning({ code: 'control-character', line: 2, column: 'b', value: `x${lost}y`, detail })],
		});
	});
	test('in a column that is not read it is no issue of a cell', () => {
		expect(codes('a;b;c;d\n1;2;3;\0\n').map(({ code }) => code)).toEqual(['column-unknown']);
	});
});

describe('delimiters', () => {
	test.for([
		['semicolon', ';'],
		['comma', ','],
		['tab', '\t'],
	] as const)('%s', ([, mark]) => {
		const others = [';', ',', '\t'].filter((other) => other !== mark);
		const quoted = others.map((other) => other.repeat(5)).join('x');
		expect(read(`a${mark}b${mark}c\n1${mark}2${mark}${quoted}y\n`).rows).toEqual([
			[2, '1', '2', `${quoted}y`],
		]);
	});
	test('a delimiter in a quoted column name does not count', () => {
		expect(read('a;"b,,,b";c\n1;2;3\n', ['a', 'b,,,b', 'c']).rows).toEqual([[2, '1', '2', '3']]);
	});
	test.for([
		['a;b,c', ['a', 'b,c']],
		['a,b;c', ['a,b', 'c']],
		['a,b\tc', ['a', 'b\tc']],
		['a\tb;c', ['a\tb', 'c']],
	] as const)(
		'of two that stand as often, semicolon goes before comma and comma before tab: %j',
		([header, columns]) => {
			expect(read(`${header}\n${header}\n`, columns)).toEqual({ rows: [[2, ...columns]], issues: [] });
		},
	);
	test('a table of one column needs none', () => {
		expect(read('a\n1\n2\n', ['a']).rows).toEqual([
			[2, '1'],
			[3, '2'],
		]);
	});
	test('a header that goes on over a line break', () => {
		expect(read('a,"b\nb",c\n1,2,3\n', ['a', 'b\nb', 'c']).rows).toEqual([[3, '1', '2', '3']]);
	});
	test.for(['\n', '\n\n \n', '\r\n', '\t\r\n', '\uFEFF\n'])(
		'is that of the first line with text: after %j',
		(blank) => {
			for (const mark of [';', ',', '\t']) {
				const lines = blank.split('\n').length;
				expect(read(`${blank}a${mark}b${mark}c\n1${mark}2${mark}3\n`).rows).toEqual([
					[lines + 1, '1', '2', '3'],
				]);
			}
		},
	);
});

describe('lines', () => {
	test.for([
		['LF', '\n'],
		['CRLF', '\r\n'],
		['CR', '\r'],
	] as const)('%s: each row has the line on which it begins', ([, end]) => {
		const lines = ['a;b;c', '1;"x', '', 'y";2', '', '3;4;5', ' ; ; ', '"6";7;"z', '"', '8;9;0'];
		expect(read(lines.join(end))).toEqual({
			rows: [
				[2, '1', 'x\n\ny', '2'],
				[6, '3', '4', '5'],
				[8, '6', '7', 'z'],
				[10, '8', '9', '0'],
			],
			issues: [],
		});
	});
	test('CRLF rows with LF in a quoted cell, as Excel writes them', () => {
		expect(read('a;b;c\r\n1;"x\ny";2\r\n3;4;5\r\n').rows).toEqual([
			[2, '1', 'x\ny', '2'],
			[4, '3', '4', '5'],
		]);
	});
	test('LF first and CRLF after', () => {
		expect(read('a;b;c\n1;2;3\r\n4;5;6\r\n').rows).toEqual([
			[2, '1', '2', '3'],
			[3, '4', '5', '6'],
		]);
	});
	test('CRLF first and LF after', () => {
		expect(read('a;b;c\r\n1;2;3\r\n4;5;6\n7;8;9\n').rows).toEqual([
			[2, '1', '2', '3'],
			[3, '4', '5', '6'],
			[4, '7', '8', '9'],
		]);
	});
	test('all kinds of line breaks in one file, also in quoted cells', () => {
		expect(read('a;b;c\r1;2;3\r\n"4\r5\n6\r\n7";8;9\n\r\n\n\ra;"\r";b\rx;y\n')).toEqual({
			rows: [
				[2, '1', '2', '3'],
				[3, '4\n5\n6\n7', '8', '9'],
				[10, 'a', '', 'b'],
			],
			issues: [issue({ code: 'row-length', line: 12, value: '2', detail: '3' })],
		});
	});
	test('no line break at the end', () => {
		expect(read('a;b;c\n1;2;3').rows).toEqual([[2, '1', '2', '3']]);
	});
	test('after a byte order mark', () => {
		expect(read('\uFEFFa;b;c\r\n1;2;3\r\n').rows).toEqual([[2, '1', '2', '3']]);
	});
	test('blank lines before the header', () => {
		expect(read('\n;;\na;b;c\n1;2;3\n').rows).toEqual([[4, '1', '2', '3']]);
	});
});

describe('cells', () => {
	test('lose the spaces around them, not those within', () => {
		expect(read(' a ;b;c\n  1  ;" 2  2 ";\u00A03\n').rows).toEqual([[2, '1', '2  2', '3']]);
	});
	test('quotes', () => {
		expect(read('a;b;c\n"say ""yes""";"x;y";5" disk\n').rows).toEqual([[2, 'say "yes"', 'x;y', '5" disk']]);
	});
	test('go by column name, in any order', () => {
		expect(read('c;a;b\n3;1;2\n').rows).toEqual([[2, '1', '2', '3']]);
	});
});

describe('issues', () => {
	test.for(['', '\n\n', ' \r\n;;\r\n', '\uFEFF'])('an empty file: %j', (content) => {
		expect(read(content)).toEqual({ rows: [], issues: [issue({ code: 'file-empty', detail: 'a, b, c' })] });
	});
	test('a header alone is a table without rows', () => {
		expect(read('a;b;c\n')).toEqual({ rows: [], issues: [] });
	});
	test('every missing and doubled column, and no rows', () => {
		expect(read('\na;a;d\n1;2;3\n')).toEqual({
			rows: [],
			issues: [
				issue({ code: 'column-twice', line: 2, column: 'a' }),
				issue({ code: 'column-missing', line: 2, column: 'b' }),
				issue({ code: 'column-missing', line: 2, column: 'c' }),
				issue({ code: 'column-unknown', severity: 'warning', line: 2, value: 'd', detail: 'a, b, c' }),
			],
		});
	});
	test('a column that may be absent is empty then, and no issue', () => {
		const expected = [
			{ name: 'a', mayBeAbsent: false },
			{ name: 'b', mayBeAbsent: true },
		];
		const { rows, issues } = readCsv('f.csv', utf8('a\n1\n'), expected);
		expect([rows.map(({ cells }) => cells), issues]).toEqual([[{ a: '1', b: '' }], []]);
	});
	test('an unknown column is left out, the rows stay', () => {
		expect(read('a;B;b\n1;2;3\n', ['a', 'b'])).toEqual({
			rows: [[2, '1', '3']],
			issues: [issue({ code: 'column-unknown', severity: 'warning', line: 1, value: 'B', detail: 'a, b' })],
		});
	});
	test('rows of another length, each, with both lengths', () => {
		expect(read('a;b;c\n1;2\n1;2;3\n1;2;3;4\n')).toEqual({
			rows: [[3, '1', '2', '3']],
			issues: [
				issue({ code: 'row-length', line: 2, value: '2', detail: '3' }),
				issue({ code: 'row-length', line: 4, value: '4', detail: '3' }),
			],
		});
	});
	test('a quote that is not closed takes the rest of the file, the rows before it stay', () => {
		expect(read('a;b;c\n1;2;3\n4;"5;6\n7;8;9\n')).toEqual({
			rows: [[2, '1', '2', '3']],
			issues: [issue({ code: 'quote-open', line: 3, value: '4' })],
		});
	});
});

test(
	'what is written is read: any cells, delimiter and line ends, with or without byte order mark',
	SLOW,
	() => {
		const mark = fc.constantFrom(';', ',', '\t');
		const end = fc.constantFrom('\n', '\r\n', '\r');
		const cell = fc.string({
			unit: fc.constantFrom('a', 'é', '"', ';', ',', '\t', '\n', '\r', '\r\n', ' ', '€'),
		});
		const BREAK = /\r\n|\n|\r/;
		const meant = (text: string) => text.split(BREAK).join('\n').trim();
		const table = fc.array(fc.tuple(cell, cell, cell, fc.array(end, { minLength: 1, maxLength: 3 })), {
			maxLength: 6,
		});
		fc.assert(
			fc.property(mark, end, fc.boolean(), table, (delimiter, newline, bom, rows) => {
				const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;
				let text = `${bom ? '\uFEFF' : ''}a${delimiter}b${delimiter}c`;
				const expected: (string | number)[][] = [];
				for (const [x, y, z, ends] of rows) {
					text += ends.join('');
					if (`${x}${y}${z}`.trim() !== '')
						expected.push([text.split(BREAK).length, meant(x), meant(y), meant(z)]);
					text += [x, y, z].map(quoted).join(delimiter);
				}
				expect(read(text + newline)).toEqual({ rows: expected, issues: [] });
			}),
			{ numRuns: 1000 },
		);
	},
);
