import { fold, type Selection } from '$lib/domain/contract/selection';

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
 * looked at in the ISO notation. The filters stand as the address writes them, but an axis is named: a bare digit says
 * nothing.
 */
export function fileName(
	contract: string,
	table: string,
	{ services, axes, rags, outcomes, years, waiting, text }: Selection,
	day: string,
	extension: string,
): string {
	const filters = [
		...services,
		...axes.map((axis) => `axis${axis}`),
		...rags,
		...outcomes,
		...years.map(String),
		...(waiting ? ['waiting'] : []),
		fold(text),
	];
	const name = [contract, table, ...new Set(filters)].map(safe).filter(Boolean).join('-');
	return `${safe(name.slice(0, LONGEST))}-${day}.${extension}`;
}
