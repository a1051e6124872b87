import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { z } from 'zod';
import { formatPeriod, type Period } from '$lib/domain/time/calendar';
import { formatDeadline, formatRelative } from '$lib/domain/time/deadline';
import {
	deadline,
	names,
	oneOf,
	oneOfOrNothing,
	period,
	required,
	requiredPeriod,
	text,
	whole,
	wholeOrNothing,
} from '$lib/schema/cells';
import { ISSUE_CODES } from '$lib/schema/issues';

/** For tests of many random inputs, on a busy machine. */
const SLOW = { timeout: 60_000 };

/** What a column makes of a cell: its value, or the code of the issue and its detail. */
function check<T extends z.ZodType<unknown, string>>(schema: T, cell: string) {
	const result = schema.safeParse(cell);
	if (result.success) return { value: result.data };
	const [issue, ...more] = result.error.issues;
	expect(more).toEqual([]);
	return { code: issue?.message, detail: issue?.code === 'custom' ? issue.params?.['detail'] : undefined };
}
const written = (found: Period | null) => found && formatPeriod(found);
const refused = (code: string, detail = '') => ({ code, detail });

test('text is any text', () => {
	expect(['', 'é', ' a '].map((cell) => check(text, cell))).toEqual([
		{ value: '' },
		{ value: 'é' },
		{ value: ' a ' },
	]);
});

test('required is any text but none', () => {
	expect(check(required, '0')).toEqual({ value: '0' });
	expect(check(required, '')).toEqual(refused('cell-required'));
});

describe('whole numbers', () => {
	test.for([
		['0', 0],
		['7', 7],
		['007', 7],
		['999999999', 999_999_999],
	] as const)('%s', ([cell, value]) => {
		expect(check(whole, cell)).toEqual({ value });
		expect(check(wholeOrNothing, cell)).toEqual({ value });
	});
	test.for(['-1', '+1', '1.0', '1,5', '1e3', '0x1', '1 000', 'un', '²', '1234567890'])(
		'%s is none',
		(cell) => {
			expect(check(whole, cell)).toEqual(refused('not-a-number'));
			expect(check(wholeOrNothing, cell)).toEqual(refused('not-a-number'));
		},
	);
	test('nothing is refused, or null and never 0', () => {
		expect(check(whole, '')).toEqual(refused('not-a-number'));
		expect(check(wholeOrNothing, '')).toEqual({ value: null });
	});
});

/** Cells and what they mean, in the notation of the data. */
const PERIODS = [
	['2020-12-31', '2020-12-31'],
	['31/12/2020', '2020-12-31'],
	['31.12.2020', '2020-12-31'],
	['31-12-2020', '2020-12-31'],
	['1/2/2020', '2020-02-01'],
	['29/02/2020', '2020-02-29'],
	['10/2025', '2025-10'],
	['1/2025', '2025-01'],
	['2022-06', '2022-06'],
	['2024-Q2', '2024-Q2'],
	['2024-S1', '2024-S1'],
	['2023', '2023'],
	['2026-01-01/2026-02-28', '2026-01-01/2026-02-28'],
] as const;
const NO_PERIODS = [
	'31/02/2020',
	'29/02/2019',
	'31/06/2020',
	'12/31/2020',
	'0/1/2020',
	'1/0/2020',
	'13/2020',
	'0/2020',
	'31/12/20',
	'2020-02-30',
	'2020-13',
	'2020-Q5',
	'2020-S3',
	'2020/12/31',
	'31 12 2020',
	'fin 2023',
	'43830',
	'2026-02-28/2026-01-01',
	'X',
];

describe('days and periods', () => {
	test.for(PERIODS)('%s', ([cell, meaning]) => {
		for (const schema of [period, requiredPeriod]) expect(written(schema.parse(cell))).toBe(meaning);
	});
	test.for(NO_PERIODS)('%s is none', (cell) => {
		expect(check(period, cell)).toEqual(refused('not-a-period'));
		expect(check(requiredPeriod, cell)).toEqual(refused('not-a-period'));
	});
	test('nothing is null, or required', () => {
		expect(check(period, '')).toEqual({ value: null });
		expect(check(requiredPeriod, '')).toEqual(refused('cell-required'));
	});
	test('dd/mm/yyyy and ISO are the same day', SLOW, () => {
		const days = fc.date({ min: new Date('0001-01-01'), max: new Date('9999-12-31'), noInvalidDate: true });
		fc.assert(
			fc.property(days, fc.constantFrom('/', '.', '-'), (date, mark) => {
				const iso = date.toISOString().slice(0, 10);
				expect(written(period.parse(iso.split('-').reverse().join(mark)))).toBe(iso);
			}),
		);
	});
});

