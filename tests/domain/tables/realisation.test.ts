import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { partKey } from '$lib/domain/contract/keys';
import { isCounted } from '$lib/domain/contract/outcome';
import {
	REALISATION_ROWS,
	realisation,
	realisationYears,
	realisationCellOf,
	type RealisationCell,
} from '$lib/domain/tables/realisation';
import { schedule } from '$lib/domain/time/schedule';
import { STANDINGS } from '$lib/domain/contract/vocabulary';
import { descriptions, surroundings } from '../arbitrary';
import {
	contractData,
	given,
	only,
	scheduled,
	type Described,
	type DescribedEvent,
	type Surroundings,
} from '../build';

/** The cell of a part as `year row`. */
function slot(described: Described): string {
	const { year, row } = realisationCellOf(only(scheduled([described], surroundings)));
	return `${year} ${row}`;
}

/** Tableau 1 of a contract, with the years that it has. */
function table(
	described: readonly Described[],
	around: Surroundings = surroundings,
	days: Readonly<Record<string, string>> = {},
): RealisationCell[] {
	const data = contractData(described, around);
	const entries = schedule(data, given(days));
	return realisation(realisationYears(data.contract, entries), entries);
}

/** The cells that are not empty, as `year row: number`. */
const filled = (cells: readonly RealisationCell[]) =>
	cells
		.filter(({ parts }) => parts.length > 0)
		.map(({ year, row, parts }) => `${year} ${row}: ${parts.length}`);

describe('realisationCellOf', () => {
	test.each([
		['2018-12-31', '2018 T4'],
		['2019-01-01', '2019 T1'],
		['2019-03-30', '2019 T1'],
		['2019-03-31', '2019 T1'],
		['2019-04-01', '2019 T2'],
		['2019-06-30', '2019 T2'],
		['2019-07-01', '2019 T3'],
		['2019-09-30', '2019 T3'],
		['2019-10-01', '2019 T4'],
		['2019-12-30', '2019 T4'],
		['2019-12-31', '2019 T4'],
		['2020-01-01', '2020 T1'],
	])('a part due on %s is counted in %s', (due, expected) => {
		expect(slot({ due })).toBe(expected);
	});

	test.each([
		['2022-06', '2022 T2'],
		['2024-Q3', '2024 T3'],
		['2024-S1', '2024 T2'],
		['2023', '2023 T4'],
		['2019-12-01/2020-01-31', '2020 T1'],
		['before 2020-01-01', '2019 T4'],
		['before 2020-01-02', '2020 T1'],
		['before 2020-Q2', '2020 T1'],
		['before 2020', '2019 T4'],
	])('a part due in %s is counted on its last day, in %s', (due, expected) => {
		expect(slot({ due })).toBe(expected);
	});

	it('a recurring part is counted in the quarter in which its period ends', () => {
		expect(slot({ due: 'every quarter 2020-Q1' })).toBe('2020 T1');
		expect(slot({ due: 'every year 2020' })).toBe('2020 T4');
	});

	it('a revised deadline moves the part to the quarter of the last approved one', () => {
		expect(slot({ due: '2019-12-31', revised: ['2020-12-31'] })).toBe('2020 T4');
		expect(slot({ due: '2019-12-31', revised: ['2020-12-31', '2021-04-30'] })).toBe('2021 T2');
	});

	it('a part realised late or early is counted where it was due', () => {
		expect(slot({ due: '2019-12-31', outcome: 'realised 2021-02-01' })).toBe('2019 T4');
		expect(slot({ due: '2020-12-31', outcome: 'closed 2019-02-01' })).toBe('2020 T4');
	});

	test.each([
		['stated: X + 1 month', '2019 X'],
		['stated: X + 6 months', '2020 X'],
		['stated: X + 18 months', '2021 X'],
		['stated: Q2 of X + 1 year', '2020 X'],
		['stated: X', '2019 X'],
		['stated: X - 12 months', '2018 X'],
		['stated: X + 2 months, first day of the month', '2020 X'],
		['stated: before X + 2 months, first day of the month', '2019 X'],
	])('%s, X = 05/11/2019, is counted in row X of the year in which it falls due: %s', (due, expected) => {
		expect(slot({ due })).toBe(expected);
	});

	test.each([
		['2019-11-29', '2019 X'],
		['2019-11-30', '2019 X'],
		['2019-12-01', '2020 X'],
	])('X + 1 month with X = %s falls due at the end of the year or in the next: %s', (x, expected) => {
		const { year, row } = realisationCellOf(
			only(scheduled([{ due: 'x: X + 1 month' }], { events: [{ id: 'x', day: x }] })),
		);
		expect(`${year} ${row}`).toBe(expected);
	});

	it('a relative part is counted in the due year even if it was realised in another', () => {
		expect(slot({ due: 'stated: X + 18 months', outcome: 'realised 2023-02-06' })).toBe('2021 X');
	});

	it('a revision from X to a day moves the part from row X to its quarter, and back', () => {
		expect(slot({ due: 'stated: X', revised: ['2020-06-30'] })).toBe('2020 T2');
		expect(slot({ due: '2020-06-30', revised: ['stated: X'] })).toBe('2019 X');
		expect(slot({ due: '2020-06-30', revised: ['open: X'] })).toBe('waiting X');
		expect(slot({ due: '2018', revised: ['2020-06-30', 'stated: X'] })).toBe('2019 X');
		expect(slot({ due: '2018', revised: ['stated: X', '2020-06-30'] })).toBe('2020 T2');
	});

	test.each(['onTrack', 'late both', 'attention internal', 'realised', 'closed'])(
		'while X has no day, a part that is "%s" is counted in "X pas fixé"',
		(outcome) => {
			expect(slot({ due: 'open: X + 12 months', outcome })).toBe('waiting X');
		},
	);

	test.each([
		['realised 2020-12-31', '2020 X'],
		['realised 2021-01-01', '2021 X'],
		['closed 2025-S1', '2025 X'],
		['realised 2020', '2020 X'],
		// Known only as a stretch across the year's end: its last day tells.
		['realised 2020-12-15/2021-01-15', '2021 X'],
	])(
		'a part that is "%s" though X never had a day is counted in row X of the year in which it ended',
		(outcome, expected) => {
			expect(slot({ due: 'open: X + 12 months', outcome })).toBe(expected);
		},
	);
});

