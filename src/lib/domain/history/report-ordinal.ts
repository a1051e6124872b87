import type { Period } from '$lib/domain/time/calendar';
import type { Contract, Report } from '$lib/domain/contract/model';

/**
 * Whether a semester or annual report is the first, second, … of its kind on a contract. Null unless the data hold one for
 * every earlier year of the contract: a report that they do not name may still have been written.
 */
export function reportOrdinal(
	{ id, from }: Contract,
	covers: Period,
	reports: readonly Report[],
): number | null {
	const kind = covers.precision === 'year' ? 'year' : 'semester';
	const first = from?.first.year;
	if (first === undefined || covers.last.year < first) return null;
	const before = Array.from({ length: covers.last.year - first }, (_, at) => first + at);
	const isThere = (year: number) =>
		reports.some(
			(report) =>
				report.contract === id &&
				report.kind === kind &&
				report.coversTo.last.equals(covers.last.with({ year })),
		);
	return before.every(isThere) ? before.length + 1 : null;
}
