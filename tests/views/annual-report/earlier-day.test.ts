import { describe, expect, it, test } from 'vitest';
import { datasetAsOf } from '$lib/domain/history/dataset-as-of';
import { isCounted, tally } from '$lib/domain/contract/outcome';
import { schedule } from '$lib/domain/time/schedule';
import { annualReport } from '$lib/views/annual-report/annual-report';
import { attention } from '$lib/views/front/part-lines';
import { contractAddress } from '$lib/request/contract-address';
import type { DocumentBlock, PaperDocument } from '$lib/views/paper/document';
import { contractTable } from '$lib/views/table/contract-tables';
import type { TableName } from '$lib/request/table-names';
import { EVERYTHING } from '$lib/domain/contract/selection';
import { reference, referenceContract } from '../../data/reference-data';
import { day } from '../../domain/build';
import { reportInput } from '../../files/reports';

/** Tables and the report of the reference data as of a day on which their last report was not out. */

function on(id: string, text: string) {
	const then = datasetAsOf(reference.dataset, id, day(text));
	const state = then.contracts.get(id);
	if (!state) throw new Error(`No contract ${id}`);
	return { dataset: then.dataset, state, scheduled: schedule(state.data) };
}

const DAYS = [
	['ca6', '2022-06-30'],
	['ca6', '2024-06-30'],
	['ca6', '2025-06-30'],
	['ca6', '2026-01-29'],
	['av2019-2020', '2019-06-30'],
	['av2019-2020', '2020-12-31'],
	['av2019-2020', '2021-03-15'],
] as const;

/** The headings of the columns and rows of a table. */
function headings(id: string, scheduled: ReturnType<typeof schedule>, name: TableName): string[] {
	const { data } = referenceContract(id);
	const { table } = contractTable(name, data, scheduled, scheduled, reference.dataset, 'fr');
	return [
		...table.columns.map(({ heading }) => heading),
		...table.rows.flatMap(({ cells: [first] }) => (first?.kind === 'text' ? first.text : [])),
	];
}

describe.each(DAYS)('%s on %s', (id, text) => {
	const { state, scheduled } = on(id, text);
	const counts = tally(state.data.parts.filter(isCounted));
	const records = (name: 'overview' | 'realisation' | 'punctuality') =>
		JSON.stringify(contractTable(name, state.data, scheduled, scheduled, reference.dataset, 'fr').records);

	it('states no rate of a total that holds parts of which nobody can tell', () => {
		expect(counts.undecided).toBeGreaterThan(0);
		const parsed: { number: number; realised: number; undecided: number; rate: number | null }[] = [
			...JSON.parse(records('realisation')),
			...JSON.parse(records('punctuality')),
		];
		expect(parsed.filter(({ undecided }) => undecided > 0).length).toBeGreaterThan(3);
		for (const { number, realised, undecided, rate } of parsed)
			expect(rate).toBe(undecided > 0 || number === 0 ? null : realised / number);
	});

	it('counts each part once, those of which nobody can tell in a column of their own', () => {
		const rows: Record<string, number | null>[] = JSON.parse(records('overview'));
		for (const { axis, article, number, ...columns } of rows)
			expect(Object.values(columns).reduce<number>((sum, value) => sum + (value ?? 0), 0)).toBe(number);
		expect(rows.at(-1)).toMatchObject({ number: counts.number, undecided: counts.undecided });
	});

	test.each(['overview', 'realisation', 'punctuality'] as const)(
		'says how many, in %s, and only then',
		(name) => {
			expect(headings(id, scheduled, name)).toContain('État inconnu');
			expect(headings(id, referenceContract(id).scheduled, name)).not.toContain('État inconnu');
		},
	);

	it('calls no such part late, past due, waiting or next', () => {
		const to = contractAddress('fr', id, EVERYTHING, day(text));
		const undecided = scheduled.filter(({ part }) => part.outcome.kind === 'undecided');
		const lists = attention(state.data, undecided, day(text), to, 'fr');
		expect(Object.values(lists).map(({ count }) => count)).toEqual([0, 0, 0, 0]);
	});
});

test.each([
	['ca6', '2026-01-30'],
	['ca6', '2026-01-31'],
	['av2019-2020', '2021-03-16'],
	['av2019-2020', '2021-03-17'],
])('%s on %s stands as its last report says, in every cell of every table', (id, text) => {
	const { data, scheduled } = referenceContract(id);
	const then = on(id, text);
	expect(then.state.data).toEqual(data);
	for (const name of ['realisation', 'overview', 'engagements', 'punctuality'] as const)
		expect(
			contractTable(name, then.state.data, then.scheduled, then.scheduled, reference.dataset, 'nl'),
		).toEqual(contractTable(name, data, scheduled, scheduled, reference.dataset, 'nl'));
});

/** All words of a document, a line per paragraph. */
function wordsOf({ sections }: PaperDocument): string {
	const line = (runs: readonly { readonly kind: string; readonly text?: string }[]) =>
		runs.map((run) => run.text ?? '').join('');
	const block = (one: DocumentBlock): string[] => {
		if (one.kind === 'paragraph') return [line(one.line)];
		if (one.kind !== 'table') return 'words' in one ? [one.words.text] : [];
		return [...one.table.rows()].flatMap(({ cells }) => cells.flatMap(({ lines }) => lines.map(line)));
	};
	return sections.flatMap(({ blocks }) => blocks.flatMap(block)).join('\n');
}

function reportOn(id: string, value: string, text: string | null): string {
	const input = reportInput(id, 'fr', value);
	if (text === null) return wordsOf(annualReport(input, 'fr'));
	const { dataset, state, scheduled } = on(id, text);
	const { undecided } = tally(state.data.parts.filter(isCounted));
	const gaps = { undecided, withoutReport: state.withoutReport.length > 0 };
	return wordsOf(
		annualReport({ ...input, data: state.data, dataset, scheduled, selected: scheduled, gaps }, 'fr'),
	);
}

describe('the report of an earlier semester', () => {
	const then = reportOn('ca6', '2025-S1', '2025-06-30');
	const now = reportOn('ca6', '2025', null);

	it('holds nothing of what a later report says', () => {
		const { data } = referenceContract('ca6');
		const told = data.engagements.flatMap(({ progress, attention: points }) => [progress.fr, points.fr]);
		const said = told.filter((text) => text.length > 20);
		expect(said.length).toBeGreaterThan(50);
		expect(said.filter((text) => then.includes(text))).toEqual([]);
		expect(said.filter((text) => now.includes(text)).length).toBeGreaterThan(50);
	});

	it('knows no contract that had not begun, and the one before', () => {
		expect(now).toContain('7e CA');
		expect(then).not.toContain('7e CA');
		expect(then).toMatch(/Avenant 2019-2020|5e CA/);
	});

	it('says what is not known, and states no rate and no delay', () => {
		expect(then).toMatch(/Pour \d+ parties, les données ne peuvent pas dire/);
		expect(then).toContain('ne sont pas connus');
		expect(then).toMatch(/(:|de) –/);
		expect(now).not.toContain('ne peuvent pas dire');
	});
});
