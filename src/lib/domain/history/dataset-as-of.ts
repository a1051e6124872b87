import { asOf, type AsOf } from './as-of';
import { isAfter, type Day } from '$lib/domain/time/calendar';
import type { Dataset, Link } from '$lib/domain/contract/model';
import { reportsOut } from './report-out';

/** The dataset as of a day, and how each contract stood, by its id. */
export type DatasetAsOf = { readonly dataset: Dataset; readonly contracts: ReadonlyMap<string, AsOf> };

/**
 * The links that were known on `day`, seen from a contract: none leads to a contract that had not begun.
 * What goes on outside any contract, or in one without a first day, was known once the report that says so was out. What
 * the contract itself continues is part of it and stays.
 */
export function linksAsOf({ contracts, links, reports }: Dataset, contract: string, day: Day): Link[] {
	const wasOut = reportsOut(reports, day);
	const from = new Map(contracts.map(({ contract: { id, from } }) => [id, from]));
	return links.filter(({ to, report }) => {
		if (to.contract === contract) return true;
		const begin = from.get(to.contract)?.first;
		return begin ? !isAfter(begin, day) : wasOut(report) === 'yes';
	});
}

/** All data as they stood on `day`, seen from a contract; what a report that was not surely out says is left out. */
export function datasetAsOf(dataset: Dataset, contract: string, day: Day): DatasetAsOf {
	const wasOut = reportsOut(dataset.reports, day);
	const contracts = new Map(
		dataset.contracts.map((data) => [data.contract.id, asOf(data, dataset.reports, day)]),
	);
	return {
		contracts,
		dataset: {
			...dataset,
			contracts: [...contracts.values()].map(({ data }) => data),
			links: linksAsOf(dataset, contract, day),
			laterStates: dataset.laterStates.filter(({ report }) => wasOut(report) === 'yes'),
		},
	};
}
