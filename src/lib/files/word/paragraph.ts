import { xmlText } from '$lib/files/xml';
import { languageTag } from '$lib/i18n/format';
import type { Language } from '$lib/i18n/language';
import type { DocumentLine, DocumentRun } from '$lib/views/paper/document';

/** Paragraphs of WordprocessingML. The order of child elements is that of the schema: Word refuses any other. */

/** The paragraph styles that `styles.ts` defines or Word provides. */
export type ParagraphStyle =
	| 'Title'
	| 'Subtitle'
	| 'Heading1'
	| 'Heading2'
	| 'TOCHeading'
	| 'TOC1'
	| 'TOC2'
	| 'Normal'
	| 'Caption'
	| 'TableHead'
	| 'TableText'
	| 'TableHeadDense'
	| 'TableAxis'
	| 'TableAxisDense'
	| 'TableTextDense';

const STYLES = { strong: 'StrongText', soft: 'SoftText', prompt: 'PromptText' } as const;

/** A text as elements of a run: its tabs and line breaks become Word's. */
function textXml(text: string): string {
	return text
		.split(/(\r\n|[\r\n\t])/)
		.map((piece) =>
			piece === '\t'
				? '<w:tab/>'
				: /^[\r\n]/.test(piece)
					? '<w:br/>'
					: piece === ''
						? ''
						: `<w:t xml:space="preserve">${xmlText(piece)}</w:t>`,
		)
		.join('');
}

/** A run; its language is written only where it differs from that of the document. */
function run(part: DocumentRun, lang: Language): string {
	if (part.kind === 'note')
		return `<w:r><w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr><w:footnoteReference w:id="${part.number}"/></w:r>`;
	const style = part.weight === 'plain' ? '' : `<w:rStyle w:val="${STYLES[part.weight]}"/>`;
	const language = part.lang === lang ? '' : `<w:lang w:val="${languageTag(part.lang)}"/>`;
	const properties = style + language;
	return `<w:r>${properties && `<w:rPr>${properties}</w:rPr>`}${textXml(part.text)}</w:r>`;
}

/** The runs of a line in a document of this language. */
export const runs = (line: DocumentLine, lang: Language) => line.map((part) => run(part, lang)).join('');

/** A paragraph around `inner`, which is XML already. */
export function paragraph(style: ParagraphStyle, inner: string, align: 'start' | 'center' | 'end' = 'start') {
	const named = style === 'Normal' ? '' : `<w:pStyle w:val="${style}"/>`;
	const jc = align === 'start' ? '' : `<w:jc w:val="${align === 'end' ? 'right' : 'center'}"/>`;
	const properties = named + jc;
	return `<w:p>${properties && `<w:pPr>${properties}</w:pPr>`}${inner}</w:p>`;
}