describe('a day that is only expected', () => {
	const events: readonly DescribedEvent[] = [{ id: 'x', expected: '2020-01-31' }];
	const slotIn = (described: Described, around: Surroundings, days = {}) => {
		const { year, row } = realisationCellOf(only(scheduled([described], around, days)));
		return `${year} ${row}`;
	};

	test.each(['onTrack', 'late both', 'attention internal', 'realised', 'closed'])(
		'fixes nothing: a part that is "%s" stays in "X pas fixé"',
		(outcome) => {
			expect(slotIn({ due: 'x: X + 12 months', outcome }, { events })).toBe('waiting X');
		},
	);

	it('leaves a part that has ended in the year in which it ended', () => {
		expect(slotIn({ due: 'x: X + 12 months', outcome: 'realised 2024' }, { events })).toBe('2024 X');
	});

	it('becomes a fixed one when the reader gives it', () => {
		expect(slotIn({ due: 'x: X + 12 months' }, { events }, { x: '2020-01-31' })).toBe('2021 X');
		expect(slotIn({ due: 'x: X + 12 months', outcome: 'realised 2024' }, { events }, { x: '2022' })).toBe(
			'2023 X',
		);
	});

	it('down a chain fixes nothing either: a given day moves its first part only', () => {
		const described: Described[] = [
			{ name: 'E1', due: 'x: X + 12 months' },
			{ name: 'E2', due: 'e1-done: X + 12 months' },
		];
		const chained = { events: [...events, { id: 'e1-done', follows: '1/E1/1' }], from: null, to: null };
		expect(filled(table(described, chained)).slice(0, 1)).toEqual(['waiting X: 2']);
		expect(filled(table(described, chained, { x: '2022-05-01' })).slice(0, 3)).toEqual([
			'2023 X: 1',
			'2023 total: 1',
			'waiting X: 1',
		]);
	});

	/** Each cell with its parts. */
	const cells = (found: readonly RealisationCell[]) =>
		found.map(({ year, row, parts }) => `${year} ${row}: ${parts.map(partKey).join(', ')}`);
	const dayText = fc.constantFrom('2018-12-31', '2019-06', '2020-02-29', '2021-Q3', '2030');
	const bare = surroundings.events ?? [];

	it('never changes Tableau 1, whatever it is and to whichever events', () => {
		fc.assert(
			fc.property(
				descriptions,
				fc.array(fc.option(dayText), { minLength: 3, maxLength: 3 }),
				(some, days) => {
					const expecting = bare.map((event, index) => {
						const expected = days[index] ?? null;
						return expected === null ? event : { ...event, expected };
					});
					expect(cells(table(some, { events: expecting }))).toEqual(cells(table(some)));
				},
			),
			{ numRuns: 300 },
		);
	});

	it('by a part still to be done never changes Tableau 1 either', () => {
		fc.assert(
			fc.property(descriptions, (some) => {
				const open = some.map((one) => ({ ...one, outcome: 'onTrack' }));
				const unchained = bare.map(({ follows: _follows, ...event }) => event);
				expect(cells(table(open))).toEqual(cells(table(open, { events: unchained })));
			}),
			{ numRuns: 300 },
		);
	});

	it('given by the reader moves exactly the parts that count from it, into row X of the year they fall due', () => {
		fc.assert(
			fc.property(descriptions, dayText, (some, text) => {
				const before = scheduled(some, surroundings);
				const after = scheduled(some, surroundings, { open: text });
				after.forEach((entry, index) => {
					const { deadline } = entry.part.revisions.at(-1) ?? entry.part.original;
					const was = before[index];
					if (deadline.kind === 'relative' && deadline.event === 'open') {
						if (entry.current.kind !== 'due') throw new Error('a given day fixes the deadline');
						expect(realisationCellOf(entry)).toEqual({ year: entry.current.on.last.year, row: 'X' });
					} else expect(realisationCellOf(entry)).toEqual(was && realisationCellOf(was));
				});
			}),
			{ numRuns: 300 },
		);
	});
});

