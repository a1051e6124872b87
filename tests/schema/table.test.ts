import { readdirSync } from 'node:fs';
import { describe, expect, expectTypeOf, test } from 'vitest';
import { formatPeriod } from '$lib/domain/time/calendar';
import type { Translated } from '$lib/domain/contract/model';
import { oneOf, required, text, whole, wholeOrNothing } from '$lib/schema/cells';
import { column, mayBeAbsent, fileColumns, nameText, reportText } from '$lib/schema/column';
import { table, type ValuesOf } from '$lib/schema/table';
import { CONTRACT_TABLES, SHARED_TABLES } from '$lib/schema/tables';
import { events } from '$lib/schema/tables/events';
import { parts } from '$lib/schema/tables/parts';

const shelves = table(
	{
		name: 'shelves',
		title: 'Shelves',
		needed: true,
		columns: {
			shelf: column(whole, 'Number of the shelf'),
			kind: column(oneOf(['low', 'high'], { low: 'by the floor' }), 'Where it hangs'),
			steps: mayBeAbsent(column(wholeOrNothing, 'Steps up to it')),
			label: nameText(required, 'What stands on it'),
			note: reportText(text, 'What is said of it', 'text, seldom'),
		},
		key: ['shelf'],
		refers: [],
	},
	({ kind, steps }) => [
		...(kind === 'low' && steps !== null
			? [{ code: 'event-not-needed', column: 'steps', value: String(steps) } as const]
			: []),
		...(kind === 'high' && steps === null
			? [{ code: 'event-needed', column: 'steps', value: '', severity: 'warning' } as const]
			: []),
	],
);
const LOW = { shelf: '3', kind: 'low', label_fr: 'Livres' };
const HERE = { file: 'shelves.csv', line: 7 };

describe('one row of text cells', () => {
	test('its values, by the names of the declaration', () => {
		const { values, issues } = shelves.checkRow({ ...LOW, label_de: 'Bücher', note_nl: 'oud' }, HERE);
		expect(values).toEqual({
			shelf: 3,
			kind: 'low',
			steps: null,
			label: { fr: 'Livres', nl: '', de: 'Bücher' },
			note: { fr: '', nl: 'oud' },
		});
		expect(issues).toEqual([]);
		expectTypeOf<ValuesOf<typeof shelves>>().toEqualTypeOf<{
			shelf: number;
			kind: 'low' | 'high';
			steps: number | null;
			label: Translated;
			note: Translated;
		}>();
	});

	test('cells of no column are passed over', () => {
		expect(shelves.checkRow({ ...LOW, colour: 'red' }, HERE)).toEqual(shelves.checkRow(LOW, HERE));
	});

	test('every wrong cell is an issue with its place, that of a language too, and there are no values', () => {
		const at = { severity: 'error', ...HERE, detail: '' };
		expect(shelves.checkRow({ shelf: 'x', kind: 'mid', steps: '1' }, HERE)).toEqual({
			values: null,
			issues: [
				{ ...at, code: 'not-a-number', column: 'shelf', value: 'x' },
				{ ...at, code: 'not-in-list', column: 'kind', value: 'mid', detail: 'low, high' },
				{ ...at, code: 'cell-required', column: 'label_fr', value: '' },
			],
		});
	});

	test('a row of a form has no line', () => {
		const { issues } = shelves.checkRow({ ...LOW, shelf: '' }, { file: 'shelves', line: null });
		expect(issues).toMatchObject([{ code: 'not-a-number', file: 'shelves', line: null, column: 'shelf' }]);
	});

	test('what does not go together is told once each cell is right, beside the values', () => {
		const { values, issues } = shelves.checkRow({ ...LOW, steps: '2' }, HERE);
		expect(values).toMatchObject({ shelf: 3, steps: 2 });
		expect(issues).toEqual([
			{ code: 'event-not-needed', severity: 'error', ...HERE, column: 'steps', value: '2', detail: '' },
		]);
		expect(shelves.checkRow({ ...LOW, kind: 'high' }, HERE).issues).toMatchObject([
			{ code: 'event-needed', severity: 'warning' },
		]);
	});
});

