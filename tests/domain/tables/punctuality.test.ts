import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { partKey } from '$lib/domain/contract/keys';
import { isCounted } from '$lib/domain/contract/outcome';
import {
	DELAY_CLASSES,
	compareWithDue,
	delays,
	median,
	onTimeRate,
	punctuality,
	revisions,
	verdict,
	type Verdict,
} from '$lib/domain/tables/punctuality';
import { dayText, descriptions, surroundings } from '../arbitrary';
import { deadline, only, period, scheduled, type Described, type Surroundings } from '../build';
import { resolve } from '$lib/domain/time/deadline';

const show = (found: Verdict) => {
	switch (found.kind) {
		case 'late':
			return found.atLeast === found.atMost
				? `late ${found.atLeast}`
				: `late ${found.atLeast}..${found.atMost}`;
		case 'open':
			return found.calledLate ? 'called late' : 'open';
		default:
			return found.kind;
	}
};
const entry = (described: Described, around: Surroundings = {}) => only(scheduled([described], around));
const verdictOf = (
	due: string,
	outcome: string,
	against: 'original' | 'current' = 'current',
	revised: readonly string[] = [],
) => show(verdict(entry({ due, outcome, revised }, surroundings), against));

/** A part due at the end of 2019 that was realised so many days later. */
const lateBy = (days: number, more: Described = {}): Described => ({
	due: '2019-12-31',
	outcome: `realised ${new Date(Date.UTC(2019, 11, 31 + days)).toISOString().slice(0, 10)}`,
	...more,
});

describe('a part realised on a day', () => {
	// Due day; the day before, the day itself and the day after.
	test.each([
		['2020-12-31', '2020-12-30', '2020-12-31', '2021-01-01'],
		['2020-02', '2020-02-28', '2020-02-29', '2020-03-01'],
		['2019-02', '2019-02-27', '2019-02-28', '2019-03-01'],
		['2020-Q2', '2020-06-29', '2020-06-30', '2020-07-01'],
		['2020-S1', '2020-06-29', '2020-06-30', '2020-07-01'],
		['2020', '2020-12-30', '2020-12-31', '2021-01-01'],
		['before 2020-03-31', '2020-03-29', '2020-03-30', '2020-03-31'],
		['before 2020-Q2', '2020-03-30', '2020-03-31', '2020-04-01'],
		['every quarter 2020-Q3', '2020-09-29', '2020-09-30', '2020-10-01'],
		['stated: X + 18 months', '2021-05-04', '2021-05-05', '2021-05-06'],
		['stated: Q2 of X + 1 year', '2020-06-29', '2020-06-30', '2020-07-01'],
	])('due %s: on time on %s and on %s, a day late on %s', (due, before, on, after) => {
		expect([before, on, after].map((day) => verdictOf(due, `realised ${day}`))).toEqual([
			'onTime',
			'onTime',
			'late 1',
		]);
	});

	it('long before is on time, and a year later counts the leap day', () => {
		expect(verdictOf('2020-12-31', 'realised 2016-01-01')).toBe('onTime');
		expect(verdictOf('2019-12-31', 'realised 2020-12-31')).toBe('late 366');
	});

	it('is on time exactly on the days up to the due day, and late by the days since', () => {
		fc.assert(
			fc.property(dayText, dayText, (due, on) => {
				const days = Math.round((Date.parse(on) - Date.parse(due)) / 86_400_000);
				expect(verdictOf(due, `realised ${on}`)).toBe(days > 0 ? `late ${days}` : 'onTime');
			}),
		);
	});
});