describe('realisationYears', () => {
	const years = (described: readonly Described[], around: Surroundings) => {
		const data = contractData(described, around);
		return realisationYears(data.contract, schedule(data));
	};

	it('are all years of the contract, also those in which nothing is due', () => {
		expect(years([], { from: '2022-01-01', to: '2025-12-31' })).toEqual([2022, 2023, 2024, 2025]);
		expect(years([], { from: '2019-12-31', to: '2020-01-01' })).toEqual([2019, 2020]);
	});

	it('and the years outside it in which a counted part is due, in order and once each', () => {
		expect(years([{ due: '2023' }, { due: '2018' }, { due: '2023' }], {})).toEqual([2018, 2019, 2020, 2023]);
	});

	it('but no year for a part that waits or is not counted', () => {
		expect(years([{ due: 'open: X' }], surroundings)).toEqual([2019, 2020]);
		expect(years([{ due: '2023', standing: 'followed' }], {})).toEqual([2019, 2020]);
		expect(years([{ due: 'x: X' }], { events: [{ id: 'x', expected: '2030' }] })).toEqual([2019, 2020]);
	});

	it('of a contract without a stated period are those of its parts', () => {
		expect(years([{ due: '2023' }, { due: '2021' }], { from: null, to: null })).toEqual([2021, 2023]);
	});
});

describe('realisation', () => {
	it('counts a small contract as a reader would', () => {
		expect(
			filled(
				table([
					{ name: 'E1', due: '2019-03-31' },
					{ name: 'E1', due: '2019-04-01' },
					{ name: 'E2', due: '2019-12-31', revised: ['2020-12-31'] },
					{ name: 'E3', due: 'stated: X + 6 months' },
					{ name: 'E4', due: 'open: X + 6 months' },
					{ name: 'E5', due: '2019-03-31', standing: 'replaced' },
				]),
			),
		).toEqual([
			'2019 T1: 1',
			'2019 T2: 1',
			'2019 total: 2',
			'2020 T4: 1',
			'2020 X: 1',
			'2020 total: 2',
			'waiting X: 1',
			'waiting total: 1',
			'total T1: 1',
			'total T2: 1',
			'total T4: 1',
			'total X: 2',
			'total total: 5',
		]);
	});

	it('has every row in each year and in the total, and only X and total in "X pas fixé"', () => {
		const rows = (wanted: RealisationCell['year']) =>
			table([])
				.filter(({ year }) => year === wanted)
				.map(({ row }) => row);
		expect(rows(2019)).toEqual([...REALISATION_ROWS]);
		expect(rows(2020)).toEqual([...REALISATION_ROWS]);
		expect(rows('waiting')).toEqual(['X', 'total']);
		expect(rows('total')).toEqual([...REALISATION_ROWS]);
	});

	test.each(STANDINGS.filter((standing) => standing !== 'counted'))(
		'leaves out a part that is %s',
		(standing) => {
			expect(filled(table([{ standing }]))).toEqual([]);
		},
	);

	it('counts every counted part in exactly one cell, and no other part in any', () => {
		fc.assert(
			fc.property(descriptions, (described) => {
				const data = contractData(described, surroundings);
				const inCells = table(described)
					.filter(({ year, row }) => year !== 'total' && row !== 'total')
					.flatMap(({ parts }) => parts.map(partKey));
				const counted = data.parts.filter(isCounted).map(partKey);
				expect(inCells.toSorted()).toEqual(counted.toSorted());
			}),
		);
	});

	it('the total column is the sum of all others, row by row', () => {
		fc.assert(
			fc.property(descriptions, (described) => {
				const cells = table(described);
				for (const wanted of REALISATION_ROWS) {
					const inRow = cells.filter(({ row }) => row === wanted);
					const sum = inRow.filter(({ year }) => year !== 'total').flatMap(({ parts }) => parts.map(partKey));
					const total = only(inRow.filter(({ year }) => year === 'total'));
					expect(total.parts.map(partKey).toSorted()).toEqual(sum.toSorted());
				}
			}),
		);
	});

	it('the total row is the sum of all others, column by column', () => {
		fc.assert(
			fc.property(descriptions, (described) => {
				const cells = table(described);
				for (const wanted of new Set(cells.map(({ year }) => year))) {
					const inColumn = cells.filter(({ year }) => year === wanted);
					const sum = inColumn
						.filter(({ row }) => row !== 'total')
						.flatMap(({ parts }) => parts.map(partKey));
					const total = only(inColumn.filter(({ row }) => row === 'total'));
					expect(total.parts.map(partKey).toSorted()).toEqual(sum.toSorted());
				}
			}),
		);
	});
});
