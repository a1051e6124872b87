import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import type { GivenDays } from '$lib/domain/time/events';
import { partKey } from '$lib/domain/contract/keys';
import type { ContractData } from '$lib/domain/contract/model';
import { REALISATION_ROWS, realisationCellOf } from '$lib/domain/tables/realisation';
import { schedule, type ScheduledPart } from '$lib/domain/time/schedule';
import { whatIf } from '$lib/domain/time/what-if';
import { referenceContract } from '../../data/reference-data';
import { descriptions, periodText, surroundings } from '../arbitrary';
import { contractData, given, showResolution, type Described, type DescribedEvent } from '../build';

type Changes = { readonly deadlines: readonly string[]; readonly cells: readonly string[] };

/** What would change, as text: `1/E1/1: waiting for x > due 2020-01-01`, `2020 X: 0/0 > 0/1`. */
function changes(data: ContractData, days: GivenDays): Changes {
	const { deadlines, cells } = whatIf(data, days);
	return {
		deadlines: deadlines.map(
			({ part, now, then }) =>
				`${partKey(part).replace(/^[^/]*\//, '')}: ${showResolution(now)} > ${showResolution(then)}`,
		),
		cells: cells.map(
			({ year, row, now, then }) =>
				`${year} ${row}: ${now.realised}/${now.number} > ${then.realised}/${then.number}`,
		),
	};
}

function changesOf(
	parts: readonly Described[],
	events: readonly DescribedEvent[],
	days: Readonly<Record<string, string>>,
) {
	return changes(contractData(parts, { events }), given(days));
}

const NOTHING: Changes = { deadlines: [], cells: [] };

