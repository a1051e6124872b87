import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { formatPeriod } from '$lib/domain/time/calendar';
import {
	CONTRADICTIONS,
	contradictions,
	type ContradictionCode,
	type Finding,
	type Statement,
} from '$lib/domain/checks/contradictions';
import { partKey } from '$lib/domain/contract/keys';
import { engagementName } from '$lib/domain/contract/model';
import { isCounted } from '$lib/domain/contract/outcome';
import { schedule } from '$lib/domain/time/schedule';
import { descriptions, surroundings } from '../arbitrary';
import { contractData, report, type Described, type Surroundings } from '../build';

/** The contract runs from 2019 to 2020; report r1 covers it to its end, r0 to the middle of 2020. */
const REPORTS = new Map([report('r0', '2020-06-30'), report('r1', '2020-12-31')].map((one) => [one.id, one]));
const LEGENDS = new Map([['r1', new Set(['G', 'O', 'R'])]]);
/** A part with which nothing is wrong: green, with a printed deadline, still on track. */
const PLAIN: Described = {
	wording: '31/12/2020',
	due: '2020-12-31',
	rag: 'G',
	ragPrinted: 'G',
	report: 'r1',
};

const saying = (part: string, said: Statement['said'] = 'partly'): Statement => ({
	part,
	said,
	note: { fr: 'En partie.', nl: 'Gedeeltelijk.' },
	report: 'r1',
});

function find(
	described: readonly Described[],
	statements: readonly Statement[] = [],
	around: Surroundings = surroundings,
): Finding[] {
	const data = contractData(
		described.map((one) => ({ ...PLAIN, ...one })),
		around,
	);
	return contradictions(schedule(data), { data, reports: REPORTS, statements, legends: LEGENDS });
}
const codes = (found: readonly Finding[]) => found.map(({ code }) => code);

type Example = { readonly parts: readonly Described[]; readonly statements?: readonly Statement[] };
const one = (described: Described): Example => ({ parts: [described] });
const INT = { rag: 'R', ragPrinted: 'R (INT)', cause: 'internal' } as const;

/** For each check the cases that raise it, and it alone, and those that do not raise it. */
const EXAMPLES: Record<
	ContradictionCode,
	{ readonly raise: Readonly<Record<string, Example>>; readonly not: Readonly<Record<string, Example>> }
