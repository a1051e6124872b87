import { existsSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Where the data are: what JALON_DATA names, or the folder beside the program, wherever one stands. */
process.env.JALON_DATA ??= fileURLToPath(new URL('../data', import.meta.url));

const WHAT = 'JALON_DATA names the data folder or a zip of it.';
const place = () => resolve(process.env.JALON_DATA ?? '');

/** Why there is no place to read from, in a sentence; empty when there is one. */
export const missingPlace = () =>
	existsSync(place()) ? '' : `There is no data folder at ${place()}. ${WHAT}`;

/** Why there are no data, in a sentence; empty when there are. */
export function missingData() {
	const nowhere = missingPlace();
	if (nowhere !== '') return nowhere;
	if (statSync(place()).isDirectory() && !existsSync(join(place(), 'contracts.csv')))
		return `The data folder ${place()} has no contracts.csv. ${WHAT}`;
	return '';
}
