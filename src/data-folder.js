import { existsSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Where the data are: what JALON_DATA names, or the folder beside the program, wherever one stands. */
process.env.JALON_DATA ??= fileURLToPath(new URL('../data', import.meta.url));

/** Why there are no data, in a sentence; empty when there are. */
export function missingData() {
	const place = resolve(process.env.JALON_DATA ?? '');
	const what = 'JALON_DATA names the data folder or a zip of it.';
	if (!existsSync(place)) return `There is no data folder at ${place}. ${what}`;
	if (statSync(place).isDirectory() && !existsSync(join(place, 'contracts.csv')))
		return `The data folder ${place} has no contracts.csv. ${what}`;
	return '';
}
