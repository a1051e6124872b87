import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { engagementName } from '$lib/domain/contract/model';
import { legalText, xmlText } from '$lib/files/xml';
import { localize } from '$lib/i18n/language';
import { servicesOf, shortForm } from '$lib/i18n/service-form';
import { cellWords, type Table } from '$lib/views/table/table';
import { documentCell, textRun, type DocumentTable, type PaperDocument } from '$lib/views/paper/document';
import { ENGAGEMENT_COLUMNS } from '$lib/views/tableau3/engagement-table';
import { integratedNotes, integratedTable } from '$lib/views/tableau3/integrated-table';
import { singleTableDocument } from '$lib/views/paper/single-table-document';
import { documentTable } from '$lib/views/paper/document-table';
import { contractTable } from '$lib/views/table/contract-tables';
import { TABLE_NAMES } from '$lib/request/table-names';
import { reference, referenceContract } from '../data/reference-data';
import { all, children, paragraphText, readWord, written, type WordRow } from './read-word';
import { gridFaults } from './word-grid';
import { headerOf, CASES, reportDocument } from './reports';

// Whole reports are written and parsed: slow on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

/** What a table of rows says, a text per cell and column: merged cells say nothing of their own. */
const texts = (rows: readonly WordRow[]) =>
	rows.map(({ cells }) => cells.map(({ paragraphs }) => paragraphs.join('\n')));

const modelTexts = ({ head, rows }: DocumentTable) =>
	[...head, ...rows()].map(({ cells }) =>
		cells.map(({ lines }) =>
			lines
				.map((line) =>
					line.map((run) => (run.kind === 'text' ? run.text.replace(/\r\n?/g, '\n') : '')).join(''),
				)
				.join('\n'),
		),
	);

/** The units of a picture to a pixel, of which there are 96 to an inch. */
const EMU = 9525;
/** The text of a landscape page in pixels: A4 without its margins. */
const LANDSCAPE = { width: 1027, height: 668 };

/** The size that a PNG file says that it has, in its first chunk. */
function pngSize(bytes: Uint8Array): { width: number; height: number } {
	expect([...bytes.slice(1, 4)]).toEqual([...'PNG'].map((letter) => letter.charCodeAt(0)));
	const view = new DataView(bytes.buffer, bytes.byteOffset);
	return { width: view.getUint32(16), height: view.getUint32(20) };
}

const onePage = (text: string): PaperDocument => {
	const table: DocumentTable = {
		title: text,
		widths: [1],
		dense: false,
		head: [{ kind: 'head', cells: [documentCell([[textRun('h', 'fr')]])] }],
		size: 1,
		rows: () => [{ kind: 'body', cells: [documentCell([[textRun(text, 'nl', 'strong')]])] }],
	};
	return {
		title: text,
		lang: 'fr',
		header: [textRun(text, 'fr')],
		titlePage: false,
		notes: [[textRun(text, 'fr')]],
		sections: [{ orientation: 'portrait', blocks: [{ kind: 'table', table }] }],
	};
};

