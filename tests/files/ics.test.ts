import fc from 'fast-check';
import { afterEach, describe, expect, it, test, vi } from 'vitest';
import { partKey } from '$lib/domain/contract/keys';
import type { ContractData } from '$lib/domain/contract/model';
import { schedule } from '$lib/domain/time/schedule';
import { deadlinesToIcs } from '$lib/files/ics';
import type { Language } from '$lib/i18n/language';
import { phraseOf } from '$lib/i18n/phrase';
import { partViews } from '$lib/views/tableau3/part-view';
import { fileHeader, viewContext, type FileHeader } from '$lib/views/paper/file-header';
import { reference, referenceContract } from '../data/reference-data';
import { contractData, day, only, type Described, type DescribedEvent } from '../domain/build';

const ADDRESS = 'https://jalon.example/fr/contracts/ca';

/** What a file of deadlines says by itself. */
function saysOf(
	data: ContractData,
	filters: readonly string[] = [],
	note = '',
	lang: Language = 'fr',
): FileHeader {
	const held = viewContext(data, reference.dataset, [], new Map(), day('2026-03-15'), lang);
	const own = { title: 'Échéances', order: '', definitions: [], address: 'https://jalon.example/fr?q=é' };
	return { ...fileHeader({ ...held, filters: filters.map((text) => phraseOf(text, lang)), note }, own) };
}

const viewOf = (data: ContractData) => partViews(data, reference.dataset, 'fr');

function icsOf(data: ContractData, stamp = '2026-03-15'): string {
	return deadlinesToIcs(viewOf(data), saysOf(data), schedule(data), ADDRESS, day(stamp), false);
}

const ics = (parts: readonly Described[], events: readonly DescribedEvent[] = []) =>
	icsOf(contractData(parts, { events }));

/** The lines of a file as written. */
const linesOf = (text: string) => text.split('\r\n');

/** The lines of a file with folded ones put together (RFC 5545, 3.1). */
const unfolded = (text: string) => linesOf(text.replaceAll(/\r\n[ \t]/g, ''));

/** The events of a file: the value of each property by its name, with its parameters. */
function eventsOf(text: string): Map<string, string>[] {
	const events: Map<string, string>[] = [];
	for (const line of unfolded(text)) {
		const [, name = '', value = ''] = /^([^:]*):(.*)$/s.exec(line) ?? [];
		if (line === 'BEGIN:VEVENT') events.push(new Map());
		else events.at(-1)?.set(name, value);
	}
	return events;
}

const property = (text: string, name: string) => eventsOf(text).map((event) => event.get(name));

/** A text value without its escapes (RFC 5545, 3.3.11). */
const unescaped = (value: string) =>
	value.replaceAll(/\\([\\;,nN])/g, (_, char: string) => (/n/i.test(char) ? '\n' : char));

const octets = (line: string) => Buffer.byteLength(line, 'utf8');

/** What RFC 5545 asks of any calendar file. */
function check(text: string): void {
	expect(text.trimEnd().endsWith('\r\nEND:VCALENDAR')).toBe(true);
	expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
	for (const line of linesOf(text)) {
		expect(octets(line)).toBeLessThanOrEqual(75);
		expect(line.isWellFormed()).toBe(true);
	}
	const lines = unfolded(text);
	expect(lines[0]).toBe('BEGIN:VCALENDAR');
	expect(lines).toContain('VERSION:2.0');
	expect(lines.filter((line) => line.startsWith('PRODID:'))).toHaveLength(1);
	for (const event of eventsOf(text)) {
		expect(event.get('UID')).toMatch(/^\S+@jalon$/);
		expect(event.get('DTSTAMP')).toMatch(/^\d{8}T\d{6}Z$/);
		expect(event.get('DTSTART;VALUE=DATE')).toMatch(/^\d{8}$/);
	}
}

describe.each(reference.dataset.contracts.map(({ contract }) => contract.id))('%s', (id) => {
	const { data, scheduled } = referenceContract(id);
	const text = icsOf(data);

	it('is a calendar file with an event for every part with a due day that stands, and for no other', () => {
		check(text);
		const due = scheduled.filter(
			({ part, current }) =>
				current.kind === 'due' && part.outcome.kind !== 'replaced' && part.outcome.kind !== 'removed',
		);
		expect(property(text, 'UID').map((uid) => decodeURIComponent(uid ?? ''))).toEqual(
			due.map(({ part }) => `${partKey(part)}@jalon`),
		);
		expect(property(text, 'DTSTART;VALUE=DATE')).toEqual(
			due.flatMap(({ current }) =>
				current.kind === 'due' ? [current.on.last.toString().replaceAll('-', '')] : [],
			),
		);
		expect(property(text, 'SEQUENCE')).toEqual(due.map(({ part }) => String(part.revisions.length)));
	});
});