describe('a day tried for X', () => {
	const waiting = [{ due: 'x: X + 18 months' }, { name: 'E2', due: '2020-12-31', outcome: 'realised' }];

	it('moves its part from "X pas fixé" to "avec X" of the year in which it falls due', () => {
		expect(changesOf(waiting, [{ id: 'x' }], { x: '2019-06-30' })).toEqual({
			deadlines: ['1/E1/1: waiting for x > due 2020-12-30'],
			cells: [
				'2020 X: 0/0 > 0/1',
				'2020 total: 1/1 > 1/2',
				'waiting X: 0/1 > 0/0',
				'waiting total: 0/1 > 0/0',
			],
		});
	});

	test.each([
		['2020-06-30', '2020'],
		['2020-07-01', '2021'],
	])('of %s leads to %s: the end of a year and the start of the next are apart', (x, year) => {
		const cells = changesOf([{ due: 'x: X + 6 months' }], [{ id: 'x' }], { x }).cells;
		expect(cells[0]).toBe(`${year} X: 0/0 > 0/1`);
	});

	it('opens a year that the table did not have', () => {
		expect(changesOf(waiting, [{ id: 'x' }], { x: '2029-06-30' }).cells).toEqual([
			'2030 X: 0/0 > 0/1',
			'2030 total: 0/0 > 0/1',
			'waiting X: 0/1 > 0/0',
			'waiting total: 0/1 > 0/0',
		]);
	});

	it('that is the day X has changes nothing, be it stated, realised or expected by a fixed deadline', () => {
		const parts = [{ due: 'x: X + 6 months' }, { name: 'E2', outcome: 'realised 2019-08-31' }];
		expect(changesOf(parts, [{ id: 'x', day: '2019-08-31' }], { x: '2019-08-31' })).toEqual(NOTHING);
		expect(changesOf(parts, [{ id: 'x', follows: '1/E2/1' }], { x: '2019-08-31' })).toEqual(NOTHING);
	});

	it('that is the day on which X is expected makes the expected deadline due, and counts it', () => {
		expect(
			changesOf([{ due: 'x: X + 6 months' }], [{ id: 'x', expected: '2019-08-31' }], { x: '2019-08-31' }),
		).toEqual({
			deadlines: ['1/E1/1: expected 2020-02-29 > due 2020-02-29'],
			cells: [
				'2020 X: 0/0 > 0/1',
				'2020 total: 0/0 > 0/1',
				'waiting X: 0/1 > 0/0',
				'waiting total: 0/1 > 0/0',
			],
		});
	});

	it('that is only less precise changes the deadline and no cell', () => {
		expect(changesOf([{ due: 'x: X' }], [{ id: 'x', day: '2020-12-31' }], { x: '2020' })).toEqual({
			deadlines: ['1/E1/1: due 2020-12-31 > due year 2020-01-01..2020-12-31'],
			cells: [],
		});
	});

	it('within the same year changes the deadline and no cell', () => {
		expect(changesOf([{ due: 'x: X' }], [{ id: 'x', day: '2020-01-31' }], { x: '2020-12-31' })).toEqual({
			deadlines: ['1/E1/1: due 2020-01-31 > due 2020-12-31'],
			cells: [],
		});
	});

	it('goes down the chain: the first part is due, those below are expected and not counted', () => {
		const parts = [
			{ due: 'x: X + 3 months' },
			{ name: 'E2', due: 'e1-done: X + 1 year' },
			{ name: 'E3', due: 'e2-done: X + 1 month' },
		];
		const events = [{ id: 'x' }, { id: 'e1-done', follows: '1/E1/1' }, { id: 'e2-done', follows: '1/E2/1' }];
		expect(changesOf(parts, events, { x: '2019-11-30' })).toEqual({
			deadlines: [
				'1/E1/1: waiting for x > due 2020-02-29',
				'1/E2/1: waiting for e1-done > expected 2021-02-28',
				'1/E3/1: waiting for e2-done > expected 2021-03-28',
			],
			cells: [
				'2020 X: 0/0 > 0/1',
				'2020 total: 0/0 > 0/1',
				'waiting X: 0/3 > 0/2',
				'waiting total: 0/3 > 0/2',
			],
		});
	});

	it('names a cell whose count stays and whose parts change', () => {
		const parts = [{ due: 'x: X' }, { name: 'E2', due: 'y: X' }];
		const events = [
			{ id: 'x', day: '2019-06-01' },
			{ id: 'y', day: '2020-06-01' },
		];
		expect(changesOf(parts, events, { x: '2020-06-01', y: '2019-06-01' }).cells).toEqual([
			'2019 X: 0/1 > 0/1',
			'2019 total: 0/1 > 0/1',
			'2020 X: 0/1 > 0/1',
			'2020 total: 0/1 > 0/1',
		]);
	});

	it('changes the deadline of a part that is not counted, and no cell', () => {
		const parts: Described[] = [{ due: 'x: X', standing: 'followed' }, { name: 'E2' }];
		expect(changesOf(parts, [{ id: 'x' }], { x: '2020-06-01' })).toEqual({
			deadlines: ['1/E1/1: waiting for x > due 2020-06-01'],
			cells: [],
		});
	});

	it('shows no cells where nothing is counted, as in a register', () => {
		expect(
			changesOf([{ due: 'x: X', standing: 'listed' }], [{ id: 'x' }], { x: '2020-06-01' }).cells,
		).toEqual([]);
	});

	it('does not move a part whose revision went to a day of the calendar', () => {
		expect(changesOf([{ due: 'x: X', revised: ['2020-12-31'] }], [{ id: 'x' }], { x: '2020-06-01' })).toEqual(
			NOTHING,
		);
	});
});

describe('on the reference data', () => {
	const { data } = referenceContract('av2019-2020');

	it('the agreement on IDES fixes article 22 E2: one part more of 2021, one fewer without X', () => {
		expect(changes(data, given({ 'ides-analysis-agreed-with-insurers': '2020-05-15' }))).toEqual({
			deadlines: ['22/E2/1: waiting for ides-analysis-agreed-with-insurers > due 2021-05-15'],
			cells: [
				'2021 X: 3/6 > 3/7',
				'2021 total: 4/11 > 4/12',
				'waiting X: 0/11 > 0/10',
				'waiting total: 0/11 > 0/10',
			],
		});
	});

	it('another day of the action plan in the same year moves article 18 E2 and no cell', () => {
		expect(changes(data, given({ 'closing-action-plan-received': '2020-05-15' }))).toEqual({
			deadlines: ['18/E2/1: due 2021-05-05 > due 2021-11-15'],
			cells: [],
		});
	});

	test.each(['av2019-2020', 'ca6', 'general-practice', 'e-learning'])('%s is not changed by it', (id) => {
		const { data: own, scheduled } = referenceContract(id);
		const before = JSON.stringify(own);
		const days = given(Object.fromEntries(own.events.map((event) => [event.id, '2024-02-29'])));
		expect(whatIf(own, days).deadlines.length).toBeGreaterThan(0);
		expect(JSON.stringify(own)).toBe(before);
		expect(schedule(own).map(({ current }) => showResolution(current))).toEqual(
			scheduled.map(({ current }) => showResolution(current)),
		);
	});
});

