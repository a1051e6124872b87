import { describe, expect, it, test } from 'vitest';
import { chartToSvg } from '$lib/files/svg';
import { LANGUAGES } from '$lib/i18n/language';
import { inOneDrawing } from '$lib/views/charts/chart';
import { asChartName, CHART_NAMES } from '$lib/request/chart-names';
import { chart } from '$lib/views/charts/contract-charts';
import { grid, rect, type Drawing, type Shape } from '$lib/views/charts/drawing';
import { realisationBars } from '$lib/views/charts/realisation-bars';
import { contractAddress } from '$lib/request/contract-address';
import { realisationRecords } from '$lib/views/tableau1/realisation-table';
import { EVERYTHING } from '$lib/domain/contract/selection';
import { schedule } from '$lib/domain/time/schedule';
import { reference, referenceContract } from '../../data/reference-data';
import { contractData, day, type Described } from '../../domain/build';

const to = contractAddress('fr', 'ca', EVERYTHING, null);
const { services } = reference.dataset;

function source(id: string) {
	const { data, scheduled } = referenceContract(id);
	return { data, scheduled, selected: scheduled, services, today: day('2020-06-15'), to };
}

function bars(parts: readonly Described[], height = 300): Drawing | null {
	const data = contractData(parts, { events: [{ id: 'x' }], from: '2019', to: '2020' });
	const scheduled = schedule(data);
	return realisationBars(
		realisationRecords(data.contract, scheduled, scheduled),
		800,
		height,
		(year) => to('engagements', { years: [year] }),
		'fr',
	);
}

const texts = (shapes: readonly Shape[]) =>
	shapes.flatMap((shape) => (shape.kind === 'text' ? shape.text : []));
const heights = (shapes: readonly Shape[], role: string) =>
	shapes.flatMap((shape) => (shape.kind === 'rect' && shape.role === role ? shape.height : []));

/** What holds for every drawing: nothing outside of it, and every mark says something. */
function check({ width, height, frame, marks }: Drawing): void {
	for (const shape of [...frame, ...marks.flatMap(({ shapes }) => shapes)]) {
		const [left, top, right, bottom] =
			shape.kind === 'line'
				? [shape.x1, shape.y1, shape.x2, shape.y2]
				: shape.kind === 'rect' || shape.kind === 'path'
					? [shape.x, shape.y, shape.x + shape.width, shape.y + shape.height]
					: [shape.x, shape.y, shape.x, shape.y];
		for (const value of [left, top, right, bottom]) expect(value).toBeGreaterThanOrEqual(0);
		for (const value of [left, right]) expect(value).toBeLessThanOrEqual(width + 0.1);
		for (const value of [top, bottom]) expect(value).toBeLessThanOrEqual(height + 0.1);
	}
	for (const { title } of marks) expect(title).not.toBe('');
}

describe.each(['av2019-2020', 'ca6'])('%s', (id) => {
	test.each(CHART_NAMES)('%s is drawn within its frame, in both languages', (name) => {
		for (const lang of LANGUAGES) {
			const made = chart(name, source(id), lang);
			expect(made.panels.length).toBeGreaterThan(0);
			made.panels.forEach(check);
			check(inOneDrawing(made));
		}
	});

	test.each(CHART_NAMES)('%s is a file that stands alone', (name) => {
		const svg = chartToSvg(chart(name, source(id), 'fr'), 'a < b & "c"', 'source', 'fr');
		expect(svg).toMatch(/^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg"/);
		expect(svg).toContain('a &lt; b &amp; &quot;c&quot;');
		expect(svg).not.toMatch(/NaN|undefined|href=|var\(/);
	});

	it('counts in the bars what Tableau 1 counts', () => {
		const [drawing] = chart('realisation', source(id), 'fr').panels;
		const counts = (drawing?.marks ?? [])
			.flatMap(({ shapes }) => texts(shapes))
			.filter((text) => text.includes('/'));
		const sum = (at: number) => counts.reduce((total, text) => total + Number(text.split('/')[at]), 0);
		const { data, scheduled } = referenceContract(id);
		const all = realisationRecords(data.contract, scheduled, scheduled).find(
			({ year, row }) => year === 'total' && row === 'total',
		);
		expect([sum(0), sum(1)]).toEqual([all?.realised, all?.number]);
	});
});

describe('the bars of realisation', () => {
	const parts: Described[] = [
		{ due: '2019-02-01', outcome: 'realised 2019-01-01' },
		{ article: 2, due: '2019-02-01', outcome: 'late internal' },
		{ article: 3, due: '2019-12-31', outcome: 'realised 2019-12-31' },
		{ article: 4, due: 'x: X + 1 month', outcome: 'onTrack' },
	];

	it('have heights in proportion to the counts, what is realised within what is due', () => {
		const [first, , , fourth] = bars(parts)?.marks ?? [];
		const [due = 0] = heights(first?.shapes ?? [], 'promised');
		const [done = 0] = heights(first?.shapes ?? [], 'done');
		expect(due).toBeCloseTo(2 * done, 0);
		expect(heights(fourth?.shapes ?? [], 'promised')).toEqual([done]);
		expect(heights(fourth?.shapes ?? [], 'done')).toEqual([done]);
	});

	it('say their counts, with a dash where nothing is due, and lead to their year', () => {
		const { marks = [] } = bars(parts) ?? {};
		expect(marks.map(({ shapes }) => texts(shapes).at(-1))).toEqual(['1/2', '–', '–', '1/1', '0/1']);
		expect(marks.map(({ href }) => href)).toEqual([
			'/fr/contracts/ca/engagements?year=2019',
			null,
			null,
			'/fr/contracts/ca/engagements?year=2019',
			'/fr/contracts/ca/engagements?year=waiting',
		]);
	});

	it('are not drawn when nothing is counted', () => {
		expect(bars([{ standing: 'replaced', outcome: 'replaced' }])).toBeNull();
	});
});

test('small multiples stand next to each other without overlap', () => {
	const panel: Drawing = { width: 100, height: 50, frame: [rect('axis', 0, 0, 100, 50)], marks: [] };
	const made = grid([panel, panel, panel], 2, 10);
	expect([made.width, made.height]).toEqual([210, 110]);
	expect(made.frame.map((shape) => (shape.kind === 'rect' ? [shape.x, shape.y] : []))).toEqual([
		[0, 0],
		[110, 0],
		[0, 60],
	]);
});

test('only the names of charts are names of charts', () => {
	expect(CHART_NAMES.map(asChartName)).toEqual([...CHART_NAMES]);
	expect(asChartName('none')).toBeNull();
});
