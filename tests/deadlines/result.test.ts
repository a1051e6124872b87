import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { parseCalendar, parseRelative } from '$lib/domain/time/deadline';
import type { DayOfYear } from '$lib/deadlines/recurrence';
import type { ReadDeadline, StatedDeadline, WordingReading } from '$lib/deadlines/read';
import { plainText } from '$lib/i18n/phrase';
import { wordingRecord } from '$lib/views/deadlines/wording-record';
import { wordingView } from '$lib/views/deadlines/wording-view';
import { wordingResult, type ReadingResult } from '$lib/deadlines/result';
import { calendarText, dayText } from '../domain/arbitrary';
import { only, period, show } from '../domain/build';

/** A deadline: `2020-12-31`, `before 2024-Q2`, or counted from an event, `note: X + 18 months`. */
function stated(text: string): ReadDeadline {
	const [event, relative] = text.split(': ');
	const parsed = relative === undefined ? null : parseRelative(relative);
	if (event !== undefined && parsed) return { kind: 'relative', event, ...parsed };
	const calendar = parseCalendar(text);
	if (!calendar) throw new Error(`no deadline: ${text}`);
	return calendar;
}

type More = Partial<Omit<StatedDeadline, 'deadline' | 'printedDue'>> & { readonly printed?: string };

function statement(deadline: string | ReadDeadline, { printed, ...more }: More = {}): StatedDeadline {
	return {
		deadline: typeof deadline === 'string' ? stated(deadline) : deadline,
		earliest: null,
		revision: false,
		approvedIn: '',
		...more,
		printedDue: printed === undefined ? null : period(printed),
	};
}

/** What was read of a wording, as the reader hands it over. */
function reading(
	readings: readonly (readonly StatedDeadline[])[],
	eventDay: string | null = null,
): WordingReading {
	return {
		readings,
		eventDay: eventDay === null ? null : period(eventDay),
		pieces: [],
		unread: [],
		problems: [],
	};
}

/** The results when X is `x`. */
const results = (read: WordingReading, x: string | null = null) =>
	wordingResult(read, x === null ? null : period(x)).readings;

/** The only result. */
const result = (read: WordingReading, x: string | null = null): ReadingResult => only(results(read, x));

const recurring = (
	rhythm: 'month' | 'quarter' | 'semester' | 'year' | null,
	between: string | null,
	on: DayOfYear | null = null,
): ReadDeadline => ({ kind: 'recurring', rhythm, on, between: between === null ? null : period(between) });

describe('a day or period of the calendar', () => {
	test.each([
		['2020-12-31', '2020-12-31', 'day'],
		['2022-06', '2022-06-30', 'month'],
		['2024-Q2', '2024-06-30', 'quarter'],
		['2024-S1', '2024-06-30', 'semester'],
		['2023', '2023-12-31', 'year'],
	])('%s is due on %s', (text, due, precision) => {
		expect(result(reading([[statement(text)]]))).toMatchObject({
			kind: 'calendar',
			due,
			days: [due],
			precision,
			waiting: false,
			event: null,
			offset: null,
			before: false,
		});
	});

	it('needs no X, and a day of X changes nothing', () => {
		const read = reading([[statement('2020-12-31')]]);
		expect(result(read, '2019-01-01')).toEqual(result(read));
	});

	it('that is itself out is due the day before', () => {
		expect(result(reading([[statement('before 2024-Q2')]]))).toMatchObject({
			due: '2024-03-31',
			precision: 'day',
			before: true,
		});
	});
});

describe('X', () => {
	const read = (printed: string | null) => reading([[statement('note: X + 18 months')]], printed);

	it('without a day makes the deadline wait', () => {
		expect(result(read(null))).toMatchObject({
			kind: 'relative',
			due: null,
			days: [],
			precision: null,
			waiting: true,
			event: 'note',
			offset: 'X + 18 months',
			steps: [],
		});
	});

	it('has the day that the wording prints', () => {
		expect(result(read('2019-11-05'))).toMatchObject({ due: '2021-05-05', waiting: false });
	});

	it('has the day that is given', () => {
		expect(result(read(null), '2019-08-31')).toMatchObject({ due: '2021-02-28', precision: 'day' });
	});

	it('has the day that is given rather than the one that the wording prints', () => {
		const { due, steps } = result(read('2019-11-05'), '2019-08-31');
		expect(due).toBe('2021-02-28');
		expect(steps.map((step) => (step.kind === 'event' ? step.day.kind : step.kind))).toEqual([
			'given',
			'add',
		]);
		const own = result(read('2019-11-05')).steps[0];
		expect(own?.kind === 'event' ? own.day.kind : null).toBe('stated');
	});

	it('keeps its precision', () => {
		expect(result(read('2025-10'))).toMatchObject({ due: '2027-04-30', precision: 'month' });
	});

	it('is the same for every deadline of the wording', () => {
		const two = reading([[statement('note: X + 12 months'), statement('note: X + 18 months')]]);
		expect(result(two, '2019-11-05').days).toEqual(['2020-11-05', '2021-05-05']);
	});
});

