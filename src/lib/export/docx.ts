import { Zip, ZipDeflate } from 'fflate';
import type { PaperDocument } from '$lib/report/document';
import { bodyXml, numberBlocks } from './word/body';
import { markOf, roomOf, skeleton } from './word/skeleton';

const TEXT = 'word/document.xml';
/** Text is handed to the archive in pieces of about this many characters. */
const PIECE = 64 * 1024;

/** The pieces of the document's XML: the skeleton with the text of each section in the place of its mark. */
function* documentXml(around: string, document: PaperDocument): Generator<string> {
	const numbers = numberBlocks(document.sections);
	let rest = around;
	for (const [at, section] of document.sections.entries()) {
		const mark = rest.indexOf(markOf(at));
		const start = rest.lastIndexOf('<w:p>', mark);
		const end = rest.indexOf('</w:p>', mark) + '</w:p>'.length;
		if (mark < 0 || start < 0) throw new Error(`No place for section ${at} in the skeleton`);
		yield rest.slice(0, start);
		yield* bodyXml(section, numbers, roomOf(section), document.lang);
		rest = rest.slice(end);
	}
	yield rest;
}

/**
 * A document as a Word file (.docx), in pieces as they become ready: the rows of a table are made, written and
 * forgotten, so that a table of 10,000 rows never stands in memory as a whole. `day` (`2025-12-31`) dates the file.
 */
export async function* documentToDocx(document: PaperDocument, day: string): AsyncGenerator<Uint8Array> {
	const files = await skeleton(document, day);
	let ready: Uint8Array[] = [];
	const zip = new Zip((error, bytes) => {
		if (error) throw error;
		ready.push(bytes);
	});
	const add = (name: string) => {
		const file = new ZipDeflate(name, { level: 6 });
		file.mtime = `${day}T12:00:00Z`;
		zip.add(file);
		return file;
	};
	for (const [name, bytes] of Object.entries(files)) if (name !== TEXT) add(name).push(bytes, true);
	const text = add(TEXT);
	const encoder = new TextEncoder();
	let piece = '';
	for (const xml of documentXml(new TextDecoder().decode(files[TEXT]), document)) {
		piece += xml;
		if (piece.length < PIECE) continue;
		text.push(encoder.encode(piece));
		piece = '';
		yield* ready;
		ready = [];
	}
	text.push(encoder.encode(piece), true);
	zip.end();
	yield* ready;
}
