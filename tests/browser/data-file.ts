import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Papa from 'papaparse';

type Row = Readonly<Record<string, string>>;

/** The rows of a reference data file, by column name. */
export function dataFile(path: string): Row[] {
	const text = readFileSync(join(import.meta.dirname, '..', '..', 'data', path), 'utf8');
	return Papa.parse<Row>(text, { header: true, delimiter: ';', skipEmptyLines: true }).data;
}

/** The articles of a contract that have a page. */
export const articleNumbers = (contract: string) =>
	dataFile(`${contract}/articles.csv`).map(({ article }) => Number(article));