> = {
	'realised-before-contract': {
		raise: {
			'the day before': one({ outcome: 'realised 2018-12-31' }),
			'the year before': one({ outcome: 'realised 2018' }),
		},
		not: {
			'the first day': one({ outcome: 'realised 2019-01-01' }),
			'a period that reaches into the contract': one({ outcome: 'realised 2018-12-01/2019-01-01' }),
			'no day': one({ outcome: 'realised' }),
		},
	},
	'realised-after-report': {
		raise: {
			'the day after': one({ rag: 'O', outcome: 'realised 2021-01-01' }),
			'the year after': one({ rag: 'O', outcome: 'realised 2021', reportedIn: 'r1' }),
		},
		not: {
			'the last day': one({ outcome: 'realised 2020-12-31' }),
			'a period that begins before': one({ outcome: 'realised 2020-12-31/2021-02-01' }),
			'an unknown report': one({ outcome: 'realised 2021-01-01', report: 'r9' }),
			'not realised': one({ outcome: 'onTrack' }),
		},
	},
	'reported-before-realised': {
		raise: {
			'the day after what the report covers': one({ outcome: 'realised 2020-07-01', reportedIn: 'r0' }),
			'the semester after': one({ outcome: 'realised 2020-S2', reportedIn: 'r0' }),
		},
		not: {
			'the last day that it covers': one({ outcome: 'realised 2020-06-30', reportedIn: 'r0' }),
			'a year that it covers half': one({ outcome: 'realised 2020', reportedIn: 'r0' }),
			'the report itself': one({ outcome: 'realised 2020-07-01', reportedIn: 'r1' }),
			'no day': one({ outcome: 'realised', reportedIn: 'r0' }),
			'an unknown report': one({ outcome: 'realised 2020-07-01', reportedIn: 'r9' }),
		},
	},
	'period-after-report': {
		raise: {
			'the quarter after': one({
				due: 'every quarter 2020-Q3',
				outcome: 'realised 2020-06-30',
				reportedIn: 'r0',
			}),
			'no day': one({ due: 'every semester 2020-S2', outcome: 'realised', reportedIn: 'r0' }),
		},
		not: {
			'the last quarter': one({
				due: 'every quarter 2020-Q2',
				outcome: 'realised 2020-06-30',
				reportedIn: 'r0',
			}),
			'a year that had begun': one({
				due: 'every year 2020',
				outcome: 'realised 2020-06-30',
				reportedIn: 'r0',
			}),
			'a quarter once': one({ due: '2020-Q3', outcome: 'realised 2020-06-30', reportedIn: 'r0' }),
			'no report': one({ due: 'every quarter 2020-Q3', outcome: 'realised 2020-06-30' }),
		},
	},
	'closed-counted-realised': {
		raise: {
			'with a day': one({ outcome: 'closed 2020-01-01' }),
			'without a day': one({ outcome: 'closed' }),
		},
		not: { realised: one({ outcome: 'realised 2020-01-01' }), 'on track': one({ outcome: 'onTrack' }) },
	},
	'due-after-contract': {
		raise: {
			'the day after': one({ due: '2021-01-01' }),
			'a year that the contract has not': one({ due: '2021', outcome: 'realised 2020-05-05' }),
			'counted from X': one({ due: 'stated: X + 14 months' }),
			'by a revision': one({ revised: ['2021-04-30'] }),
		},
		not: {
			'the last day': one({ due: '2020-12-31' }),
			'before it by a revision': one({ due: '2021', revised: ['2020'] }),
			'X without a day': one({ due: 'open: X + 99 years' }),
			'no deadline': one({ due: '' }),
		},
	},
	'realised-late-green': {
		raise: {
			'a day late': one({ due: '2020-06-30', outcome: 'realised 2020-07-01' }),
			'a period after': one({ due: '2020-06-30', outcome: 'realised 2020-S2' }),
		},
		not: {
			'on the day': one({ due: '2020-06-30', outcome: 'realised 2020-06-30' }),
			'in time by a revision': one({
				due: '2019-06-30',
				revised: ['2020'],
				outcome: 'realised 2020-06-30',
			}),
			'perhaps late': one({ due: '2020-06-30', outcome: 'realised 2020' }),
			orange: one({ due: '2020-06-30', outcome: 'realised 2020-07-01', rag: 'O' }),
			'closed late': one({ due: '2020-06-30', outcome: 'closed 2020-07-01' }),
		},
	},
	'past-due-on-track': {
		raise: {
			'the day before': one({ due: '2020-12-30' }),
			'a quarter before': one({ due: 'every quarter 2020-Q3' }),
		},
		not: {
			'the last day that the report covers': one({ due: '2020-12-31' }),
			'a point of attention': one({ due: '2019', outcome: 'attention internal' }),
			late: one({ due: '2019', outcome: 'late internal', rag: 'O' }),
			realised: one({ due: '2020-06-30', outcome: 'realised' }),
			'X without a day': one({ due: 'open: X' }),
			'an unknown report': one({ due: '2019', report: 'r9' }),
			'in time by a revision': one({ due: '2019', revised: ['2020'] }),
		},
	},
	'late-green': {
		raise: {
			green: one({ outcome: 'late internal' }),
			'one of two parts': { parts: [{ outcome: 'late' }, { outcome: 'realised 2020-01-01' }] },
		},
		not: {
			orange: one({ outcome: 'late internal', rag: 'O' }),
			'a point of attention': one({ outcome: 'attention internal' }),
		},
	},
	'rag-red-without-cause': {
		raise: { 'R alone': one({ rag: 'R', ragPrinted: 'R', outcome: 'late' }) },
		not: {
			internal: one({ ...INT, outcome: 'late' }),
			'external in small letters': one({ rag: 'R', ragPrinted: 'r ext', outcome: 'late' }),
			both: one({ rag: 'R', ragPrinted: 'R (INT/EXT)', outcome: 'late' }),
			orange: one({ rag: 'O', ragPrinted: 'O', outcome: 'late' }),
		},
	},
	'rag-red-nothing-late': {
		raise: {
			'all on track': one({ ...INT }),
			'a point of attention': one({ ...INT, outcome: 'attention internal' }),
			'all realised': one({ ...INT, outcome: 'realised 2020-01-01' }),
		},
		not: {
			'one of two late': {
				parts: [
					{ ...INT, outcome: 'realised 2020-01-01' },
					{ ...INT, outcome: 'late internal' },
				],
			},
			orange: one({ rag: 'O', ragPrinted: 'O' }),
		},
	},
	'rag-missing': {
		raise: { none: one({ rag: null, ragPrinted: '' }) },
		not: { green: one({}) },
	},
	'rag-not-in-legend': {
		raise: {
			V: one({ ragPrinted: 'V' }),
			'after a space': one({ ragPrinted: ' V (INT)' }),
			'a small letter': one({ ragPrinted: 'g' }),
		},
		not: {
			'a letter of the legend': one({ ragPrinted: 'O (EXT)', rag: 'O' }),
			'an empty cell': one({ ragPrinted: ' ' }),
			'a report without a legend': one({ ragPrinted: 'V', report: 'r0' }),
		},
	},
	'cause-without-red': {
		raise: {
			'all realised': one({ cause: 'internal', outcome: 'realised 2020-01-01' }),
			'realised and closed, but for parts that are not counted': {
				parts: [
					{ cause: 'both', outcome: 'realised 2020-01-01' },
					{ article: 2, cause: 'both', outcome: 'onTrack', standing: 'followed' },
				],
			},
		},
		not: {
			'no cause': one({ outcome: 'realised 2020-01-01' }),
			'one part to do': {
				parts: [{ cause: 'both', outcome: 'realised 2020-01-01' }, { outcome: 'onTrack' }],
			},
			orange: one({ cause: 'both', rag: 'O', outcome: 'realised 2020-01-01' }),
		},
	},
	'x-unknown-counted': {
		raise: {
			'realised on a day': one({ due: 'open: X', outcome: 'realised 2020-05-05' }),
			'realised without a day': one({ due: 'open: X + 1 year', outcome: 'realised' }),
		},
		not: {
			'still to do': one({ due: 'open: X', outcome: 'onTrack' }),
			'X with a day': one({ due: 'stated: X', outcome: 'realised 2019-05-05' }),
			'a day by a revision': one({ due: 'open: X', revised: ['2020'], outcome: 'realised 2020-05-05' }),
		},
	},
	'deadline-not-printed': {
		raise: {
			'neither wording nor deadline': one({ wording: '', due: '' }),
			'a deadline that is inferred': one({ wording: '' }),
		},
		not: { printed: one({ wording: 'fin 2020' }) },
	},
	'said-otherwise': {
		raise: {
			realised: { parts: [{ outcome: 'realised 2020-01-01' }], statements: [saying('ca/1/E1/1')] },
			'the second part': {
				parts: [{ outcome: 'realised' }, { outcome: 'realised' }],
				statements: [saying('ca/1/E1/2', 'still-to-do')],
			},
		},
		not: {
			'not counted realised': { parts: [{ outcome: 'onTrack' }], statements: [saying('ca/1/E1/1')] },
			'another part': { parts: [{ outcome: 'realised' }], statements: [saying('ca/1/E1/2')] },
			'no statement': one({ outcome: 'realised' }),
		},
	},
};

