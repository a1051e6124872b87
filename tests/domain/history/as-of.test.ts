import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { asOf } from '$lib/domain/history/as-of';
import { formatPeriod } from '$lib/domain/time/calendar';
import { comparisonRow } from '$lib/domain/tables/comparison';
import { partKey } from '$lib/domain/contract/keys';
import { isCounted, rate, tally } from '$lib/domain/contract/outcome';
import { punctuality } from '$lib/domain/tables/punctuality';
import { schedule } from '$lib/domain/time/schedule';
import { dayText, descriptions, surroundings } from '../arbitrary';
import { contractData, day, report, showResolution, type Described, type Surroundings } from '../build';

/** Only the last report has a day; the contract runs from 2019 to 2020. */
const REPORTS = [
	report('s1', '2019-06-30'),
	report('y1', '2019-12-31'),
	report('y2', '2020-12-31', '2021-03-16'),
];
const READ = { report: 'y2' } as const;

/** How each part stood on a day: outcome, what its deadline comes to, and whether the deadline alone is undecided. */
function stood(described: readonly Described[], on: string, around: Surroundings = {}, reports = REPORTS) {
	const data = contractData(
		described.map((one) => ({ ...READ, ...one })),
		around,
	);
	const then = asOf(data, reports, day(on));
	const undecided = new Set(then.undecided);
	return schedule(then.data).map(({ part, current }) => {
		const { kind } = part.outcome;
		if (kind === 'undecided') expect(undecided).toContain(part);
		const deadlineOnly = undecided.has(part) && kind !== 'undecided';
		return [kind, showResolution(current), deadlineOnly ? 'deadline undecided' : []].flat().join(', ');
	});
}
const one = (described: Described, on: string, around?: Surroundings) =>
	stood([described], on, around).join();

describe('on and after the day of its report', () => {
	const described: Described[] = [
		{ article: 1, outcome: 'realised 2019-06-01', ...READ },
		{ article: 2, outcome: 'realised', ...READ },
		{ article: 3, outcome: 'late both', due: '2030', ...READ },
		{ article: 4, outcome: 'onTrack', due: '2019', revised: ['2031'], approvedIn: [''], ...READ },
		{ article: 5, outcome: 'attention internal', due: 'x: X + 1 month', ...READ },
		{ article: 6, outcome: 'replaced', standing: 'replaced', ...READ },
		{ article: 7, outcome: 'closed 2020-S2', reportedIn: 'y2', ...READ },
	];
	const data = contractData(described, { events: [{ id: 'x', day: '2031-01-01', report: 'y2' }] });

	test.each(['2021-03-16', '2021-03-17', '2031-01-01'])('everything stands as now: %s', (on) => {
		const then = asOf(data, REPORTS, day(on));
		expect(then.undecided).toEqual([]);
		expect(then.data).toEqual(data);
		then.data.parts.forEach((part, at) => expect(part).toBe(data.parts[at]));
		then.data.events.forEach((event, at) => expect(event).toBe(data.events[at]));
	});

	it('the day before it does not', () => {
		const then = asOf(data, REPORTS, day('2021-03-15'));
		expect(then.data.parts.map((part) => part.outcome.kind)).toEqual([
			'realised',
			'undecided',
			'onTrack',
			'undecided',
			'onTrack',
			'replaced',
			'closed',
		]);
		expect(then.data.events.map((event) => event.day)).toEqual([null]);
	});

	it('holds for any contract and any later day', () => {
		fc.assert(
			fc.property(
				descriptions,
				dayText.filter((text) => text >= '2021-03-16'),
				(parts, on) => {
					const any = contractData(parts.map((part) => ({ ...part, ...READ })));
					const then = asOf(any, REPORTS, day(on));
					expect(then.undecided).toEqual([]);
					then.data.parts.forEach((part, at) => expect(part).toBe(any.parts[at]));
				},
			),
		);
	});

	it('of a report without a day: once the period of the next report has ended', () => {
		const realised = { outcome: 'realised 2030-01-01', report: 'y1' };
		expect(one(realised, '2020-12-30')).toBe('onTrack, due 2020-12-31');
		expect(one(realised, '2020-12-31')).toBe('realised, due 2020-12-31');
	});
});

