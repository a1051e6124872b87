import { ImageRun, Paragraph } from 'docx';
import { svgToPng } from '$lib/files/png';
import { drawingToSvg } from '$lib/files/svg';
import { legalText } from '$lib/files/xml';
import type { Language } from '$lib/i18n/language';
import { inOneDrawing, type Chart } from '$lib/views/charts/chart';
import type { DocumentBlock, DocumentSection } from '$lib/views/paper/document';
import { textArea } from './page';

/** The blocks of a section up to and including a chart, whose picture follows them, or up to the end. */
export type Stretch = {
	readonly section: DocumentSection;
	readonly blocks: readonly DocumentBlock[];
	readonly chart: Chart | null;
};

/** Splits a section after each chart; the last stretch has none and may be empty. */
export function stretches(section: DocumentSection): Stretch[] {
	const result: Stretch[] = [];
	let blocks: DocumentBlock[] = [];
	for (const block of section.blocks) {
		blocks.push(block);
		if (block.kind !== 'chart') continue;
		result.push({ section, blocks, chart: block.chart });
		blocks = [];
	}
	return [...result, { section, blocks, chart: null }];
}

/** Pixels of the picture per pixel of the page: 288 per inch on paper. */
const PIXEL_RATIO = 3;
/** A pixel of a drawing, 96 per inch in Word, in twentieths of a point. */
const PIXEL = 15;
/** The height that a heading and the text of a chart take from its page, in twentieths of a point. */
const TEXT_HEIGHT = 1700;

/**
 * The picture of a chart as a paragraph, with its title and description as alternative text; never larger than the
 * page. PNG, because older versions of Word and of other programs do not show SVG. `number` is unique in the document.
 */
export async function pictureOf(
	chart: Chart,
	section: DocumentSection,
	number: number,
	lang: Language,
): Promise<Paragraph> {
	const { width, height } = inOneDrawing(chart);
	const area = textArea(section);
	const scale = Math.min(1, area.width / PIXEL / width, (area.height - TEXT_HEIGHT) / PIXEL / height);
	const { bytes } = await svgToPng(drawingToSvg(chart, lang), scale * PIXEL_RATIO);
	const title = legalText(chart.title);
	return new Paragraph({
		children: [
			new ImageRun({
				type: 'png',
				data: bytes,
				transformation: { width: Math.floor(width * scale), height: Math.floor(height * scale) },
				// Without an id, docx continues counting from earlier documents.
				altText: { id: String(number), name: title, title, description: legalText(chart.description) },
			}),
		],
	});
}
