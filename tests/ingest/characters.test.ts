import { expect, test } from 'vitest';
import { CODED_IN_OFFICE, LOST, NOT_IN_XML, printable } from '$lib/ingest/characters';

/** The ranges of UTF-16 units, halves of characters left out, of which something holds. */
function ranges(holds: (character: string) => boolean): string[] {
	const codes = Array.from({ length: 0x10000 }, (_, code) => code).filter((code) => {
		const character = String.fromCharCode(code);
		return character.isWellFormed() && character !== LOST && holds(character);
	});
	const hex = (code: number | undefined) => (code ?? 0).toString(16).toUpperCase().padStart(4, '0');
	const starts = codes.filter((code) => !codes.includes(code - 1));
	const ends = codes.filter((code) => !codes.includes(code + 1));
	return starts.map((code, at) => (code === ends[at] ? hex(code) : `${hex(code)}-${hex(ends[at])}`));
}
const matches = (pattern: RegExp) => (character: string) => character.search(pattern) === 0;

test('what no text shows, XML cannot hold, and Office codes', () => {
	expect(ranges((character) => printable(character) === LOST)).toEqual([
		'0000-0008',
		'000B-000C',
		'000E-001F',
		'007F-009F',
		'FFFE-FFFF',
	]);
	expect(ranges(matches(NOT_IN_XML))).toEqual(['0000-0008', '000B-000C', '000E-001F', 'FFFE-FFFF']);
	expect(ranges(matches(CODED_IN_OFFICE))).toEqual(['0001-0008', '000B-001F']);
});

test('half of a character is lost, a whole one stays', () => {
	expect(printable('a\uD83Db😀')).toBe(`a${LOST}b😀`);
});