/** The parts of each cell as text, counted part by part and without the table. */
function cellsOf(scheduled: readonly ScheduledPart[]): Map<string, string[]> {
	const cells = new Map<string, string[]>();
	for (const entry of scheduled) {
		if (entry.part.engagement.standing !== 'counted') continue;
		const { year, row } = realisationCellOf(entry);
		for (const cell of new Set([`${year} ${row}`, `${year} total`, `total ${row}`, 'total total']))
			cells.set(cell, [...(cells.get(cell) ?? []), partKey(entry.part)]);
	}
	return cells;
}

const someDays = fc.dictionary(
	fc.constantFrom('stated', 'open', 'chained', 'unheard'),
	fc.oneof(periodText, fc.constantFrom('2019-06-30', '2020', '2020-12-31', '2021-01-01')),
	{ noNullPrototype: true },
);

describe('for any contract', () => {
	it('no given day changes nothing', () => {
		fc.assert(
			fc.property(descriptions, (parts) => {
				expect(changes(contractData(parts, surroundings), new Map())).toEqual(NOTHING);
			}),
		);
	});

	it('the deadlines that change are exactly those that come to something else, in the order of the data', () => {
		fc.assert(
			fc.property(descriptions, someDays, (parts, days) => {
				const data = contractData(parts, surroundings);
				const then = schedule(data, given(days));
				const expected = schedule(data).flatMap(({ part, current }, at) => {
					const [now, other] = [current, then[at]?.current ?? current].map(showResolution);
					return now === other ? [] : [`${partKey(part).replace(/^[^/]*\//, '')}: ${now} > ${other}`];
				});
				expect(changes(data, given(days)).deadlines).toEqual(expected);
			}),
		);
	});

	it('the cells that change are exactly those that count other parts, year by year and row by row', () => {
		fc.assert(
			fc.property(descriptions, someDays, (parts, days) => {
				const data = contractData(parts, surroundings);
				const now = cellsOf(schedule(data));
				const then = cellsOf(schedule(data, given(days)));
				const different = [...new Set([...now.keys(), ...then.keys()])].filter(
					(cell) => now.get(cell)?.join() !== then.get(cell)?.join(),
				);
				const { cells } = whatIf(data, given(days));
				expect(cells.map(({ year, row }) => `${year} ${row}`).toSorted()).toEqual(different.toSorted());
				for (const { year, row, now: before, then: after } of cells) {
					expect(before.number).toBe(now.get(`${year} ${row}`)?.length ?? 0);
					expect(after.number).toBe(then.get(`${year} ${row}`)?.length ?? 0);
				}
				const place = cells.map(({ year, row }) => {
					const column = year === 'total' ? 9e6 : year === 'waiting' ? 8e6 : year * 10;
					return column + REALISATION_ROWS.indexOf(row);
				});
				expect(place).toEqual(place.toSorted((a, b) => a - b));
			}),
		);
	});

	it('the total of all cells never changes, and the data stay as they are', () => {
		fc.assert(
			fc.property(descriptions, someDays, (parts, days) => {
				const data = contractData(parts, surroundings);
				const before = JSON.stringify(data);
				const { cells } = whatIf(data, given(days));
				expect(cells.filter(({ year, row }) => year === 'total' && row === 'total')).toEqual([]);
				expect(JSON.stringify(data)).toBe(before);
			}),
		);
	});
});