test('a part with which nothing is wrong has no finding', () => {
	expect(codes(find([{}]))).toEqual([]);
	expect(codes(find([{ outcome: 'realised 2020-12-31', reportedIn: 'r1' }]))).toEqual([]);
	expect(codes(find([]))).toEqual([]);
});

describe.each(CONTRADICTIONS)('%s', (code) => {
	const { raise, not } = EXAMPLES[code];

	test.each(Object.entries(raise))('is found, and it alone: %s', (_, { parts, statements }) => {
		expect(codes(find(parts, statements))).toEqual([code]);
	});

	test.each(Object.entries(not))('is not found: %s', (_, { parts, statements }) => {
		expect(codes(find(parts, statements))).not.toContain(code);
	});

	test.each(Object.entries(raise))('is not found of parts that are not counted: %s', (_, example) => {
		const parts = example.parts.map((described) => ({ ...described, standing: 'followed' as const }));
		expect(find(parts, example.statements)).toEqual([]);
	});
});

test('x-unknown-counted: closed before X has a day is two findings', () => {
	expect(codes(find([{ due: 'open: X', outcome: 'closed 2020-05-05' }]))).toEqual([
		'closed-counted-realised',
		'x-unknown-counted',
	]);
});

describe('a finding', () => {
	const facts = ({ part, engagement, period, statement, detail }: Finding) => [
		part ? partKey(part) : `${engagement.article.number} ${engagementName(engagement)}`,
		period && formatPeriod(period),
		statement?.said ?? null,
		detail,
	];
	const factsOf = (described: Described, statements?: readonly Statement[]) =>
		find([described], statements).map(facts);

	it('names the part and the day that is at odds', () => {
		expect(factsOf({ outcome: 'realised 2018' })).toEqual([['ca/1/E1/1', '2018', null, '']]);
		expect(factsOf({ rag: 'O', outcome: 'realised 2021-01' })).toEqual([['ca/1/E1/1', '2021-01', null, '']]);
		expect(factsOf({ outcome: 'closed' })).toEqual([['ca/1/E1/1', null, null, '']]);
		expect(factsOf({ due: '2021-Q1' })).toEqual([['ca/1/E1/1', '2021-Q1', null, '']]);
	});

	it('names the due day, not the day of realisation, of a part that is realised late', () => {
		const late = { due: '2020-06', outcome: 'realised 2020-07-01' };
		expect(factsOf(late)).toEqual([['ca/1/E1/1', '2020-06', null, '']]);
	});

	it('names the engagement and the text that is at odds', () => {
		expect(factsOf({ name: 'E1 NEW', ragPrinted: 'V' })).toEqual([['1 E1 NEW', null, null, 'V']]);
		expect(factsOf({ rag: 'R', ragPrinted: 'R ?', outcome: 'late' })).toEqual([['1 E1', null, null, 'R ?']]);
		expect(factsOf({ cause: 'both', outcome: 'realised 2020-01-01' })).toEqual([
			['1 E1', null, null, 'both'],
		]);
	});

	it('names the statement', () => {
		const statements = [saying('ca/1/E1/1', 'without-result')];
		expect(factsOf({ outcome: 'realised' }, statements)).toEqual([['ca/1/E1/1', null, 'without-result', '']]);
	});

	it('names the year in which a part is counted whose X has no day', () => {
		expect(factsOf({ due: 'open: X', outcome: 'realised 2020-05-05' })[0]?.[3]).toBe('2020');
		expect(factsOf({ due: 'open: X', outcome: 'realised' })[0]?.[3]).toBe('waiting');
	});
});