describe('before it, a part that was realised', () => {
	test.each([
		['2020-05-04', 'onTrack, due 2020-12-31'],
		['2020-05-05', 'realised, due 2020-12-31'],
		['2020-05-06', 'realised, due 2020-12-31'],
	])('on 5 May 2020 was on %s: %s', (on, expected) => {
		expect(one({ outcome: 'realised 2020-05-05', reportedIn: 'y2' }, on)).toBe(expected);
		expect(one({ outcome: 'closed 2020-05-05', reportedIn: 'y2' }, on)).toBe(
			expected.replace('realised', 'closed'),
		);
	});

	it('on a day, is decided by that day, whichever report said so', () => {
		expect(one({ outcome: 'realised 2019-05-05', reportedIn: 'y2' }, '2019-05-05')).toMatch(/^realised.*\d$/);
		expect(one({ outcome: 'realised 2019-05-05', reportedIn: '' }, '2019-05-04')).toMatch(/^onTrack.*\d$/);
	});

	test.each([
		['2019-03-31', 'onTrack, due 2020-12-31'],
		// The period holds the day, and no report can tell.
		['2019-04-01', 'undecided, due 2020-12-31'],
		['2019-06-29', 'undecided, due 2020-12-31'],
		['2019-06-30', 'realised, due 2020-12-31'],
	])('in the second quarter of 2019, by an unknown report, was on %s: %s', (on, expected) => {
		expect(one({ outcome: 'realised 2019-Q2', reportedIn: 'unheard' }, on)).toBe(expected);
	});

	it('in a year, as the semester report said, is decided once that report is surely out', () => {
		const realised = { outcome: 'realised 2019', reportedIn: 's1' };
		expect(one(realised, '2018-12-31')).toBe('onTrack, due 2020-12-31');
		expect(one(realised, '2019-06-30')).toBe('undecided, due 2020-12-31');
		expect(one(realised, '2019-12-30')).toBe('undecided, due 2020-12-31');
		expect(one(realised, '2019-12-31')).toBe('realised, due 2020-12-31');
	});

	it('on an unknown day is decided by the report that said so first', () => {
		const realised = { outcome: 'realised', reportedIn: 's1' };
		expect(one(realised, '2019-07-01')).toBe('undecided, due 2020-12-31');
		expect(one(realised, '2019-12-31')).toBe('realised, due 2020-12-31');
		expect(one({ outcome: 'realised', reportedIn: '' }, '2021-03-15')).toBe('undecided, due 2020-12-31');
	});

	it('on an unknown day was not before the contract or its own period began', () => {
		const unknown = { outcome: 'realised', reportedIn: '' };
		expect(one(unknown, '2018-12-31')).toBe('onTrack, due 2020-12-31');
		expect(one(unknown, '2019-01-01')).toBe('undecided, due 2020-12-31');
		const quarter = { ...unknown, due: 'every quarter 2020-Q3' };
		expect(one(quarter, '2020-06-30')).toBe('onTrack, due quarter 2020-07-01..2020-09-30');
		expect(one(quarter, '2020-07-01')).toBe('undecided, due quarter 2020-07-01..2020-09-30');
	});

	it.each([
		['in a period that holds the day', 'realised 2020-S2'],
		['on an unknown day', 'realised'],
	])('%s is undecided while the report that says so is not out', (_, outcome) => {
		expect(one({ outcome, reportedIn: 'y2' }, '2020-10-01')).toBe('undecided, due 2020-12-31');
	});
});

