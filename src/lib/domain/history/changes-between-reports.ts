import { asOf } from './as-of';
import { between, type Between } from './changes';
import type { Day, Days } from '$lib/domain/time/calendar';
import { partKey } from '$lib/domain/contract/keys';
import type { ContractData, Report } from '$lib/domain/contract/model';
import { realisedIn, type RealisedIn } from './realised-in';
import { schedule } from '$lib/domain/time/schedule';

/** The day on which a report says how things stand: its own, or the last one that it covers. */
export const reportDay = (report: Report): Day => (report.day ?? report.coversTo).last;

/** The days that a report covers which the one before it did not. */
export const timeBetween = (previous: Report, last: Report): Days => ({
	first: previous.coversTo.last.add({ days: 1 }),
	last: last.coversTo.last,
});

/** What happened between two reports; `told` is what the later one is the first to say, its first list being `realised`. */
export type BetweenReports = Between & { readonly told: RealisedIn };

/** Compares a contract as two reports on it have it, the earlier one first. */
export function betweenReports(
	data: ContractData,
	reports: readonly Report[],
	previous: Report,
	last: Report,
): BetweenReports {
	const later = asOf(data, reports, reportDay(last));
	const found = between(asOf(data, reports, reportDay(previous)), later);
	const told = realisedIn(timeBetween(previous, last), schedule(later.data), reports);
	const realised = told.listed.map(({ part }) => part);
	const listed = new Set(realised.map(partKey));
	return {
		...found,
		told,
		realised,
		undecided: found.undecided.filter((part) => !listed.has(partKey(part))),
	};
}

/** Compares a contract on two days. Where they are those of two reports on it, that is what lies between these. */
export function betweenDays(data: ContractData, reports: readonly Report[], from: Day, until: Day): Between {
	const reportOn = (day: Day) =>
		reports.find((report) => report.contract === data.contract.id && reportDay(report).equals(day));
	const [previous, last] = [reportOn(from), reportOn(until)];
	return previous && last && previous.id !== last.id
		? betweenReports(data, reports, previous, last)
		: between(asOf(data, reports, from), asOf(data, reports, until));
}