test('the columns of its files: names, kinds, meaning, values, and which may be absent', () => {
	expect(
		fileColumns(shelves.columns).map(({ name: own, kind, meaning, values, mayBeAbsent }) =>
			[own, kind.type, kind.required, meaning, values, mayBeAbsent].join('|'),
		),
	).toEqual(
		// A language that is added has its own columns beside these.
		expect.arrayContaining([
			'shelf|integer|true|Number of the shelf|whole number|false',
			'kind|string|true|Where it hangs|`low` by the floor, `high`|false',
			'steps|integer|false|Steps up to it|whole number, or empty|true',
			'label_fr|string|true|What stands on it|text|false',
			'label_nl|string|false|What stands on it|text|true',
			'label_en|string|false|What stands on it|text|true',
			'label_de|string|false|What stands on it|text|true',
			'note_fr|string|false|What is said of it|text, seldom|false',
			'note_nl|string|false|What is said of it|text, seldom|true',
		]),
	);
});

test('every file of tables/ is a table of one of the two lists, under its name', () => {
	const names = [...SHARED_TABLES, ...CONTRACT_TABLES].map((one) => `${one.name}.ts`);
	expect(readdirSync('src/lib/schema/tables').toSorted()).toEqual(names.toSorted());
});

describe.each([...SHARED_TABLES, ...CONTRACT_TABLES])('$name', ({ columns, key, refers }) => {
	const names = fileColumns(columns).map((one) => one.name);

	test('has keys and references of its own columns', () => {
		expect(names).toEqual(expect.arrayContaining([...key, ...refers.flatMap((one) => one.columns)]));
	});

	test('refers to columns of tables that there are', () => {
		for (const { table: other, columns: own, target } of refers) {
			const found = [...SHARED_TABLES, ...CONTRACT_TABLES].find((one) => one.name === other);
			expect(fileColumns(found?.columns ?? {}).map((one) => one.name)).toEqual(
				expect.arrayContaining([...target]),
			);
			expect(target).toHaveLength(own.length);
		}
	});

	test('says "or empty" of exactly the columns that may be empty', () => {
		// Services need one name at least; what another table says of a column is not repeated.
		const own = fileColumns(columns).filter(
			(one) => !one.mayBeAbsent && one.name !== 'services' && !/^as in [^,]*$/.test(one.values),
		);
		for (const one of own) expect(/\bor empty\b/.test(one.values), one.name).toBe(!one.kind.required);
	});
});

describe('what does not go together in a part', () => {
	const codes = (cells: Record<string, string>) =>
		parts
			.checkRow(
				{ article: '1', engagement: 'E1', part: '1', outcome: 'onTrack', report: 'r1', ...cells },
				{ file: 'parts.csv', line: 2 },
			)
			.issues.map(({ code, column: own, value }) => `${code} ${own} ${value}`);

	test.for([
		[{}, []],
		[{ deadline: '2020' }, []],
		[{ deadline: '2020', rhythm: 'year' }, []],
		[{ deadline: 'X', event: 'law' }, []],
		[{ deadline: 'X', wording: 'le jour X' }, ['event-needed event le jour X']],
		[{ deadline: '2020', event: 'law' }, ['event-not-needed event law']],
		[{ event: 'law' }, ['event-not-needed event law']],
		[{ deadline: '2020-Q1', rhythm: 'year' }, ['rhythm-not-period rhythm year']],
		[{ deadline: '2020-Q1', rhythm: 'year', event: 'law' }, ['event-not-needed event law']],
	] as const)('%j', ([cells, expected]) => {
		expect(codes(cells)).toEqual(expected);
	});
});

test('a table of the list checks a row from anywhere', () => {
	const found = CONTRACT_TABLES.find((one) => one.name === 'events');
	const cells = { event: 'law', day: '05/11/2019', title_fr: 'Loi publiée' };
	expect(found?.checkRow(cells, { file: 'events', line: null })).toEqual(
		events.checkRow(cells, { file: 'events', line: null }),
	);
	const { values } = events.checkRow(cells, { file: 'events', line: null });
	expect(values?.day && formatPeriod(values.day)).toBe('2019-11-05');
});
