import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { parsePeriod, QUARTERS, UNITS, type Period } from '$lib/domain/time/calendar';
import type { Snap } from '$lib/domain/time/deadline';
import { deadlineWords } from '$lib/i18n/deadline-words';
import { WORDING_LANGUAGES } from '$lib/domain/contract/vocabulary';
import { LONGEST_WORDING, readWording, summarise, type ReadDeadline } from '$lib/deadlines/read';
import { WORDING_PROBLEMS } from '$lib/deadlines/tokens';

/** What holds for every wording, whatever it says, and for the words that we write ourselves. */

/** Thousands of texts take some seconds, on a busy machine many. */
const PATIENT = { timeout: 120_000 };

const pad = (number: number) => String(number).padStart(2, '0');

const year = fc.integer({ min: 1990, max: 2060 });
const day = fc
	.record({ year, month: fc.integer({ min: 1, max: 12 }), day: fc.integer({ min: 1, max: 31 }) })
	.map(({ year, month, day }) => `${year}-${pad(month)}-${pad(day)}`)
	.filter((text) => parsePeriod(text) !== null);
const span = fc
	.tuple(day, day)
	.filter(([one, other]) => one !== other)
	.map((days) => days.toSorted().join('/'));
const periodOf = (text: string): Period => {
	const period = parsePeriod(text);
	if (!period) throw new Error(`${text} is no period`);
	return period;
};
const spanPeriod = span.map(periodOf);
const period = fc
	.oneof(
		day,
		fc.tuple(year, fc.integer({ min: 1, max: 12 })).map(([y, month]) => `${y}-${pad(month)}`),
		fc.tuple(year, fc.constantFrom(...QUARTERS)).map(([y, quarter]) => `${y}-Q${quarter}`),
		fc.tuple(year, fc.constantFrom(1, 2)).map(([y, half]) => `${y}-S${half}`),
		year.map(String),
		span,
	)
	.map(periodOf);

const snap = fc.constantFrom<Snap | null>(
	null,
	...QUARTERS.map((quarter): Snap => ({ kind: 'quarter', quarter })),
	{ kind: 'monthStart' },
	{ kind: 'monthEnd' },
);
const terms = fc.array(
	fc.record({
		count: fc.oneof(fc.integer({ min: -3, max: 3 }), fc.integer({ min: -400, max: 400 })),
		unit: fc.constantFrom(...UNITS),
	}),
	{ maxLength: 3 },
);
const dayOfYear = day.map((text) => ({ month: Number(text.slice(5, 7)), day: Number(text.slice(8)) }));
const start = day.map((text): Period => ({ ...periodOf(text), precision: 'span' }));

const deadline: fc.Arbitrary<ReadDeadline> = fc.oneof(
	fc.record({ kind: fc.constant('calendar' as const), period, before: fc.boolean() }),
	fc.record({
		kind: fc.constant('relative' as const),
		event: fc.constant(''),
		terms,
		snap,
		before: fc.boolean(),
	}),
	fc.record({
		kind: fc.constant('recurring' as const),
		rhythm: fc.constantFrom('month' as const, 'quarter' as const, 'semester' as const, 'year' as const, null),
		on: fc.option(dayOfYear),
		between: fc.option(fc.oneof(spanPeriod, start)),
	}),
);

const summaryOf = (deadline: ReadDeadline) =>
	summarise({
		readings: [[{ deadline, earliest: null, revision: false, approvedIn: '', printedDue: null }]],
	});

describe.each(WORDING_LANGUAGES)('deadlineWords in %s', (lang) => {
	test('what is written reads back as the same deadline', PATIENT, () => {
		fc.assert(
			fc.property(deadline, (one) => {
				const words = deadlineWords(one, lang);
				const read = readWording(words);
				expect({ words, reading: summarise(read), unread: read.unread }).toEqual({
					words,
					reading: summaryOf(one),
					unread: [],
				});
				expect(read.problems.filter(({ problem }) => problem !== 'event-missing')).toEqual([]);
			}),
			{ numRuns: 3000 },
		);
	});
});

const FOLDER = 'tests/deadlines/wordings';
const wordings = readdirSync(FOLDER)
	.filter((name) => name.endsWith('.csv'))
	.flatMap((name) => {
		const text = readFileSync(`${FOLDER}/${name}`, 'utf8');
		return Papa.parse<string[]>(text, { delimiter: ';', skipEmptyLines: true }).data.slice(1);
	})
	.map(([wording = '']) => wording);
