import { isAfter, parseDay } from '$lib/domain/time/calendar';
import type { Language } from '$lib/i18n/language';
import { cellWords, type Cell, type TableRow } from '$lib/views/table/table';
import { inlineString, looksLikeFormula, fitToCell } from './sheet-text';
import { cellFormat, formatOf } from './styles';

/** The letters of a column, counted from 0: `A`, `Z`, `AA`. */
export function columnLetters(at: number): string {
	return (at >= 26 ? columnLetters(Math.floor(at / 26) - 1) : '') + String.fromCharCode(65 + (at % 26));
}

/** Excel takes 1900 for a leap year, so its day numbers are right only from March of that year. */
const FIRST_DAY = parseDay('1900-03-01');
const DAY_ZERO = parseDay('1899-12-30');

/**
 * The serial number of a day (`2020-01-01` is 43831); null for a day that Excel cannot hold, or text that is no day.
 */
export function serialDay(text: string): number | null {
	const day = parseDay(text);
	if (!day || !FIRST_DAY || !DAY_ZERO || isAfter(FIRST_DAY, day)) return null;
	return DAY_ZERO.until(day).days;
}

/** A cell with text that stays text, whatever it looks like; `place` is `B3`, `format` an index of `styles.ts`. */
export function stringCell(place: string, text: string, format: number): string {
	return text === ''
		? `<c r="${place}" s="${format}"/>`
		: `<c r="${place}" s="${format}" t="inlineStr">${inlineString(text)}</c>`;
}

/** A cell of a table: a real number, percentage or day where it has one, text otherwise. */
export function cellXml(place: string, cell: Cell, row: TableRow['kind'], lang: Language): string {
	const format = formatOf(cellFormat(cell), row);
	const value =
		cell.kind === 'count' || cell.kind === 'rate'
			? cell.value
			: cell.kind === 'day' && cell.day !== null
				? serialDay(cell.day)
				: null;
	if (value !== null) return `<c r="${place}" s="${format}"><v>${value}</v></c>`;
	const text = fitToCell(cellWords(cell, lang), lang);
	return stringCell(place, text, looksLikeFormula(text) ? formatOf('formula-like', row) : format);
}
