import type { PaperDocument } from '$lib/views/paper/document';
import { bodyXml, numberBlocks } from '$lib/files/word/body';
import { rowCount, type StreamedFile } from './streamed';
import { roomOf } from '$lib/files/word/page';
import { stretches, type Stretch } from '$lib/files/word/picture';
import { markOf, skeleton } from '$lib/files/word/skeleton';
import { zipped, type PackagePart } from './zip-stream';

const TEXT = 'word/document.xml';

/**
 * The pieces of the document's XML: the skeleton with the text of each stretch in the place of its mark. `wrote` is
 * called after each row of a table.
 */
function* documentXml(
	around: string,
	document: PaperDocument,
	parts: readonly Stretch[],
	wrote: () => void,
): Generator<string> {
	const numbers = numberBlocks(document.sections);
	let rest = around;
	for (const [at, { section, blocks }] of parts.entries()) {
		const mark = rest.indexOf(markOf(at));
		const start = rest.lastIndexOf('<w:p>', mark);
		const end = rest.indexOf('</w:p>', mark) + '</w:p>'.length;
		if (mark < 0 || start < 0) throw new Error(`No place for stretch ${at} in the skeleton`);
		yield rest.slice(0, start);
		yield* bodyXml(blocks, numbers, roomOf(section).width, document.lang, wrote);
		rest = rest.slice(end);
	}
	yield rest;
}

/** How many rows the tables of a document have together, below their heads. */
function rowsIn({ sections }: PaperDocument): number {
	return sections
		.flatMap(({ blocks }) => blocks)
		.reduce((sum, block) => sum + (block.kind === 'table' ? block.table.size : 0), 0);
}

/**
 * A document as a Word file (.docx), made while it is read: the rows of a table are made, written and forgotten, so that
 * one of 10,000 rows never stands in memory as a whole. `day` (`2025-12-31`) dates the file.
 */
export async function documentToDocx(document: PaperDocument, day: string): Promise<StreamedFile> {
	const parts = document.sections.flatMap(stretches);
	const files = await skeleton(document, parts, day);
	const { rows, wrote } = rowCount(rowsIn(document));
	const pieces = zipped(
		[...files].map(([name, content]): PackagePart => {
			if (typeof content !== 'string') return { name, bytes: content };
			return { name, text: name === TEXT ? documentXml(content, document, parts, wrote) : [content] };
		}),
	);
	return { pieces, rows };
}
