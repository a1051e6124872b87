import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import type { Event } from '$lib/domain/contract/model';
import type { GivenDays } from '$lib/domain/time/events';
import { assumedValues, writeQuery } from '$lib/request/query';
import { referenceContract } from '../data/reference-data';
import { periodText } from '../domain/arbitrary';
import { contractData, given, show } from '../domain/build';
import { asked } from './asked';

const { events } = contractData([], { events: [{ id: 'note' }, { id: 'action-plan' }, { id: 'x2' }] });

const shown = (given: GivenDays) => [...given].map(([id, on]) => `${id} ${show(on)}`);

/** The days that an address gives to events, and the values that give none. */
function days(address: string | URLSearchParams, known: readonly Event[]) {
	const { found, wrong } = asked(address, (query) => query.assumed('if', known));
	return { found, unknown: wrong.map((one) => (one.kind === 'no-assumption' ? one.value : '')) };
}
const write = (given: GivenDays) => writeQuery({ if: assumedValues(given) });

/** What an address gives, as text, and what it cannot give. */
function read(address: string) {
	const { found, unknown } = days(address, events);
	return { given: shown(found), unknown };
}

describe('an address', () => {
	it('gives days to events, in any precision and in its order', () => {
		expect(read('if=note:2026-03-15&service=SI&if=action-plan:2026-Q2')).toEqual({
			given: ['note 2026-03-15', 'action-plan quarter 2026-04-01..2026-06-30'],
			unknown: [],
		});
	});

	it('may have its colon encoded', () => {
		expect(read('if=note%3A2026-03-15').given).toEqual(['note 2026-03-15']);
	});

	it('that names an event twice gives the last day', () => {
		expect(read('if=note:2026-03-15&if=note:2027')).toEqual({
			given: ['note year 2027-01-01..2027-12-31'],
			unknown: [],
		});
	});

	it('without days gives none', () => {
		expect(read('')).toEqual({ given: [], unknown: [] });
		expect(read('service=SI&waiting=1')).toEqual({ given: [], unknown: [] });
	});

	test.each([
		['an unknown event', 'unheard:2026-03-15'],
		['an event in other letters', 'NOTE:2026-03-15'],
		['part of the name of an event', 'action:2026-03-15'],
		['a day that does not exist', 'note:2026-02-30'],
		['29 February of a common year', 'note:2026-02-29'],
		['a day in the Belgian notation', 'note:15/03/2026'],
		['no day', 'note:'],
		['no colon', 'note'],
		['nothing', ''],
		['a day without event', ':2026-03-15'],
		['a space before the day', 'note: 2026-03-15'],
		['two days in the wrong order', 'note:2026-03-15/2026-03-14'],
	])('with %s is refused, and the good ones are read', (_, value) => {
		const address = new URLSearchParams([
			['if', value],
			['if', 'x2:2026'],
		]);
		expect(read(String(address))).toEqual({ given: ['x2 year 2026-01-01..2026-12-31'], unknown: [value] });
	});

	it('with more than a day is refused', () => {
		expect(read('if=note:2026-03-15:2027')).toEqual({ given: [], unknown: ['note:2026-03-15:2027'] });
	});
});

test('no days write nothing', () => {
	expect(write(new Map())).toBe('');
});

test('days are written as people can read them', () => {
	expect(write(given({ note: '2026-03-15', x2: '2026-S1' }))).toBe('?if=note:2026-03-15&if=x2:2026-S1');
});

test('any days that are written read back the same, for the events of every contract', () => {
	const own = ['av2019-2020', 'ca6', 'general-practice'].flatMap((id) => referenceContract(id).data.events);
	const someDays = fc
		.array(fc.tuple(fc.constantFrom(...own.map(({ id }) => id)), periodText), { maxLength: 6 })
		.map((pairs) => given(Object.fromEntries(pairs)));
	fc.assert(
		fc.property(someDays, (some) => {
			const back = days(write(some), own);
			expect(back.unknown).toEqual([]);
			expect(shown(back.found)).toEqual(shown(some));
		}),
	);
});

test('any other text is named as it was written, and never throws', () => {
	fc.assert(
		fc.property(fc.string({ unit: 'binary' }), (text) => {
			const written = text.toWellFormed();
			const { found, unknown } = days(new URLSearchParams([['if', written]]), events);
			expect([...found.keys()].length + unknown.length).toBe(1);
			for (const value of unknown) expect(value).toBe(written);
		}),
	);
});