describe('the findings of a contract', () => {
	it('are of each engagement once, however many parts it has', () => {
		expect(codes(find([{ outcome: 'late' }, { outcome: 'late' }]))).toEqual(['late-green']);
		expect(codes(find([{ rag: null, ragPrinted: '' }, {}]))).toEqual(['rag-missing']);
	});

	it('name a letter that the legend does not have once', () => {
		const found = find([
			{ name: 'E1', ragPrinted: 'V' },
			{ name: 'E2', ragPrinted: 'V' },
			{ name: 'E3', ragPrinted: 'Y' },
		]);
		expect(found.map(({ detail }) => detail)).toEqual(['V', 'Y']);
	});

	it('stand in the order of the checks, then of the data', () => {
		const found = find([
			{ article: 2, outcome: 'late', wording: '' },
			{ article: 1, outcome: 'closed 2018-01-01' },
			{ article: 3, outcome: 'closed' },
		]);
		expect(found.map(({ code, engagement }) => `${code} ${engagement.article.number}`)).toEqual([
			'realised-before-contract 1',
			'closed-counted-realised 1',
			'closed-counted-realised 3',
			'late-green 2',
			'deadline-not-printed 2',
		]);
	});

	it('leave out the checks on a period that the contract does not have', () => {
		const parts = [{ due: '2031', outcome: 'realised 2011', rag: 'O' as const }];
		expect(codes(find(parts, [], { from: null, to: null }))).toEqual([]);
	});

	it('are about counted parts and their engagements only, for any contract', () => {
		fc.assert(
			fc.property(descriptions, (described) => {
				const data = contractData(described, surroundings);
				const found = contradictions(schedule(data), {
					data,
					reports: REPORTS,
					statements: [],
					legends: LEGENDS,
				});
				const counted = data.parts.filter(isCounted);
				for (const { part, engagement } of found)
					expect(part ? counted.includes(part) : counted.some((own) => own.engagement === engagement)).toBe(
						true,
					);
				const keys = found
					.filter(({ part }) => part !== null)
					.map(({ code, part }) => `${code} ${part ? partKey(part) : ''}`);
				expect(new Set(keys).size).toBe(keys.length);
			}),
		);
	});

	// Known fault: an X that is only expected fixes no deadline, but it is not taken for unknown here.
	it('include a part that is counted realised while its X is only expected', () => {
		const around = { events: [{ id: 'x', expected: '2020-06-30' }] };
		expect(codes(find([{ due: 'x: X', outcome: 'realised 2019-05-05' }], [], around))).toEqual([
			'x-unknown-counted',
		]);
	});

	// Known fault: only the first statement of a part is found, though the data may hold one of each kind.
	it('include every statement of a part', () => {
		const statements = [saying('ca/1/E1/1', 'partly'), saying('ca/1/E1/1', 'not-due')];
		const found = find([{ outcome: 'realised' }], statements);
		expect(found.map(({ statement }) => statement?.said)).toEqual(['partly', 'not-due']);
	});
});