describe.each(CASES)('the Word files of $id in $lang', ({ id, lang }) => {
	const { data, scheduled } = referenceContract(id);
	const { dataset } = reference;
	const tables = TABLE_NAMES.map((name) => ({
		name,
		table: contractTable(name, data, scheduled, scheduled, dataset, lang).table,
	}));

	test.each(tables)('hold every cell of $name', async ({ table }: { table: Table }) => {
		const document = singleTableDocument(headerOf(id, table.title, lang), documentTable(table, lang), []);
		const [rows = []] = (await readWord(document)).tables;
		const body = rows.filter(({ head }) => !head);
		expect(texts(body)).toEqual(
			table.rows.map(({ cells }) => cells.map((cell) => cellWords(cell, lang).replace(/\r\n?/g, '\n'))),
		);
		const heads = rows.filter(({ head }) => head);
		const headings = heads.flatMap(({ cells }) => cells.flatMap(({ paragraphs }) => paragraphs));
		for (const { heading, group } of table.columns) {
			expect(headings).toContain(heading);
			if (group) expect(headings).toContain(group);
		}
	});

	test('hold every cell of the integrated table, which says all that the data say', async () => {
		const table = integratedTable(data, dataset, scheduled, ENGAGEMENT_COLUMNS, false, lang);
		const notes = integratedNotes(dataset, scheduled, lang);
		const file = await readWord(singleTableDocument(headerOf(id, 'T', lang), table, notes));
		const [rows = []] = file.tables;
		expect(texts(rows)).toEqual(modelTexts(table));
		const lines = rows.filter(({ head, cells }) => !head && cells.length > 1);
		expect(lines).toHaveLength(
			data.engagements.filter((e) => scheduled.some(({ part }) => part.engagement === e)).length,
		);
		for (const engagement of data.engagements) {
			const title = localize(engagement.title, lang).text;
			const line = lines.find(({ cells }) =>
				cells[4]?.paragraphs[0]?.startsWith(
					`${engagement.article.number} ${engagementName(engagement)}${title ? ` – ${title}` : ''}`,
				),
			);
			const said = texts(line ? [line] : [])[0] ?? [];
			expect(said[1]).toBe(servicesOf(engagement, lang).join('/'));
			expect(said[4]).toContain(localize(engagement.progress, lang).text);
			expect(line?.cells[3]?.paragraphs[0]).toBe(engagement.rag ?? '–');
			expect(line?.cells[3]?.fill === '').toBe(engagement.rag === null);
			expect(said[5]).toBe(localize(engagement.attention, lang).text);
		}
		const used = new Set(scheduled.flatMap(({ part }) => part.engagement.services));
		const said = all(file.xml('word/footnotes.xml'), 'w:footnote').map(paragraphText).join('\n');
		for (const service of dataset.services)
			expect(said.includes(`${shortForm(service, lang)} = ${localize(service.name, lang).text}`)).toBe(
				used.has(service.id),
			);
	});

	test('hold every cell of every table of the whole report', async () => {
		const document = reportDocument(id, lang);
		const models = document.sections
			.flatMap(({ blocks }) => blocks)
			.flatMap((block) => (block.kind === 'table' ? [modelTexts(block.table)] : []));
		const { tables: read } = await readWord(document);
		expect(models.length).toBeGreaterThanOrEqual(6);
		expect(read.map(texts)).toEqual(models);
	});

	test('name their language, their title and the day', async () => {
		const { xml, parts } = await readWord(reportDocument(id, lang));
		const [language] = all(
			all(xml('word/styles.xml'), 'w:rPrDefault')[0] ?? xml('word/styles.xml'),
			'w:lang',
		);
		expect(language?.getAttribute('w:val')).toBe(`${lang}-BE`);
		const core = xml('docProps/core.xml');
		expect(all(core, 'dc:language')[0]?.textContent).toBe(`${lang}-BE`);
		expect(all(core, 'dc:title')[0]?.textContent).toContain(localize(data.contract.title, lang).text);
		expect(parts.get('docProps/core.xml')).toContain('2025-12-31');
	});

	test('have headings as styles, a table of contents that names them all, and pages that say X of Y', async () => {
		const document = reportDocument(id, lang);
		const { xml, parts } = await readWord(document);
		const body = xml('word/document.xml');
		const styled = (style: string) =>
			all(body, 'w:p')
				.filter((one) => all(one, 'w:pStyle')[0]?.getAttribute('w:val') === style)
				.map(paragraphText);
		const headings = document.sections
			.flatMap(({ blocks }) => blocks)
			.flatMap((block) => (block.kind === 'heading' ? [block] : []));
		expect([...styled('Heading1'), ...styled('Heading2')].toSorted()).toEqual(
			headings.map(({ words }) => words.text).toSorted(),
		);
		expect([...styled('TOC1'), ...styled('TOC2')].toSorted()).toEqual(
			headings.map(({ words }) => `${words.text}\t`).toSorted(),
		);
		// The number of its page stands behind each, as soon as the fields are updated; the file asks for that.
		const marks = all(body, 'w:bookmarkStart').map((one) => one.getAttribute('w:name'));
		const pages = all(body, 'w:instrText').flatMap(
			({ textContent }) => textContent?.match(/PAGEREF (\S+)/)?.[1] ?? [],
		);
		expect(pages.toSorted()).toEqual(marks.toSorted());
		expect(all(xml('word/settings.xml'), 'w:updateFields')).toHaveLength(1);
		expect(parts.get('word/document.xml')).toContain(' TOC \\o "1-2"');
		const feet = [...parts.keys()].filter((name) => /footer\d+\.xml$/.test(name));
		expect(feet.length).toBeGreaterThan(0);
		// The title page has no number.
		const numbered = feet.filter((foot) => /PAGE<.*NUMPAGES</s.test(parts.get(foot) ?? ''));
		expect(feet.length - numbered.length).toBe(1);
		const relations = all(xml('word/_rels/document.xml.rels'), 'Relationship');
		const targetOf = new Map(
			relations.map((one) => [one.getAttribute('Id'), `word/${one.getAttribute('Target')}`]),
		);
		for (const one of all(xml('word/document.xml'), 'w:footerReference'))
			expect(numbered.includes(targetOf.get(one.getAttribute('r:id')) ?? '')).toBe(
				one.getAttribute('w:type') !== 'first',
			);
	});

	test('draw each chart that has something to draw, with its words for those who do not see it', async () => {
		const document = reportDocument(id, lang);
		const charts = document.sections
			.flatMap(({ blocks }) => blocks)
			.flatMap((block) => (block.kind === 'chart' ? [block.chart] : []));
		expect(charts.map(({ name }) => name)).toEqual(['realisation', 'rag']);
		const { xml, bytes } = await readWord(document);
		const body = xml('word/document.xml');
		const words = all(body, 'wp:docPr').map((one) => [one.getAttribute('title'), one.getAttribute('descr')]);
		expect(words).toEqual(charts.map(({ title, description }) => [title, description]));
		const said = all(body, 'w:p').map(paragraphText);
		const targets = new Map(
			all(xml('word/_rels/document.xml.rels'), 'Relationship').map((one) => [
				one.getAttribute('Id'),
				one.getAttribute('Target'),
			]),
		);
		for (const [at, picture] of all(body, 'wp:inline').entries()) {
			const chart = charts[at];
			expect(said).toContain(chart?.title);
			expect(said).toContain(chart?.description);
			const embedded = all(picture, 'a:blip')[0]?.getAttribute('r:embed') ?? '';
			const png = bytes.get(`word/${targets.get(embedded) ?? ''}`) ?? new Uint8Array();
			const size = pngSize(png);
			const extent = all(picture, 'wp:extent')[0];
			const [across, down] = ['cx', 'cy'].map((side) => Number(extent?.getAttribute(side)) / EMU);
			expect(across).toBeLessThanOrEqual(LANDSCAPE.width);
			expect(down).toBeLessThanOrEqual(LANDSCAPE.height);
			expect((across ?? 0) / (down ?? 1)).toBeCloseTo(size.width / size.height, 1);
			// At 250 pixels to an inch and more its words are as sharp as the others.
			expect(size.width / (across ?? 1)).toBeGreaterThan(250 / 96);
		}
	});

	test('are the same bytes for the same data, however many were made before', async () => {
		expect(await written(reportDocument(id, lang))).toEqual(await written(reportDocument(id, lang)));
	});

	test('are what Word takes without repair', async () => {
		const { xml, parts, bytes } = await readWord(reportDocument(id, lang));
		const body = xml('word/document.xml');
		for (const cell of all(body, 'w:tc')) expect(children(cell).at(-1)?.tagName).toBe('w:p');
		expect(all(body, 'w:tbl').flatMap(gridFaults)).toEqual([]);
		for (const name of ['w:bookmarkStart', 'w:sdt'] as const) {
			const ids = all(body, name).map((one) =>
				name === 'w:sdt' ? all(one, 'w:id')[0]?.getAttribute('w:val') : one.getAttribute('w:id'),
			);
			const given = ids.filter((one) => one !== undefined);
			expect(new Set(given).size).toBe(given.length);
		}
		const styles = all(xml('word/styles.xml'), 'w:style').map((one) => one.getAttribute('w:styleId'));
		for (const name of ['w:pStyle', 'w:rStyle'])
			for (const used of all(body, name)) expect(styles).toContain(used.getAttribute('w:val'));
		const notes = all(xml('word/footnotes.xml'), 'w:footnote').map((one) => one.getAttribute('w:id'));
		const references = all(body, 'w:footnoteReference').map((one) => one.getAttribute('w:id'));
		// The table of what is still followed up has notes of its own.
		const tables = id === 'ca6' ? ['1', '2', '3', '4'] : ['1', '2'];
		expect(references).toEqual(tables);
		for (const reference of references) expect(notes).toContain(reference);
		const relations = all(xml('word/_rels/document.xml.rels'), 'Relationship');
		const known = relations.map((one) => one.getAttribute('Id'));
		for (const used of [...all(body, 'w:headerReference'), ...all(body, 'w:footerReference')])
			expect(known).toContain(used.getAttribute('r:id'));
		for (const one of relations) expect(bytes.has(`word/${one.getAttribute('Target')}`)).toBe(true);
		const types = all(xml('[Content_Types].xml'), 'Override').map((one) => one.getAttribute('PartName'));
		for (const type of types) expect(parts.has(type?.slice(1) ?? '')).toBe(true);
		for (const text of parts.values()) expect(text).not.toContain('@@');
	});
});

