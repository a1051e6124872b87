import { describe, expect, it, test } from 'vitest';
import { datasetAsOf, linksAsOf } from '$lib/domain/history/dataset-as-of';
import type { Contract, Dataset, Link } from '$lib/domain/contract/model';
import { contractData, day, link, outcome, period, report } from '../build';

/** Four contracts: `old` 2016-2018, `ca` 2019-2020, `next` from 2021, and one without a first day. */
const base = contractData([{ report: 'y2', rag: 'G', outcome: 'realised' }]);
const contract = (id: string, from: string | null) => ({
	...base,
	contract: { ...base.contract, id, from: from === null ? null : period(from) } satisfies Contract,
	engagements: [],
	parts: [],
});
const statedIn = (one: Link, id: string): Link => ({ ...one, report: id });
const dataset: Dataset = {
	contracts: [contract('old', '2016-01-01'), base, contract('next', '2021-01-01'), contract('vague', null)],
	services: [],
	reports: [report('y1', '2019-12-31'), report('y2', '2020-12-31', '2021-03-16')],
	links: [
		statedIn(link('old/3', 'ca/1'), 'y2'),
		statedIn(link('ca/1', 'next/7'), 'y2'),
		statedIn(link('ca/1', 'vague/7'), 'y2'),
		statedIn(link('ca/1', ''), 'y2'),
		statedIn(link('ca/1', 'unheard/7'), 'y2'),
	],
	laterStates: [{ part: 'ca/1/E1/1', outcome: outcome('realised'), note: { fr: '', nl: '' }, report: 'y2' }],
};
const to = (links: readonly Link[]) => links.map((one) => one.to.contract);

describe('links', () => {
	test.each([
		['2020-12-31', ['ca']],
		['2021-01-01', ['ca', 'next']],
		['2021-01-02', ['ca', 'next']],
	])('to a later contract are known once it has begun: %s', (on, expected) => {
		expect(to(linksAsOf(dataset, 'ca', day(on)))).toEqual(expected);
	});

	test.each([
		['2021-03-15', ['ca', 'next']],
		['2021-03-16', ['ca', 'next', 'vague', '', 'unheard']],
		['2021-03-17', ['ca', 'next', 'vague', '', 'unheard']],
	])('outside any contract, and to one without a first day, once their report is out: %s', (on, expected) => {
		expect(to(linksAsOf(dataset, 'ca', day(on)))).toEqual(expected);
	});

	it('to what a contract itself continues stay on every day', () => {
		expect(to(linksAsOf(dataset, 'ca', day('2018-01-01')))).toEqual(['ca']);
		expect(to(linksAsOf(dataset, 'next', day('2018-01-01')))).toEqual(['next']);
	});
});

test.each([
	['2021-03-15', 'undecided', null, 0],
	['2021-03-16', 'realised', 'G', 1],
	['2021-03-17', 'realised', 'G', 1],
])('contracts and later states stand as on the day: %s', (on, kind, rag, states) => {
	const then = datasetAsOf(dataset, 'ca', day(on));
	const own = then.contracts.get('ca')?.data;
	expect(then.dataset.contracts).toContain(own);
	expect(own?.parts[0]?.outcome.kind).toBe(kind);
	expect(own?.parts[0]?.engagement.rag).toBe(rag);
	expect(then.dataset.laterStates).toHaveLength(states);
});
