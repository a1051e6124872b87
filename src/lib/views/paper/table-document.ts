import type { Language } from '$lib/i18n/language';
import { m } from '$lib/i18n/paraglide/messages';
import { joined, plainText, phraseOf, type Phrase } from '$lib/i18n/phrase';
import { aboutLines, type About } from './about';
import {
	phraseRuns,
	textRun,
	type DocumentBlock,
	type DocumentLine,
	type DocumentTable,
	type PaperDocument,
} from './document';

/** What stands above every page: whose contract, which table or report, as of which day. */
export function pageHeader({ contract, title, onDay, filters }: About, lang: Language): Phrase {
	const day = `${m.as_of_day({}, { locale: lang })} ${onDay}`;
	return joined([contract, phraseOf(title, lang), phraseOf(day, lang), ...filters], ' · ', lang);
}

/** What a document says of itself, a line each, but for its title, which stands at its head. */
export function aboutBlocks(about: About): DocumentBlock[] {
	const { lang } = about;
	return aboutLines(about, { ...about, title: [] }).map(({ name, value }) => ({
		kind: 'paragraph',
		line: [textRun(m.labelled({ name, value: '' }, { locale: lang }), lang, 'strong'), ...phraseRuns(value)],
	}));
}

/** What the figures mean, below their table. */
export function definitionBlocks({ definitions, lang }: About): DocumentBlock[] {
	if (definitions.length === 0) return [];
	const words = { text: m.definitions({}, { locale: lang }), lang };
	return [
		{ kind: 'heading', level: 2, words },
		...definitions.map((text) => ({ kind: 'paragraph', line: [textRun(text, lang)] }) as const),
	];
}

/** A document of one table, with what a file must say by itself above it and its definitions below. */
export function tableDocument(
	about: About,
	table: DocumentTable,
	notes: readonly DocumentLine[],
): PaperDocument {
	return pageOf(about, [{ kind: 'table', table }, ...definitionBlocks(about)], notes);
}

/** A document that says why it has no table. */
export function emptyDocument(about: About, sentence: string): PaperDocument {
	return pageOf(about, [{ kind: 'paragraph', line: [textRun(sentence, about.lang)] }], []);
}

function pageOf(
	about: About,
	blocks: readonly DocumentBlock[],
	notes: readonly DocumentLine[],
): PaperDocument {
	return {
		title: `${plainText(about.contract)} – ${about.title}`,
		lang: about.lang,
		header: phraseRuns(pageHeader(about, about.lang)),
		titlePage: false,
		notes,
		sections: [
			{
				orientation: 'landscape',
				blocks: [
					{ kind: 'heading', level: 1, words: { text: about.title, lang: about.lang } },
					...aboutBlocks(about),
					...blocks,
				],
			},
		],
	};
}