describe('any text', () => {
	/** XML 1.0, 2.2: Char. */
	const CHARACTER = /^[\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]*$/u;
	const anything = fc.oneof(
		fc.string({ unit: 'binary' }),
		fc.array(fc.integer({ min: 0, max: 0xffff })).map((codes) => String.fromCharCode(...codes)),
		fc.constantFrom(
			']]>',
			'<w:p>',
			'&amp;',
			'\u200F\u202Bعربي\u202C',
			'👩‍👩‍👧',
			'\0\u0001\uFFFE',
			'\uD83D',
			'a\tb\r\nc',
		),
	);

	test('is written with characters that XML allows, and every other is marked as lost', () => {
		fc.assert(
			fc.property(anything, (text) => {
				expect(xmlText(text)).toMatch(CHARACTER);
				const kept = [...text]
					.map((character) => (CHARACTER.test(character) ? character : '\uFFFD'))
					.join('');
				expect(legalText(text)).toBe(kept);
			}),
		);
	});

	test('comes back from a Word file as it went in, but for those', { timeout: 60_000 }, async () => {
		await fc.assert(
			fc.asyncProperty(anything, async (text) => {
				const { tables, xml } = await readWord(onePage(text));
				const expected = legalText(text).replace(/\r\n?/g, '\n');
				expect(tables[0]?.[1]?.cells[0]?.paragraphs).toEqual([expected]);
				for (const part of [
					'word/document.xml',
					'word/footnotes.xml',
					'docProps/core.xml',
					'word/header1.xml',
				])
					xml(part);
			}),
			{ numRuns: 60 },
		);
	});

	test('of 40,000 characters with marks of direction and emoji stays whole', async () => {
		const text = '\u200Fعربي 👩‍👩‍👧 =1+1 '.repeat(2500);
		const { tables } = await readWord(onePage(text));
		expect(tables[0]?.[1]?.cells[0]?.paragraphs).toEqual([text]);
	});
});
