import { byDay, isAfter, type Day, type Period } from '$lib/domain/time/calendar';
import type { Report } from '$lib/domain/contract/model';

/** The day on which a report says how things stand: its own, or the last one that it covers. */
export const reportDay = (report: Report): Day => (report.day ?? report.coversTo).last;

/** Yes, no, or the data do not say. */
export type Answer = 'yes' | 'no' | 'unknown';

/** Whether something that happened within a period had happened by a day, that day included. */
export function hadHappened(period: Period | null, day: Day): Answer {
	if (!period) return 'unknown';
	if (!isAfter(period.last, day)) return 'yes';
	return isAfter(period.first, day) ? 'no' : 'unknown';
}

/**
 * Whether a report was out by a day. It is out on its own day if the data know it; if not, at some time between the
 * end of its period and the end of the next report's.
 */
function wasOut(report: Report, reports: readonly Report[], day: Day): Answer {
	if (report.day) return hadHappened(report.day, day);
	if (isAfter(report.coversTo.last, day)) return 'no';
	const next = reports
		.filter(
			({ contract, coversTo }) =>
				contract === report.contract && isAfter(coversTo.last, report.coversTo.last),
		)
		.toSorted((a, b) => byDay(a.coversTo.last, b.coversTo.last))[0];
	return next && !isAfter(next.coversTo.last, day) ? 'yes' : 'unknown';
}

/** Whether a report, by its id, was out by `day`; of one that is not in the data it is unknown. */
export function reportsOut(reports: readonly Report[], day: Day): (id: string) => Answer {
	const answers = new Map(reports.map((report) => [report.id, wasOut(report, reports, day)]));
	return (id) => answers.get(id) ?? 'unknown';
}
