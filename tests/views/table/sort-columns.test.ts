import { describe, expect, test } from 'vitest';
import { EVERYTHING, select } from '$lib/domain/contract/selection';
import { LANGUAGES } from '$lib/i18n/language';
import { sortValues } from '$lib/views/table/sort-columns';
import { TABLE_NAMES } from '$lib/request/table-names';
import { tabulate } from '$lib/views/table/tabulate';
import { reference, referenceContract } from '../../data/reference-data';

const CONTRACTS = reference.dataset.contracts.map(({ contract }) => contract.id);
const SORTED = TABLE_NAMES.filter((name) => name !== 'realisation');

/** The columns that a table of the data has, for all parts or some. */
function keysOf(name: (typeof TABLE_NAMES)[number], id: string, text = ''): string[] {
	const { data, scheduled } = referenceContract(id);
	const selected = select(scheduled, { ...EVERYTHING, text });
	const { table } = tabulate(name, data, scheduled, selected, reference.dataset, 'fr');
	return table.columns.map(({ key }) => key);
}

describe.each(SORTED)('what %s can be sorted by', (name) => {
	const values = sortValues(name, 'fr');

	test('is each column that a table of any contract has, both ways', () => {
		for (const id of CONTRACTS)
			for (const key of keysOf(name, id)) {
				expect(values, id).toContain(key);
				expect(values, id).toContain(`-${key}`);
			}
		expect(new Set(values).size).toBe(values.length);
	});

	test('is the same in every language', () => {
		for (const lang of LANGUAGES) expect(sortValues(name, lang)).toEqual(values);
	});

	test('is no more than its columns', () => {
		const seen = new Set(CONTRACTS.flatMap((id) => keysOf(name, id)));
		const never = values.filter((value) => !value.startsWith('-') && !seen.has(value));
		const whenNeeded: Partial<Record<typeof name, readonly string[]>> = {
			overview: ['attentionBoth', 'attentionUnstated', 'lateBoth', 'lateUnstated', 'undecided'],
			punctuality: ['undecided'],
		};
		expect(whenNeeded[name] ?? []).toEqual(expect.arrayContaining(never));
	});
});

test('the quarters of Tableau 1 keep their order', () => {
	expect(sortValues('realisation', 'fr')).toEqual([]);
});

test('a column that filters leave out can still be asked for', () => {
	expect(keysOf('overview', 'ca6', 'nothing like this')).not.toContain('lateBoth');
	expect(sortValues('overview', 'fr')).toContain('lateBoth');
});
