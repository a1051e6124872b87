import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { EVERYTHING, type Selection } from '$lib/domain/contract/selection';
import { plainText } from '$lib/i18n/phrase';
import {
	contractBar,
	filterValues,
	readSelection,
	selectionInName,
	selectionValues,
	writeSelection,
} from '$lib/request/contract-filters';
import { CONTRACT_FILTERS } from '$lib/request/parameters';
import { reference, referenceContract } from '../data/reference-data';
import { asked } from './asked';

/** What holds for each filter of the table, whatever it is called and whatever its values are. */

const { services } = reference.dataset;

describe.each(['av2019-2020', 'ca6', 'general-practice'])('the filters of %s', (id) => {
	const { data, scheduled } = referenceContract(id);
	const choice = { data, services, values: filterValues(data, services, scheduled), lang: 'fr' } as const;
	const read = (address: string | URLSearchParams) =>
		asked(address, (query) => readSelection(query, choice), CONTRACT_FILTERS);
	const { fields } = contractBar(choice, EVERYTHING);

	/** Addresses that choose some of what the filter bar offers, and look for any words. */
	const addresses = fc
		.tuple(
			fc.tuple(...fields.map(({ options }) => fc.subarray(options.map(({ value }) => value)))),
			fc.string({ unit: 'grapheme' }).map((text) => text.trim()),
		)
		.map(([chosen, text]) => {
			const pairs = chosen.flatMap((all, at) => all.map((value) => [fields[at]?.name ?? '', value]));
			return new URLSearchParams([...pairs, ...(text === '' ? [] : [['q', text]])]);
		});

	test('all stand in the bar, but for the one that is typed', () => {
		expect(fields.map(({ name }) => name).toSorted()).toEqual(
			CONTRACT_FILTERS.filter((name) => name !== 'q').toSorted(),
		);
		for (const { label } of fields) expect(label).not.toBe('');
	});

	test('an address is read as it was written, and written as it was read', () => {
		fc.assert(
			fc.property(addresses, (address) => {
				const { found, wrong } = read(address);
				expect(wrong).toEqual([]);
				const written = writeSelection(found);
				expect([...new URLSearchParams(written)].toSorted()).toEqual([...address].toSorted());
				expect(read(written)).toEqual({ found, wrong: [] });
			}),
		);
	});

	test('each value in force is ticked, says what it is and can be taken away', () => {
		fc.assert(
			fc.property(addresses, (address) => {
				const { found } = read(address);
				const { fields: shown, active } = contractBar(choice, found);
				const ticked = shown.flatMap(({ name, options }) =>
					options.filter(({ checked }) => checked).map(({ value }) => `${name}=${value}`),
				);
				const chosen = [...address].filter(([name]) => name !== 'q').map((pair) => pair.join('='));
				expect(ticked.toSorted()).toEqual(chosen.toSorted());
				expect(active).toHaveLength(address.size);
				for (const { label, without } of active) {
					expect(plainText(label)).not.toBe('');
					expect(new URLSearchParams(without).size).toBe(address.size - 1);
				}
			}),
		);
	});

	test('each value says in a file that it was chosen, and in its name', () => {
		for (const { name, options } of fields)
			for (const { value } of options) {
				const { found } = read(`${name}=${value}`);
				expect(found).not.toEqual(EVERYTHING);
				expect(selectionValues(found)).not.toEqual(selectionValues(EVERYTHING));
				expect(selectionInName(found).filter(Boolean)).toHaveLength(1);
			}
	});
});

test('a value that does not exist is named with those that do, whatever the data offer', () => {
	const { data, scheduled } = referenceContract('ca6');
	const values = filterValues(data, services, scheduled);
	const read = (address: string): { found: Selection; wrong: readonly object[] } =>
		asked(address, (query) => readSelection(query, { data, services, values, lang: 'fr' }));
	expect(read('service=SI&service=ZZ&axis=&rag=G').wrong).toEqual([
		{ kind: 'no-choice', name: 'service', value: 'ZZ', allowed: [...values.services] },
	]);
	// No part of the contract is without a report, but an address may ask for those that are.
	expect(read('outcome=unreported').wrong).toEqual([]);
});