const words = [...new Set(wordings.flatMap((wording) => wording.split(/(?<=\s)|(?=[\s'’+=()/.-])/)))];

const caseText = fc.constantFrom(...wordings);
const glued = fc.array(fc.constantFrom(...words), { maxLength: 60 }).map((list) => list.join(''));
/** A case with a piece taken out, doubled, or replaced by other words. */
const mutated = fc
	.tuple(
		caseText,
		fc.nat(),
		fc.nat(),
		fc.oneof(fc.constant(''), fc.constantFrom(...words), fc.string(), caseText),
	)
	.map(([text, one, other, put]) => {
		const [from = 0, to = 0] = [one % (text.length + 1), other % (text.length + 1)].toSorted((a, b) => a - b);
		return text.slice(0, from) + put + text.slice(to);
	});
/** The same few words over and over: what a pattern that repeats without bounds would choke on. */
const repeated = fc
	.tuple(
		fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 4 }),
		fc.integer({ min: 1, max: 500 }),
	)
	.map(([list, times]) => list.join('').repeat(times));
const anyText = fc
	.oneof(
		fc.string({ maxLength: 200 }),
		fc.string({ unit: 'binary', maxLength: 200 }),
		fc.string({ unit: fc.constantFrom(..."xX+-/.:;,()« »=>0123456789 \n\t\u00a0aeéndlr'"), maxLength: 300 }),
		glued,
		mutated,
		repeated,
	)
	.map((text) => text.slice(0, LONGEST_WORDING));

const SLOWEST_MS = 50;

/** Reads a text and says how long it took at best: a pause of the machine does not come every time at the same text. */
function timed(text: string) {
	const once = () => {
		const started = performance.now();
		const read = readWording(text);
		return { read, took: performance.now() - started };
	};
	const { read, took: first } = once();
	let took = first;
	for (let again = 0; took >= SLOWEST_MS / 2 && again < 20; again += 1) took = Math.min(took, once().took);
	return { read, took };
}

describe('any text', () => {
	test(
		'pieces and unread spans cover it without overlap, problems lie within it, and none is slow',
		PATIENT,
		() => {
			wordings.forEach(readWording);
			let slowest = { took: 0, text: '' };
			fc.assert(
				fc.property(anyText, (text) => {
					const { read, took } = timed(text);
					if (took > slowest.took) slowest = { took, text };
					const spans = [...read.pieces, ...read.unread].toSorted((a, b) => a.from - b.from);
					// One expectation per text: one per span cost more than the reading of some texts.
					const ends = [0, ...spans.map(({ to }) => to)];
					expect({
						gaps: spans.filter(({ from, to }, at) => from !== ends[at] || to <= from),
						reached: ends.at(-1),
						beyond: read.problems.filter(({ from, to }) => !(0 <= from && from <= to && to <= text.length)),
						unknown: read.problems.filter(({ problem }) => !WORDING_PROBLEMS.includes(problem)),
						empty: read.readings.filter((list) => list.length === 0),
						says: read.readings.length > 0 || read.problems.length > 0,
					}).toEqual({ gaps: [], reached: text.length, beyond: [], unknown: [], empty: [], says: true });
				}),
				{ numRuns: 10_000 },
			);
			expect(slowest.took, slowest.text).toBeLessThan(SLOWEST_MS);
		},
	);

	test('capitals and non-breaking spaces make no difference', PATIENT, () => {
		const seen = (text: string) => {
			const read = readWording(text);
			return { reading: summarise(read), unread: read.unread, problems: read.problems };
		};
		fc.assert(
			fc.property(fc.oneof(caseText, mutated, glued), (raw) => {
				// Only letters that exist as capitals one for one, so that places in the text can be compared.
				const text = raw.replace(/[^\n -~éèêëàâîïôûùçœæóíáñ’–«»°§€]/g, '');
				expect(seen(text.toUpperCase())).toEqual(seen(text));
				expect(seen(text.toLowerCase())).toEqual(seen(text));
				expect(seen(text.replaceAll(' ', '\u00a0'))).toEqual(seen(text));
				expect(seen(text.replaceAll(' ', '\u202f'))).toEqual(seen(text));
			}),
			{ numRuns: 2000 },
		);
	});

	test('what is longer than a cell of a table is not read', () => {
		const { readings, problems } = readWording('31/12/2020 '.repeat(200));
		expect({ readings, problems: problems.map(({ problem }) => problem) }).toEqual({
			readings: [],
			problems: ['too-long'],
		});
	});
});