test('its name says the filters and an earlier day, its description all that a file says of itself', () => {
	const { data, scheduled } = referenceContract('ca6');
	const named = (filters: readonly string[], note: string) => {
		const text = deadlinesToIcs(
			viewOf(data),
			saysOf(data, filters, note),
			scheduled,
			ADDRESS,
			day('2026-03-15'),
			false,
		);
		check(text);
		const calendar = unfolded(text).filter((line) => line.startsWith('X-WR-'));
		return new Map(
			calendar.map((line) => [line.split(':', 1)[0] ?? '', unescaped(line.replace(/^[^:]*:/, ''))]),
		);
	};
	const title = data.contract.title.fr;
	expect(named([], '').get('X-WR-CALNAME')).toBe(title);
	const narrowed = named(['Service : SI', 'Texte : a; b, c\\d'], 'Reconstitué.');
	expect(narrowed.get('X-WR-CALNAME')).toBe(
		`${title} · Service : SI · Texte : a; b, c\\d · Situation au 15/03/2026`,
	);
	expect(narrowed.get('X-WR-CALDESC')?.split('\n')).toEqual(
		expect.arrayContaining(['Filtres : Service : SI · Texte : a; b, c\\d', 'Situation au : 15/03/2026']),
	);
});

test('days that are only tried never carry the UID of a real one', () => {
	const { data, scheduled } = referenceContract('av2019-2020');
	const uids = (tried: boolean) =>
		property(deadlinesToIcs(viewOf(data), saysOf(data), scheduled, ADDRESS, day('2026-03-15'), tried), 'UID');
	expect(uids(true).filter((uid) => uids(false).includes(uid))).toEqual([]);
});

test('no two parts of all contracts share a UID', () => {
	const uids = reference.dataset.contracts.flatMap((data) => property(icsOf(data), 'UID'));
	expect(uids.length).toBeGreaterThan(200);
	expect(new Set(uids).size).toBe(uids.length);
});

it('a file ends its last line too', () => {
	expect(ics([{}]).endsWith('\r\n')).toBe(true);
});

describe('the due day', () => {
	afterEach(() => {
		vi.unstubAllEnvs();
	});

	test.each([
		['Pacific/Kiritimati', -14 * 60],
		['America/Los_Angeles', 8 * 60],
		['Europe/Brussels', -60],
	])('is the same on a machine in %s', (zone, offset) => {
		vi.stubEnv('TZ', zone);
		expect(new Date(2020, 0, 1).getTimezoneOffset()).toBe(offset);
		const text = ics([
			{ due: '2020-01-01' },
			{ article: 2, due: '2020-12-31' },
			{ article: 3, due: '2024-02' },
		]);
		expect(property(text, 'DTSTART;VALUE=DATE')).toEqual(['20200101', '20201231', '20240229']);
		expect(property(text, 'DTSTAMP')).toEqual(Array.from({ length: 3 }, () => '20260315T000000Z'));
	});

	it('of a period is its last day', () => {
		const dues = ['2022-06', '2024-Q2', '2024-S1', '2023', 'before 2024-Q2'];
		const text = ics(dues.map((due, at) => ({ article: at + 1, due })));
		expect(property(text, 'DTSTART;VALUE=DATE')).toEqual([
			'20220630',
			'20240630',
			'20240630',
			'20231231',
			'20240331',
		]);
	});
});

