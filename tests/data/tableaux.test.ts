import { describe, expect, test } from 'vitest';
import { formatPeriod } from '$lib/domain/time/calendar';
import { engagementName } from '$lib/domain/contract/model';
import { agrees, cellKey, compare } from '$lib/domain/checks/reconciliation';
import { isCounted } from '$lib/domain/contract/outcome';
import { reference, referenceContract } from './reference-data';

const CONTRACTS = ['av2019-2020', 'ca6'];

function compared(id: string) {
	const { data, scheduled } = referenceContract(id);
	return compare(data, scheduled, reference.published);
}

test('the reference data has no issue', () => {
	expect(reference.issues).toEqual([]);
});

test.each([
	['av2019-2020', 109],
	['ca6', 139],
])('%s counts %i parts', (id, number) => {
	expect(referenceContract(id).scheduled.filter(({ part }) => isCounted(part))).toHaveLength(number);
});

describe('Tableau 1 of the amendment 2019-2020', () => {
	const cells = compared('av2019-2020').filter(
		({ table, column, figure }) => table === 'realisation' && column !== 'total' && figure !== 'rate',
	);

	test('is printed in 2 figures for each of 6 rows and 3 years, and 2 figures for X not fixed', () => {
		expect(cells).toHaveLength(2 * 6 * 3 + 2);
	});

	test.each(cells.map((cell) => [`${cell.column} ${cell.row} ${cell.figure}`, cell] as const))(
		'%s is as printed',
		(_, cell) => {
			expect(cell.computed).toBe(cell.printed);
		},
	);
});

describe('Tableau 2 of the 6th contract', () => {
	const cells = compared('ca6').filter(({ table }) => table === 'overview');

	test('prints 28 articles, 4 axes and a total', () => {
		expect(new Set(cells.map(({ column, row }) => `${column} ${row}`))).toHaveLength(28 + 4 + 1);
	});

	test.each(cells.map((cell) => [`axis ${cell.column} article ${cell.row} ${cell.figure}`, cell] as const))(
		'%s is as printed',
		(_, cell) => {
			expect(cell.computed).toBe(cell.printed);
		},
	);
});

test.each(CONTRACTS)('every printed cell of %s that differs is a known difference, and no other', (id) => {
	const differing = compared(id)
		.filter((cell) => !agrees(cell))
		.map(cellKey);
	const known = reference.differences.filter(({ contract }) => contract === id).map(cellKey);
	expect(differing.toSorted()).toEqual(known.toSorted());
});

test('the differences are these, in full', () => {
	const lines = CONTRACTS.flatMap(compared)
		.filter((cell) => !agrees(cell))
		.map((cell) => `${cellKey(cell)}: printed ${cell.printed}, computed ${cell.computed}`);
	expect(lines).toMatchInlineSnapshot(`
		[
		  "av2019-2020|realisation|2021|T3|rate: printed 0, computed null",
		  "av2019-2020|realisation|total|T1|number: printed 7, computed 8",
		  "av2019-2020|realisation|total|T1|rate: printed 1.14, computed 1",
		  "av2019-2020|realisation|total|T2|number: printed 21, computed 23",
		  "av2019-2020|realisation|total|T2|rate: printed 1, computed 0.9130434782608695",
		  "av2019-2020|realisation|total|T4|number: printed 54, computed 56",
		  "av2019-2020|realisation|total|T4|rate: printed 0.85, computed 0.8214285714285714",
		  "av2019-2020|overview|3|16|realised: printed 7, computed 8",
		  "av2019-2020|overview|3|16|onTrack: printed 1, computed 0",
		  "av2019-2020|overview|total|total|realised: printed 82, computed 83",
		  "av2019-2020|overview|total|total|onTrack: printed 19, computed 18",
		  "ca6|realisation|2022|T2|number: printed 5, computed 6",
		  "ca6|realisation|2022|T2|realised: printed 5, computed 6",
		  "ca6|realisation|2022|total|number: printed 30, computed 31",
		  "ca6|realisation|2022|total|realised: printed 30, computed 31",
		  "ca6|realisation|2023|T1|number: printed 10, computed 11",
		  "ca6|realisation|2023|T1|realised: printed 10, computed 11",
		  "ca6|realisation|2023|X|number: printed 5, computed 1",
		  "ca6|realisation|2023|X|realised: printed 5, computed 1",
		  "ca6|realisation|2023|total|number: printed 46, computed 43",
		  "ca6|realisation|2023|total|realised: printed 46, computed 43",
		  "ca6|realisation|2024|T1|number: printed 5, computed 6",
		  "ca6|realisation|2024|T1|realised: printed 5, computed 6",
		  "ca6|realisation|2024|X|number: printed 6, computed 5",
		  "ca6|realisation|2024|X|realised: printed 6, computed 5",
		  "ca6|realisation|2025|T4|number: printed 10, computed 11",
		  "ca6|realisation|2025|T4|realised: printed 10, computed 11",
		  "ca6|realisation|2025|X|number: printed 7, computed 5",
		  "ca6|realisation|2025|X|realised: printed 7, computed 5",
		  "ca6|realisation|2025|total|number: printed 27, computed 26",
		  "ca6|realisation|2025|total|realised: printed 27, computed 26",
		  "ca6|realisation|waiting|X|number: printed 0, computed 1",
		  "ca6|realisation|waiting|total|number: printed 0, computed 1",
		  "ca6|realisation|total|T1|number: printed 20, computed 22",
		  "ca6|realisation|total|T1|realised: printed 20, computed 22",
		  "ca6|realisation|total|T2|number: printed 34, computed 35",
		  "ca6|realisation|total|T2|realised: printed 34, computed 35",
		  "ca6|realisation|total|T4|number: printed 58, computed 59",
		  "ca6|realisation|total|T4|realised: printed 58, computed 59",
		  "ca6|realisation|total|X|number: printed 19, computed 15",
		  "ca6|realisation|total|X|realised: printed 19, computed 15",
		]
	`);
});

test('every relative deadline whose X and due day are both printed resolves to the printed day', () => {
	const printed = reference.dataset.contracts.flatMap(({ contract }) =>
		referenceContract(contract.id).scheduled.flatMap(({ part, original, revised }) =>
			[part.original, ...part.revisions].flatMap((dated, at) => {
				const resolution = [original, ...revised][at];
				if (!dated.printedDue || dated.deadline.kind !== 'relative' || !resolution) return [];
				return {
					part: `${contract.id} ${part.engagement.article.number} ${engagementName(part.engagement)}`,
					printed: formatPeriod(dated.printedDue),
					resolved: resolution.kind === 'due' ? formatPeriod(resolution.on) : resolution.kind,
				};
			}),
		),
	);
	expect(printed.filter((one) => one.resolved !== one.printed)).toEqual([]);
	expect(printed.map(({ part }) => part)).toHaveLength(21);
});

test('the printed overview of the amendment adds up to its own total', () => {
	const cells = reference.published.filter(
		({ contract, table }) => contract === 'av2019-2020' && table === 'overview',
	);
	for (const figure of ['number', 'realised', 'onTrack', 'lateUnplaced']) {
		const of = (own: (cell: (typeof cells)[number]) => boolean) =>
			cells
				.filter((cell) => cell.figure === figure && own(cell))
				.reduce((sum, { printed }) => sum + printed, 0);
		const total = of(({ column }) => column === 'total');
		expect([figure, of(({ row }) => row !== 'total')]).toEqual([figure, total]);
	}
});
