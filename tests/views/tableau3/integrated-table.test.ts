import { expect, test } from 'vitest';
import type { Dataset } from '$lib/domain/contract/model';
import { schedule } from '$lib/domain/time/schedule';
import type { DocumentCell } from '$lib/views/paper/document';
import { ENGAGEMENT_COLUMNS } from '$lib/views/tableau3/engagement-table';
import { integratedTable } from '$lib/views/tableau3/integrated-table';
import { contractData, link } from '../../domain/build';

const words = (cell: DocumentCell | undefined) =>
	cell?.lines.map((line) => line.map((run) => (run.kind === 'text' ? run.text : '')).join('')).join(' | ');

const data = contractData([
	{ article: 1, axis: 1, name: 'E1' },
	{ article: 1, axis: 1, name: 'E2' },
	{ article: 2, axis: 2, name: 'E1' },
]);
const links = [link('ca/1', 'new/5'), link('ca/1/E2', 'new/6'), link('old/3', 'ca/1')];
const dataset: Dataset = { contracts: [data], services: [], reports: [], links, laterStates: [] };

function rows(sorted: boolean) {
	const table = integratedTable(data, dataset, schedule(data), ENGAGEMENT_COLUMNS, sorted, 'fr');
	const made = [...table.rows()];
	expect(made).toHaveLength(table.size);
	return made;
}

test('an article is one cell over its rows, with what it continues', () => {
	const body = rows(false).filter(({ kind }) => kind === 'body');
	expect(body.map(({ cells: [first] }) => first?.merged)).toEqual(['first', 'rest', 'first']);
	expect(words(body[0]?.cells[0])).toMatch(/^Article 1\. .* \| old, Article 3$/);
});

test('a link of the whole article stands on its first row only, one of an engagement on its own', () => {
	const body = rows(false).filter(({ kind }) => kind === 'body');
	expect(body.map(({ cells }) => words(cells.at(-1)))).toEqual(['new, Article 5', 'new, Article 6', '']);
});

test('an axis is named above its first article, unless a sort has mixed the rows', () => {
	expect(rows(false).map(({ kind }) => kind)).toEqual(['axis', 'body', 'body', 'axis', 'body']);
	expect(rows(true).map(({ kind }) => kind)).toEqual(['body', 'body', 'body']);
});
