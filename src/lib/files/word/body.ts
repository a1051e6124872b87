import { xmlText } from '$lib/files/xml';
import type { Language } from '$lib/i18n/language';
import type { DocumentBlock, DocumentSection } from '$lib/views/paper/document';
import { textRun } from '$lib/views/paper/document';
import { paragraph, runs } from './paragraph';
import { tableXml } from './table';

/**
 * The ids that Word needs to be unique in a document: of the bookmarks of headings, which the table of contents links
 * to, and of the controls of prompts.
 */
export type BlockNumbers = ReadonlyMap<DocumentBlock, number>;

/** Numbers the headings and prompts of all sections from 1, in reading order. */
export function numberBlocks(sections: readonly DocumentSection[]): BlockNumbers {
	const numbered = sections
		.flatMap(({ blocks }) => blocks)
		.filter(({ kind }) => kind === 'heading' || kind === 'prompt');
	return new Map(numbered.map((block, at) => [block, at + 1]));
}

const field = (type: 'begin' | 'separate' | 'end') => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;

/** The page number of a bookmark, as a field: only the program that lays out the pages knows it. */
const pageReference = (bookmark: string) =>
	`<w:r><w:tab/></w:r>${field('begin')}<w:r><w:instrText xml:space="preserve"> PAGEREF ${bookmark} \\h </w:instrText></w:r>` +
	`${field('separate')}${field('end')}`;

/**
 * A table of contents as Word's own field, with its lines already in it: they and their links are there even when the
 * fields are never updated. The page numbers come with the update that the document asks for when it is opened.
 */
function contents(title: string, numbers: BlockNumbers, lang: Language): string {
	const headings = [...numbers].flatMap(([block, number]) =>
		block.kind === 'heading' ? [{ ...block, number }] : [],
	);
	const lines = headings.map(({ level, words, number }, at) => {
		const bookmark = `_Toc${number}`;
		const link = `<w:hyperlink w:anchor="${bookmark}" w:history="1">${runs([textRun(words.text, words.lang)], lang)}${pageReference(bookmark)}</w:hyperlink>`;
		const fieldStart =
			at === 0
				? `${field('begin')}<w:r><w:instrText xml:space="preserve"> TOC \\o "1-2" \\h \\z \\u </w:instrText></w:r>${field('separate')}`
				: '';
		return paragraph(level === 1 ? 'TOC1' : 'TOC2', fieldStart + link);
	});
	return (
		'<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/><w:docPartUnique/></w:docPartObj></w:sdtPr>' +
		`<w:sdtContent>${paragraph('TOCHeading', runs([textRun(title, lang)], lang))}` +
		`${lines.join('')}${headings.length > 0 ? `<w:p>${field('end')}</w:p>` : ''}</w:sdtContent></w:sdt>`
	);
}

/** A place to fill in: a content control whose placeholder says what belongs there, and which disappears on typing. */
function prompt(name: string, text: string, id: number, lang: Language): string {
	return (
		`<w:sdt><w:sdtPr><w:alias w:val="${xmlText(name)}"/><w:id w:val="${id}"/><w:temporary/><w:showingPlcHdr/></w:sdtPr>` +
		`<w:sdtContent>${paragraph('Normal', runs([textRun(`[${text}]`, lang, 'prompt')], lang))}</w:sdtContent></w:sdt>`
	);
}

/**
 * The XML of blocks, in pieces. Of a chart only the title and description: its picture is part of the skeleton. `width`
 * is that of the text area in twentieths of a point; `onRow` is called after each row of a table.
 */
export function* bodyXml(
	blocks: readonly DocumentBlock[],
	numbers: BlockNumbers,
	width: number,
	lang: Language,
	onRow: () => void,
): Generator<string> {
	for (const block of blocks) {
		const number = numbers.get(block) ?? 0;
		switch (block.kind) {
			case 'title':
				yield paragraph('Title', runs(block.line, lang));
				break;
			case 'subtitle':
				yield paragraph('Subtitle', runs(block.line, lang));
				break;
			case 'heading': {
				const inner = runs([textRun(block.words.text, block.words.lang)], lang);
				yield paragraph(
					`Heading${block.level}`,
					`<w:bookmarkStart w:id="${number}" w:name="_Toc${number}"/>${inner}<w:bookmarkEnd w:id="${number}"/>`,
				);
				break;
			}
			case 'paragraph':
				yield paragraph('Normal', runs(block.line, lang));
				break;
			case 'prompt':
				yield prompt(block.name, block.text, number, lang);
				break;
			case 'contents':
				yield contents(block.title, numbers, lang);
				break;
			case 'table':
				yield* tableXml(block.table, width, lang, onRow);
				break;
			case 'chart':
				yield paragraph('Caption', runs([textRun(block.chart.title, lang, 'strong')], lang));
				yield paragraph('Caption', runs([textRun(block.chart.description, lang, 'soft')], lang));
				break;
		}
	}
}
