import type { Day, Period } from './calendar';
import { countsRealised, isCounted } from './outcome';
import type { Scheduled } from './schedule';

const isWithin = (day: Day, { first, last }: Period) =>
	first.until(day).sign >= 0 && day.until(last).sign >= 0;

/**
 * The counted parts that were realised or closed within a period. Where a report gives no day, or one so wide that it
 * is only partly within the period (a year for a semester), a part stands where it fell due; without a due day either,
 * nothing places it and it is left out.
 */
export function realisedIn(period: Period, scheduled: readonly Scheduled[]): Scheduled[] {
	return scheduled.filter(({ part, current }) => {
		const { outcome } = part;
		if (!isCounted(part) || !countsRealised(outcome)) return false;
		const on = outcome.kind === 'realised' || outcome.kind === 'closed' ? outcome.on : null;
		if (on && isWithin(on.first, period) === isWithin(on.last, period)) return isWithin(on.last, period);
		return current.kind === 'due' && isWithin(current.on.last, period);
	});
}
