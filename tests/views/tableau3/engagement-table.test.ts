import { describe, expect, test } from 'vitest';
import { LANGUAGES } from '$lib/i18n/language';
import { chooseColumns, engagementTable } from '$lib/views/tableau3/engagement-table';
import { cellWords } from '$lib/views/table/table';
import { reference, referenceContract } from '../../data/reference-data';

function tableOf(id: string, lang: 'fr' | 'nl' | 'en' | 'de' = 'fr') {
	const { data, scheduled } = referenceContract(id);
	const table = engagementTable(data, reference.dataset, scheduled, lang);
	const at = (key: string) => table.columns.findIndex((column) => column.key === key);
	const cells = (key: string) => table.rows.map((row) => row.cells[at(key)]);
	const words = (key: string) => cells(key).map((cell) => (cell ? cellWords(cell, lang) : ''));
	return { data, scheduled, table, cells, words };
}

describe.each(['av2019-2020', 'ca6', 'general-practice'])('Tableau 3 of %s in a spreadsheet', (id) => {
	test('has a heading of its own for every column, in every language', () => {
		for (const lang of LANGUAGES) {
			const headings = tableOf(id, lang).table.columns.map(({ heading }) => heading);
			expect(new Set(headings).size, headings.join(', ')).toBe(headings.length);
		}
	});

	test('has a real day for every deadline that has one, the last of its period', () => {
		const { scheduled, cells } = tableOf(id);
		const days = cells('lastDay').map((cell) => (cell?.kind === 'day' ? cell.day : ''));
		expect(days).toEqual(
			scheduled.map(({ current }) => (current.kind === 'due' ? current.on.last.toString() : null)),
		);
	});

	test('names each event, and never shows its id', () => {
		const { data, words } = tableOf(id);
		const shown = words('event').filter((text) => text !== '');
		const titles = new Set(data.events.map(({ title }) => title.fr));
		expect(shown.filter((text) => !titles.has(text))).toEqual([]);
		expect(shown.length).toBeGreaterThan(0);
	});
});

describe('the continuity of ca6', () => {
	const { scheduled, words } = tableOf('ca6');
	const rowOf = (article: number, engagement: string) =>
		scheduled.findIndex(
			({ part }) => part.engagement.article.number === article && part.engagement.code === engagement,
		);

	test('stands in words on every row of an article, as on its page', () => {
		const link = reference.dataset.links.find(
			({ from, to }) =>
				from.contract === 'ca6' && from.engagement === '' && to.contract === 'ca7' && to.article,
		);
		if (!link) throw new Error('no link of a whole article');
		const rows = scheduled.flatMap(({ part }, at) =>
			String(part.engagement.article.number) === link.from.article ? [words('later')[at]] : [],
		);
		expect(rows.length).toBeGreaterThan(0);
		for (const row of rows) expect(row).toContain(`7e CA, Article ${link.to.article}`);
	});

	test('a link of one engagement stands on its rows only', () => {
		const link = reference.dataset.links.find(
			({ from }) => from.contract === 'ca6' && from.engagement === 'E1' && from.article !== '',
		);
		if (!link) throw new Error('no link of one engagement');
		const own = words('later')[rowOf(Number(link.from.article), 'E1')];
		expect(own).not.toBe('');
		const other = words('later')[rowOf(Number(link.from.article), 'E2')];
		expect(other).not.toBe(own);
	});

	test('stays when other columns are left out; the last day goes with the deadline', () => {
		const keys = chooseColumns(tableOf('ca6').table, ['rag']).columns.map(({ key }) => key);
		expect(keys).toEqual(expect.arrayContaining(['article', 'axis', 'rag', 'earlier', 'later']));
		expect(keys).not.toContain('lastDay');
	});

	test('leaves with a column of the page all that stands under its heading', () => {
		const left = chooseColumns(tableOf('ca6').table, ['deadline']).columns.map(({ key }) => key);
		for (const key of ['rag', 'cause', 'services', 'progress', 'attention']) expect(left).not.toContain(key);
		expect(left).toEqual(expect.arrayContaining(['deadline', 'outcome', 'realisedOn']));
	});

	test('an axis has its name', () => {
		expect(words('axis')[0]).toMatch(/^\d – \p{L}/u);
	});
});
