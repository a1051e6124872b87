import type { Selection } from '$lib/domain/contract/selection';
import { selectionInName } from './contract-filters';

/** Longer names are cut: some folders of an institution sit deep, and Windows stops at 260 characters. */
const LONGEST = 80;

/** Letters without accents, digits, dot and hyphen: safe on every disk, in every header and in every mail. */
function safe(text: string): string {
	return text
		.normalize('NFKD')
		.replace(/\p{Diacritic}/gu, '')
		.replace(/[^A-Za-z0-9.]+/g, '-')
		.replace(/^[-.]+|[-.]+$/g, '');
}

/**
 * A file name that sorts by contract, table, filters and day: `ca6-realisation-SSS-2025-12-31.xlsx`. `day` is the day
 * looked at in the ISO notation.
 */
export function fileName(
	contract: string,
	table: string,
	selection: Selection,
	day: string,
	extension: string,
): string {
	const parts = [contract, table, ...new Set(selectionInName(selection))];
	const name = parts.map(safe).filter(Boolean).join('-');
	return `${safe(name.slice(0, LONGEST))}-${day}.${extension}`;
}
