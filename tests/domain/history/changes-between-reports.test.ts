import { describe, expect, test } from 'vitest';
import { asOf } from '$lib/domain/history/as-of';
import { between } from '$lib/domain/history/changes';
import { betweenDays } from '$lib/domain/history/changes-between-reports';
import { partKey } from '$lib/domain/contract/keys';
import type { Part } from '$lib/domain/contract/model';
import { realisedIn } from '$lib/domain/history/realised-in';
import { reference, referenceContract } from '../../data/reference-data';
import { day, period } from '../build';

const { reports } = reference.dataset;
const { data, scheduled } = referenceContract('ca6');
const keys = (parts: readonly Part[]) => parts.map(partKey);

describe('what happened between two days', () => {
	test('is what the later report is the first to say, when they are the days of two reports', () => {
		const found = betweenDays(data, reports, day('2025-06-30'), day('2026-01-30'));
		const { listed } = realisedIn(period('2025-S2'), scheduled, reports);
		expect(keys(found.realised)).toEqual(keys(listed.map(({ part }) => part)));
		expect(found.realised.filter((part) => found.undecided.includes(part))).toEqual([]);
		expect(keys(found.undecided)).toContain('ca6/18/E3/3');
		expect(keys(found.undecided)).not.toContain('ca6/37/E1/4');
	});
	test('goes by the days of realisation otherwise', () => {
		for (const [from, until] of [
			['2025-06-29', '2026-01-30'],
			['2025-06-30', '2026-01-29'],
			['2026-01-30', '2026-01-30'],
		] as const) {
			const byDays = between(asOf(data, reports, day(from)), asOf(data, reports, day(until)));
			const found = betweenDays(data, reports, day(from), day(until));
			expect(keys(found.realised)).toEqual(keys(byDays.realised));
			expect(keys(found.undecided)).toEqual(keys(byDays.undecided));
		}
	});
});