describe('a part realised in a period', () => {
	test.each([
		// month
		['2020-06-30', '2020-06', 'onTime'],
		['2020-06-29', '2020-06', 'unknown'],
		['2020-06-01', '2020-06', 'unknown'],
		['2020-05-31', '2020-06', 'late 1..30'],
		['2020-05-01', '2020-06', 'late 31..60'],
		// quarter and semester
		['2020-06-30', '2020-Q2', 'onTime'],
		['2020-06-29', '2020-Q2', 'unknown'],
		['2020-06-30', '2020-S1', 'onTime'],
		['2020-06-29', '2020-S1', 'unknown'],
		['2020-01-01', '2020-S1', 'unknown'],
		['2019-12-31', '2020-S1', 'late 1..182'],
		// year
		['2020-12-31', '2020', 'onTime'],
		['2020-12-30', '2020', 'unknown'],
		['2019-12-31', '2020', 'late 1..366'],
		// a due period counts with its last day
		['2020-Q2', '2020-06', 'onTime'],
		['2020-06', '2020-Q2', 'onTime'],
		['2020-05', '2020-Q2', 'unknown'],
		['2020', '2020-S2', 'onTime'],
		['2020-S1', '2020', 'unknown'],
	])('due %s, realised in %s: %s', (due, on, expected) => {
		expect(verdictOf(due, `realised ${on}`)).toBe(expected);
	});

	it('gets a verdict only when every day of the period has it', () => {
		const months = fc.tuple(fc.integer({ min: 2018, max: 2021 }), fc.integer({ min: 1, max: 12 }));
		fc.assert(
			fc.property(months, fc.constantFrom('2019-03-31', '2020-06-15', '2020'), ([year, month], due) => {
				const text = `${year}-${String(month).padStart(2, '0')}`;
				const last = new Date(Date.UTC(year, month, 0)).getUTCDate();
				const days = [...Array(last).keys()].map(
					(at) => verdictOf(due, `realised ${text}-${String(at + 1).padStart(2, '0')}`).split(' ')[0],
				);
				const whole = verdictOf(due, `realised ${text}`).split(' ')[0];
				expect(whole).toBe(new Set(days).size === 1 ? days[0] : 'unknown');
			}),
		);
	});
});

describe('no verdict', () => {
	it('when the day of realisation, the deadline or the day of X is not known', () => {
		expect(verdictOf('2020-12-31', 'realised')).toBe('unknown');
		expect(verdictOf('', 'realised 2020-01-01')).toBe('unknown');
		expect(verdictOf('open: X + 1 month', 'realised 2020-01-01')).toBe('unknown');
	});

	it('when X is only expected', () => {
		const expected = { events: [{ id: 'x', expected: '2019-01-01' }] };
		const found = entry({ due: 'x: X', outcome: 'realised 2020-01-01' }, expected);
		expect(show(verdict(found, 'current'))).toBe('unknown');
	});

	it('compareWithDue says so of each missing side', () => {
		const due = resolve(deadline('2020'), () => null);
		expect(compareWithDue(null, due)).toEqual({ kind: 'unknown' });
		expect(compareWithDue(period('2020'), { kind: 'undated' })).toEqual({ kind: 'unknown' });
		expect(compareWithDue(period('2020'), { kind: 'waiting', event: 'x' })).toEqual({ kind: 'unknown' });
		expect(compareWithDue(period('2020'), due)).toEqual({ kind: 'onTime' });
	});
});

test.each([
	['2020-12-31', 'closed 2019-01-01', 'closed'],
	['2018-12-31', 'closed 2021-01-01', 'closed'],
	['2020-12-31', 'closed', 'closed'],
	['2018-12-31', 'onTrack', 'open'],
	['2018-12-31', 'attention internal', 'open'],
	['2028-12-31', 'late external', 'called late'],
	['open: X', 'onTrack', 'waiting'],
	['open: X', 'late internal', 'waiting'],
	['', 'onTrack', 'open'],
	['', 'late', 'called late'],
	['chained: X + 12 months', 'onTrack', 'waiting'],
])('due %s, %s: %s', (due, outcome, expected) => {
	expect(verdictOf(due, outcome)).toBe(expected);
});

