import { LeaderType, TabStopType, type IStylesOptions } from 'docx';
import type { Language } from '$lib/i18n/language';
import { languageTag } from '$lib/i18n/format';
import { DOCUMENT_COLOURS, officeColour, officeColourOf } from '$lib/views/look/palette';
import { A4, MARGINS } from './page';

const heading = (size: number, before: number) => ({
	run: { size, bold: true, color: officeColourOf('accent') },
	paragraph: { spacing: { before, after: 120 }, keepNext: true },
});

/** The table of contents is on a portrait page. */
const CONTENTS_WIDTH = A4.width - 2 * MARGINS.portrait;

const paragraphStyle = (id: string, name: string, size: number, after: number) => ({
	id,
	name,
	basedOn: 'Normal',
	quickFormat: true,
	run: { size },
	paragraph: { spacing: { after } },
});

/** A line of the table of contents: heading, dots, and the page number on the right. */
const contentsStyle = (id: string, name: string, left: number) => ({
	...paragraphStyle(id, name, 21, 60),
	paragraph: {
		indent: { left },
		spacing: { after: 60 },
		tabStops: [{ type: TabStopType.RIGHT, position: CONTENTS_WIDTH, leader: LeaderType.DOT }],
	},
});

const axis = (size: number) => ({
	run: { size, bold: true },
	paragraph: { spacing: { after: 20 }, keepNext: true },
});

/** The styles that `paragraph.ts` names, on top of those that Word and docx provide. */
export function stylesOf(lang: Language): IStylesOptions {
	return {
		default: {
			document: {
				run: { font: 'Calibri', size: 21, language: { value: languageTag(lang) } },
				paragraph: { spacing: { after: 120 } },
			},
			title: {
				run: { size: 52, bold: true, color: officeColourOf('accent') },
				paragraph: { spacing: { before: 3600, after: 240 } },
			},
			heading1: heading(32, 240),
			heading2: heading(26, 200),
		},
		paragraphStyles: [
			paragraphStyle('Subtitle', 'Subtitle', 28, 120),
			{
				...paragraphStyle('TOCHeading', 'TOC Heading', 32, 160),
				run: { size: 32, bold: true, color: officeColourOf('accent') },
			},
			contentsStyle('TOC1', 'toc 1', 0),
			contentsStyle('TOC2', 'toc 2', 220),
			{
				...paragraphStyle('Caption', 'caption', 19, 60),
				paragraph: { spacing: { before: 60, after: 60 }, keepNext: true },
			},
			paragraphStyle('TableText', 'Table Text', 16, 20),
			{ ...paragraphStyle('TableHead', 'Table Head', 16, 20), run: { size: 16, bold: true } },
			paragraphStyle('TableTextDense', 'Table Text Dense', 15, 20),
			{ ...paragraphStyle('TableHeadDense', 'Table Head Dense', 13, 20), run: { size: 13, bold: true } },
			// The row with the name of an axis stays with the next one: never alone at the foot of a page.
			{ ...paragraphStyle('TableAxis', 'Table Axis', 16, 20), ...axis(16) },
			{ ...paragraphStyle('TableAxisDense', 'Table Axis Dense', 15, 20), ...axis(15) },
		],
		characterStyles: [
			// Not named Strong: docx has a paragraph style of that name.
			{ id: 'StrongText', name: 'Strong Text', basedOn: 'DefaultParagraphFont', run: { bold: true } },
			// A character style, so that what is typed in place of a prompt is plain.
			{
				id: 'PromptText',
				name: 'Prompt Text',
				basedOn: 'DefaultParagraphFont',
				run: { italics: true, color: officeColour(DOCUMENT_COLOURS.prompt) },
			},
			{
				id: 'SoftText',
				name: 'Soft Text',
				basedOn: 'DefaultParagraphFont',
				run: { color: officeColourOf('ink-soft') },
			},
		],
	};
}
