import { xmlText } from './xml';
import type { Language } from '$lib/i18n/language';
import { inOneDrawing, type Chart } from '$lib/views/charts/chart';
import type { Drawing, Mark, Shape } from '$lib/views/charts/drawing';
import { wrap } from '$lib/views/charts/words';
import { DRAWING_STYLE, inLight } from '$lib/views/look/drawing-style';

const MARGIN = 20;
/** Between the text and the drawing, and between the drawing and its source. */
const GAP = 14;
/** Wide enough for the title, even over a single small panel. */
const LEAST_WIDTH = 620;

/** The font of chart files; SVG viewers without it fall back to a similar one. */
export const FILE_FONT = 'Source Sans 3';

const STYLE = [
	`text{font-family:'${FILE_FONT}','Segoe UI',Arial,sans-serif;font-size:12px;fill:var(--ink)}`,
	'.title{font-size:17px;font-weight:700}',
	DRAWING_STYLE,
].join('');
const HATCH =
	'<pattern id="hatch" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">' +
	'<rect width="6" height="6" fill="var(--surface)"/><rect width="3" height="6" fill="var(--accent)"/></pattern>';

function shapeToSvg(shape: Shape): string {
	switch (shape.kind) {
		case 'rect':
			return `<rect class="${shape.role}" x="${shape.x}" y="${shape.y}" width="${shape.width}" height="${shape.height}"/>`;
		case 'line':
			return `<line class="${shape.role}" x1="${shape.x1}" y1="${shape.y1}" x2="${shape.x2}" y2="${shape.y2}"/>`;
		case 'path':
			return `<path class="${shape.role}" transform="translate(${shape.x} ${shape.y})" d="${shape.form}"/>`;
		case 'text':
			return `<text class="${shape.role}" x="${shape.x}" y="${shape.y}" text-anchor="${shape.anchor}"${shape.lang ? ` lang="${shape.lang}"` : ''}>${xmlText(shape.text)}</text>`;
	}
}

const markToSvg = ({ title, shapes }: Mark) =>
	`<g><title>${xmlText(title)}</title>${shapes.map(shapeToSvg).join('')}</g>`;

/** The parts of a chart that its files use. */
type DrawableChart = Omit<Chart, 'name' | 'table'>;

/** An SVG file of this size around `inner`, with the title and description of its chart for screen readers. */
function file(
	{ title, description }: DrawableChart,
	{ width, height }: { width: number; height: number },
	lang: Language,
	style: string,
	inner: readonly string[],
): string {
	return [
		`<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" lang="${lang}">`,
		`<title>${xmlText(title)}</title><desc>${xmlText(description)}</desc>`,
		`<defs>${inLight(HATCH)}</defs><style>${inLight(STYLE + style)}</style>`,
		`<rect class="paper" width="${width}" height="${height}"/>`,
		...inner,
		'</svg>',
		'',
	].join('\n');
}

const shapes = ({ frame, marks }: Drawing) => [...frame.map(shapeToSvg), ...marks.map(markToSvg)];

/** A chart without text around it, for a document that has the title and description as text of its own. */
export function drawingToSvg(chart: DrawableChart, lang: Language): string {
	const drawing = inOneDrawing(chart);
	return file(chart, drawing, lang, '', shapes(drawing));
}

/**
 * A chart as a self-contained SVG file with its title and description in it. `subtitle` names the contract and the
 * filters, `source` the report; `style` is the CSS of roles that only this chart has.
 */
export function chartToSvg(
	chart: DrawableChart,
	subtitle: string,
	source: string,
	lang: Language,
	style = '',
): string {
	const drawing = inOneDrawing(chart);
	const width = Math.max(drawing.width, LEAST_WIDTH) + 2 * MARGIN;
	const words: string[] = [];
	let y = MARGIN - 6;
	function paragraph(role: string, text: string, size: number): void {
		for (const line of wrap(text, width - 2 * MARGIN, size)) {
			y += size + 5;
			words.push(`<text class="${role}" x="${MARGIN}" y="${y}">${xmlText(line)}</text>`);
		}
	}
	paragraph('title', chart.title, 17);
	y += 2;
	paragraph('strong', subtitle, 12);
	paragraph('soft', chart.panels.length > 0 ? chart.description : chart.none, 12);
	const top = y + GAP;
	y = top + drawing.height + GAP;
	paragraph('soft', source, 12);
	const inner = [...words, `<g transform="translate(${MARGIN} ${top})">`, ...shapes(drawing), '</g>'];
	return file(chart, { width, height: y + MARGIN }, lang, style, inner);
}
