import { isAfter, isWithin, type Day, type Days } from '$lib/domain/time/calendar';
import type { Report } from '$lib/domain/contract/model';
import { countsRealised, endedOn, endOf, isCounted } from '$lib/domain/contract/outcome';
import type { ScheduledPart } from '$lib/domain/time/schedule';

/** The report on the same contract before a given one, by the days that they cover; null for the first. */
function reportBefore(report: Report, reports: readonly Report[]): Report | null {
	return reports
		.filter((one) => one.contract === report.contract && isAfter(report.coversTo.last, one.coversTo.last))
		.reduce<Report | null>(
			(latest, one) => (latest && !isAfter(one.coversTo.last, latest.coversTo.last) ? latest : one),
			null,
		);
}

/** The counted parts that were realised or closed in a time, and those of which one may doubt whether they were. */
export type RealisedIn = {
	readonly listed: readonly ScheduledPart[];
	/** Of these, the ones that only their day places: no report is known to have said so first. */
	readonly byDay: readonly ScheduledPart[];
	/** Ended in that time, but first said by the report on another time, whose list has them. */
	readonly saidElsewhere: readonly ScheduledPart[];
	/** Fell due in that time and ended, but neither when nor who said so first is known: in no list. */
	readonly unplaced: readonly ScheduledPart[];
};

/** What places a part in time, and when that is. */
type Moment = { readonly by: 'report' | 'day' | 'period'; readonly day: Day };

function momentOf({ part, current }: ScheduledPart, reports: readonly Report[]): Moment | null {
	const end = endOf(part.outcome);
	if (!end) return null;
	const { on } = end;
	const report = reports.find(({ id }) => id === end.reportedIn);
	if (report) {
		const { last } = report.coversTo;
		const before = reportBefore(report, reports)?.coversTo.last;
		const isNew = on && !isAfter(on.last, last) && (!before || isAfter(on.first, before));
		return { by: 'report', day: isNew ? on.last : last };
	}
	// A year does not give the semester.
	if (on) return on.precision === 'year' ? null : { by: 'day', day: on.last };
	const recurs = part.original.deadline.kind === 'recurring' && current.kind === 'due';
	return recurs ? { by: 'period', day: current.on.last } : null;
}

/**
 * What was realised in a time: a semester, or since the previous report. A part is in the list of the report that
 * was the first to say so, whenever it ended; where no such report is known, in the time of its day; a part of a
 * continuing engagement without either, in its own period. What nothing places is in no list.
 *
 * Source: the list of the 2nd semester of 2025 in the 2025 report. It names 29 E1, which ended in January 2026, after
 * that semester; it leaves out the 4th part of 30 E1, which ended in it but was said by the report on the 1st
 * semester, and the 3rd of 18 E3, which fell due in it but has neither a day nor a report. It also leaves out 28 E2,
 * whose day lies in that semester and of which no report is known to have said so first: such a part is listed here,
 * and named, because nothing but its day is known.
 */
export function realisedIn(
	time: Days,
	scheduled: readonly ScheduledPart[],
	reports: readonly Report[],
): RealisedIn {
	const ended = scheduled
		.filter(({ part }) => isCounted(part) && countsRealised(part.outcome))
		.map((entry) => ({ entry, moment: momentOf(entry, reports) }));
	const those = (are: (one: (typeof ended)[number]) => boolean) =>
		ended.filter(are).map(({ entry }) => entry);
	const isListed = ({ moment }: (typeof ended)[number]) => moment !== null && isWithin(moment.day, time);
	return {
		listed: those(isListed),
		byDay: those((one) => isListed(one) && one.moment?.by === 'day'),
		saidElsewhere: those(({ entry, moment }) => {
			const on = endedOn(entry.part.outcome);
			const inTime = on && isWithin(on.first, time) && isWithin(on.last, time);
			return inTime === true && moment !== null && !isWithin(moment.day, time);
		}),
		unplaced: those(
			({ entry: { current }, moment }) =>
				moment === null && current.kind === 'due' && isWithin(current.on.last, time),
		),
	};
}