describe('before it, a part that is not realised now', () => {
	test.each(['onTrack', 'attention internal', 'late both'])(
		'was on track up to its due day and late from the day after: %s',
		(outcome) => {
			const part = { due: '2020-Q1', outcome };
			const due = 'due quarter 2020-01-01..2020-03-31';
			expect(one(part, '2020-03-30')).toBe(`onTrack, ${due}`);
			expect(one(part, '2020-03-31')).toBe(`onTrack, ${due}`);
			expect(one(part, '2020-04-01')).toBe(`late, ${due}`);
			expect(one({ ...part, due: 'every quarter 2020-Q1' }, '2020-04-01')).toBe(`late, ${due}`);
		},
	);

	it('has no cause of being late that a later report gives', () => {
		const data = contractData([{ due: '2019', outcome: 'late both', report: 'y2' }]);
		expect(asOf(data, REPORTS, day('2020-06-01')).data.parts[0]?.outcome).toEqual({
			kind: 'late',
			cause: null,
		});
	});

	it('is never late without a deadline or without X', () => {
		expect(one({ due: '', outcome: 'late both' }, '2021-03-15')).toBe('onTrack, undated');
		expect(one({ due: 'unheard: X', outcome: 'late both' }, '2021-03-15')).toBe(
			'onTrack, waiting for unheard',
		);
	});

	it('and of which nobody reports is not said to have been open, nor late', () => {
		const duty = { due: '2020-03-31', outcome: 'unreported', standing: 'listed' as const };
		expect(one(duty, '2020-03-31')).toBe('unreported, due 2020-03-31');
		expect(one(duty, '2020-04-01')).toBe('unreported, due 2020-03-31');
	});

	it.each(['replaced', 'removed'] as const)('and is %s stays so', (kind) => {
		expect(one({ outcome: kind, standing: kind }, '2019-06-01')).toBe(`${kind}, due 2020-12-31`);
	});

	// Known fault: the day itself is out, and the part late on it.
	it('was late on the day before which it was due', () => {
		expect(one({ due: 'before 2020-03-31' }, '2020-03-31')).toBe('late, due 2020-03-30');
	});

	// Known fault: a deadline that counts from a known X passes like any other.
	it('was late after a deadline that counts from X', () => {
		const around = { events: [{ id: 'x', day: '2019-11-05' }] };
		expect(one({ due: 'x: X + 6 months' }, '2020-05-06', around)).toBe('late, due 2020-05-05');
	});
});

describe('revisions', () => {
	const twice: Described = {
		due: '2019-03-31',
		revised: ['2019-09-30', '2020-12-31'],
		approvedIn: ['s1', 'y1'],
	};
	test.each([
		['2019-03-31', 'onTrack, due 2019-03-31'],
		['2019-06-29', 'late, due 2019-03-31'],
		// s1 is out some day between the end of its period and that of the next.
		['2019-06-30', 'undecided, due 2019-03-31'],
		['2020-12-31', 'onTrack, due 2020-12-31'],
		['2021-01-01', 'late, due 2020-12-31'],
	])('count when their report is surely out: %s', (on, expected) => {
		expect(one(twice, on)).toBe(expected);
	});

	it('count from the day of their report, where it has one', () => {
		const once: Described = { due: '2020-06-30', revised: ['2021-06-30'], approvedIn: ['d'], report: 'y2' };
		const reports = [...REPORTS, report('d', '2020-06-30', '2020-09-15')];
		expect(stood([once], '2020-09-14', {}, reports)).toEqual(['late, due 2020-06-30']);
		expect(stood([once], '2020-09-15', {}, reports)).toEqual(['onTrack, due 2021-06-30']);
	});

	it('by a report that is not known leave the part undecided', () => {
		expect(one({ due: '2019', revised: ['2020'], approvedIn: [''] }, '2019-06-01')).toBe(
			'undecided, due year 2019-01-01..2019-12-31',
		);
	});

	it('after one that is not out yet do not count either', () => {
		const swapped = { ...twice, approvedIn: ['y2', 's1'] };
		expect(one(swapped, '2020-12-31')).toBe('late, due 2019-03-31');
	});

	// Known fault: with one of two revisions approved, the original deadline decides what is late.
	it('that are approved count for what is late, though another one follows', () => {
		const long = { ...twice, revised: ['2020-06-30', '2020-12-31'], approvedIn: ['s1', 'y2'] };
		expect(one(long, '2020-06-30')).toBe('onTrack, due 2020-06-30');
	});

	// Known fault: the next report is looked for among the reports of all contracts.
	it('do not count sooner because another contract has a report in between', () => {
		const other = { ...report('other', '2019-08-30'), contract: 'other' };
		const parts = [{ due: '2019-03-31', revised: ['2019-09-30'], approvedIn: ['s1'], report: 'y2' }];
		expect(stood(parts, '2019-09-01', {}, [...REPORTS, other])).toEqual(['undecided, due 2019-03-31']);
	});
});

