import {
	AlignmentType,
	Document,
	Footer,
	Header,
	Packer,
	PageNumber,
	PageOrientation,
	Paragraph,
	TextRun,
	type ISectionOptions,
} from 'docx';
import { strFromU8, unzipSync } from 'fflate';
import { legalText, XML_HEAD, xmlText } from '$lib/export/xml';
import { m } from '$lib/i18n/paraglide/messages';
import type { DocumentLine, DocumentSection, PaperDocument } from '$lib/report/document';
import { languageTag } from '$lib/i18n/format';
import { stylesOf } from './styles';

/**
 * What stands around the text of a Word file: styles, pages, header, footer, notes, properties. The package docx makes
 * it; it would also make the tables, but holds every cell of them as objects (measured for 10,000 rows: 8.8 s and
 * 1.4 GB), so that the text itself is written by `body.ts` in the place of a mark.
 */

/** A4 and its margins, in twentieths of a point. */
const A4 = { width: 11906, height: 16838 };
const MARGINS = { portrait: 1134, landscape: 720 };

/** How wide the text of a section is. */
export function roomOf({ orientation }: DocumentSection): number {
	return (orientation === 'portrait' ? A4.width : A4.height) - 2 * MARGINS[orientation];
}

/** Where the text of a section goes. */
export const markOf = (section: number) => `@@section ${section}@@`;

/** The runs of a line that the package docx writes, each with its language. */
function wordRuns(line: DocumentLine, look: { size: number; color?: string }): TextRun[] {
	return line.flatMap((run) =>
		run.kind === 'text'
			? new TextRun({ text: legalText(run.text), language: { value: languageTag(run.lang) }, ...look })
			: [],
	);
}

function sectionOptions(
	{ orientation }: DocumentSection,
	at: number,
	document: PaperDocument,
): ISectionOptions {
	const margin = MARGINS[orientation];
	const soft = { size: 16, color: '54626A' };
	const page = m.document_page({ page: '@', pages: '@' }, { locale: document.lang }).split('@');
	const line = (children: TextRun[], alignment: (typeof AlignmentType)[keyof typeof AlignmentType]) =>
		new Paragraph({ alignment, children });
	const header = new Header({
		children: [line(wordRuns(document.header, soft), AlignmentType.LEFT)],
	});
	const [before = '', between = '', after = ''] = page;
	const footer = new Footer({
		children: [
			line(
				[
					new TextRun({
						children: [before, PageNumber.CURRENT, between, PageNumber.TOTAL_PAGES, after],
						...soft,
					}),
				],
				AlignmentType.RIGHT,
			),
		],
	});
	const first = at === 0 && document.titlePage;
	return {
		properties: {
			titlePage: first,
			page: {
				size: {
					...A4,
					orientation: orientation === 'portrait' ? PageOrientation.PORTRAIT : PageOrientation.LANDSCAPE,
				},
				margin: { top: 1000, bottom: 900, left: margin, right: margin, header: 450, footer: 450 },
			},
		},
		headers: { default: header, ...(first && { first: new Header({ children: [new Paragraph('')] }) }) },
		footers: { default: footer, ...(first && { first: footer }) },
		// docx gives the last paragraph of a section the properties of its pages: one of its own, which stays.
		children: [
			new Paragraph(markOf(at)),
			new Paragraph({ spacing: { before: 0, after: 0, line: 20, lineRule: 'exact' } }),
		],
	};
}

/** The properties of the file: docx writes no language, and the time of writing where the day of the figures belongs. */
function coreXml({ title, lang }: PaperDocument, day: string): string {
	const time = (name: string) =>
		`<dcterms:${name} xsi:type="dcterms:W3CDTF">${day}T00:00:00Z</dcterms:${name}>`;
	return (
		XML_HEAD +
		'<cp:coreProperties' +
		' xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"' +
		' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"' +
		' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">' +
		`<dc:title>${xmlText(title)}</dc:title><dc:creator>Jalon</dc:creator>` +
		`<dc:language>${languageTag(lang)}</dc:language>${time('created')}${time('modified')}</cp:coreProperties>`
	);
}

/** The files of a Word document without its text; `day` (`2025-12-31`) is when it was made. */
export async function skeleton(document: PaperDocument, day: string): Promise<Map<string, string>> {
	const made = new Document({
		title: legalText(document.title),
		styles: stylesOf(document.lang),
		footnotes: Object.fromEntries(
			document.notes.map((note, at) => [
				at + 1,
				{
					children: [
						new Paragraph({ children: [new TextRun({ text: ' ' }), ...wordRuns(note, { size: 16 })] }),
					],
				},
			]),
		),
		sections: document.sections.map((section, at) => sectionOptions(section, at, document)),
	});
	const files = unzipSync(await Packer.toBuffer(made));
	const texts = Object.entries(files).map(([name, bytes]): [string, string] => [name, strFromU8(bytes)]);
	return new Map([...texts, ['docProps/core.xml', coreXml(document, day)]]);
}