test('the notation of the offset leaves out "before", which stands apart', () => {
	const { offset, before, due } = result(
		reading([[statement('note: before X - 2 months, end of the month')]]),
		'2020-05-15',
	);
	expect([offset, before, due]).toEqual(['X - 2 months, end of the month', true, '2020-03-30']);
});

describe('a printed result', () => {
	const differences = (read: WordingReading, x: string | null = null) =>
		wordingResult(read, x === null ? null : period(x)).differences.map(
			({ printed, due }) => `${show(printed)} not ${show(due)}`,
		);

	test.each([
		['agrees', '2021-05-05', []],
		['is a day late', '2021-05-06', ['2021-05-06 not 2021-05-05']],
		['is a day early', '2021-05-04', ['2021-05-04 not 2021-05-05']],
		['is the whole month', '2021-05', ['month 2021-05-01..2021-05-31 not 2021-05-05']],
	])('that %s', (_, printed, expected) => {
		expect(differences(reading([[statement('note: X + 18 months', { printed })]], '2019-11-05'))).toEqual(
			expected,
		);
	});

	it('cannot be checked while X has no day', () => {
		expect(differences(reading([[statement('note: X + 18 months', { printed: '2021-05-06' })]]))).toEqual([]);
	});

	it('in months agrees with the month, whatever its days', () => {
		expect(
			differences(reading([[statement('note: X + 18 months', { printed: '2027-04-30' })]], '2025-10')),
		).toEqual([]);
	});

	it('is not compared with what another day of X would give', () => {
		const read = reading([[statement('note: X + 18 months', { printed: '2021-05-05' })]], '2019-11-05');
		expect(differences(read, '2020-11-05')).toEqual([]);
	});

	it('is reported once, though two readings share it', () => {
		const shared = statement('note: X + 18 months', { printed: '2021-05-06' });
		const read = reading(
			[
				[shared, statement('2022-12-31')],
				[shared, statement('before 2022-12-31')],
			],
			'2019-11-05',
		);
		expect(differences(read)).toHaveLength(1);
	});
});

describe('several deadlines', () => {
	it('are all listed, and the last one is when it is due', () => {
		const read = reading([[statement('2019-12-31'), statement('2020-12-31')]]);
		expect(result(read)).toMatchObject({
			kind: 'several',
			due: '2020-12-31',
			days: ['2019-12-31', '2020-12-31'],
		});
	});

	it('wait as soon as one of them waits', () => {
		const read = reading([[statement('note: X + 12 months'), statement('2020-12-31')]]);
		expect(result(read)).toMatchObject({ kind: 'several', waiting: true, days: ['2020-12-31'] });
	});

	it('in another order than the calendar are put in its order', () => {
		const read = reading([[statement('2020-12-31'), statement('2019-12-31')]]);
		expect(result(read)).toMatchObject({ due: '2020-12-31', days: ['2019-12-31', '2020-12-31'] });
	});
});

describe('a revised deadline', () => {
	const chain = reading([
		[
			statement('2019-12-31'),
			statement('2020-12-31', { revision: true, approvedIn: '2019-s1' }),
			statement('2021-04-30', { revision: true, approvedIn: '2020-s1' }),
		],
	]);

	it('counts, and those it replaces are kept and marked', () => {
		const one = result(chain);
		expect(one).toMatchObject({ kind: 'calendar', due: '2021-04-30', days: ['2021-04-30'] });
		expect(one.statements.map(({ days, replaced }) => [...days, replaced])).toEqual([
			['2019-12-31', true],
			['2020-12-31', true],
			['2021-04-30', false],
		]);
	});

	it('replaces only the deadline right before it', () => {
		const read = reading([
			[statement('2019-12-31'), statement('2020-06-30'), statement('2021-04-30', { revision: true })],
		]);
		expect(result(read)).toMatchObject({ kind: 'several', days: ['2019-12-31', '2021-04-30'] });
	});

	it('that was counted from X no longer waits for it', () => {
		const read = reading([[statement('note: X + 1 year'), statement('2021-04-30', { revision: true })]]);
		expect(result(read)).toMatchObject({ waiting: false, event: null, due: '2021-04-30' });
	});
});

