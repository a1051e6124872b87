import { formatCount, formatRate } from '$lib/i18n/format';
import type { Language } from '$lib/i18n/language';
import { m } from '$lib/i18n/paraglide/messages';
import { namedText } from '$lib/i18n/phrase';
import { type MatrixAxis, type RagMatrix, ragMatrix } from '$lib/views/front/rag-matrix';
import { ofAll } from '$lib/i18n/tally-words';
import { line, text, type Drawing, type Mark, type Shape, otherLanguage } from './drawing';
import { ragSign, withLegend, type Key } from './signs';
import { shorten } from './words';
import type { ChartContent, ChartSource, ContractChart } from './chart';

const COLUMN = 480;
const GAP = 40;
const ROW = 26;
const HEAD = 34;
/** As many signs to a row as on the page. */
const ACROSS = 7;
const NUMBER = 26;

/** One axis from its upper left corner: its heading with its rate, then a row or more per article. */
function axisShapes(axis: MatrixAxis, left: number, top: number, lang: Language) {
	const right = left + COLUMN;
	const { rate, realised } = axis.counts;
	const counts = `${formatRate(rate, lang, 0)} · ${ofAll(realised, axis.counts, lang)}`;
	const frame: Shape[] = [
		text(
			'strong',
			left,
			top + 18,
			shorten(axis.title.text, COLUMN - 90),
			'start',
			otherLanguage(axis.title, lang),
		),
		text('strong', right, top + 18, counts, 'end'),
		line('axis', left, top + HEAD - 8, right, top + HEAD - 8),
	];
	const marks: Mark[] = [];
	let y = top + HEAD;
	for (const { number: article, title, squares } of axis.articles) {
		const across = Math.min(ACROSS, squares.length);
		const words = title.text || m.title_missing({}, { locale: lang });
		frame.push(
			text('strong', left + NUMBER - 8, y + ROW / 2, formatCount(article, lang), 'end'),
			text(
				'label',
				left + NUMBER,
				y + ROW / 2,
				shorten(words, COLUMN - NUMBER - across * ROW - 8),
				'start',
				otherLanguage(title, lang),
			),
		);
		for (const [at, { rag, letter, title: words, href }] of squares.entries())
			marks.push({
				title: namedText(words, lang),
				href,
				shapes: ragSign(
					rag,
					letter,
					right - (across - (at % ACROSS) - 0.5) * ROW,
					y - 4 + (Math.floor(at / ACROSS) + 0.5) * ROW,
				),
			});
		y += ROW * Math.ceil(squares.length / ACROSS);
		frame.push(line('grid', left, y - 4, right, y - 4));
	}
	return { frame, marks, bottom: y };
}

/**
 * The matrix of the front page as a drawing: the axes in two columns, each below the shorter one, and the legend with
 * its counts above them. Null when no engagement is counted.
 */
export function ragSigns(matrix: RagMatrix, lang: Language): Drawing | null {
	if (matrix.axes.length === 0) return null;
	const width = matrix.axes.length > 1 ? 2 * COLUMN + GAP : COLUMN;
	const [frame, marks]: [Shape[], Mark[]] = [[], []];
	const bottoms: [number, number] = [0, 0];
	for (const axis of matrix.axes) {
		const column = matrix.axes.length > 1 && bottoms[1] < bottoms[0] ? 1 : 0;
		const made = axisShapes(axis, column * (COLUMN + GAP), bottoms[column], lang);
		frame.push(...made.frame);
		marks.push(...made.marks);
		bottoms[column] = made.bottom + 10;
	}
	const keys = matrix.legend.map(({ rag, word, count }): Key => ({
		size: 22,
		words: `${word} ${formatCount(count, lang)}`,
		draw: (x, y) => ragSign(rag, rag ? word.charAt(0) : '', x, y),
	}));
	return withLegend(keys, { width, height: Math.max(...bottoms), frame, marks });
}

/** The colour of every counted engagement of the selection. */
export const ragChart: ContractChart = {
	title: m.matrix_title,
	content({ data, selected, to }: ChartSource, lang: Language): ChartContent {
		const locale = { locale: lang };
		const matrix = ragMatrix(data, selected, to, lang);
		const drawing = ragSigns(matrix, lang);
		const number = matrix.legend.reduce((sum, { count }) => sum + count, 0);
		return {
			description: m.chart_rag_description({ number: formatCount(number, lang) }, locale),
			none: m.chart_none({}, locale),
			panels: drawing ? [drawing] : [],
			table: null,
		};
	},
};
