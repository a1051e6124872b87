import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { byAxis, byService, comparisonRow } from '$lib/domain/tables/comparison';
import type { Service } from '$lib/domain/contract/model';
import { rate } from '$lib/domain/contract/outcome';
import { schedule } from '$lib/domain/time/schedule';
import { descriptions, surroundings } from '../arbitrary';
import { contractData, type Described } from '../build';

const services = ['SSS', 'SI', 'SECM', 'SCA', 'FAM'].map((id): Service => ({
	id,
	kind: 'service',
	name: { fr: id, nl: id },
	abbreviationNl: '',
	also: [],
}));
const built = (described: readonly Described[]) => {
	const data = contractData(described, surroundings);
	return { data, entries: schedule(data) };
};
const { data, entries } = built([
	{ article: 1, services: ['SSS', 'SI'], due: '2020', outcome: 'realised 2020-06-30' },
	{ article: 2, services: ['SI'], due: '2019', revised: ['2020'], outcome: 'realised 2020-01-01' },
	{ article: 3, services: ['SI'], due: '2020', outcome: 'realised 2021-01-01', axis: 2 },
	{ article: 4, services: ['SI'], due: '2020', outcome: 'realised', axis: 2 },
	{ article: 5, services: ['SSS'], due: '2020', outcome: 'closed 2020-01-01', axis: 2 },
	{ article: 6, services: ['SSS'], due: '2020', outcome: 'late internal', axis: null },
	{ article: 7, services: ['SSS'], due: 'open: X', outcome: 'onTrack', axis: 4 },
	{ article: 8, services: ['SSS'], due: '2020', outcome: 'onTrack', axis: 4 },
	{ article: 9, services: ['SECM'], due: '2020', outcome: 'realised 2020', standing: 'followed', axis: 4 },
]);

const ALL = {
	key: 'all',
	number: 8,
	realised: 5,
	rate: 5 / 8,
	onTime: 2,
	onTimeRate: 2 / 8,
	onTimeOriginal: 1,
	late: 1,
	unknown: 1,
	closed: 1,
	open: 2,
	calledLate: 1,
	waiting: 1,
	undecided: 0,
};

describe('comparisonRow', () => {
	it('has the published rate beside what it hides', () => {
		expect(comparisonRow('all', entries)).toEqual(ALL);
	});

	it('has no rate of nothing', () => {
		expect(comparisonRow(1, [])).toEqual({
			key: 1,
			number: 0,
			realised: 0,
			rate: null,
			onTime: 0,
			onTimeRate: null,
			onTimeOriginal: 0,
			late: 0,
			unknown: 0,
			closed: 0,
			open: 0,
			calledLate: 0,
			waiting: 0,
			undecided: 0,
		});
	});

	it('has no rate of an earlier day of which some parts cannot be told', () => {
		const then = built([{ outcome: 'realised 2020-01-01' }, { outcome: 'late' }, { outcome: 'undecided' }]);
		expect(comparisonRow('all', then.entries)).toMatchObject({
			number: 3,
			realised: 1,
			rate: null,
			onTime: 1,
			onTimeRate: null,
			open: 1,
			calledLate: 1,
			undecided: 1,
		});
	});

	it('does not count what cannot be told as waiting for X', () => {
		const then = built([{ due: 'open: X', outcome: 'undecided' }]);
		expect(comparisonRow('all', then.entries)).toMatchObject({ waiting: 0, open: 0, undecided: 1 });
	});

	it('has a published rate that the verdicts on its parts add up to', () => {
		fc.assert(
			fc.property(descriptions, (described) => {
				const row = comparisonRow('all', built(described).entries);
				expect(row.onTime + row.late + row.unknown + row.closed).toBe(row.realised);
				expect(row.realised + row.open + row.waiting + row.undecided).toBe(row.number);
				expect(row.rate).toBe(rate(row));
				if (row.rate !== null) expect(row.onTimeRate).toBeLessThanOrEqual(row.rate);
			}),
		);
	});
});

describe('byService', () => {
	it('counts a shared part in the row of each of its services, and once in the total', () => {
		const rows = byService(services, entries);
		expect(rows.map(({ key, number, realised, onTime }) => [key, number, realised, onTime])).toEqual([
			['SSS', 5, 2, 1],
			['SI', 4, 4, 2],
		]);
		expect(rows.reduce((sum, { number }) => sum + number, 0)).toBe(9);
		expect(comparisonRow('all', entries).number).toBe(8);
	});

	it('leaves out a service without a counted part, and follows the order of the services', () => {
		expect(byService(services.toReversed(), entries).map(({ key }) => key)).toEqual(['SI', 'SSS']);
		expect(byService([], entries)).toEqual([]);
	});

	it('has in all rows together each part as often as it has services', () => {
		fc.assert(
			fc.property(descriptions, (described) => {
				const any = built(described).entries;
				const counted = any.filter(({ part }) => part.engagement.standing === 'counted');
				const shares = counted.reduce((total, { part }) => total + part.engagement.services.length, 0);
				expect(byService(services, any).reduce((total, { number }) => total + number, 0)).toBe(shares);
			}),
		);
	});
});

describe('byAxis', () => {
	it('has one row per axis in order, empty ones too; an article without an axis is only in the total', () => {
		const rows = byAxis(data, entries);
		expect(rows.map(({ key, number, onTime, waiting }) => [key, number, onTime, waiting])).toEqual([
			[1, 2, 2, 0],
			[2, 3, 0, 0],
			[3, 0, 0, 0],
			[4, 2, 0, 1],
		]);
	});
});