describe('what recurs', () => {
	const days = (deadline: ReadDeadline) => result(reading([[statement(deadline)]])).days;

	it('lists its days between two days, and is due on the last of them', () => {
		expect(result(reading([[statement(recurring('quarter', '2026'))]]))).toMatchObject({
			kind: 'recurring',
			due: '2026-12-31',
			days: ['2026-03-31', '2026-06-30', '2026-09-30', '2026-12-31'],
			waiting: false,
			precision: null,
			steps: [],
		});
	});

	it('on a day of the year comes once a year, with or without a rhythm', () => {
		const expected = ['2026-03-31', '2027-03-31', '2028-03-31'];
		const march = { month: 3, day: 31 };
		expect(days(recurring('year', '2026-01-01/2028-12-31', march))).toEqual(expected);
		expect(days(recurring(null, '2026-01-01/2028-12-31', march))).toEqual(expected);
	});

	test.each([
		['without end', recurring('year', null)],
		['from a day on', recurring('quarter', '2026-03-31')],
		['without pause', recurring(null, '2026')],
	])('%s lists none', (_, deadline) => {
		expect(result(reading([[statement(deadline)]]))).toMatchObject({
			kind: 'recurring',
			due: null,
			days: [],
			waiting: false,
		});
	});
});

test('every reading of an ambiguous wording is given, in order', () => {
	const read = reading([[statement('2027-03-31')], [statement('before 2027-03-31')]]);
	expect(results(read).map(({ due, before }) => [due, before])).toEqual([
		['2027-03-31', false],
		['2027-03-30', true],
	]);
});

test('what was not read at all has no result', () => {
	expect(wordingResult(reading([]), period('2020-01-01'))).toEqual({ readings: [], differences: [] });
});

describe('the record for programs', () => {
	/** As a program gets it. */
	const record = (text: string, x: string | null = null): unknown =>
		JSON.parse(JSON.stringify(wordingRecord(text, x === null ? null : period(x))));

	it('of a day', () => {
		expect(record('31/12/2020')).toEqual({
			wording: '31/12/2020',
			x: null,
			readings: [
				{
					kind: 'calendar',
					due: '2020-12-31',
					days: ['2020-12-31'],
					precision: 'day',
					waiting: false,
					event: null,
					offset: null,
					before: false,
					steps: [{ kind: 'stated', result: '2020-12-31' }],
				},
			],
			unread: [],
			issues: [],
		});
	});

	const WORDING = "X + 18 mois, X = réception du plan d'action";

	it('of a deadline that waits', () => {
		expect(record(WORDING)).toEqual({
			wording: WORDING,
			x: null,
			readings: [
				{
					kind: 'relative',
					due: null,
					days: [],
					precision: null,
					waiting: true,
					event: "réception du plan d'action",
					offset: 'X + 18 months',
					before: false,
					steps: [],
				},
			],
			unread: [],
			issues: [],
		});
	});

	it('of the same with a day for X', () => {
		expect(record(WORDING, '2025-10')).toMatchObject({
			x: '2025-10-31',
			readings: [
				{
					due: '2027-04-30',
					precision: 'month',
					waiting: false,
					steps: [
						{ kind: 'event', result: '2025-10' },
						{ kind: 'add', result: '2027-04' },
					],
				},
			],
		});
	});

	it('says which X was used: the given one, else the printed one', () => {
		const text = 'X + 18 mois, X = 05/11/2019';
		expect(record(text)).toMatchObject({ x: '2019-11-05', readings: [{ due: '2021-05-05' }] });
		expect(record(text, '2019-08-31')).toMatchObject({ x: '2019-08-31', readings: [{ due: '2021-02-28' }] });
	});

	it('names a printed result that the calculation does not confirm', () => {
		const text = 'X + 18 mois, X = 05/11/2019 => Date limite : 06/05/2021';
		const { issues } = wordingRecord(text, null);
		expect(issues.filter(({ code }) => code === 'printed-differs')).toEqual([
			{ code: 'printed-differs', from: 0, to: text.length, text: '2021-05-06 ≠ 2021-05-05' },
		]);
		const right = wordingRecord(text.replace('06/05', '05/05'), null);
		expect(right.issues.map(({ code }) => code)).not.toContain('printed-differs');
	});

	it('of several days, of a revised day and of what recurs', () => {
		expect(record('31/12/2019 et 31/12/2020')).toMatchObject({
			readings: [{ kind: 'several', days: ['2019-12-31', '2020-12-31'] }],
		});
		expect(record('31/12/2019. Nouvelle date limite : 30/04/2021')).toMatchObject({
			readings: [{ kind: 'calendar', due: '2021-04-30', days: ['2021-04-30'] }],
		});
		expect(record('chaque année au 31/03, de 2026 à 2028')).toMatchObject({
			readings: [{ kind: 'recurring', days: ['2026-03-31', '2027-03-31', '2028-03-31'] }],
		});
	});

	it('of an ambiguous wording has both readings and says so', () => {
		expect(record('voor 31 maart 2027')).toMatchObject({
			readings: [
				{ due: '2027-03-31', before: false },
				{ due: '2027-03-30', before: true },
			],
			issues: [{ code: 'two-readings' }],
		});
	});

	it('names what was not read, with its place in the text', () => {
		const text = '31/12/2020 blabla';
		expect(record(text)).toMatchObject({
			readings: [{ due: '2020-12-31' }],
			unread: [{ from: 11, to: 17, text: 'blabla' }],
		});
		expect(record('blabla')).toMatchObject({
			readings: [],
			unread: [{ from: 0, to: 6, text: 'blabla' }],
			issues: [{ code: 'nothing-read', from: 0, to: 6 }],
		});
	});

	it('refuses more than 2,000 characters and reads exactly as many', () => {
		const long = (length: number) => '31/12/2020'.padEnd(length);
		expect(record(long(2000))).toMatchObject({ readings: [{ due: '2020-12-31' }], issues: [] });
		expect(record(long(2001))).toMatchObject({ readings: [], issues: [{ code: 'too-long' }] });
	});

	it('names each place as it stands in the text, whatever the text', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
				const { unread, issues, wording } = wordingRecord(text, null);
				expect(wording).toBe(text);
				for (const one of [...unread, ...issues]) expect(one.text).toBe(text.slice(one.from, one.to));
			}),
		);
	});
});

