import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatPeriod, parseDay } from '$lib/domain/time/calendar';
import { parameter, PARAMETERS, takesSeveral, type Named, type ParameterName } from '$lib/request/parameters';
import {
	assumedValues,
	keepInQuery,
	PARAMETER_NAMES,
	triedQuery,
	writeQuery,
	type QueryReader,
	type Written,
} from '$lib/request/query';
import { sortValue } from '$lib/request/sort';
import { wrongSentence } from '$lib/request/wrong';
import { LANGUAGES } from '$lib/i18n/language';
import { dayText, periodText } from '../domain/arbitrary';
import { contractData } from '../domain/build';
import { asked } from './asked';

/** Values that are hard to keep: signs of addresses, accents, a number beside a word. */
const LIST = ['SI', 'ca6/29', 'a & b', '-é', 'x:y', 2024, 'waiting'] as const;
const TEXTS = LIST.map(String);
const { events } = contractData([], { events: [{ id: 'note' }, { id: 'action-plan' }] });

type Kind = (typeof PARAMETERS)[ParameterName]['kind'];
const isOf = <K extends Kind>(name: ParameterName, kind: K): name is Named<K> =>
	parameter(name).kind === kind;

/** A value of any parameter as it is written, read back as it is written. */
function readBack(name: ParameterName, query: QueryReader): Written {
	if (isOf(name, 'choices')) return query.choices(name, LIST);
	if (isOf(name, 'choice')) return query.choice(name, TEXTS);
	if (isOf(name, 'flag')) return query.flag(name);
	if (isOf(name, 'text')) return query.text(name);
	if (isOf(name, 'day')) return query.day(name)?.toString() ?? null;
	if (isOf(name, 'assumed')) return assumedValues(query.assumed(name, events));
	if (isOf(name, 'sort')) {
		const sort = query.sort(name, TEXTS);
		return sort && sortValue(sort);
	}
	if (isOf(name, 'period')) {
		const period = query.period(name);
		return period && formatPeriod(period);
	}
	throw new Error(`${name} is of a kind that this test does not know`);
}

const VALUES: Record<Kind, fc.Arbitrary<Written>> = {
	choices: fc.subarray([...LIST]),
	choice: fc.constantFrom(null, ...TEXTS),
	flag: fc.boolean(),
	text: fc.string({ unit: 'grapheme' }),
	day: fc.option(dayText),
	period: fc.option(periodText),
	sort: fc.constantFrom(null, ...TEXTS),
	assumed: fc
		.uniqueArray(fc.tuple(fc.constantFrom('note', 'action-plan'), periodText), { selector: ([id]) => id })
		.map((pairs) => pairs.map((pair) => pair.join(':'))),
};

test('whatever is written is read back, for all parameters together', () => {
	const all = fc.record(
		Object.fromEntries(PARAMETER_NAMES.map((name) => [name, VALUES[PARAMETERS[name].kind]])),
	);
	fc.assert(
		fc.property(all, (values) => {
			const { found, wrong } = asked(
				writeQuery(values),
				(query) => Object.fromEntries(PARAMETER_NAMES.map((name) => [name, readBack(name, query)])),
				PARAMETER_NAMES,
			);
			expect(wrong).toEqual([]);
			expect(found).toEqual(values);
		}),
	);
});

describe.each(PARAMETER_NAMES)('%s', (name) => {
	const bad = { choices: 'Si', choice: 'toString', flag: 'yes', day: '2020-02-30', period: '2020-13' };
	const values: Partial<Record<Kind, string>> = { ...bad, sort: '--due', assumed: 'note:15/03/2026' };
	const value = values[parameter(name).kind];

	test('empty says nothing, and is no fault', () => {
		if (isOf(name, 'assumed')) return;
		const { found, wrong } = asked(`${name}=`, (query) => readBack(name, query), [name]);
		expect(wrong).toEqual([]);
		expect(writeQuery({ [name]: found })).toBe('');
	});

	test('refuses what it cannot be and says so in every language; any text is a text', () => {
		if (value === undefined) return expect(parameter(name).kind).toBe('text');
		const { wrong } = asked(`${name}=${value}`, (query) => readBack(name, query), [name]);
		expect(wrong).toHaveLength(1);
		for (const lang of LANGUAGES) for (const one of wrong) expect(wrongSentence(one, lang)).toContain(value);
	});

	test('is refused where it is not taken, and twice where it takes one value', () => {
		const other = PARAMETER_NAMES.filter((one) => one !== name);
		const twice = `${name}=a&${name}=b`;
		expect(asked(`${name}=a`, () => null, other).wrong).toEqual([{ kind: 'unknown', name, known: other }]);
		expect(asked(twice, () => null, [name]).wrong).toEqual(
			takesSeveral(name) ? [] : [{ kind: 'twice', name, values: ['a', 'b'] }],
		);
		expect(asked(`${name}=a&${name}=a`, () => null, [name]).wrong).toEqual([]);
	});
});

test('any unknown name is refused, and never throws', () => {
	fc.assert(
		fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (name, value) => {
			const params = new URLSearchParams([[name.toWellFormed(), value.toWellFormed()]]);
			const { wrong } = asked(params, () => null, []);
			expect(wrong.map(({ kind }) => kind)).toEqual(['unknown']);
		}),
	);
	for (const name of ['toString', '__proto__', 'constructor'])
		expect(asked(`${name}=1`, () => null, PARAMETER_NAMES).wrong).toHaveLength(1);
});

test('an address is written in the order of the table, and can be read by people', () => {
	const query = writeQuery({ if: ['note:2026-03-15'], asof: '2020-06-30', line: 'ca6/29', service: ['SI'] });
	expect(query).toBe('?service=SI&line=ca6/29&asof=2020-06-30&if=note:2026-03-15');
	expect(writeQuery({ service: [], waiting: false, q: '', line: null })).toBe('');
});

test('what has to stay of an address stays behind the filters', () => {
	const address = new URLSearchParams('asof=2020-06-30&axis=1&sort=due&columns=rag&columns=services');
	expect(keepInQuery('?service=SI', address, ['asof', 'columns'])).toBe(
		'?service=SI&asof=2020-06-30&columns=rag&columns=services',
	);
	expect(keepInQuery('', address, ['q'])).toBe('');
});

test('a day tried for an event takes the place of the one before, and leaves the others and the filters', () => {
	const address = new URLSearchParams('if=a:2025&service=SI&if=ab:2024&event=a&day=2026-03-15');
	expect(triedQuery(address, 'a', parseDay('2026-03-15'))).toBe('?service=SI&if=ab:2024&if=a:2026-03-15');
	expect(triedQuery(address, 'a', null)).toBe('?service=SI&if=ab:2024');
	expect(triedQuery(new URLSearchParams('event=a&day='), 'a', null)).toBe('');
});
