import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { phraseOf } from '$lib/i18n/phrase';
import { parsePeriod } from '$lib/domain/time/calendar';
import { compare } from '$lib/domain/checks/reconciliation';
import { LANGUAGES, type Language } from '$lib/i18n/language';
import {
	cellWords,
	countCell,
	dayCell,
	ragCell,
	rateCell,
	textCell,
	type Cell,
	type Table,
} from '$lib/views/table/table';
import { cellViews } from '$lib/views/checks/reconciliation-view';
import { reconciliationTable } from '$lib/views/checks/reconciliation-table';
import { TABLE_NAMES } from '$lib/request/table-names';
import { contractTable } from '$lib/views/table/contract-tables';
import { LONGEST_CELL } from '$lib/files/xlsx/sheet-text';
import { sheetName, tableToXlsx } from '$lib/files/xlsx/workbook';
import { reference, referenceContract } from '../../data/reference-data';
import { partOf, read, says, workbook } from './read-back';

/** What a reader must find in a cell: a number, a day, a text, or nothing. */
function expected(cell: Cell): unknown {
	if ((cell.kind === 'count' || cell.kind === 'rate') && cell.value !== null) return cell.value;
	if (cell.kind === 'day' && cell.day !== null) return new Date(`${cell.day}T00:00:00Z`);
	return cellWords(cell, 'fr') || null;
}

function table(cells: readonly Cell[], kind: 'body' | 'total' = 'body'): Table {
	return {
		title: 'T',
		columns: cells.map((_, at) => ({ key: `c${at}`, heading: `c${at}`, group: null, numeric: false })),
		rows: [{ kind, cells }],
	};
}

async function kept(text: string): Promise<unknown> {
	return (await read(await workbook(table([textCell(text, 'fr'), countCell(1)]), 'fr')))[1]?.[0];
}

describe.each(['av2019-2020', 'ca6'])('the workbooks of %s', (id) => {
	const { data, scheduled } = referenceContract(id);
	const cells = compare(data, scheduled, reference.published);
	const tables = (lang: Language) =>
		new Map<string, Table>([
			...TABLE_NAMES.map((name): [string, Table] => [
				name,
				contractTable(name, data, scheduled, scheduled, reference.dataset, lang).table,
			]),
			['reconciliation', reconciliationTable(cells, cellViews(cells, reference.differences, lang), lang)],
		]);

	test.each([...TABLE_NAMES, 'reconciliation'])('%s: every cell reads back', async (name) => {
		for (const lang of LANGUAGES) {
			const made = tables(lang).get(name);
			if (!made) throw new Error(name);
			expect(made.rows.length).toBeGreaterThan(0);
			const headings = made.columns.some(({ group }) => group !== null) ? 2 : 1;
			const rows = await read(await workbook(made, lang));
			expect(rows).toHaveLength(headings + made.rows.length);
			expect(rows.slice(headings)).toEqual(made.rows.map((row) => row.cells.map(expected)));
			const words = rows[headings - 1];
			made.columns.forEach(({ group, heading }, at) => {
				expect(group === null ? rows[0]?.[at] : words?.[at]).toBe(heading);
			});
		}
	});
});

