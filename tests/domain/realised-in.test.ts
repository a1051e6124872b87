import { describe, expect, test } from 'vitest';
import { realisedIn } from '$lib/domain/realised-in';
import { schedule } from '$lib/domain/schedule';
import { contractData, period, type Described } from './build';

const SEMESTER = period('2025-S2');
const isIn = (described: Described) => realisedIn(SEMESTER, schedule(contractData([described]))).length === 1;

describe('the parts realised in a semester', () => {
	test.each([
		['2025-06-30', false],
		['2025-07-01', true],
		['2025-12-31', true],
		['2026-01-01', false],
	])('are those whose day of realisation it holds, to the day: %s', (on, expected) => {
		expect(isIn({ due: '2020-12-31', outcome: `realised ${on}` })).toBe(expected);
		expect(isIn({ due: '2020-12-31', outcome: `closed ${on}` })).toBe(expected);
	});

	test('stand where they fell due when no day is given, or one too wide to tell', () => {
		expect(isIn({ due: '2025-12-31', outcome: 'realised' })).toBe(true);
		expect(isIn({ due: '2025-03-31', outcome: 'realised' })).toBe(false);
		expect(isIn({ due: '2025-12-31', outcome: 'realised 2025' })).toBe(true);
		expect(isIn({ due: '2025-03-31', outcome: 'realised 2025' })).toBe(false);
		expect(isIn({ due: '2025-03-31', outcome: 'realised 2025-S2' })).toBe(true);
	});

	test('are neither open nor uncounted', () => {
		expect(isIn({ due: '2025-12-31', outcome: 'onTrack' })).toBe(false);
		expect(isIn({ due: '2025-12-31', outcome: 'realised 2025-10-01', standing: 'replaced' })).toBe(false);
	});
});
