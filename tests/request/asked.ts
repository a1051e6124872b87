import type { ParameterName } from '$lib/request/parameters';
import { checkNames, queryReader, type QueryReader } from '$lib/request/query';
import type { Wrong } from '$lib/request/wrong';

/** What is read from an address, and what is wrong in it; `takes` are the parameters that the address may have. */
export function asked<T>(
	address: string | URLSearchParams,
	read: (query: QueryReader) => T,
	takes?: readonly ParameterName[],
): { readonly found: T; readonly wrong: readonly Wrong[] } {
	const wrong: Wrong[] = [];
	const params = new URLSearchParams(address);
	const refuse = (one: Wrong) => wrong.push(one);
	if (takes) checkNames(params, takes, refuse);
	return { found: read(queryReader(params, refuse)), wrong };
}
