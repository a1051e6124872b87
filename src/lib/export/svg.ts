import type { Language } from '$lib/i18n/language';
import { inOneDrawing, type Chart } from '$lib/report/charts/chart';
import type { Mark, Shape } from '$lib/report/charts/drawing';

/** Room for the title and subtitle above the drawing and the source below it. */
const HEAD = 62;
const FOOT = 30;
const MARGIN = 20;
/** A drawing of one small panel still has room for its title. */
const LEAST_WIDTH = 620;

/** The light colours of the pages, because a file is read outside them: in a document, on paper, on a slide. */
const STYLE = [
	"text{font-family:'Source Sans 3','Segoe UI',Arial,sans-serif;font-size:12px;fill:#1a2327}",
	'.title{font-size:17px;font-weight:700}.soft{fill:#54626a}.strong,.value{font-weight:600}.value{font-size:11px}',
	'.paper{fill:#ffffff}.grid{stroke:#d9d6cc}.axis{stroke:#8b938f}',
	'.promised{fill:#ffffff;stroke:#1a2327}.done{fill:#0b5563}',
	'.second{fill:url(#hatch);stroke:#0b5563}',
	// Of a link only its line is drawn, in the form of its kind; see ribbons.css of the page.
	'.continues,.continued-by,.moved-to,.both,.core,.loop,.follow-up,.faint{fill:none;stroke:#0b5563;stroke-width:3}.continued-by{stroke-dasharray:11 4}.moved-to{stroke-dasharray:3 3}',
	'.both{stroke-width:5}.core{stroke:#ffffff;stroke-width:2}.follow-up,.loop{stroke-width:1.5}',
	'.faint{stroke:#d9d6cc}.node{fill:#ffffff;stroke:#8b938f}.lit{fill:#ffffff;stroke:#0b5563;stroke-width:2}.chosen{fill:#ffffff;stroke:#0b5563;stroke-width:5}.caption{paint-order:stroke;stroke:#ffffff;stroke-width:3}.open{fill:#ffffff;stroke:#8b938f;stroke-dasharray:3 2}',
].join('');
const HATCH =
	'<pattern id="hatch" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">' +
	'<rect width="6" height="6" fill="#ffffff"/><rect width="3" height="6" fill="#0b5563"/></pattern>';

const SIGNS: Readonly<Record<string, string>> = {
	'&': '&amp;',
	'<': '&lt;',
	'>': '&gt;',
	'"': '&quot;',
};
const escape = (words: string) => words.replace(/[&<>"]/g, (sign) => SIGNS[sign] ?? sign);

function shapeToSvg(shape: Shape): string {
	switch (shape.kind) {
		case 'rect':
			return `<rect class="${shape.role}" x="${shape.x}" y="${shape.y}" width="${shape.width}" height="${shape.height}"/>`;
		case 'line':
			return `<line class="${shape.role}" x1="${shape.x1}" y1="${shape.y1}" x2="${shape.x2}" y2="${shape.y2}"/>`;
		case 'text':
			return `<text class="${shape.role}" x="${shape.x}" y="${shape.y}" text-anchor="${shape.anchor}">${escape(shape.text)}</text>`;
		case 'path':
			return `<path class="${shape.role}" transform="translate(${shape.x} ${shape.y})" d="${shape.form}"/>`;
	}
}

const markToSvg = ({ title, shapes }: Mark) =>
	`<g><title>${escape(title)}</title>${shapes.map(shapeToSvg).join('')}</g>`;

/** A chart as a file that stands alone, with its words in it; `subtitle` names the contract and filters, `source` the report. */
export function chartToSvg(
	chart: Omit<Chart, 'name' | 'table'>,
	subtitle: string,
	source: string,
	lang: Language,
): string {
	const { width: inner, height: drawn, frame, marks } = inOneDrawing(chart);
	const width = Math.max(inner, LEAST_WIDTH) + 2 * MARGIN;
	const height = drawn + HEAD + FOOT + MARGIN;
	const line = (role: string, y: number, words: string) =>
		`<text class="${role}" x="${MARGIN}" y="${y}">${escape(words)}</text>`;
	return [
		`<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" lang="${lang}">`,
		`<title>${escape(chart.title)}</title><desc>${escape(chart.description)}</desc>`,
		`<defs>${HATCH}</defs><style>${STYLE}</style>`,
		`<rect class="paper" width="${width}" height="${height}"/>`,
		line('title', 28, chart.title),
		line('soft', 46, subtitle),
		`<g transform="translate(${MARGIN} ${HEAD})">`,
		...frame.map(shapeToSvg),
		...marks.map(markToSvg),
		'</g>',
		line('soft', height - 12, source),
		'</svg>',
		'',
	].join('\n');
}
