import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { partKey } from '$lib/domain/contract/keys';
import { countsRealised, isCounted } from '$lib/domain/contract/outcome';
import { realisedIn, type RealisedIn } from '$lib/domain/history/realised-in';
import { schedule } from '$lib/domain/time/schedule';
import { reference, referenceContract } from '../../data/reference-data';
import { descriptions } from '../arbitrary';
import { contractData, period, report, type Described } from '../build';

const SEMESTER = period('2025-S2');
const REPORTS = [
	report('2024-year', '2024-12-31'),
	report('2025-s1', '2025-06-30'),
	report('2025-year', '2025-12-31', '2026-01-30'),
	{ ...report('other', '2025-12-31'), contract: 'another' },
];
const found = (described: Described, reports = REPORTS) =>
	realisedIn(SEMESTER, schedule(contractData([described])), reports);
/** In which of the lists the one part stands. */
const places = (described: Described, reports = REPORTS) =>
	Object.entries(found(described, reports)).flatMap(([list, parts]) => (parts.length > 0 ? [list] : []));

describe('a part that a report is known to have said first', () => {
	const due = '2025-12-31';
	test('stands in the list of that report, whenever it ended', () => {
		for (const on of ['', ' 2025-10-01', ' 2026-01', ' 2025', ' 2024-03-01'])
			expect(places({ due, outcome: `realised${on}`, reportedIn: '2025-year' })).toEqual(['listed']);
		expect(places({ due: '2020-12-31', outcome: 'closed', reportedIn: '2025-year' })).toEqual(['listed']);
	});
	test('stands in no other list, and is named where its day would have put it', () => {
		expect(places({ due, outcome: 'realised 2025-09-15', reportedIn: '2025-s1' })).toEqual(['saidElsewhere']);
		expect(places({ due, outcome: 'realised', reportedIn: '2025-s1' })).toEqual([]);
		expect(places({ due, outcome: 'realised 2025-06', reportedIn: '2025-s1' })).toEqual([]);
		expect(places({ due, outcome: 'realised 2025-06-30', reportedIn: '2024-year' })).toEqual([]);
	});
	test('stands at its day when the report covers more than the semester', () => {
		const yearly = REPORTS.filter(({ id }) => id !== '2025-s1');
		const outcome = (on: string) => ({ due, outcome: `realised ${on}`, reportedIn: '2025-year' });
		expect(places(outcome('2025-06-30'), yearly)).toEqual([]);
		expect(places(outcome('2025-07-01'), yearly)).toEqual(['listed']);
		// Before the time of the report, or without a day, nothing but the report says when.
		expect(places(outcome('2024-12-31'), yearly)).toEqual(['listed']);
		expect(places({ due, outcome: 'realised', reportedIn: '2025-year' }, yearly)).toEqual(['listed']);
	});
});

describe('a part of which no report is known to have said it first', () => {
	test.each([
		['2025-06-30', []],
		['2025-07-01', ['listed', 'byDay']],
		['2025-12-31', ['listed', 'byDay']],
		['2025-S2', ['listed', 'byDay']],
		['2026-01-01', []],
	])('stands at its day, to the day, and is named: %s', (on, expected) => {
		expect(places({ due: '2020-12-31', outcome: `realised ${on}` })).toEqual(expected);
		expect(places({ due: '2020-12-31', outcome: `closed ${on}`, reportedIn: 'lost' })).toEqual(expected);
	});
	test('stands in its own period when it is one of a continuing engagement', () => {
		expect(places({ due: 'every quarter 2025-Q3', outcome: 'realised' })).toEqual(['listed']);
		expect(places({ due: 'every quarter 2025-Q2', outcome: 'realised' })).toEqual([]);
	});
	test('is in no list without a day, or with a year alone, but named where it fell due', () => {
		for (const outcome of ['realised', 'closed', 'realised 2025']) {
			expect(places({ due: '2025-12-31', outcome })).toEqual(['unplaced']);
			expect(places({ due: '2025-06-30', outcome })).toEqual([]);
		}
	});
});

test('a year that holds a part ended in that year, on no known day, leaves it unplaced', () => {
	const one = contractData([{ due: '2025-12-31', outcome: 'realised 2025' }]);
	const { unplaced, saidElsewhere } = realisedIn(period('2025'), schedule(one), REPORTS);
	expect([unplaced.length, saidElsewhere.length]).toEqual([1, 0]);
});

test('what is open or not counted is in no list', () => {
	for (const one of [
		{ due: '2025-12-31', outcome: 'onTrack' },
		{ due: '2025-12-31', outcome: 'late' },
		{ due: '2025-12-31', outcome: 'realised 2025-10-01', standing: 'replaced' },
	] as const)
		expect(places(one)).toEqual([]);
});

test('no part stands in the lists of two semesters', () => {
	const semesters = [2018, 2019, 2020, 2021].flatMap((year) => [period(`${year}-S1`), period(`${year}-S2`)]);
	fc.assert(
		fc.property(descriptions, (parts) => {
			const reports = [report('r1', '2019-06-30'), report('r2', '2020-12-31')];
			const told = parts.map((one, at) => ({ ...one, reportedIn: ['r1', 'r2'][at % 3] ?? '' }));
			const scheduled = schedule(contractData(told));
			const keys = semesters.flatMap((time) =>
				realisedIn(time, scheduled, reports).listed.map(({ part }) => partKey(part)),
			);
			expect(new Set(keys).size).toBe(keys.length);
			const ended = scheduled.filter(({ part }) => isCounted(part) && countsRealised(part.outcome));
			for (const key of keys) expect(ended.map(({ part }) => partKey(part))).toContain(key);
		}),
	);
});

test('the list of the 2025 report: its eleven parts, and one that only its day places', () => {
	const { scheduled } = referenceContract('ca6');
	const { listed, ...doubts }: RealisedIn = realisedIn(SEMESTER, scheduled, reference.dataset.reports);
	const keys = (entries: RealisedIn['listed']) =>
		entries.map(({ part }) => partKey(part).slice('ca6/'.length));
	// The ten numbers of the list on the last pages of the report; the fourth stands for two quarters.
	const printed =
		'15/E3/7 16/E2 NEW/3 19/E2/1 23/E1/15 23/E1/16 24/E1/1 25/E1/8 26/E1/8 29/E1/1 33/E1/7 37/E1/4'.split(
			/ (?!NEW)/,
		);
	expect(keys(listed).toSorted()).toEqual([...printed, '28/E2/1'].toSorted());
	expect(keys(doubts.byDay)).toEqual(['28/E2/1']);
	expect(keys(doubts.saidElsewhere)).toEqual(['30/E1/4']);
	expect(keys(doubts.unplaced)).toEqual(['18/E3/3']);
});