describe('X', () => {
	const around = { events: [{ id: 'x', day: '2019-11-05', report: 'y2' }] };
	const part = { due: 'x: X + 18 months' };

	it('has its day from that day on', () => {
		expect(one(part, '2019-11-04', around)).toBe('onTrack, waiting for x');
		expect(one(part, '2019-11-05', around)).toBe('onTrack, due 2021-05-05');
		const month = { events: [{ id: 'x', day: '2019-11', report: 'y2' }] };
		expect(one(part, '2019-11-30', month)).toBe('onTrack, due month 2021-05-01..2021-05-31');
	});

	it('has a day that lies ahead once its report is out', () => {
		const ahead = { events: [{ id: 'x', day: '2030-01-01', report: 'y2' }] };
		expect(one(part, '2021-03-15', ahead)).toBe('onTrack, waiting for x');
		expect(one(part, '2021-03-16', ahead)).toBe('onTrack, due 2031-07-01');
	});

	it.each([
		['2021-03-15', 'waiting for x'],
		['2021-03-16', 'expected 2020-12-01'],
		['2021-03-17', 'expected 2020-12-01'],
	])('is expected once the report that says so is out: %s', (on, expected) => {
		const around = { events: [{ id: 'x', expected: '2019-06-01', report: 'y2' }] };
		expect(one(part, on, around)).toBe(`onTrack, ${expected}`);
	});

	it('that is the end of a part has its day once that part was realised', () => {
		const chain: Described[] = [
			{ article: 1, outcome: 'realised 2020-01-15', reportedIn: 'y2' },
			{ article: 2, due: 'x: X + 1 month' },
		];
		const follows = { events: [{ id: 'x', follows: '1/E1/1', report: 'y2' }] };
		expect(stood(chain, '2020-01-14', follows)[1]).toBe('onTrack, expected 2021-01-31');
		expect(stood(chain, '2020-01-15', follows)[1]).toBe('onTrack, due 2020-02-15');
	});

	it('that is the end of a part of which nobody can tell leaves its own parts undecided', () => {
		const chain: Described[] = [
			{ article: 1, outcome: 'realised 2020-S1', reportedIn: 'y2' },
			{ article: 2, due: 'x: X + 1 month' },
		];
		const follows = { events: [{ id: 'x', follows: '1/E1/1', report: 'y2' }] };
		expect(stood(chain, '2019-12-31', follows)[1]).toBe('onTrack, expected 2021-01-31');
		expect(stood(chain, '2020-01-01', follows)[1]).toBe('undecided, waiting for x');
		expect(stood(chain, '2020-06-30', follows)[1]).toMatch(/^onTrack, due span/);
	});

	// Known fault: whether X had its day cannot be told, and so not whether the part waited.
	it('known as a period that holds the day leaves its parts undecided', () => {
		const half = { events: [{ id: 'x', day: '2019-S2', report: 'y2' }] };
		expect(one(part, '2019-10-01', half)).toBe('undecided, waiting for x');
	});
});

