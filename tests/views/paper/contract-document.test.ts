import { describe, expect, test } from 'vitest';
import { ENGAGEMENT_COLUMNS } from '$lib/views/tableau3/engagement-table';
import type { PaperDocument } from '$lib/views/paper/document';
import { contractDocument } from '$lib/views/paper/contract-document';
import { contractTable } from '$lib/views/table/contract-tables';
import { TABLE_NAMES, type TableName } from '$lib/request/table-names';
import { reference, referenceContract } from '../../data/reference-data';
import { headerOf } from '../../files/reports';

const { dataset } = reference;

/** The Word file of a table of a contract, of all its parts or of none. */
function paper(id: string, name: TableName, all = true): PaperDocument {
	const { data, scheduled } = referenceContract(id);
	const selected = all ? scheduled : [];
	const made = contractTable(name, data, scheduled, selected, dataset, 'fr');
	const header = headerOf(id, made.head.title, 'fr');
	return contractDocument(name, made, false, { data, dataset, selected }, ENGAGEMENT_COLUMNS, header);
}
const said = ({ sections, notes }: PaperDocument) => ({
	notes,
	last: sections
		.flatMap(({ blocks }) => blocks)
		.map((block) =>
			block.kind === 'paragraph'
				? block.line.map((run) => (run.kind === 'text' ? run.text : '')).join('')
				: block.kind,
		)
		.at(-1),
});
const hasTable = ({ sections }: PaperDocument) =>
	sections.some(({ blocks }) => blocks.some(({ kind }) => kind === 'table'));

describe('a table on paper', () => {
	test.each(TABLE_NAMES)('%s without a selected part is a sentence', (name) => {
		const empty = paper('ca6', name, false);
		expect(hasTable(empty)).toBe(false);
		expect(said(empty)).toEqual({ notes: [], last: 'Aucune partie ne répond à ces filtres.' });
		expect(hasTable(paper('ca6', name))).toBe(true);
	});
	test.each(['av2021', 'ca7'])('that counts nothing is a sentence for %s', (id) => {
		for (const name of ['realisation', 'overview', 'punctuality'] as const) {
			expect(hasTable(paper(id, name))).toBe(false);
			expect(said(paper(id, name)).last).toMatch(/^Le rapport n'imprime qu'une partie de ce contrat/);
		}
		expect(hasTable(paper(id, 'engagements'))).toBe(id === 'av2021');
	});
});
