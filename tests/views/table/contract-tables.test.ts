import { describe, expect, test } from 'vitest';
import { EVERYTHING, select } from '$lib/domain/contract/selection';
import { LANGUAGES } from '$lib/i18n/language';
import {
	contractTable,
	pageDefinitions,
	reportDefinitions,
	sortContractTable,
	sortValues,
	tableDefinitions,
} from '$lib/views/table/contract-tables';
import { TABLE_NAMES } from '$lib/request/table-names';
import { engagementRecord } from '$lib/views/tableau3/engagement-record';
import { reference, referenceContract } from '../../data/reference-data';

const CONTRACTS = reference.dataset.contracts.map(({ contract }) => contract.id);
const SORTED = TABLE_NAMES.filter((name) => name !== 'realisation');

/** The columns that a table of the data has, for all parts or some. */
function keysOf(name: (typeof TABLE_NAMES)[number], id: string, text = ''): string[] {
	const { data, scheduled } = referenceContract(id);
	const selected = select(scheduled, { ...EVERYTHING, text });
	const { table } = contractTable(name, data, scheduled, selected, reference.dataset, 'fr');
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

describe('the definitions of a table', () => {
	const columns = (...keys: string[]) => ({
		columns: keys.map((key) => ({ key, heading: key, group: null, numeric: true })),
	});
	test('are those of what stands in it, and a page has those of the figures beside it', () => {
		expect(tableDefinitions('realisation', columns())).toEqual([
			'part',
			'realised',
			'rate',
			'waiting',
			'cumulative',
		]);
		expect(pageDefinitions('realisation', columns())).toEqual(
			expect.arrayContaining(['part', 'onTime', 'original', 'unknown', 'closed']),
		);
	});
	test('explain the column of both causes where there is one', () => {
		expect(tableDefinitions('overview', columns('lateInternal'))).not.toContain('both');
		expect(tableDefinitions('overview', columns('lateBoth'))).toContain('both');
		expect(reportDefinitions(columns('attentionBoth'))).toContain('both');
		expect(reportDefinitions(columns())).toEqual([
			'part',
			'realised',
			'rate',
			'waiting',
			'cumulative',
			'original',
		]);
	});
});

test('neither a calendar nor JSON makes the cells of a table of 24 columns', () => {
	const { data, scheduled } = referenceContract('ca6');
	const wordless = {
		...data,
		get articles(): typeof data.articles {
			throw new Error('a cell is made');
		},
	};
	for (const name of ['engagements', 'deadlines'] as const) {
		const made = contractTable(name, wordless, scheduled, scheduled, reference.dataset, 'fr');
		expect(made.head.columns).toHaveLength(24);
		expect(made.records).toHaveLength(scheduled.length);
		expect(made.parts).toHaveLength(scheduled.length);
		expect(() => made.table).toThrow('a cell is made');
		const sorted = sortContractTable(made, { key: 'due', descending: false }, 'fr');
		expect(sorted.head).toEqual(made.head);
		expect(() => sorted.records).toThrow('a cell is made');
	}
});

test('the parts of a sorted table are in the order of its rows', () => {
	const { data, scheduled } = referenceContract('ca6');
	const whole = contractTable('deadlines', data, scheduled, scheduled, reference.dataset, 'fr');
	const { parts, records } = sortContractTable(whole, { key: 'article', descending: true }, 'fr');
	expect(parts.map(engagementRecord)).toEqual(records);
	expect(parts[0]?.part.engagement.article.number).toBe(37);
});
