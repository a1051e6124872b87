import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { isCounted, isOfCounted, tally } from '$lib/domain/contract/outcome';
import {
	OUTCOME_COLUMNS,
	overview,
	overviewColumn,
	overviewCounts,
	type OverviewRow,
} from '$lib/domain/tables/overview';
import { OUTCOMES, STANDINGS } from '$lib/domain/contract/vocabulary';
import { descriptions, surroundings } from '../arbitrary';
import { contractData, only, part, type Described } from '../build';

const rowsOf = (described: readonly Described[], axes = [1, 2, 3, 4]): OverviewRow[] => {
	const data = contractData(described, { ...surroundings, axes });
	return overview(data.axes, data.articles, data.parts);
};

/** A row as `axis/article: number`, with a dash for none. */
const line = ({ axis, article, number }: OverviewRow) =>
	`${axis?.number ?? '-'}/${article?.number ?? '-'}: ${number}`;

/** The counts that are not 0. */
function filled(described: readonly Described[]) {
	const counts = overviewCounts(contractData(described).parts);
	return Object.fromEntries(Object.entries(counts).filter(([, count]) => count > 0));
}

describe('overviewColumn', () => {
	test.each([
		['realised 2020-12-31', 'realised'],
		['realised', 'realised'],
		['closed', 'realised'],
		['onTrack', 'onTrack'],
		['attention internal', 'attentionInternal'],
		['attention external', 'attentionExternal'],
		['attention both', 'attentionBoth'],
		['attention', 'attentionUnstated'],
		['late internal', 'lateInternal'],
		['late external', 'lateExternal'],
		['late both', 'lateBoth'],
		['late', 'lateUnstated'],
	])('a part that is "%s" stands in the column %s', (outcome, column) => {
		expect(overviewColumn(part({ outcome }))).toBe(column);
	});

	test.each(STANDINGS.filter((standing) => standing !== 'counted'))(
		'a part whose engagement is %s stands in no column, even when it is realised',
		(standing) => {
			expect(overviewColumn(part({ standing, outcome: 'realised' }))).toBeNull();
		},
	);

	test.each(['replaced', 'removed', 'unreported'])('a part that is %s stands in no column', (outcome) => {
		expect(overviewColumn(part({ outcome }))).toBeNull();
	});

	it('a part of which nobody can tell stands in a column of its own, and in no column of what is late', () => {
		expect(overviewColumn(part({ outcome: 'undecided' }))).toBe('undecided');
		expect(overviewColumn(part({ outcome: 'undecided', standing: 'followed' }))).toBeNull();
	});
});

it('has a column per outcome, or per outcome and cause, and counts each of them', () => {
	const counts = overviewCounts([]);
	expect(OUTCOME_COLUMNS.map(({ key }) => key)).toEqual(
		Object.keys(counts).filter((key) => key !== 'number'),
	);
	for (const one of OUTCOME_COLUMNS) {
		const words = 'cause' in one && one.cause ? `${one.outcome} ${one.cause}` : one.outcome;
		expect(overviewColumn(part({ outcome: words }))).toBe(one.key);
	}
});

// What Tableau 1 counts, Tableau 2 counts too.
test.each(OUTCOMES)('%s stands in a column exactly when counted parts can have it', (kind) => {
	expect(overviewColumn(part({ outcome: kind })) !== null).toBe(isOfCounted(kind));
});

describe('overviewCounts', () => {
	it('counts each part once, in its column and in the number', () => {
		expect(
			filled([
				{ outcome: 'realised' },
				{ outcome: 'closed' },
				{ outcome: 'onTrack' },
				{ outcome: 'late both' },
				{ outcome: 'late internal' },
				{ name: 'E2', outcome: 'realised', standing: 'followed' },
			]),
		).toEqual({ number: 5, realised: 2, onTrack: 1, lateBoth: 1, lateInternal: 1 });
	});

	it('is all zero without parts', () => {
		expect(filled([])).toEqual({});
	});
});

describe('overview', () => {
	it('gives per axis its total and then its articles, and the grand total last', () => {
		expect(
			rowsOf([
				{ article: 9, axis: 2 },
				{ article: 7, axis: 1 },
				{ article: 7, axis: 1, name: 'E2' },
				{ article: 8, axis: 1 },
			]).map(line),
		).toEqual(['1/-: 3', '1/7: 2', '1/8: 1', '2/-: 1', '2/9: 1', '-/-: 4']);
	});

	it('gives the axes in the order of the contract', () => {
		const described = [
			{ article: 1, axis: 1 },
			{ article: 2, axis: 2 },
		];
		expect(rowsOf(described, [2, 1]).map(line)).toEqual(['2/-: 1', '2/2: 1', '1/-: 1', '1/1: 1', '-/-: 2']);
	});

	it('leaves out articles and axes without a counted part', () => {
		expect(
			rowsOf([
				{ article: 1, axis: 1 },
				{ article: 2, axis: 1, standing: 'removed' },
				{ article: 3, axis: 2, standing: 'followed' },
			]).map(line),
		).toEqual(['1/-: 1', '1/1: 1', '-/-: 1']);
	});

	it('gives articles of which the axis is not known first, without a total of their own', () => {
		expect(
			rowsOf([
				{ article: 1, axis: 1 },
				{ article: 5, axis: null },
			]).map(line),
		).toEqual(['-/5: 1', '1/-: 1', '1/1: 1', '-/-: 2']);
	});

	it('has the grand total even when nothing is counted', () => {
		expect(rowsOf([]).map(line)).toEqual(['-/-: 0']);
	});

	it('every row adds up: its number is the sum of its other columns', () => {
		fc.assert(
			fc.property(descriptions, (described) => {
				for (const row of rowsOf(described)) {
					const { number, axis: _axis, article: _article, ...columns } = row;
					expect(Object.values(columns).reduce((sum, count) => sum + count, 0)).toBe(number);
				}
			}),
		);
	});

	it('each axis is the sum of its articles, and the grand total the sum of all articles', () => {
		fc.assert(
			fc.property(descriptions, (described) => {
				const rows = rowsOf(described);
				const sum = (wanted: readonly OverviewRow[], column: 'number' | 'realised' | 'lateBoth') =>
					wanted.reduce((total, row) => total + row[column], 0);
				const articles = rows.filter(({ article }) => article !== null);
				for (const column of ['number', 'realised', 'lateBoth'] as const) {
					for (const row of rows.filter(({ axis, article }) => axis !== null && article === null))
						expect(row[column]).toBe(
							sum(
								articles.filter(({ axis }) => axis === row.axis),
								column,
							),
						);
					const grand = only(rows.filter(({ axis, article }) => axis === null && article === null));
					expect(grand[column]).toBe(sum(articles, column));
				}
			}),
		);
	});

	it('counts as many parts and realised ones as Tableau 1 does', () => {
		fc.assert(
			fc.property(descriptions, (described) => {
				const { number, realised } = tally(contractData(described, surroundings).parts.filter(isCounted));
				expect(rowsOf(described).at(-1)).toMatchObject({ number, realised });
			}),
		);
	});
});