describe('what a report says of an engagement', () => {
	const told: Described = {
		rag: 'R',
		ragPrinted: 'R (INT)',
		cause: 'internal',
		title: { fr: 'Titre' },
		progress: { fr: 'Fait', nl: 'Gedaan' },
		attention: { fr: 'Attention' },
		outcome: 'realised 2019-05-05',
		wording: 'fin 2020',
	};
	const engagementsOn = (on: string, report: string) => {
		const then = asOf(contractData([{ ...told, report }]), REPORTS, day(on));
		const [part] = then.data.parts;
		const [engagement] = then.data.engagements;
		// The part and the contract speak of the same one.
		expect(part?.engagement).toBe(engagement);
		return { engagement, withoutReport: then.withoutReport, part };
	};

	test.each([
		['y2', '2021-03-15', false],
		['y2', '2021-03-16', true],
		['y2', '2021-03-17', true],
		// Without a day of its own: out when the period of the next report has ended, not before.
		['y1', '2019-12-30', false],
		['y1', '2019-12-31', false],
		['y1', '2020-12-30', false],
		['y1', '2020-12-31', true],
		['unheard', '2030-01-01', false],
	])('in %s is known on %s: %s', (report, on, known) => {
		const { engagement, withoutReport } = engagementsOn(on, report);
		expect([engagement?.rag, engagement?.ragPrinted, engagement?.cause]).toEqual(
			known ? ['R', 'R (INT)', 'internal'] : [null, '', null],
		);
		expect([engagement?.progress, engagement?.attention]).toEqual(
			known
				? [
						{ fr: 'Fait', nl: 'Gedaan' },
						{ fr: 'Attention', nl: '' },
					]
				: [
						{ fr: '', nl: '' },
						{ fr: '', nl: '' },
					],
		);
		expect(withoutReport).toEqual(known ? [] : [engagement]);
	});

	it('is left out; what is signed stays: its title, services and deadline', () => {
		const { engagement, part } = engagementsOn('2019-06-30', 'y2');
		expect(engagement?.title.fr).toBe('Titre');
		expect(engagement?.services).toEqual(['SSS']);
		expect(part?.original.wording).toBe('fin 2020');
		expect(part?.outcome.kind).toBe('realised');
	});

	it('is not missed where it says nothing', () => {
		const then = asOf(contractData([{ report: 'y2' }]), REPORTS, day('2019-06-30'));
		expect(then.withoutReport).toEqual([]);
	});
});

const DAYS = fc.constantFrom(
	'2018-06-01',
	'2019-01-01',
	'2019-06-30',
	'2019-10-01',
	'2020-02-29',
	'2020-12-31',
	'2021-03-15',
);
const REPORTED = fc.constantFrom('', 's1', 'y1', 'y2');
/** Contracts whose revisions and realisations name reports, some of them none. */
const reportedContract = fc
	.tuple(descriptions, fc.array(REPORTED, { minLength: 50, maxLength: 50 }))
	.map(([parts, reports]) =>
		contractData(
			parts.map((part, at) => ({
				...part,
				...READ,
				reportedIn: reports[2 * at] ?? '',
				approvedIn: (part.revised ?? []).map(() => reports[2 * at + 1] ?? ''),
			})),
			surroundings,
		),
	);

test('a period that began after the known end of a part tells nothing of when it ended', () => {
	const recurring = { due: 'every year 2022', revised: ['2018-12-31'], approvedIn: ['s1'] } as const;
	const stood = (ended: string) =>
		asOf(
			contractData([{ article: 1, ...READ, ...recurring, outcome: `realised ${ended}` }], surroundings),
			REPORTS,
			day('2021-03-15'),
		).data.parts.map(({ outcome }) => outcome.kind);
	expect(stood('2021')).toEqual(['undecided']);
	expect(stood('2022')).toEqual(['late']);
	expect(stood('2020')).toEqual(['realised']);
});

