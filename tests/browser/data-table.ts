import type { Page } from '@playwright/test';

/** The table of a page as text, with grouped headings joined as in the CSV files (`2020 – Nombre`). */
export type ShownTable = {
	readonly headings: readonly string[];
	readonly rows: readonly (readonly string[])[];
	/** The text of a cell, by the headings of its row and column. */
	readonly cell: (row: string, column: string) => string;
};

export async function readTable(page: Page): Promise<ShownTable> {
	const { headings, rows } = await page.locator('main table').evaluate((table) => {
		if (!(table instanceof HTMLTableElement)) throw new Error('The page has no table');
		const text = (cell: Element) => (cell.textContent ?? '').replace(/\s+/gu, ' ').trim();
		const [above = [], below = []] = [...(table.tHead?.rows ?? [])].map((row) => [...row.cells]);
		return {
			headings: above.flatMap((cell) =>
				cell.rowSpan > 1
					? [text(cell)]
					: below.splice(0, cell.colSpan).map((own) => `${text(cell)} – ${text(own)}`),
			),
			rows: [...table.tBodies].flatMap((body) => [...body.rows].map((row) => [...row.cells].map(text))),
		};
	});
	return {
		headings,
		rows,
		cell: (row, column) => {
			const found = rows.find(([heading]) => heading === row)?.[headings.indexOf(column)];
			if (found === undefined) throw new Error(`The table has no cell "${row}" / "${column}"`);
			return found;
		},
	};
}