describe('a revised part', () => {
	const against = (outcome: string) =>
		(['original', 'current'] as const).map((which) =>
			verdictOf('2019-12-31', outcome, which, ['2020-12-31', '2021-04-30']),
		);
	it('is measured against its first and its last deadline, not one in between', () => {
		expect(against('realised 2019-12-31')).toEqual(['onTime', 'onTime']);
		expect(against('realised 2020-01-01')).toEqual(['late 1', 'onTime']);
		expect(against('realised 2021-04-30')).toEqual(['late 486', 'onTime']);
		expect(against('realised 2021-05-01')).toEqual(['late 487', 'late 1']);
	});

	it('waits while its last deadline does', () => {
		expect(verdictOf('2019-12-31', 'onTrack', 'current', ['open: X'])).toBe('waiting');
		expect(verdictOf('open: X', 'onTrack', 'current', ['2019-12-31'])).toBe('open');
	});
});

describe('punctuality', () => {
	const entries = scheduled(
		[
			{ article: 1, due: '2020', outcome: 'realised 2020-12-31' },
			{ article: 2, due: '2020', revised: ['2021'], outcome: 'realised 2021-01-01' },
			{ article: 3, due: '2020', outcome: 'realised' },
			{ article: 4, due: '2020', outcome: 'closed 2020-01-01' },
			{ article: 5, due: '2020', outcome: 'onTrack' },
			{ article: 6, due: '2020', outcome: 'late both' },
			{ article: 7, due: 'open: X', outcome: 'late both' },
			{ article: 8, due: '2020', outcome: 'realised 2020-01-01', standing: 'followed' },
			{ article: 9, due: '2020', outcome: 'replaced', standing: 'replaced' },
		],
		surroundings,
	);

	it('counts each counted part once, those called late also as open', () => {
		expect(punctuality(entries, 'current')).toEqual({
			number: 7,
			onTime: 2,
			late: 0,
			unknown: 1,
			closed: 1,
			open: 2,
			calledLate: 1,
			waiting: 1,
			undecided: 0,
		});
		expect(punctuality(entries, 'original')).toMatchObject({ number: 7, onTime: 1, late: 1 });
	});

	it('gives a rate over all counted parts, and none for nothing', () => {
		expect(onTimeRate(punctuality(entries, 'current'))).toBe(2 / 7);
		expect(onTimeRate(punctuality([], 'current'))).toBeNull();
		expect(onTimeRate(punctuality(entries.slice(7), 'current'))).toBeNull();
	});

	it('adds up for any contract, to the number of counted parts', () => {
		fc.assert(
			fc.property(descriptions, fc.constantFrom('original', 'current'), (described, against) => {
				const any = scheduled(described, surroundings);
				const { number, onTime, late, unknown, closed, open, calledLate, waiting } = punctuality(
					any,
					against,
				);
				expect(number).toBe(any.filter(({ part }) => isCounted(part)).length);
				expect(onTime + late + unknown + closed + open + waiting).toBe(number);
				expect(calledLate).toBeLessThanOrEqual(open);
			}),
		);
	});
});

test.each([
	[[], null],
	[[5], 5],
	[[5, 1], 3],
	[[9, 1, 5], 5],
	[[10, 9, 1, 2], 5.5],
	[[100, 20, 3], 20],
	[[0, 0, 7, 0], 0],
])('the median of %j is %d', (values, expected) => {
	expect(median(values)).toBe(expected);
});

