import type { Contract } from '$lib/domain/contract/model';

/** The years that a reference prints for a contract: `2016-2017`; null when it prints none. */
export function printedYears(printed: string): string | null {
	const [, from, to] = /(20\d\d)\s*[-–]\s*(20\d\d)/u.exec(printed) ?? [];
	return from && to ? `${from}-${to}` : null;
}

/** The years of a contract and of the one that it prolongs, as a reference prints them. */
export function contractYears(contracts: readonly Contract[], id: string): Set<string> {
	const own = contracts.find((contract) => contract.id === id);
	const base = contracts.find((contract) => contract.id === own?.follows);
	return new Set(
		[own, base].flatMap((one) => (one?.from && one.to ? `${one.from.first.year}-${one.to.last.year}` : [])),
	);
}
