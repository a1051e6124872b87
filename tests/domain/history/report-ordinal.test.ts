import { expect, test } from 'vitest';
import { reportOrdinal } from '$lib/domain/history/report-ordinal';
import { reference, referenceContract } from '../../data/reference-data';
import { period } from '../build';

const ordinal = (id: string, covers: string, reports = reference.dataset.reports) =>
	reportOrdinal(referenceContract(id).data.contract, period(covers), reports);

test('the 2025 report calls itself the fourth, that of 2020 the second', () => {
	expect(ordinal('ca6', '2025')).toBe(4);
	expect(ordinal('av2019-2020', '2020')).toBe(2);
	expect(ordinal('ca6', '2022')).toBe(1);
	expect(ordinal('av2019-2020', '2020-S1')).toBe(2);
});

test('unknown where the data miss an earlier report, or the contract has no beginning', () => {
	// No report on the first semester of 2022 is known.
	expect(ordinal('ca6', '2025-S1')).toBeNull();
	expect(
		ordinal(
			'ca6',
			'2025',
			reference.dataset.reports.filter(({ id }) => id !== '2023-year'),
		),
	).toBeNull();
	expect(ordinal('e-learning', '2026')).toBeNull();
	expect(ordinal('ca6', '2021')).toBeNull();
});

test('reports on other contracts and of another kind do not count', () => {
	const others = reference.dataset.reports.map((report) =>
		report.id === '2023-year' ? { ...report, contract: 'av2021' } : report,
	);
	expect(ordinal('ca6', '2025', others)).toBeNull();
	const half = reference.dataset.reports.map((report) =>
		report.id === '2023-year' ? { ...report, kind: 'semester' as const } : report,
	);
	expect(ordinal('ca6', '2025', half)).toBeNull();
});
