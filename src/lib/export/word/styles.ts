import type { IStylesOptions } from 'docx';
import type { Language } from '$lib/i18n/language';
import { languageTag } from '$lib/i18n/format';

const heading = (size: number, before: number) => ({
	run: { size, bold: true, color: '0B5563' },
	paragraph: { spacing: { before, after: 120 }, keepNext: true },
});

const paragraphStyle = (id: string, name: string, size: number, after: number) => ({
	id,
	name,
	basedOn: 'Normal',
	quickFormat: true,
	run: { size },
	paragraph: { spacing: { after } },
});

/** The styles that `paragraph.ts` names, over those that Word and docx bring along. */
export function stylesOf(lang: Language): IStylesOptions {
	return {
		default: {
			document: {
				run: { font: 'Calibri', size: 21, language: { value: languageTag(lang) } },
				paragraph: { spacing: { after: 120 } },
			},
			title: {
				run: { size: 52, bold: true, color: '0B5563' },
				paragraph: { spacing: { before: 3600, after: 240 } },
			},
			heading1: heading(32, 240),
			heading2: heading(26, 200),
		},
		paragraphStyles: [
			paragraphStyle('Subtitle', 'Subtitle', 28, 120),
			{
				...paragraphStyle('TOCHeading', 'TOC Heading', 32, 160),
				run: { size: 32, bold: true, color: '0B5563' },
			},
			paragraphStyle('TOC1', 'toc 1', 21, 60),
			{
				...paragraphStyle('TOC2', 'toc 2', 21, 60),
				paragraph: { indent: { left: 220 }, spacing: { after: 60 } },
			},
			{ ...paragraphStyle('Prompt', 'Prompt', 21, 120), run: { italics: true, color: '7A4A00' } },
			{
				...paragraphStyle('Caption', 'caption', 19, 60),
				paragraph: { spacing: { before: 60, after: 60 }, keepNext: true },
			},
			paragraphStyle('TableText', 'Table Text', 16, 20),
			{ ...paragraphStyle('TableHead', 'Table Head', 16, 20), run: { size: 16, bold: true } },
			paragraphStyle('TableTextDense', 'Table Text Dense', 13, 20),
			{ ...paragraphStyle('TableHeadDense', 'Table Head Dense', 13, 20), run: { size: 13, bold: true } },
		],
		characterStyles: [
			// docx has a paragraph style of the name Strong.
			{ id: 'StrongText', name: 'Strong Text', basedOn: 'DefaultParagraphFont', run: { bold: true } },
			{ id: 'SoftText', name: 'Soft Text', basedOn: 'DefaultParagraphFont', run: { color: '54626A' } },
		],
	};
}
