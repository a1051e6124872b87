import type { Element } from '@xmldom/xmldom';
import { all } from './read-word';

/** What the schema does not say: the rows that do not fill the grid, and merged cells below none that began in the same column. */
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
