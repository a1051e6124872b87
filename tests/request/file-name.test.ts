import fc from 'fast-check';
import { expect, test } from 'vitest';
import { EVERYTHING } from '$lib/domain/contract/selection';
import { fileName } from '$lib/request/file-name';

test('a file name sorts by contract, table, filters and day', () => {
	const name = (selection: Partial<typeof EVERYTHING>) =>
		fileName('ca6', 'realisation', { ...EVERYTHING, ...selection }, '2025-12-31', 'xlsx');
	expect(name({})).toBe('ca6-realisation-2025-12-31.xlsx');
	expect(name({ services: ['SSS'] })).toBe('ca6-realisation-SSS-2025-12-31.xlsx');
	expect(
		name({
			axes: [2],
			rags: ['R'],
			outcomes: ['late'],
			years: [2024, 'waiting'],
			waiting: true,
			text: 'Œuf à/',
		}),
	).toBe('ca6-realisation-axis2-R-late-2024-waiting-oeuf-a-2025-12-31.xlsx');
});

test('a file name is cut to 80 characters before its day', () => {
	const name = (text: string) =>
		fileName('ca6', 'overview', { ...EVERYTHING, text }, '2025-12-31', 'csv').length;
	const rest = '-2025-12-31.csv'.length;
	expect(name('a'.repeat(80 - 'ca6-overview-'.length))).toBe(80 + rest);
	expect(name('a'.repeat(300))).toBe(80 + rest);
});

test(
	'a file name is safe on every disk and in every header, whatever is looked for',
	{ timeout: 60_000 },
	() => {
		fc.assert(
			fc.property(fc.string({ unit: 'binary' }), fc.array(fc.string()), (text, services) => {
				const name = fileName('ca6', 'overview', { ...EVERYTHING, services, text }, '2025-12-31', 'csv');
				expect(name).toMatch(/^ca6-overview[A-Za-z0-9.-]*-2025-12-31\.csv$/);
				expect(name.length).toBeLessThan(100);
			}),
		);
	},
);
