import { DOMParser, type Document, type Element } from '@xmldom/xmldom';
import { strFromU8, unzipSync } from 'fflate';
import { documentToDocx } from '$lib/files/docx';
import type { PaperDocument } from '$lib/views/paper/document';

/** A Word file read back with a strict XML parser, as a reader would see it. */
export type WordCell = {
	readonly paragraphs: readonly string[];
	readonly span: number;
	readonly merge: 'no' | 'restart' | 'continue';
	readonly fill: string;
};
export type WordRow = { readonly head: boolean; readonly cells: readonly WordCell[] };
export type WordFile = {
	/** What is text. */
	readonly parts: ReadonlyMap<string, string>;
	readonly bytes: ReadonlyMap<string, Uint8Array>;
	readonly xml: (part: string) => Document;
	readonly tables: readonly (readonly WordRow[])[];
};

export function parseXml(text: string): Document {
	const onError = (level: string, message: string) => {
		// U+FFFD is what marks a character that XML cannot hold.
		if (level === 'warning' && message.startsWith('Unicode replacement character')) return;
		throw new Error(`${level}: ${message}`);
	};
	return new DOMParser({ onError }).parseFromString(text, 'text/xml');
}

export const children = (element: Element): Element[] =>
	[...element.childNodes].filter((node): node is Element => node.nodeType === 1);
export const all = (under: Document | Element, name: string): Element[] => [
	...under.getElementsByTagName(name),
];
const value = (under: Element | undefined, attribute = 'w:val') => under?.getAttribute(attribute) ?? '';

/** The text of a paragraph: what its runs say, with tabs and line ends. */
export function paragraphText(paragraph: Element): string {
	return all(paragraph, 'w:r')
		.flatMap(children)
		.map(({ tagName, textContent }) =>
			tagName === 'w:t' ? textContent : tagName === 'w:tab' ? '\t' : tagName === 'w:br' ? '\n' : '',
		)
		.join('');
}

function readRow(row: Element): WordRow {
	return {
		head: all(row, 'w:tblHeader').length > 0,
		cells: all(row, 'w:tc').map((cell) => {
			const [merge] = all(cell, 'w:vMerge');
			return {
				paragraphs: all(cell, 'w:p').map(paragraphText),
				span: Number(value(all(cell, 'w:gridSpan')[0]) || '1'),
				merge: merge ? (value(merge) === 'restart' ? 'restart' : 'continue') : 'no',
				fill: value(all(cell, 'w:shd')[0], 'w:fill'),
			};
		}),
	};
}

export async function written(document: PaperDocument): Promise<Uint8Array> {
	const { pieces } = await documentToDocx(document, '2025-12-31');
	return new Uint8Array(Buffer.concat([...pieces]));
}

export async function readWord(document: PaperDocument): Promise<WordFile> {
	const files = unzipSync(await written(document));
	const bytes = new Map(Object.entries(files));
	const texts = [...bytes].filter(([name]) => !name.endsWith('.png'));
	const parts = new Map(texts.map(([name, content]) => [name, strFromU8(content)]));
	const read = new Map<string, Document>();
	const xml = (part: string) => {
		const document = read.get(part) ?? parseXml(parts.get(part) ?? '');
		read.set(part, document);
		return document;
	};
	return {
		parts,
		bytes,
		xml,
		// Read only when somebody asks: a report is large.
		get tables() {
			return all(xml('word/document.xml'), 'w:tbl').map((table) => all(table, 'w:tr').map(readRow));
		},
	};
}
