import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import {
	countsRealised,
	endedOn,
	endOf,
	isCounted,
	isOfCounted,
	isOpen,
	rate,
	tally,
} from '$lib/domain/contract/outcome';
import { OUTCOMES } from '$lib/domain/contract/vocabulary';
import { contractData, outcome, part, period } from '../build';

describe('isCounted', () => {
	test.each([
		['counted', true],
		['replaced', false],
		['removed', false],
		['followed', false],
		['listed', false],
	] as const)('a part of an engagement that is %s: %s', (standing, expected) => {
		expect(isCounted(part({ standing }))).toBe(expected);
	});

	it('does not depend on how the part stands', () => {
		expect(isCounted(part({ outcome: 'late both' }))).toBe(true);
		expect(isCounted(part({ outcome: 'realised', standing: 'followed' }))).toBe(false);
	});
});

describe('countsRealised', () => {
	test.each([
		['realised', true],
		['realised 2020-12-31', true],
		['closed', true],
		['closed 2020-12-31', true],
		['onTrack', false],
		['attention internal', false],
		['late external', false],
		['late', false],
		['replaced', false],
		['removed', false],
		['unreported', false],
	])('%s counts as realised: %s', (text, expected) => {
		expect(countsRealised(outcome(text))).toBe(expected);
	});

	it('counts a part as realised even when it was realised after its deadline', () => {
		expect(countsRealised(part({ due: '2019-12-31', outcome: 'realised 2021-06-30' }).outcome)).toBe(true);
	});
});

describe('isOpen', () => {
	test.each([
		['onTrack', true],
		['attention internal', true],
		['attention', true],
		['late both', true],
		['realised 2020-12-31', false],
		['realised', false],
		['closed', false],
		['replaced', false],
		['removed', false],
		['unreported', true],
	])('%s is still to be done: %s', (text, expected) => {
		expect(isOpen(outcome(text))).toBe(expected);
	});
});

describe('endOf', () => {
	it('gives the day and the report of what was realised or closed', () => {
		expect(endOf(outcome('realised 2020-12', 'r'))).toEqual({
			kind: 'realised',
			on: period('2020-12'),
			reportedIn: 'r',
		});
		expect(endedOn(outcome('closed 2020-12-31'))).toEqual(period('2020-12-31'));
	});

	it('is there although no report gives the day', () => {
		expect(endOf(outcome('realised'))).not.toBeNull();
		expect(endedOn(outcome('realised'))).toBeNull();
	});

	test.each(OUTCOMES)('%s: a part has ended exactly when it counts as realised', (kind) => {
		const stands = outcome(kind);
		expect(endOf(stands) !== null).toBe(countsRealised(stands));
		if (endOf(stands)) expect(isOpen(stands)).toBe(false);
		else expect(endedOn(stands)).toBeNull();
	});
});

test('replaced, removed and unreported parts stand in no published table', () => {
	expect(OUTCOMES.filter((kind) => !isOfCounted(kind))).toEqual(['replaced', 'removed', 'unreported']);
});

describe('tally', () => {
	it('counts the parts and how many of them are realised or closed', () => {
		const { parts } = contractData([
			{ outcome: 'realised 2020-01-01' },
			{ outcome: 'closed' },
			{ outcome: 'late' },
			{ outcome: 'onTrack' },
			{ outcome: 'undecided' },
		]);
		expect(tally(parts)).toEqual({ number: 5, realised: 2, undecided: 1 });
	});

	it('of nothing is nothing', () => {
		expect(tally([])).toEqual({ number: 0, realised: 0, undecided: 0 });
	});
});

describe('rate', () => {
	it('is realised divided by number', () => {
		expect(rate({ number: 43, realised: 35, undecided: 0 })).toBeCloseTo(0.81395, 5);
		expect(rate({ number: 4, realised: 4, undecided: 0 })).toBe(1);
		expect(rate({ number: 4, realised: 0, undecided: 0 })).toBe(0);
	});

	it('of nothing due is a dash and not 0 %', () => {
		expect(rate({ number: 0, realised: 0, undecided: 0 })).toBeNull();
	});

	it('is not known as soon as one part is undecided', () => {
		expect(rate({ number: 4, realised: 3, undecided: 1 })).toBeNull();
		expect(rate({ number: 4, realised: 0, undecided: 4 })).toBeNull();
	});

	it('of parts lies between 0 and 1', () => {
		const anyOutcome = fc.constantFrom('realised', 'closed', 'late', 'onTrack');
		fc.assert(
			fc.property(fc.array(anyOutcome, { minLength: 1, maxLength: 20 }), (outcomes) => {
				const { parts } = contractData(outcomes.map((one) => ({ outcome: one })));
				const ended = outcomes.filter((one) => one === 'realised' || one === 'closed');
				expect(rate(tally(parts))).toBe(ended.length / outcomes.length);
			}),
		);
	});
});
