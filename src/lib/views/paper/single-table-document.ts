import type { Language } from '$lib/i18n/language';
import { m } from '$lib/i18n/paraglide/messages';
import { joined, plainText, phraseOf, type Phrase } from '$lib/i18n/phrase';
import { headerLines, type FileHeader } from './file-header';
import {
	heading,
	paragraph,
	phraseRuns,
	tableBlock,
	textRun,
	type DocumentBlock,
	type DocumentLine,
	type DocumentTable,
	type PaperDocument,
} from './document';

/** What stands above every page: whose contract, which table or report, as of which day. */
export function pageHeader({ contract, title, onDay, filters }: FileHeader, lang: Language): Phrase {
	const day = `${m.as_of_day({}, { locale: lang })} ${onDay}`;
	return joined([contract, phraseOf(title, lang), phraseOf(day, lang), ...filters], ' · ', lang);
}

/** What a document says of itself, a line each, but for its title, which stands at its head. */
export function headerBlocks(header: FileHeader): DocumentBlock[] {
	const { lang } = header;
	return headerLines(header, { ...header, title: [] }).map(({ name, value }) => ({
		kind: 'paragraph',
		line: [textRun(m.labelled({ name, value: '' }, { locale: lang }), lang, 'strong'), ...phraseRuns(value)],
	}));
}

/** What the figures mean, below their table. */
export function definitionBlocks({ definitions, lang }: FileHeader): DocumentBlock[] {
	if (definitions.length === 0) return [];
	return [
		heading(2, m.definitions({}, { locale: lang }), lang),
		...definitions.map((text) => paragraph(text, lang)),
	];
}

/** A document of one table, with what a file must say by itself above it and its definitions below. */
export function singleTableDocument(
	header: FileHeader,
	table: DocumentTable,
	notes: readonly DocumentLine[],
): PaperDocument {
	return pageOf(header, [tableBlock(table), ...definitionBlocks(header)], notes);
}

/** A document that says why it has no table. */
export function emptyDocument(header: FileHeader, sentence: string): PaperDocument {
	return pageOf(header, [paragraph(sentence, header.lang)], []);
}

function pageOf(
	header: FileHeader,
	blocks: readonly DocumentBlock[],
	notes: readonly DocumentLine[],
): PaperDocument {
	return {
		title: `${plainText(header.contract)} – ${header.title}`,
		lang: header.lang,
		header: phraseRuns(pageHeader(header, header.lang)),
		titlePage: false,
		notes,
		sections: [
			{
				orientation: 'landscape',
				blocks: [heading(1, header.title, header.lang), ...headerBlocks(header), ...blocks],
			},
		],
	};
}
