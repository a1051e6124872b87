import { xmlText } from './xml';
import type { Language } from '$lib/i18n/language';
import { inOneDrawing, type Chart } from '$lib/views/charts/chart';
import type { Drawing, Mark, Shape } from '$lib/views/charts/drawing';
import { wrap } from '$lib/views/charts/words';

const MARGIN = 20;
/** Between the text and the drawing, and between the drawing and its source. */
const GAP = 14;
/** Wide enough for the title, even over a single small panel. */
const LEAST_WIDTH = 620;

/** The font of chart files; SVG viewers without it fall back to a similar one. */
export const FILE_FONT = 'Source Sans 3';

/** The light colours of the pages, because a file is read outside them: in a document, on paper, on a slide. */
const STYLE = [
	`text{font-family:'${FILE_FONT}','Segoe UI',Arial,sans-serif;font-size:12px;fill:#1a2327}`,
	'.title{font-size:17px;font-weight:700}.soft{fill:#54626a}.strong,.value{font-weight:600}.value{font-size:11px}',
	'.paper{fill:#ffffff}.grid{stroke:#d9d6cc}.axis{stroke:#8b938f}',
	'.promised{fill:#ffffff;stroke:#1a2327}.done{fill:#0b5563}',
	'.second{fill:url(#hatch);stroke:#0b5563}',
	'.moved{fill:#ffffff;stroke:#8a4b00;stroke-width:2}.chain{fill:none;stroke:#0b5563;opacity:.7}',
	'.event{fill:#0b5563}.today{stroke:#1a2327;stroke-dasharray:4 4}',
	'.realised{fill:#1d6b3a}.closed{fill:#ffffff;stroke:#1d6b3a;stroke-width:2}',
	'.onTrack{fill:#ffffff;stroke:#24507a;stroke-width:2}.attention{fill:#ffffff;stroke:#8a4b00;stroke-width:2}',
	'.late{fill:none;stroke:#a8201a;stroke-width:3.5}.gone{fill:none;stroke:#54626a;stroke-width:2.5}',
	'.G{fill:#1d6b3a}.O{fill:#8a4b00}.R{fill:#a8201a}.none{fill:none;stroke:#8b938f;stroke-width:1.5}',
	'.letter{fill:#ffffff;font-size:11px;font-weight:700}',
].join('');
const HATCH =
	'<pattern id="hatch" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">' +
	'<rect width="6" height="6" fill="#ffffff"/><rect width="3" height="6" fill="#0b5563"/></pattern>';

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
		`<defs>${HATCH}</defs><style>${STYLE}${style}</style>`,
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
