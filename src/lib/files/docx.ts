import type { PaperDocument } from '$lib/views/paper/document';
import { bodyXml, numberBlocks } from '$lib/files/word/body';
import { rowCount, type StreamedFile } from './streamed';
import { textArea } from '$lib/files/word/page';
import { stretches, type Stretch } from '$lib/files/word/picture';
import { markOf, skeleton } from '$lib/files/word/skeleton';
import { zipped, type PackagePart } from './zip-stream';

const DOCUMENT = 'word/document.xml';

/**
 * The XML of the document in pieces: the skeleton, with the mark of each stretch replaced by its text. `onRow` is
 * called after each row of a table. Throws when the skeleton has no mark for a stretch.
 */
function* documentXml(
	skeletonXml: string,
	document: PaperDocument,
	parts: readonly Stretch[],
	onRow: () => void,
): Generator<string> {
	const numbers = numberBlocks(document.sections);
	let rest = skeletonXml;
	for (const [at, { section, blocks }] of parts.entries()) {
		const mark = rest.indexOf(markOf(at));
		const start = rest.lastIndexOf('<w:p>', mark);
		const end = rest.indexOf('</w:p>', mark) + '</w:p>'.length;
		if (mark < 0 || start < 0) throw new Error(`The skeleton has no mark for stretch ${at}`);
		yield rest.slice(0, start);
		yield* bodyXml(blocks, numbers, textArea(section).width, document.lang, onRow);
		rest = rest.slice(end);
	}
	yield rest;
}

/** The number of table rows in a document, headings excluded. */
function tableRows({ sections }: PaperDocument): number {
	return sections
		.flatMap(({ blocks }) => blocks)
		.reduce((sum, block) => sum + (block.kind === 'table' ? block.table.size : 0), 0);
}

/**
 * A document as a Word file (.docx), written while it is being read: table rows are made one at a time, so that a table
 * of 10,000 rows is never in memory as a whole. `day` (`2025-12-31`) is the date in the file's properties.
 */
export async function documentToDocx(document: PaperDocument, day: string): Promise<StreamedFile> {
	const parts = document.sections.flatMap(stretches);
	const files = await skeleton(document, parts, day);
	const { rows, onRow } = rowCount(tableRows(document));
	const pieces = zipped(
		[...files].map(([name, content]): PackagePart => {
			if (typeof content !== 'string') return { name, bytes: content };
			return { name, text: name === DOCUMENT ? documentXml(content, document, parts, onRow) : [content] };
		}),
	);
	return { pieces, rows };
}
