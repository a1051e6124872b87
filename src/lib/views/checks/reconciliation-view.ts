import type { PrintedFault } from '$lib/domain/checks/printed';
import {
	agrees,
	cellKey,
	type CellName,
	type ComparedCell,
	type PublishedDifference,
} from '$lib/domain/checks/reconciliation';
import { REALISATION_ROWS } from '$lib/domain/tables/realisation';
import { formatCount, formatRate } from '$lib/i18n/format';
import { localize, type Language, type LocalText } from '$lib/i18n/language';
import { m } from '$lib/i18n/paraglide/messages';
import { phrase, type Phrase } from '$lib/i18n/phrase';
import { faultWords, figureWord, realisationRowWord } from '$lib/i18n/terms';

/** A printed figure beside the computed one, in words. */
export type CellView = {
	readonly key: string;
	readonly name: string;
	readonly printed: string;
	readonly computed: string;
	readonly agrees: boolean;
	/** Why they differ, as far as the report lets one know; null when it does not. */
	readonly reason: LocalText | null;
	readonly note: LocalText;
};

/** One of the two tables as a grid of printed cells. */
export type PrintedGrid = {
	readonly title: string;
	readonly heading: string;
	readonly columns: readonly string[];
	readonly rows: readonly { readonly name: string; readonly cells: readonly (CellView | null)[] }[];
};

function figureText(value: number | null, figure: string, digits: number, lang: Language): string {
	if (figure !== 'rate') return value === null ? '–' : formatCount(value, lang);
	return formatRate(value, lang, digits > 2 ? 1 : 0);
}

function columnWord({ table, column }: CellName, lang: Language): string {
	const locale = { locale: lang };
	if (column === 'waiting') return m.waiting({}, locale);
	if (column === 'total') return table === 'realisation' ? m.cumulative({}, locale) : m.total({}, locale);
	return table === 'realisation' ? column : `${m.axis({}, locale)} ${column}`;
}

function rowWord({ table, row }: CellName, lang: Language): string {
	const locale = { locale: lang };
	if (row === 'total') return m.total({}, locale);
	const known = REALISATION_ROWS.find((candidate) => candidate === row);
	return table === 'realisation' && known
		? realisationRowWord(known, lang)
		: m.article_number({ number: row }, locale);
}

/** A cell in words: `2020, T4 : réalisées`. */
export function printedCellName(cell: CellName, lang: Language): string {
	return m.cell_name(
		{
			column: columnWord(cell, lang),
			row: rowWord(cell, lang),
			figure: figureWord(cell.figure, lang),
		},
		{ locale: lang },
	);
}

/** Every printed cell in words, with the reason when it differs and one is known. */
export function cellViews(
	cells: readonly ComparedCell[],
	differences: readonly PublishedDifference[],
	lang: Language,
): CellView[] {
	const reasons = new Map(differences.map((difference) => [cellKey(difference), difference.reason]));
	return cells.map((cell) => {
		const key = cellKey(cell);
		const reason = reasons.get(key);
		const shown = reason && localize(reason, lang);
		return {
			key: key.split('|').slice(1).join('.'),
			name: printedCellName(cell, lang),
			printed: figureText(cell.printed, cell.figure, cell.digits, lang),
			computed: figureText(cell.computed, cell.figure, cell.digits, lang),
			agrees: agrees(cell),
			reason: shown?.text ? shown : null,
			note: localize(cell.note, lang),
		};
	});
}

/** The printed tables as grids, so that each figure stands where the report prints it. */
export function printedGrids(
	cells: readonly ComparedCell[],
	views: readonly CellView[],
	lang: Language,
): PrintedGrid[] {
	const locale = { locale: lang };
	return (['realisation', 'overview'] as const).flatMap((table) => {
		const own = cells.flatMap((cell, at) => {
			const view = views[at];
			return cell.table === table && view ? [{ cell, view }] : [];
		});
		if (own.length === 0) return [];
		const isRealisation = table === 'realisation';
		const columnOf = (cell: CellName) => (isRealisation ? `${cell.column} ${cell.figure}` : cell.figure);
		const rowOf = (cell: CellName) => (isRealisation ? cell.row : `${cell.column} ${cell.row}`);
		const columns = new Map(own.map(({ cell }) => [columnOf(cell), cell]));
		const rows = new Map(own.map(({ cell }) => [rowOf(cell), cell]));
		return {
			title: isRealisation ? m.title_realisation({}, locale) : m.title_overview({}, locale),
			heading: isRealisation ? m.quarter_row({}, locale) : m.article({}, locale),
			columns: [...columns.values()].map((cell) =>
				isRealisation
					? `${columnWord(cell, lang)} ${figureWord(cell.figure, lang)}`
					: figureWord(cell.figure, lang),
			),
			rows: [...rows].map(([row, cell]) => ({
				name: isRealisation || cell.row !== 'total' ? rowWord(cell, lang) : columnWord(cell, lang),
				cells: [...columns.keys()].map(
					(column) =>
						own.find((one) => rowOf(one.cell) === row && columnOf(one.cell) === column)?.view ?? null,
				),
			})),
		};
	});
}

/** A fault of the printed tables in words; `listTitle` names the list that it is about, null for a cell. */
export function faultView(fault: PrintedFault, listTitle: LocalText | null, lang: Language): Phrase {
	const { at, code } = fault;
	const text = (value: number) => figureText(value, at.figure, 3, lang);
	const figures = { printed: text(fault.printed), expected: text(fault.expected) };
	return phrase(
		(keep) =>
			faultWords(code, { cell: listTitle ? keep(listTitle) : printedCellName(at, lang), ...figures }, lang),
		lang,
	);
}
