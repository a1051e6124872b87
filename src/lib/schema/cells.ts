import { z } from 'zod';
import { parsePeriod, type Period } from '$lib/domain/time/calendar';
import { parseCalendar, parseRelative } from '$lib/domain/time/deadline';
import type { IssueCode } from './issues';

/**
 * The kinds of cells of the data, as zod schemas from text to checked values. The message of a zod issue is our issue
 * code; `params.detail` is what its sentence needs besides.
 */

/** What a kind of cell holds, for the description of the tables. */
export type CellKind = {
	readonly type: 'string' | 'integer';
	readonly required: boolean;
	readonly minimum: number | null;
	/** The closed list that its values are from; none for any other kind. */
	readonly list: readonly string[];
	/** What may stand in it, in the words of the dictionary. */
	readonly values: string;
};

const CELL_KINDS = z.registry<CellKind>();

/** The kind of a cell that a column was declared with; throws for a schema that is not made here. */
export function kindOfCell(cell: z.ZodType): CellKind {
	const kind = CELL_KINDS.get(cell);
	if (!kind) throw new Error('A column has a cell of no known kind: make it with cells.ts');
	return kind;
}

type Fill = 'filled' | 'orEmpty';
const textKind = (values: string, fill: Fill): CellKind => ({
	type: 'string',
	required: fill === 'filled',
	minimum: null,
	list: [],
	values: fill === 'filled' ? values : `${values}, or empty`,
});
const numberKind = (fill: Fill): CellKind => ({
	...textKind('whole number', fill),
	type: 'integer',
	minimum: 0,
});
const listKind = (list: readonly string[], notes: Notes<string>, fill: Fill): CellKind => {
	const values = list.map((value) => [`\`${value}\``, notes[value]].filter(Boolean).join(' '));
	return { ...textKind(values.join(', '), fill), list };
};

/** What values of a closed list mean, for the dictionary, where they do not say it themselves. */
type Notes<Value extends string> = { readonly [value in Value]?: string };

const wrong = (ctx: z.core.$RefinementCtx<string>, code: IssueCode, detail = '') => {
	ctx.addIssue({ code: 'custom', message: code, params: { detail } });
	return z.NEVER;
};

/** Any text, also none. */
export const text = z.string().register(CELL_KINDS, textKind('text', 'orEmpty'));

/** A text that must not be empty. */
export const required = z
	.string()
	.transform((value, ctx) => value || wrong(ctx, 'cell-required'))
	.register(CELL_KINDS, textKind('text', 'filled'));

/** A whole number of at least 0. */
export const whole = z
	.string()
	.transform((value, ctx) => (/^\d{1,9}$/.test(value) ? Number(value) : wrong(ctx, 'not-a-number')))
	.register(CELL_KINDS, numberKind('filled'));

/** A whole number or nothing; nothing is null and never 0. */
export const wholeOrNothing = z
	.string()
	.transform((value, ctx) =>
		value === '' ? null : /^\d{1,9}$/.test(value) ? Number(value) : wrong(ctx, 'not-a-number'),
	)
	.register(CELL_KINDS, numberKind('orEmpty'));

/** `31/12/2020`, `31.12.2020` and `10/2025` as Belgian spreadsheets write them, in the notation of the data. */
function isoNotation(value: string): string {
	const day = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(value);
	if (day) return `${day[3]}-${day[2]?.padStart(2, '0')}-${day[1]?.padStart(2, '0')}`;
	const month = /^(\d{1,2})\/(\d{4})$/.exec(value);
	return month ? `${month[2]}-${month[1]?.padStart(2, '0')}` : value;
}

/** A day or period, or nothing. */
export const period = z
	.string()
	.transform((value, ctx): Period | null => {
		if (value === '') return null;
		return parsePeriod(isoNotation(value)) ?? wrong(ctx, 'not-a-period');
	})
	.register(CELL_KINDS, textKind('day or period', 'orEmpty'));

/** A day or period that must be there. */
export const requiredPeriod = z
	.string()
	.transform((value, ctx): Period => {
		if (value === '') return wrong(ctx, 'cell-required');
		return parsePeriod(isoNotation(value)) ?? wrong(ctx, 'not-a-period');
	})
	.register(CELL_KINDS, textKind('day or period', 'filled'));

/** A deadline in the data's notation, still without its event: calendar, relative or nothing. */
export const deadline = z
	.string()
	.transform((value, ctx) => {
		if (value === '') return null;
		const calendar = parseCalendar(isoNotation(value));
		if (calendar) return calendar;
		const relative = parseRelative(value);
		return relative ? { kind: 'relative' as const, ...relative } : wrong(ctx, 'not-a-deadline');
	})
	.register(CELL_KINDS, textKind('day, period or form with X', 'orEmpty'));

/** One of a closed list. */
export function oneOf<const T extends readonly string[]>(list: T, notes: Notes<T[number]> = {}) {
	return z
		.string()
		.transform(
			(value, ctx): T[number] =>
				list.find((item) => item === value) ?? wrong(ctx, 'not-in-list', list.join(', ')),
		)
		.register(CELL_KINDS, listKind(list, notes, 'filled'));
}

/** One of a closed list, or nothing. */
export function oneOfOrNothing<const T extends readonly string[]>(list: T, notes: Notes<T[number]> = {}) {
	return z
		.string()
		.transform((value, ctx): T[number] | null =>
			value === ''
				? null
				: (list.find((item) => item === value) ?? wrong(ctx, 'not-in-list', list.join(', '))),
		)
		.register(CELL_KINDS, listKind(list, notes, 'orEmpty'));
}

/** Several names joined by a slash, as the reports print shared services: `SECM/DGGS/FAGG`. */
export const names = z
	.string()
	.transform((value) => [...new Set(value.split('/').map((name) => name.trim()))].filter(Boolean))
	.register(CELL_KINDS, textKind('names joined by `/`', 'orEmpty'));