describe('a workbook', () => {
	test('has real numbers, percentages and days; nothing due is a dash and not 0', async () => {
		const day = (text: string) => dayCell(parsePeriod(text), 'fr');
		const cells = [countCell(1234), rateCell(0.814, 1), rateCell(null, 1), day('2020-12-31'), day('2022-06')];
		const rows = await read(await workbook(table([...cells, day('1899-01-02')], 'total'), 'fr'));
		expect(rows[1]).toEqual([
			1234,
			0.814,
			'–',
			new Date('2020-12-31T00:00:00Z'),
			'juin 2022',
			// Excel has no days before 1900.
			'02/01/1899',
		]);
	});

	test.each(['=1+1', '+ 6 mois', '-5', '@x', ' =1', 'Article 4', '12', '31/12/2020', 'TRUE', "'x"])(
		'keeps %j a text, also when it is edited',
		async (text) => {
			expect(await kept(text)).toBe(text);
			const sheet = partOf(await workbook(table([textCell(text, 'fr')]), 'fr'), 'xl/worksheets/sheet1.xml');
			expect(sheet).not.toContain('<f>');
			const [, format] = /<c r="A2" s="(\d+)" t="inlineStr"/.exec(sheet) ?? [];
			const styles = partOf(await workbook(table([]), 'fr'), 'xl/styles.xml');
			const formats = styles.slice(styles.indexOf('<cellXfs')).split('<xf ').slice(1);
			expect(formats[Number(format)]?.includes('quotePrefix="1"')).toBe(/^\s*[=+\-@]/.test(text));
		},
	);

	test.each([
		'a\u0007b',
		'\u202Eabc\u202C',
		'😀👩‍👩‍👧',
		'a_x0041_b_x00',
		'_x0041\u0001',
		'l1\nl2',
		'l1\rl2',
		'<&>"\'',
		' x ',
	])('keeps %j', async (text) => {
		expect(await kept(text)).toBe(text);
	});

	test('puts a mark where a character cannot be kept, and never breaks', async () => {
		expect(await kept('a\uD800b\uFFFFc\u0000')).toBe('a\uFFFDb\uFFFDc\uFFFD');
	});

	test('keeps any text', { timeout: 120_000 }, async () => {
		const texts = fc.array(fc.string({ unit: 'binary', minLength: 1 }), { minLength: 40, maxLength: 60 });
		await fc.assert(
			fc.asyncProperty(texts, async (list) => {
				const [, cells] = await read(await workbook(table(list.map((text) => textCell(text, 'fr'))), 'fr'));
				// What no program shows: U+0000, and two that are no characters.
				const lost = (code: number) => code === 0 || code === 0xfffe || code === 0xffff;
				expect(cells).toEqual(
					list.map((text) =>
						[...text.replaceAll('\r\n', '\n')]
							.map((character) => (lost(character.charCodeAt(0)) ? '\uFFFD' : character))
							.join(''),
					),
				);
			}),
			{ numRuns: 15 },
		);
	});

	test.each([LONGEST_CELL - 1, LONGEST_CELL, LONGEST_CELL + 1, 100_000])(
		'cuts a text of %i characters where Excel would, never within one, and says so',
		async (length) => {
			for (const before of [20_000, 20_001]) {
				const emoji = '😀'.repeat(Math.floor((length - before) / 2));
				const text = `${'x'.repeat(before)}${emoji}`.padEnd(length, 'y');
				const found = String(await kept(text));
				expect(found.length).toBeLessThanOrEqual(LONGEST_CELL);
				expect(found).not.toContain('\uFFFD');
				if (length <= LONGEST_CELL) expect(found).toBe(text);
				else expect(found).toContain('texte coupé');
			}
		},
	);

	test('colours each RAG by a rule on its word', async () => {
		const sheet = partOf(
			await workbook(table([textCell('E1', 'nl'), ragCell('R', 'nl')]), 'nl'),
			'xl/worksheets/sheet1.xml',
		);
		expect(sheet).toContain('<conditionalFormatting sqref="B2:B2">');
		expect([...sheet.matchAll(/<formula>"(.*?)"<\/formula>/g)].map(([, word]) => word)).toEqual([
			'Groen',
			'Oranje',
			'Rood',
		]);
	});

	test('has frozen headings, filter buttons, merged headings and pages that repeat them', async () => {
		const { data, scheduled } = referenceContract('av2019-2020');
		const made = contractTable('realisation', data, scheduled, scheduled, reference.dataset, 'fr').table;
		const bytes = await workbook(made, 'fr');
		const sheet = partOf(bytes, 'xl/worksheets/sheet1.xml');
		expect(sheet).toContain('<pane xSplit="1" ySplit="2" topLeftCell="B3"');
		// Without the total, which would be sorted among the quarters.
		expect(sheet).toContain('<autoFilter ref="A2:N7"/>');
		expect(sheet).toContain('<mergeCell ref="A1:A2"/><mergeCell ref="B1:D1"/>');
		expect(sheet).toContain('orientation="landscape" fitToWidth="1" fitToHeight="0"');
		const book = partOf(bytes, 'xl/workbook.xml');
		expect(book).toContain("'Tableau 1'!$A:$A,'Tableau 1'!$1:$2<");
		expect(partOf(bytes, 'docProps/core.xml')).toContain('<dc:language>fr-BE</dc:language>');
	});

	test('says on a sheet of its own what it is', async () => {
		const rows = await read(await workbook(table([countCell(1)]), 'nl'), 2);
		const said = new Map(rows.map(([name, value]) => [name, value]));
		expect(said.get('Filters')).toBe('geen, alles is opgenomen');
		expect(said.get('Stand van zaken op')).toEqual(new Date('2025-12-31T00:00:00Z'));
		expect(said.get('Adres')).toBe('https://jalon.example/fr');
		expect(said.get('Definities')).toContain('Deel (AV)');
	});

	/** The foot of the paper as Excel shows it on the left. */
	const footOf = async (filters: readonly string[]) => {
		const made = table([countCell(1)]);
		const bytes = Buffer.concat([
			...tableToXlsx(made, { ...says(made, 'fr'), filters: filters.map((text) => phraseOf(text, 'fr')) })
				.pieces,
		]);
		const sheet = partOf(bytes, 'xl/worksheets/sheet1.xml');
		const [, foot = ''] = /<oddFooter>([^]*?)<\/oddFooter>/.exec(sheet) ?? [];
		const coded = foot.replaceAll('&amp;', '&');
		expect(coded.length).toBeLessThanOrEqual(255);
		const [, left = ''] = /^&L&8([^]*)&R&P \/ &N$/.exec(coded) ?? [];
		return left.replaceAll('&&', '&').replace(/\s+/g, ' ').trim();
	};

	test('has every filter in the foot of the paper, on two lines if need be', async () => {
		const filters = [
			'Service : SSS',
			'Axe : 2',
			'RAG : Rouge',
			'Résultat : Problème',
			'Année : 2020',
			'a & b',
		];
		const more = [...filters, 'Recherche : plan de soins et trajets de soins en santé mentale'];
		for (const list of [[], filters, more])
			expect(await footOf(list)).toBe(['31/12/2025', ...list].join(' · '));
	});

	test('cuts too many filters after a word and names the sheet that has them', async () => {
		for (const list of [Array<string>(60).fill('Service : SSS'), Array<string>(60).fill('R&D & co')]) {
			const foot = await footOf(list);
			expect(foot).toMatch(/ (SSS|R&D|&|co)… \(tout : feuille « À propos »\)$/);
			expect(foot.length).toBeGreaterThan(list[0] === 'R&D & co' ? 100 : 180);
		}
		expect(await footOf(['x'.repeat(400)])).toContain('feuille « À propos »');
	});

	test('is the same, byte for byte, for the same table', async () => {
		const made = table([textCell('E1', 'fr')]);
		expect(await workbook(made, 'fr')).toEqual(await workbook(made, 'fr'));
	});
});

test('any title gives a name that Excel takes for a sheet', () => {
	expect(sheetName("'A/B: [c]? *'")).toBe('A B');
	expect(sheetName('Continuité : 6e CA → 7e CA')).toBe('Continuité');
	expect(sheetName('Tabel 2 – Overzicht per as en per artikel')).toBe('Tabel 2');
	expect(sheetName('Un titre sans coupure qui dépasse, et de loin')).toBe('Un titre sans coupure qui');
	expect(sheetName('x'.repeat(40))).toBe('x'.repeat(31));
	expect(sheetName(' – ')).toBe('–');
	fc.assert(
		fc.property(fc.string({ unit: 'binary' }), (title) => {
			expect(sheetName(title)).toMatch(/^[^[\]:*?/\\]{1,31}$/);
		}),
	);
});
