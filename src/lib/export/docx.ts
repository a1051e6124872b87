import type { PaperDocument } from '$lib/report/document';
import { bodyXml, numberBlocks } from './word/body';
import { roomOf } from './word/page';
import { stretches, type Stretch } from './word/picture';
import { markOf, skeleton } from './word/skeleton';
import { zipStream, type PackagePart } from './zip-stream';

const TEXT = 'word/document.xml';

/** The pieces of the document's XML: the skeleton with the text of each stretch in the place of its mark. */
function* documentXml(around: string, document: PaperDocument, parts: readonly Stretch[]): Generator<string> {
	const numbers = numberBlocks(document.sections);
	let rest = around;
	for (const [at, { section, blocks }] of parts.entries()) {
		const mark = rest.indexOf(markOf(at));
		const start = rest.lastIndexOf('<w:p>', mark);
		const end = rest.indexOf('</w:p>', mark) + '</w:p>'.length;
		if (mark < 0 || start < 0) throw new Error(`No place for stretch ${at} in the skeleton`);
		yield rest.slice(0, start);
		yield* bodyXml(blocks, numbers, roomOf(section).width, document.lang);
		rest = rest.slice(end);
	}
	yield rest;
}

/**
 * A document as a Word file (.docx), made while it is read: the rows of a table are made, written and forgotten, so that
 * one of 10,000 rows never stands in memory as a whole. `day` (`2025-12-31`) dates the file.
 */
export async function documentToDocx(
	document: PaperDocument,
	day: string,
): Promise<ReadableStream<Uint8Array<ArrayBuffer>>> {
	const parts = document.sections.flatMap(stretches);
	const files = await skeleton(document, parts, day);
	return zipStream(
		[...files].map(([name, content]): PackagePart => {
			if (typeof content !== 'string') return { name, bytes: content };
			return { name, text: name === TEXT ? documentXml(content, document, parts) : [content] };
		}),
	);
}
