import { isAfter, parseDay } from '$lib/domain/time/calendar';
import type { Language } from '$lib/i18n/language';
import { cellWords } from '$lib/views/table/cell-words';
import type { Cell, TableRow } from '$lib/views/table/table';
import { fitting, inlineString, looksLikeFormula } from './sheet-text';
import { cellFormat, formatOf } from './styles';

/** `A`, `Z`, `AA`: the letters of a column, counted from 0. */
export function columnLetters(at: number): string {
	return (at >= 26 ? columnLetters(Math.floor(at / 26) - 1) : '') + String.fromCharCode(65 + (at % 26));
}

/** Excel takes 1900 for a leap year: its days can be trusted from March of that year. */
const FIRST_DAY = parseDay('1900-03-01');
const DAY_ZERO = parseDay('1899-12-30');

/** The number of a day in Excel (1 January 2020 is 43831); null for a day that Excel cannot hold. */
export function serialDay(text: string): number | null {
	const day = parseDay(text);
	if (!day || !FIRST_DAY || !DAY_ZERO || isAfter(FIRST_DAY, day)) return null;
	return DAY_ZERO.until(day).days;
}

/** A cell that holds a text and nothing else, whatever the text looks like. */
export function stringCell(place: string, text: string, format: number): string {
	return text === ''
		? `<c r="${place}" s="${format}"/>`
		: `<c r="${place}" s="${format}" t="inlineStr">${inlineString(text)}</c>`;
}

/** A cell of a table: a number, a percentage or a day where it is one, a text everywhere else. */
export function cellXml(place: string, cell: Cell, row: TableRow['kind'], lang: Language): string {
	const format = formatOf(cellFormat(cell), row);
	const value =
		cell.kind === 'count' || cell.kind === 'rate'
			? cell.value
			: cell.kind === 'day' && cell.day !== null
				? serialDay(cell.day)
				: null;
	if (value !== null) return `<c r="${place}" s="${format}"><v>${value}</v></c>`;
	const text = fitting(cellWords(cell, lang), lang);
	return stringCell(place, text, looksLikeFormula(text) ? formatOf('formula-like', row) : format);
}
