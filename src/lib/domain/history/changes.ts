import { asOf, type AsOf } from './as-of';
import { realisedIn, type RealisedIn } from './realised-in';
import { reportDay } from './report-out';
import type { Day, Days } from '$lib/domain/time/calendar';
import { partKey } from '$lib/domain/contract/keys';
import { calledLate } from '$lib/domain/contract/lateness';
import { currentDeadline, type ContractData, type Part, type Report } from '$lib/domain/contract/model';
import { countsRealised, isCounted } from '$lib/domain/contract/outcome';
import { isSameDeadline } from '$lib/domain/time/deadline';
import { schedule } from '$lib/domain/time/schedule';

/**
 * What happened to the counted parts of a contract between two days. A part may be in several lists. `realised` goes by
 * days alone; what a report is the first to say, which its lists hold, is `realisedIn`.
 */
export type Changes = {
	readonly realised: readonly Part[];
	readonly late: readonly Part[];
	readonly revised: readonly Part[];
	/** Its X got a day, so that it is due. */
	readonly dated: readonly Part[];
	/** Its state on one of the days is not known. */
	readonly undecided: readonly Part[];
};

/** Whether another deadline counts, or the same day was approved once more. */
function isRevised(then: Part, after: Part): boolean {
	if (then.revisions.length !== after.revisions.length) return true;
	return !isSameDeadline(currentDeadline(then).deadline, currentDeadline(after).deadline);
}

/** Compares a contract as of two days, the earlier one first. Parts of the later state are given. */
export function changesBetween(earlier: AsOf, later: AsOf): Changes {
	const before = new Map(schedule(earlier.data).map((entry) => [partKey(entry.part), entry]));
	const unsure = new Set([...earlier.undecided, ...later.undecided].map(partKey));
	const all = schedule(later.data).flatMap((after) => {
		const then = before.get(partKey(after.part));
		if (!then || !isCounted(after.part)) return [];
		return { then, after, isSure: !unsure.has(partKey(after.part)) };
	});
	const sure = all.filter(({ isSure }) => isSure);
	const parts = (of: typeof all, own: (then: Part, after: Part) => boolean) =>
		of.filter(({ then, after }) => own(then.part, after.part)).map(({ after }) => after.part);
	return {
		realised: parts(sure, (then, after) => !countsRealised(then.outcome) && countsRealised(after.outcome)),
		late: parts(sure, (then, after) => !calledLate(then.outcome) && calledLate(after.outcome)),
		revised: parts(sure, isRevised),
		dated: all
			.filter(({ then, after }) => then.current.kind !== 'due' && after.current.kind === 'due')
			.map(({ after }) => after.part),
		undecided: all.filter(({ isSure }) => !isSure).map(({ after }) => after.part),
	};
}

/** The days that a report covers and the one before it did not. */
export const daysBetweenReports = (previous: Report, last: Report): Days => ({
	first: previous.coversTo.last.add({ days: 1 }),
	last: last.coversTo.last,
});

/** What happened between two reports; `firstSaid` is what the later one is the first to say: its list is `realised`. */
export type ChangesBetweenReports = Changes & { readonly firstSaid: RealisedIn };

/** Compares a contract as two reports on it have it, the earlier one first. */
export function changesBetweenReports(
	data: ContractData,
	reports: readonly Report[],
	previous: Report,
	last: Report,
): ChangesBetweenReports {
	const later = asOf(data, reports, reportDay(last));
	const changes = changesBetween(asOf(data, reports, reportDay(previous)), later);
	const firstSaid = realisedIn(daysBetweenReports(previous, last), schedule(later.data), reports);
	const realised = firstSaid.listed.map(({ part }) => part);
	const listed = new Set(realised.map(partKey));
	return {
		...changes,
		firstSaid,
		realised,
		undecided: changes.undecided.filter((part) => !listed.has(partKey(part))),
	};
}

/** Compares a contract on two days. Where they are those of two reports on it, that is what lies between these. */
export function changesBetweenDays(
	data: ContractData,
	reports: readonly Report[],
	from: Day,
	until: Day,
): Changes {
	const reportOn = (day: Day) =>
		reports.find((report) => report.contract === data.contract.id && reportDay(report).equals(day));
	const [previous, last] = [reportOn(from), reportOn(until)];
	return previous && last && previous.id !== last.id
		? changesBetweenReports(data, reports, previous, last)
		: changesBetween(asOf(data, reports, from), asOf(data, reports, until));
}
