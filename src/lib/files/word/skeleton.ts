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
import { legalText, XML_HEAD, xmlText } from '$lib/files/xml';
import { m } from '$lib/i18n/paraglide/messages';
import { officeColourOf } from '$lib/views/look/palette';
import type { DocumentLine, DocumentSection, PaperDocument } from '$lib/views/paper/document';
import { languageTag } from '$lib/i18n/format';
import { A4, BOTTOM, MARGINS, TOP } from './page';
import { pictureOf, type Stretch } from './picture';
import { stylesOf } from './styles';

/**
 * Everything in a Word file but its text: styles, pages, header, footer, footnotes, pictures, properties. Made with the
 * package docx, which could make the tables too, but keeps every cell as objects (measured for 10,000 rows: 8.8 s and
 * 1.4 GB); so `body.ts` writes the text, in place of a mark.
 */

/** The placeholder for the text of a stretch, numbered through the document. */
export const markOf = (stretch: number) => `@@stretch ${stretch}@@`;

/** The text runs of a line for the package docx, each with its language; footnote references are left out. */
function docxRuns(line: DocumentLine, look: { size: number; color?: string }): TextRun[] {
	return line.flatMap((run) =>
		run.kind === 'text'
			? new TextRun({ text: legalText(run.text), language: { value: languageTag(run.lang) }, ...look })
			: [],
	);
}

function sectionOptions(
	{ orientation }: DocumentSection,
	children: readonly Paragraph[],
	at: number,
	document: PaperDocument,
): ISectionOptions {
	const margin = MARGINS[orientation];
	const soft = { size: 16, color: officeColourOf('ink-soft') };
	const page = m.document_page({ page: '@', pages: '@' }, { locale: document.lang }).split('@');
	const line = (children: TextRun[], alignment: (typeof AlignmentType)[keyof typeof AlignmentType]) =>
		new Paragraph({ alignment, children });
	const header = new Header({
		children: [line(docxRuns(document.header, soft), AlignmentType.LEFT)],
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
				margin: { top: TOP, bottom: BOTTOM, left: margin, right: margin, header: 450, footer: 450 },
			},
		},
		headers: { default: header, ...(first && { first: new Header({ children: [new Paragraph('')] }) }) },
		footers: { default: footer, ...(first && { first: new Footer({ children: [new Paragraph('')] }) }) },
		// docx puts the page properties into the last paragraph of a section: it gets an empty one that is not replaced.
		children: [...children, new Paragraph({ spacing: { before: 0, after: 0, line: 20, lineRule: 'exact' } })],
	};
}

const hasContents = ({ blocks }: DocumentSection) => blocks.some(({ kind }) => kind === 'contents');

/**
 * The properties of the file. Those of docx have no language, and the time of writing instead of the day of the
 * figures.
 */
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

/**
 * The files of a Word document by name, without the text of its stretches: XML as text, pictures as bytes. `day`
 * (`2025-12-31`) is the date in the properties.
 */
export async function skeleton(
	document: PaperDocument,
	parts: readonly Stretch[],
	day: string,
): Promise<Map<string, string | Uint8Array>> {
	const children = await Promise.all(
		parts.map(async ({ section, chart }, at) => ({
			section,
			paragraphs: [
				new Paragraph(markOf(at)),
				...(chart ? [await pictureOf(chart, section, at + 1, document.lang)] : []),
			],
		})),
	);
	const docxDocument = new Document({
		title: legalText(document.title),
		// Word asks the reader for permission, then fills in the page numbers.
		features: { updateFields: document.sections.some(hasContents) },
		styles: stylesOf(document.lang),
		footnotes: Object.fromEntries(
			document.notes.map((note, at) => [
				at + 1,
				{
					children: [
						new Paragraph({ children: [new TextRun({ text: ' ' }), ...docxRuns(note, { size: 16 })] }),
					],
				},
			]),
		),
		sections: document.sections.map((section, at) => {
			const own = children.filter((child) => child.section === section);
			return sectionOptions(
				section,
				own.flatMap(({ paragraphs }) => paragraphs),
				at,
				document,
			);
		}),
	});
	const files = unzipSync(await Packer.toBuffer(docxDocument));
	const entries = Object.entries(files).map(([name, bytes]): [string, string | Uint8Array] => [
		name,
		name.endsWith('.png') ? bytes : strFromU8(bytes),
	]);
	return new Map([...entries, ['docProps/core.xml', coreXml(document, day)]]);
}