test('on any day, no part is late that the present data do not prove to have been open after its deadline', () => {
	let late = 0;
	fc.assert(
		fc.property(reportedContract, DAYS, (data, on) => {
			const then = asOf(data, REPORTS, day(on));
			const now = new Map(data.parts.map((part) => [partKey(part), part]));
			for (const { part, current } of schedule(then.data)) {
				if (part.outcome.kind !== 'late') continue;
				late++;
				if (current.kind !== 'due') throw new Error('late without a due day');
				expect(current.on.last.toString() < on).toBe(true);
				const present = now.get(partKey(part));
				const outcome = present?.outcome;
				if (outcome?.kind === 'realised' || outcome?.kind === 'closed') {
					// Ended later for sure, or the contract or its period had not begun.
					const { deadline } = part.original;
					const start = deadline.kind === 'recurring' ? deadline.period.first : data.contract.from?.first;
					const { on: ended } = outcome;
					const told = !ended || !start || ended.last.until(start).sign <= 0 ? start : null;
					const earliest = [ended?.first, told].map((one) => one?.toString() ?? '').toSorted();
					expect(earliest.at(-1)).toSatisfy((text: string) => text > on);
				} else expect(outcome?.kind).toMatch(/^(onTrack|attention|late)$/);
				// No later deadline may have been approved by then, unless its report was surely not out.
				const next = present?.revisions[part.revisions.length];
				if (next) {
					const covers = REPORTS.find(({ id }) => id === next.approvedIn);
					expect(covers).toBeDefined();
					const out = covers?.day?.first ?? covers?.coversTo.last;
					expect((out?.toString() ?? '') > on).toBe(true);
				}
			}
		}),
		{ numRuns: 300 },
	);
	expect(late).toBeGreaterThan(50);
});

test('on any day, a rate is that of the day whatever the undecided parts were, or there is none', () => {
	fc.assert(
		fc.property(reportedContract, DAYS, (data, on) => {
			const { parts } = asOf(data, REPORTS, day(on)).data;
			const counts = tally(parts.filter(isCounted));
			expect(counts.undecided).toBe(
				parts.filter((part) => isCounted(part) && part.outcome.kind === 'undecided').length,
			);
			const atLeast = counts.realised / counts.number;
			const atMost = (counts.realised + counts.undecided) / counts.number;
			expect(rate(counts)).toBe(counts.number > 0 && atLeast === atMost ? atLeast : null);
			const row = comparisonRow('all', schedule({ ...data, parts }));
			if (counts.undecided > 0) expect([row.rate, row.onTimeRate]).toEqual([null, null]);
			const { onTime, late, unknown, closed, open, undecided, number } = punctuality(
				schedule({ ...data, parts }),
				'current',
			);
			const { waiting } = row;
			expect(onTime + late + unknown + closed + open + waiting + undecided).toBe(number);
		}),
	);
});

test('whatever the contract and the day, parts keep their place, and the undecided are among them', () => {
	fc.assert(
		fc.property(
			descriptions,
			fc.constantFrom('2018-12-31', '2019-06-30', '2020-02-29', '2021-03-15'),
			(parts, on) => {
				const data = contractData(parts.map((part) => ({ ...part, ...READ })));
				const then = asOf(data, REPORTS, day(on));
				expect(then.data.parts.map(partKey)).toEqual(data.parts.map(partKey));
				expect(then.data.parts).toEqual(expect.arrayContaining([...then.undecided]));
				for (const part of then.data.parts) {
					const { outcome } = part;
					if (outcome.kind !== 'realised' || !outcome.on) continue;
					expect(formatPeriod(outcome.on) <= '2021-03-15').toBe(true);
				}
			},
		),
	);
});