describe('in words', () => {
	it('a waiting deadline says so, and with a day of X how its result is found', () => {
		const text = "X + 18 mois, X = réception du plan d'action";
		expect(wordingView(text, null, 'fr').readings[0]?.statements[0]).toMatchObject({
			result: 'en attente du jour de X',
			steps: [],
			event: "réception du plan d'action",
		});
		const found = wordingView(text, period('2019-11-05'), 'nl').readings[0]?.statements[0];
		expect(found?.steps.map(plainText)).toEqual([
			"X = réception du plan d'action: 05/11/2019 (dag op proef)",
			'+ 18 maanden → 05/05/2021',
		]);
		expect(found).toMatchObject({
			result: '05/05/2021',
			normal: [
				{ lang: 'nl', text: 'X + 18 maanden' },
				{ lang: 'fr', text: 'X + 18 mois' },
			],
		});
		expect(wordingView('31/12/2020', null, 'nl').readings[0]?.statements[0]?.normal).toEqual([
			{ lang: 'nl', text: '31/12/2020' },
		]);
	});

	it('the pieces, put together, are the text', () => {
		const shown = (text: string) =>
			wordingView(text, null, 'fr')
				.runs.map((run) => run.text)
				.join('');
		for (const text of ['31/12/2020', 'X + 18 mois, X = 05/11/2019', 'blabla 31/12/2020 blabla'])
			expect(shown(text)).toBe(text);
		fc.assert(
			fc.property(fc.tuple(dayText, fc.string({ maxLength: 20 })), ([day, rest]) => {
				const text = `${rest} ${day.split('-').toReversed().join('/')}`;
				expect(shown(text)).toBe(text);
			}),
		);
	});

	it('an X without a description is not said to be X', () => {
		const { readings } = wordingView('X + 18 mois', period('2019-11-05'), 'fr');
		expect(readings[0]?.statements[0]?.steps[0]).not.toContain('X = X');
	});
});

test('for any period, the result is its last day and the printed day agrees with itself', () => {
	fc.assert(
		fc.property(calendarText, (text) => {
			const read = reading([[statement('note: X', { printed: text })]], text);
			expect(result(read).due).toBe(period(text).last.toString());
			expect(wordingResult(read, null).differences).toEqual([]);
		}),
	);
});
