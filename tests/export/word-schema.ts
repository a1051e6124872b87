import type { Element } from '@xmldom/xmldom';
import { all, children } from './read-word';

/** The order of children in the schema of WordprocessingML (ECMA-376, part 1), as far as this program writes them. */
const ORDER: Readonly<Record<string, readonly string[]>> = {
	'w:tbl': ['w:tblPr', 'w:tblGrid', 'w:tr'],
	'w:tblPr': [
		'w:tblStyle',
		'w:tblW',
		'w:jc',
		'w:tblInd',
		'w:tblBorders',
		'w:shd',
		'w:tblLayout',
		'w:tblCellMar',
		'w:tblLook',
		'w:tblCaption',
		'w:tblDescription',
	],
	'w:tblBorders': ['w:top', 'w:left', 'w:bottom', 'w:right', 'w:insideH', 'w:insideV'],
	'w:tblCellMar': ['w:top', 'w:left', 'w:bottom', 'w:right'],
	'w:tr': ['w:trPr', 'w:tc'],
	'w:trPr': ['w:cantSplit', 'w:tblHeader'],
	'w:tc': ['w:tcPr', 'w:p'],
	'w:tcPr': ['w:tcW', 'w:gridSpan', 'w:vMerge', 'w:tcBorders', 'w:shd', 'w:noWrap', 'w:tcMar', 'w:vAlign'],
	'w:p': ['w:pPr', '*'],
	'w:pPr': [
		'w:pStyle',
		'w:keepNext',
		'w:numPr',
		'w:tabs',
		'w:spacing',
		'w:ind',
		'w:jc',
		'w:outlineLvl',
		'w:rPr',
		'w:sectPr',
	],
	'w:r': ['w:rPr', '*'],
	'w:rPr': ['w:rStyle', 'w:rFonts', 'w:b', 'w:i', 'w:color', 'w:sz', 'w:szCs', 'w:lang'],
	'w:sdt': ['w:sdtPr', 'w:sdtContent'],
	'w:sdtPr': [
		'w:rPr',
		'w:alias',
		'w:tag',
		'w:id',
		'w:lock',
		'w:temporary',
		'w:showingPlcHdr',
		'w:docPartObj',
	],
	'w:docPartObj': ['w:docPartGallery', 'w:docPartCategory', 'w:docPartUnique'],
};

/** The elements whose children stand in another order, or are others, than the schema says. */
export function outOfOrder(elements: readonly Element[]): string[] {
	return elements.flatMap((element) => {
		const order = ORDER[element.tagName];
		if (!order) return [];
		const free = order.includes('*');
		const places = children(element).map(({ tagName }) => {
			const place = order.indexOf(tagName);
			return place < 0 && free ? order.indexOf('*') : place;
		});
		const right = places.every((place, at) => place >= 0 && place >= (places[at - 1] ?? 0));
		return right
			? []
			: [
					`${element.tagName}: ${children(element)
						.map(({ tagName }) => tagName)
						.join(' ')}`,
				];
	});
}

/** The rows that do not fill the grid, and merged cells below none that began in the same column. */
export function gridFaults(table: Element): string[] {
	const faults: string[] = [];
	const columns = all(table, 'w:gridCol').length;
	let open = new Set<number>();
	for (const [number, row] of all(table, 'w:tr').entries()) {
		let at = 0;
		const next = new Set<number>();
		for (const cell of all(row, 'w:tc')) {
			const merge = all(cell, 'w:vMerge')[0]?.getAttribute('w:val');
			if (merge === 'continue' && !open.has(at))
				faults.push(`row ${number}, column ${at}: merged with nothing`);
			if (merge) next.add(at);
			at += Number(all(cell, 'w:gridSpan')[0]?.getAttribute('w:val') ?? '1');
		}
		if (at !== columns) faults.push(`row ${number}: ${at} of ${columns} columns`);
		open = next;
	}
	return faults;
}
