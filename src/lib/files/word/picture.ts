import { ImageRun, Paragraph } from 'docx';
import { svgToPng } from '$lib/files/png';
import { drawingToSvg } from '$lib/files/svg';
import { legalText } from '$lib/files/xml';
import type { Language } from '$lib/i18n/language';
import { inOneDrawing, type Chart } from '$lib/views/charts/chart';
import type { DocumentBlock, DocumentSection } from '$lib/views/paper/document';
import { roomOf } from './page';

/** Blocks of a section up to a chart, whose picture comes after them, or up to the end. */
export type Stretch = {
	readonly section: DocumentSection;
	readonly blocks: readonly DocumentBlock[];
	readonly chart: Chart | null;
};

export function stretches(section: DocumentSection): Stretch[] {
	const made: Stretch[] = [];
	let blocks: DocumentBlock[] = [];
	for (const block of section.blocks) {
		blocks.push(block);
		if (block.kind !== 'chart') continue;
		made.push({ section, blocks, chart: block.chart });
		blocks = [];
	}
	return [...made, { section, blocks, chart: null }];
}

/** Pixels of a picture to one of the page: 288 to an inch of paper. */
const SHARP = 3;
/** A pixel of a drawing, of which Word counts 96 to an inch, in twentieths of a point. */
const PIXEL = 15;
/** What a heading and the words of a chart take from its page, in twentieths of a point. */
const WORDS = 1700;

/**
 * The picture of a chart as a paragraph, with its words for those who do not see it; never larger than its page. It is
 * drawn here, because older forms of Word and of other programs show no SVG. `number` is its own in the document.
 */
export async function pictureOf(
	chart: Chart,
	section: DocumentSection,
	number: number,
	lang: Language,
): Promise<Paragraph> {
	const { width, height } = inOneDrawing(chart);
	const room = roomOf(section);
	const fit = Math.min(1, room.width / PIXEL / width, (room.height - WORDS) / PIXEL / height);
	const { bytes } = await svgToPng(drawingToSvg(chart, lang), fit * SHARP);
	const title = legalText(chart.title);
	return new Paragraph({
		children: [
			new ImageRun({
				type: 'png',
				data: bytes,
				transformation: { width: Math.floor(width * fit), height: Math.floor(height * fit) },
				// Left to itself docx counts on from the documents that it made before.
				altText: { id: String(number), name: title, title, description: legalText(chart.description) },
			}),
		],
	});
}
