import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import { serviceForms } from '$lib/domain/contract/model';
import { EVERYTHING, select } from '$lib/domain/contract/selection';
import { serviceForm } from '$lib/i18n/service-form';
import { chart } from '$lib/views/charts/contract-charts';
import { contractTable } from '$lib/views/table/contract-tables';
import { reference, referenceContract } from '../data/reference-data';
import { contractBar, filterValues, readSelection, writeSelection } from '$lib/request/contract-filters';
import { asked } from '../request/asked';

/** A service has another short form in Dutch: SI is DU. */

const { data, scheduled } = referenceContract('av2019-2020');
const { services } = reference.dataset;
const TODAY = Temporal.PlainDate.from('2026-01-31');
const values = filterValues(data, services, scheduled);
const choice = { data, services, values };
const read = (address: string) => asked(address, (query) => readSelection(query, { ...choice, lang: 'nl' }));

describe('an address', () => {
	test.each(['SI', 'DU', 'du', 'Si', 'SIDU', 'sidu'])('takes ?service=%s for SI and writes SI', (form) => {
		const { found, wrong } = read(`service=${form}`);
		expect([found.services, wrong]).toEqual([['SI'], []]);
		expect(writeSelection(found)).toBe('?service=SI');
	});

	test('takes two forms of one service for one', () => {
		expect(read('service=DGEC&service=SECM&service=dac').found.services).toEqual(['SECM', 'SCA']);
	});

	test('refuses what is no form of a service of the contract', () => {
		expect(read('service=D').wrong).toHaveLength(1);
		expect(read('service=RIZIV').wrong).toMatchObject([{ allowed: expect.arrayContaining(['DU']) }]);
	});
});

describe('a table, a filter and a chart', () => {
	const selected = select(scheduled, { ...EVERYTHING, services: ['SI'] });
	const wordsOf = (lang: 'fr' | 'nl' | 'en') => {
		const texts = (['engagements', 'deadlines', 'punctuality'] as const).map((name) =>
			contractTable(name, data, scheduled, selected, reference.dataset, lang).table.rows.flatMap(
				({ cells }) => cells.flatMap((cell) => (cell.kind === 'text' ? cell.text.split('/') : [])),
			),
		);
		const { fields } = contractBar({ ...choice, lang }, EVERYTHING);
		const options = fields.find(({ name }) => name === 'service')?.options ?? [];
		const to = () => '';
		const { panels } = chart('services', { data, scheduled, selected, services, today: TODAY, to }, lang);
		const drawn = panels.flatMap(({ marks }) => marks.flatMap(({ shapes }) => shapes));
		return [
			...texts,
			options.map(({ label }) => label.text),
			drawn.flatMap((shape) => (shape.kind === 'text' ? shape.text.split(' ') : [])),
		];
	};

	test.each(['fr', 'en'] as const)('in %s have the French form', (lang) => {
		for (const words of wordsOf(lang)) {
			expect(words).toContain('SI');
			expect(words).not.toContain('DU');
		}
	});

	test('in Dutch have the Dutch form', () => {
		for (const words of wordsOf('nl')) {
			expect(words).toContain('DU');
			expect(words).not.toContain('SI');
		}
	});
});

test('a service without a Dutch form keeps its own', () => {
	expect(serviceForm(serviceForms(data), 'SGS', 'nl')).toBe('SGS');
	expect(serviceForm(new Map(), 'XYZ', 'nl')).toBe('XYZ');
});

test('the text search of a table finds an engagement by either form of its service', () => {
	const found = (text: string) => select(scheduled, { ...EVERYTHING, text });
	expect(found('DGEC').length).toBeGreaterThan(0);
	expect(found('secm')).toEqual(
		expect.arrayContaining(select(scheduled, { ...EVERYTHING, services: ['SECM'] })),
	);
	expect(found('dgec')).toEqual(
		expect.arrayContaining(select(scheduled, { ...EVERYTHING, services: ['SECM'] })),
	);
});
