import { describe, expect, test } from 'vitest';
import { continuityGraph } from '$lib/domain/continuity/graph';
import { schedule } from '$lib/domain/time/schedule';
import { EVERYTHING } from '$lib/domain/contract/selection';
import { aboutSheet } from '$lib/files/xlsx/about-sheet';
import { ingest } from '$lib/ingest/ingest';
import { fileHeader, viewContext } from '$lib/views/paper/file-header';
import { annualReport } from '$lib/views/annual-report/annual-report';
import { CHART_NAMES } from '$lib/request/chart-names';
import { continuityDrawing } from '$lib/views/charts/continuity-drawing';
import { continuityPicture } from '$lib/views/charts/continuity-picture';
import { chart } from '$lib/views/charts/contract-charts';
import type { Drawing } from '$lib/views/charts/drawing';
import { continuityNames } from '$lib/views/continuity/continuity-words';
import { continuityTable } from '$lib/views/continuity/links-table';
import { contractAddress } from '$lib/request/contract-address';
import type { PaperDocument } from '$lib/views/paper/document';
import { chosenPeriod, lastReported, reportPeriods, reportTitle } from '$lib/request/report-period';
import { singleTableDocument } from '$lib/views/paper/single-table-document';
import { documentTable } from '$lib/views/paper/document-table';
import { contractTable } from '$lib/views/table/contract-tables';
import { extremeFiles } from '../browser/extreme-data';
import { day, given } from '../domain/build';
import { all, readWord } from './read-word';
import { contractBar, filterValues } from '$lib/request/contract-filters';

/** Data of which every text is French alone: in a file of another language each stands with its own. */
const { dataset } = ingest(
	new Map([...extremeFiles()].map(([path, text]) => [path, new TextEncoder().encode(text)])),
);
const [extreme] = dataset.contracts.filter(({ contract }) => contract.id === 'extreme');
if (!extreme) throw new Error('The extreme data have no contract of that name');
const data = extreme;
const scheduled = schedule(data);
const graph = continuityGraph(dataset);
const { services } = dataset;

const OTHERS = [
	{ lang: 'nl', named: '(in het Frans)' },
	{ lang: 'en', named: '(in French)' },
	{ lang: 'de', named: '(auf Französisch)' },
] as const;
type Other = (typeof OTHERS)[number]['lang'];
/** Begins or stands in every French text of these data, and in no words of the interface. */
const FRENCH = /partenaires|Accompagner/u;

/** What charts and reports are made of, without a filter. */
const sourceOf = (lang: Other) => ({
	data,
	scheduled,
	selected: scheduled,
	services,
	today: day('2026-06-30'),
	to: contractAddress(lang, 'extreme', EVERYTHING, null),
});

/** What a file says of itself under a filter by an axis and with a day that is tried for X. */
function saysOf(title: string, lang: Other) {
	const selection = { ...EVERYTHING, axes: [1] };
	const values = filterValues(data, services, scheduled);
	const { active } = contractBar({ data, services, values, lang }, selection);
	const held = viewContext(data, dataset, active, given({ x1: '2026-03-15' }), day('2026-06-30'), lang);
	return fileHeader(held, { title, order: '', definitions: ['part'], address: 'https://jalon.example/' });
}

/** The runs of a Word file that hold a French text, and those of them that do not say so. */
async function frenchRuns(document: PaperDocument) {
	const file = await readWord(document);
	const parts = ['word/document.xml', 'word/header1.xml', 'word/footnotes.xml'];
	const runs = parts.flatMap((part) => all(file.xml(part), 'w:r'));
	const french = runs.filter((run) => FRENCH.test(run.textContent ?? ''));
	const unsaid = french.filter((run) => all(run, 'w:lang')[0]?.getAttribute('w:val') !== 'fr-BE');
	return { count: french.length, unsaid: unsaid.map((run) => run.textContent) };
}

describe.each(OTHERS)('French texts in a file in $lang', ({ lang, named }) => {
	test('the report in Word says of each which language it has', { timeout: 60_000 }, async () => {
		const period = chosenPeriod(null, reportPeriods(data.contract, scheduled), lastReported(data, dataset));
		if (!period) throw new Error('The extreme data have no report');
		const says = saysOf(reportTitle(period, lang), lang);
		const gaps = { undecided: 0, withoutReport: false };
		const input = { ...sourceOf(lang), dataset, period, header: says, followed: [], lists: [], gaps };
		const { count, unsaid } = await frenchRuns(annualReport(input, lang));
		expect(unsaid).toEqual([]);
		// Contract, filter and event above every page, the notes, the articles, the engagements.
		expect(count).toBeGreaterThan(500);
	});

	test.each(['overview', 'punctuality'] as const)('so does the table %s', async (name) => {
		const { table } = contractTable(name, data, scheduled, scheduled, dataset, lang);
		const { unsaid, count } = await frenchRuns(
			singleTableDocument(saysOf(table.title, lang), documentTable(table, lang), []),
		);
		expect(unsaid).toEqual([]);
		expect(count).toBeGreaterThan(5);
	});

	test('so do the links of continuity', async () => {
		const names = continuityNames(graph, dataset, lang);
		const table = continuityTable(graph.edges, names, lang);
		const { unsaid, count } = await frenchRuns(
			singleTableDocument(saysOf(table.title, lang), documentTable(table, lang), []),
		);
		expect(unsaid).toEqual([]);
		expect(count).toBeGreaterThan(graph.edges.length * 4);
	});

	test('the sheet of an Excel file names it in words', () => {
		const sheet = aboutSheet(saysOf('T', lang));
		const cells = sheet.split('</c>').filter((cell) => FRENCH.test(cell));
		expect(cells).toHaveLength(3);
		for (const cell of cells) expect(cell).toContain(named);
	});

	/** Where a French word stands in a drawing without its language. */
	const unsaid = ({ frame, marks }: Drawing) => [
		...[...frame, ...marks.flatMap(({ shapes }) => shapes)].flatMap((shape) =>
			shape.kind === 'text' &&
			/partenaires|Rechtstreekse|Accompagner/u.test(shape.text) &&
			shape.lang !== 'fr'
				? shape.text
				: [],
		),
		...marks.flatMap(({ title }) => (FRENCH.test(title) && !title.includes(named) ? title : [])),
	];

	test.each(CHART_NAMES)('the chart %s marks its words and names the language of its marks', (name) => {
		expect(chart(name, sourceOf(lang), lang).panels.flatMap(unsaid)).toEqual([]);
	});

	test('so does the picture of continuity', () => {
		const picture = continuityPicture(graph, 'extreme/2', continuityNames(graph, dataset, lang));
		const drawing = continuityDrawing(picture, lang);
		expect(drawing.marks.some(({ title }) => FRENCH.test(title))).toBe(true);
		expect(unsaid(drawing)).toEqual([]);
	});
});