describe('delays', () => {
	it('sorts the bounds of each class to the class that they close', () => {
		expect(DELAY_CLASSES).toEqual([30, 90, 180, 365]);
		const classOf = (days: number) => delays(scheduled([lateBy(days)]), 'current').classes;
		expect([1, 30].map(classOf)).toEqual([
			[1, 0, 0, 0, 0],
			[1, 0, 0, 0, 0],
		]);
		expect([31, 90].map(classOf)).toEqual([
			[0, 1, 0, 0, 0],
			[0, 1, 0, 0, 0],
		]);
		expect([91, 180].map(classOf)).toEqual([
			[0, 0, 1, 0, 0],
			[0, 0, 1, 0, 0],
		]);
		expect([181, 365].map(classOf)).toEqual([
			[0, 0, 0, 1, 0],
			[0, 0, 0, 1, 0],
		]);
		expect([366, 4000].map(classOf)).toEqual([
			[0, 0, 0, 0, 1],
			[0, 0, 0, 0, 1],
		]);
	});

	it('gives the parts with the longest first, the median and the longest', () => {
		const found = delays(
			scheduled([
				lateBy(31, { article: 1 }),
				lateBy(0, { article: 2 }),
				lateBy(400, { article: 3 }),
				lateBy(2, { article: 4 }),
				lateBy(500, { article: 5, standing: 'followed' }),
				{ article: 6, due: '2019-12-31', outcome: 'closed 2021-01-01' },
				{ article: 7, due: '2019-12-31', outcome: 'late both' },
				lateBy(90, { article: 8 }),
			]),
			'current',
		);
		expect(found.parts.map(({ part, days, exact }) => [partKey(part), days, exact])).toEqual([
			['ca/3/E1/1', 400, true],
			['ca/8/E1/1', 90, true],
			['ca/1/E1/1', 31, true],
			['ca/4/E1/1', 2, true],
		]);
		expect([found.median, found.longest, found.classes]).toEqual([60.5, 400, [1, 2, 0, 0, 1]]);
	});

	it('counts a delay known as an interval with its certain part, and says that it is not exact', () => {
		const found = delays(scheduled([{ due: '2020-05-31', outcome: 'realised 2020-S2' }]), 'current');
		expect(found.parts.map(({ days, exact }) => [days, exact])).toEqual([[31, false]]);
		expect(found.classes).toEqual([0, 1, 0, 0, 0]);
	});

	it('measures against the deadline that is asked for', () => {
		const entries = scheduled([{ due: '2019', revised: ['2020'], outcome: 'realised 2021-01-01' }]);
		expect(delays(entries, 'original').longest).toBe(367);
		expect(delays(entries, 'current').longest).toBe(1);
	});

	it('has neither median nor longest when nothing was late', () => {
		expect(delays(scheduled([lateBy(0)]), 'current')).toEqual({
			parts: [],
			median: null,
			longest: null,
			classes: [0, 0, 0, 0, 0],
		});
	});

	it('has as many parts in its classes as are counted late', () => {
		fc.assert(
			fc.property(descriptions, fc.constantFrom('original', 'current'), (described, against) => {
				const any = scheduled(described, surroundings);
				const { parts, classes } = delays(any, against);
				expect(parts).toHaveLength(punctuality(any, against).late);
				expect(classes.reduce((sum, count) => sum + count, 0)).toBe(parts.length);
			}),
		);
	});
});

describe('revisions', () => {
	it('counts revised parts, revisions and by how much the last one moved the first', () => {
		const found = revisions(
			scheduled(
				[
					{ article: 1, due: '2019-12-31', revised: ['2020-12-31', '2021-04-30'] },
					{ article: 2, due: '2020-01-31', revised: ['2020-Q1'] },
					{ article: 3, due: '2020-01-31', revised: ['2020-01-01'] },
					{ article: 4, due: '2020-01-31', revised: ['open: X'] },
					{ article: 5, due: 'open: X', revised: ['2020-01-31'] },
					{ article: 6, due: '2020-01-31' },
					{ article: 7, due: '2019', revised: ['2020'], standing: 'removed', outcome: 'removed' },
				],
				surroundings,
			),
		);
		expect(found).toEqual({ revised: 5, revisions: 6, moved: [486, 60, -30], median: 60 });
	});

	it('of nothing are none', () => {
		expect(revisions([])).toEqual({ revised: 0, revisions: 0, moved: [], median: null });
	});
});