describe('deadlines', () => {
	test.for(PERIODS)('%s', ([cell, meaning]) => {
		const found = deadline.parse(cell);
		expect(found?.kind === 'calendar' && formatDeadline(found)).toBe(meaning);
	});
	test.for([
		'X',
		'X + 18 months',
		'X + 12 months + 6 months',
		'X - 2 months',
		'X + 1 year - 1 day',
		'Q2 of X + 1 year',
		'X + 4 months, first day of the month',
		'X, end of the month',
		'before X + 1 month',
		'before Q2 of X + 1 year',
	])('%s', (cell) => {
		const found = deadline.parse(cell);
		expect(found?.kind === 'relative' && formatRelative(found)).toBe(cell);
	});
	test.for(['before 2024-03-31', 'before 2024-Q2', 'before 2023', 'before 2026-01-01/2026-02-28'])(
		'%s',
		(cell) => {
			const found = deadline.parse(cell);
			expect(found?.kind === 'calendar' && found.before).toBe(true);
			expect(found && found.kind === 'calendar' && formatDeadline(found)).toBe(cell);
		},
	);
	test('before a period is no period', () => {
		for (const schema of [period, requiredPeriod])
			expect(check(schema, 'before 2024-03-31')).toEqual(refused('not-a-period'));
	});
	test.for([
		...NO_PERIODS.filter((cell) => cell !== 'X'),
		'X + 18 mois',
		'X+18 months',
		'x',
		'Q5 of X',
		'soon',
		'before',
		'before fin 2023',
		'after 2020',
		'X, end of the year',
		'Q2 of X, end of the month',
		'X – 2 months',
		`X${' + 1 day'.repeat(11)}`,
	])('%s is none', (cell) => {
		expect(check(deadline, cell)).toEqual(refused('not-a-deadline'));
	});
	test('nothing is null', () => {
		expect(check(deadline, '')).toEqual({ value: null });
	});
});

describe('closed lists', () => {
	const list = ['G', 'O', 'R'] as const;
	test.for(list)('%s', (cell) => {
		expect(check(oneOf(list), cell)).toEqual({ value: cell });
		expect(check(oneOfOrNothing(list), cell)).toEqual({ value: cell });
	});
	test.for(['V', 'g', 'GO', 'G, O', 'length'])('%s is not in the list, which is told', (cell) => {
		expect(check(oneOf(list), cell)).toEqual(refused('not-in-list', 'G, O, R'));
		expect(check(oneOfOrNothing(list), cell)).toEqual(refused('not-in-list', 'G, O, R'));
	});
	test('nothing is refused, or null', () => {
		expect(check(oneOf(list), '')).toEqual(refused('not-in-list', 'G, O, R'));
		expect(check(oneOfOrNothing(list), '')).toEqual({ value: null });
	});
});

test.for([
	['SSS', ['SSS']],
	['SECM/DGGS/FAGG', ['SECM', 'DGGS', 'FAGG']],
	[' SSS / SI ', ['SSS', 'SI']],
	['SSS//', ['SSS']],
	['SSS/SI/SSS', ['SSS', 'SI']],
	['SSS / SSS', ['SSS']],
	['', []],
	['/', []],
] as const)('names: "%s"', ([cell, found]) => {
	expect(check(names, cell)).toEqual({ value: found });
});

test('any text in any column gives a value or one known issue, and does not throw', SLOW, () => {
	const schemas = [
		required,
		whole,
		wholeOrNothing,
		period,
		requiredPeriod,
		deadline,
		oneOf(['G']),
		oneOfOrNothing(['G']),
	];
	const digits = fc.string({ unit: fc.constantFrom(...'0123456789/-.,QSX+ ') });
	fc.assert(
		fc.property(
			fc.oneof(fc.string({ unit: 'binary' }), digits),
			fc.constantFrom(...schemas),
			(cell, schema) => {
				const found = check(schema, cell);
				if (!('value' in found)) expect(ISSUE_CODES).toContain(found.code);
			},
		),
		{ numRuns: 500 },
	);
});