describe('a revision', () => {
	const before = ics([{ due: '2019-12-31' }, { article: 2 }]);
	const after = ics([{ due: '2019-12-31', revised: ['2020-12-31'] }, { article: 2 }]);
	const again = ics([{ due: '2019-12-31', revised: ['2020-12-31', '2021-04-30'] }, { article: 2 }]);

	it('moves the event instead of doubling it: the same UID, a higher sequence, the new day', () => {
		const told = (text: string) => {
			const [event] = eventsOf(text);
			return ['UID', 'SEQUENCE', 'DTSTART;VALUE=DATE'].map((name) => event?.get(name));
		};
		expect(told(before)).toEqual(['ca%2F1%2FE1%2F1@jalon', '0', '20191231']);
		expect(told(after)).toEqual(['ca%2F1%2FE1%2F1@jalon', '1', '20201231']);
		expect(told(again)).toEqual(['ca%2F1%2FE1%2F1@jalon', '2', '20210430']);
	});

	it('leaves the other events as they are', () => {
		const other = (text: string) => [...(eventsOf(text)[1] ?? [])];
		expect(other(after)).toEqual(other(before));
		expect(other(again)).toEqual(other(before));
	});
});

test('UIDs name the part, whatever stands before it in the file', () => {
	const parts: Described[] = [
		{ article: 3, name: 'E1 NEW' },
		{ article: 3, name: 'E1 NEW' },
	];
	const alone = property(ics(parts), 'UID');
	expect(alone).toEqual(['ca%2F3%2FE1%20NEW%2F1@jalon', 'ca%2F3%2FE1%20NEW%2F2@jalon']);
	expect(property(ics([{ article: 1 }, ...parts]), 'UID').slice(1)).toEqual(alone);
});

test('parts without a due day are left out: waiting, expected, unstated', () => {
	const text = ics(
		[{ due: 'open: X' }, { article: 2, due: 'soon: X' }, { article: 3, due: '' }, { article: 4 }],
		[{ id: 'open' }, { id: 'soon', expected: '2021-06-30' }],
	);
	expect(property(text, 'UID')).toEqual(['ca%2F4%2FE1%2F1@jalon']);
});

test('a part that counts from an X with a day is in', () => {
	const text = ics([{ due: 'x: X + 18 months' }], [{ id: 'x', day: '2019-11-05' }]);
	expect(property(text, 'DTSTART;VALUE=DATE')).toEqual(['20210505']);
});

test('a contract without due days is a calendar without events', () => {
	const text = ics([]);
	check(text);
	expect(eventsOf(text)).toEqual([]);
});

describe('texts', () => {
	const titled = (fr: string) => ics([{ title: { fr }, wording: '31/12/2020' }]);
	const summary = (text: string) => only(property(text, 'SUMMARY')) ?? '';

	test.each([
		['commas, semicolons and backslashes', 'a, b; c \\ d', 'a\\, b\\; c \\\\ d'],
		['a line break', 'a\nb', 'a\\nb'],
		['a Windows line break', 'a\r\nb', 'a\\nb'],
		['a backslash before an n', 'a\\nb', 'a\\\\nb'],
		['colons and quotes, which need no escape', 'a: "b"', 'a: "b"'],
	])('%s are escaped', (_, fr, escaped) => {
		const text = titled(fr);
		check(text);
		expect(summary(text)).toBe(`Article 1 E1 – ${escaped}`);
	});

	it('cannot begin another event or property', () => {
		const text = titled('x\r\nEND:VEVENT\r\nBEGIN:VEVENT\nUID:other@jalon');
		check(text);
		expect(property(text, 'UID')).toEqual(['ca%2F1%2FE1%2F1@jalon']);
	});

	it('are folded by octets and not by characters, and never inside a character', () => {
		for (const letter of ['é', '…', '😀', 'a']) {
			const long = letter.repeat(400);
			const text = titled(long);
			check(text);
			expect(linesOf(text).some((line) => octets(line) > 60)).toBe(true);
			expect(summary(text)).toBe(`Article 1 E1 – ${long}`);
		}
	});

	it('of any kind read back as they were', () => {
		const unit = fc.constantFrom(...'abé…😀\\;,:"\nnN \t');
		fc.assert(
			fc.property(fc.string({ unit, minLength: 1, maxLength: 200 }), (fr) => {
				const text = titled(fr);
				check(text);
				expect(unescaped(summary(text))).toBe(`Article 1 E1 – ${fr}`);
			}),
		);
	});

	it('tell the wording and what became of the part, and lead to it', () => {
		const [event] = eventsOf(
			ics([{ article: 7, name: 'E2', wording: 'fin 2020, au plus tard', outcome: 'closed 2021' }]),
		);
		expect(event?.get('DESCRIPTION')).toBe('fin 2020\\, au plus tard\\nClôturé');
		expect(event?.get('URL;VALUE=URI')).toBe(`${ADDRESS}/articles/7#E2`);
	});
});
