import { isAfter, type Day } from '$lib/domain/time/calendar';
import type { Resolution } from '$lib/domain/time/deadline';
import type { ScheduledPart } from '$lib/domain/time/schedule';
import type { Outcome } from './model';
import { isOpen } from './outcome';

/**
 * What "late" means, decided here and nowhere else: what the report calls late, what is past due, and what is past due
 * though the report does not call it late. Realised after the due day is none of these; see `punctuality`.
 */

/** For how many days after its due day an open part is not yet past due. The calendar knows no grace. */
const GRACE_DAYS = 0;

/** Whether the due day of a deadline has gone by on `day`; on the due day itself it has not, and without one never. */
export function hasPassed(deadline: Resolution, day: Day): boolean {
	return deadline.kind === 'due' && isAfter(day, deadline.on.last);
}

/** Late in the word of the report, whatever the calendar says. */
export function calledLate({ kind }: Pick<Outcome, 'kind'>): boolean {
	return kind === 'late';
}

/**
 * Still to be done and its day gone by, whatever the report calls it. `day` is the end of the period that the report
 * covers, or the day asked for.
 */
export function pastDue({ part, current }: ScheduledPart, day: Day): boolean {
	return isOpen(part.outcome) && hasPassed(current, day.subtract({ days: GRACE_DAYS }));
}

export function pastDueNotCalledLate(entry: ScheduledPart, day: Day): boolean {
	return pastDue(entry, day) && !calledLate(entry.part.outcome);
}
