import { z } from 'zod';
import {
	CAUSES,
	CONTRACT_KINDS,
	LINK_ENDS,
	LINK_PLACES,
	OUTCOMES,
	RAGS,
	REPORT_KINDS,
	RHYTHMS,
	SAID,
	SCOPES,
	SERVICE_KINDS,
	STANDINGS,
	WORDING_LANGUAGES,
} from '$lib/domain/vocabulary';
import {
	deadline,
	names,
	oneOf,
	oneOfOrNothing,
	period,
	required,
	requiredPeriod,
	text,
	whole,
	wholeOrNothing,
} from './columns';
import { readCsv } from './csv';
import { ISSUE_CODES, type Issue } from './issues';

/** The files at the root of the data folder: file name to columns. The dictionary of the columns is data/README.md. */
export const SHARED_TABLES = {
	contracts: z.object({
		contract: required,
		kind: oneOf(CONTRACT_KINDS),
		scope: oneOf(SCOPES),
		from: period,
		to: period,
		title_fr: required,
		title_nl: text,
		title_en: text,
		title_de: text,
		short_fr: required,
		short_nl: text,
		short_en: text,
		short_de: text,
		follows: text,
		report: text,
	}),
	services: z.object({
		service: required,
		kind: oneOf(SERVICE_KINDS),
		name_fr: required,
		name_nl: text,
		name_en: text,
		name_de: text,
		abbreviation_nl: text,
		also: names,
	}),
	reports: z.object({
		report: required,
		contract: required,
		kind: oneOf(REPORT_KINDS),
		covers_to: requiredPeriod,
		day: period,
		title_fr: required,
		title_nl: text,
		title_en: text,
		title_de: text,
	}),
	continuity: z.object({
		from_contract: required,
		from_article: text,
		from_engagement: text,
		to_contract: text,
		to_article: text,
		to_engagement: text,
		stated_by: oneOf(LINK_ENDS),
		place: oneOf(LINK_PLACES),
		report: required,
		note_fr: text,
		note_nl: text,
		printed: text,
	}),
	'later-states': z.object({
		contract: required,
		article: whole,
		engagement: required,
		variant: text,
		part: whole,
		outcome: oneOf(OUTCOMES),
		ended_on: period,
		reported_in: text,
		note_fr: text,
		note_nl: text,
		report: required,
	}),
	'published-realisation': z.object({
		contract: required,
		year: required,
		row: required,
		number: whole,
		realised: wholeOrNothing,
		rate_printed: text,
		report: required,
	}),
	'published-overview': z.object({
		contract: required,
		axis: wholeOrNothing,
		article: wholeOrNothing,
		number: whole,
		realised: wholeOrNothing,
		onTrack: wholeOrNothing,
		attentionInternal: wholeOrNothing,
		attentionExternal: wholeOrNothing,
		lateInternal: wholeOrNothing,
		lateExternal: wholeOrNothing,
		lateUnplaced: wholeOrNothing,
		note_fr: text,
		note_nl: text,
		report: required,
	}),
	'published-differences': z.object({
		contract: required,
		table: oneOf(['realisation', 'overview']),
		column: required,
		row: required,
		figure: required,
		reason_fr: text,
		reason_nl: text,
		report: text,
	}),
	'published-lists': z.object({
		contract: required,
		list: required,
		realised_in: period,
		announced: whole,
		items: whole,
		title_fr: required,
		title_nl: text,
		title_en: text,
		title_de: text,
		report: required,
	}),
	legends: z.object({
		report: required,
		letter: required,
		meaning_fr: text,
		meaning_nl: text,
	}),
} as const;

/** The files in the folder of each contract. */
export const CONTRACT_TABLES = {
	axes: z.object({
		axis: whole,
		title_fr: required,
		title_nl: text,
		title_en: text,
		title_de: text,
		short_fr: required,
		short_nl: text,
		short_en: text,
		short_de: text,
		report: text,
	}),
	articles: z.object({
		article: whole,
		axis: wholeOrNothing,
		title_fr: text,
		title_nl: text,
		other_title_fr: text,
		other_title_nl: text,
		report: required,
	}),
	engagements: z.object({
		article: whole,
		engagement: required,
		variant: text,
		standing: oneOf(STANDINGS),
		replaced_by: text,
		decided_in: text,
		services: names,
		title_fr: required,
		title_nl: text,
		rag_printed: text,
		rag: oneOfOrNothing(RAGS),
		cause: oneOfOrNothing(CAUSES),
		progress_fr: text,
		progress_nl: text,
		attention_fr: text,
		attention_nl: text,
		report: required,
	}),
	parts: z.object({
		article: whole,
		engagement: required,
		variant: text,
		part: whole,
		wording: text,
		wording_language: oneOfOrNothing(WORDING_LANGUAGES),
		deadline,
		rhythm: oneOfOrNothing(RHYTHMS),
		event: text,
		printed_due: period,
		outcome: oneOf(OUTCOMES),
		ended_on: period,
		reported_in: text,
		inferred_fr: text,
		inferred_nl: text,
		report: required,
	}),
	revisions: z.object({
		article: whole,
		engagement: required,
		variant: text,
		part: whole,
		revision: whole,
		wording: text,
		wording_language: oneOfOrNothing(WORDING_LANGUAGES),
		deadline,
		event: text,
		printed_due: period,
		approved_in: text,
		report: required,
	}),
	statements: z.object({
		article: whole,
		engagement: required,
		variant: text,
		part: whole,
		said: oneOf(SAID),
		note_fr: required,
		note_nl: text,
		report: required,
	}),
	events: z.object({
		event: required,
		day: period,
		expected: period,
		follows: text,
		title_fr: required,
		title_nl: text,
		title_en: text,
		title_de: text,
		report: text,
	}),
} as const;

/** A checked row: its values and where they stand. */
export type Row<T> = { readonly file: string; readonly line: number; readonly value: T };

/** Checks every row of a table. A row with a wrong cell is left out; each of its wrong cells is an issue. */
export function readTable<Schema extends z.ZodObject>(
	file: string,
	bytes: Uint8Array,
	schema: Schema,
): { rows: Row<z.output<Schema>>[]; issues: Issue[] } {
	const table = readCsv(file, bytes, Object.keys(schema.shape));
	const issues = [...table.issues];
	const rows: Row<z.output<Schema>>[] = [];
	for (const { line, cells } of table.rows) {
		const checked = schema.safeParse(cells);
		if (checked.success) {
			rows.push({ file, line, value: checked.data });
			continue;
		}
		for (const problem of checked.error.issues) {
			const column = String(problem.path[0] ?? '');
			const code = ISSUE_CODES.find((candidate) => candidate === problem.message);
			if (!code) throw new Error(`A column of ${file} reports the unknown problem "${problem.message}"`);
			const detail = problem.code === 'custom' ? String(problem.params?.['detail'] ?? '') : '';
			issues.push({ code, severity: 'error', file, line, column, value: cells[column] ?? '', detail });
		}
	}
	return { rows, issues };
}
