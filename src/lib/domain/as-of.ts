import type { Day, Period } from './calendar';
import {
	currentDeadline,
	type ContractData,
	type Event,
	type Outcome,
	type Part,
	type Report,
} from './model';
import { isOpen } from './outcome';
import { schedule } from './schedule';

/**
 * What the data say of an earlier day: from the days of realisation, of X and of the reports that approved revisions.
 * Where a day is known only as an interval that holds the day asked for, or not at all, the part is undecided and
 * said to be so, never guessed.
 */
export type AsOf = {
	readonly data: ContractData;
	/** Parts of which the data cannot tell how they stood; they count as not yet realised. */
	readonly undecided: readonly Part[];
};

/** Yes, no, or the data do not say. */
type Answer = 'yes' | 'no' | 'unknown';

const isAfter = (a: Day, b: Day) => b.until(a).sign > 0;

/** Whether something that happened within a period had happened by a day, that day included. */
function hadHappened(period: Period | null, day: Day): Answer {
	if (!period) return 'unknown';
	if (!isAfter(period.last, day)) return 'yes';
	return isAfter(period.first, day) ? 'no' : 'unknown';
}

/**
 * Whether a report was out by a day. It is out on its own day if the data know it; if not, at some time between the
 * end of its period and the end of the next report's.
 */
function wasOut(report: Report | undefined, reports: readonly Report[], day: Day): Answer {
	if (!report) return 'unknown';
	if (report.day) return hadHappened(report.day, day);
	if (isAfter(report.coversTo.last, day)) return 'no';
	const next = reports
		.filter(
			({ contract, coversTo }) =>
				contract === report.contract && isAfter(coversTo.last, report.coversTo.last),
		)
		.toSorted((a, b) => (isAfter(a.coversTo.last, b.coversTo.last) ? 1 : -1))[0];
	return next && !isAfter(next.coversTo.last, day) ? 'yes' : 'unknown';
}

/** A contract as it stood on `day`. On and after the day of the report that a part was read from, it stands as now. */
export function asOf(data: ContractData, reports: readonly Report[], day: Day): AsOf {
	const byId = new Map(reports.map((report) => [report.id, report]));
	const undecided: Part[] = [];

	/** How a part stood, as far as the days of realisation and the reports tell; what was open counts as on track. */
	function outcomeThen({ outcome, original }: Part): { outcome: Outcome; sure: boolean } {
		const open: Outcome = { kind: 'onTrack' };
		if (outcome.kind !== 'realised' && outcome.kind !== 'closed')
			return { outcome: isOpen(outcome) ? open : outcome, sure: true };
		const happened = hadHappened(outcome.on, day);
		// A report that was out and says so proves it; one that was not yet out proves nothing.
		const proved = happened === 'unknown' && wasOut(byId.get(outcome.reportedIn), reports, day) === 'yes';
		if (proved || happened === 'yes') return { outcome, sure: true };
		// Nothing is realised before its period or its contract began, unless a day says so.
		const { deadline } = original;
		const start = deadline.kind === 'recurring' ? deadline.period.first : data.contract.from?.first;
		const begun = !start || !isAfter(start, day);
		return { outcome: open, sure: happened === 'no' || !begun };
	}

	/** Events of which the data cannot tell whether they had a day. */
	const unsure = new Set<string>();
	const events = data.events.map((event): Event => {
		if (!event.day || wasOut(byId.get(event.report), reports, day) === 'yes') return event;
		const known = hadHappened(event.day, day);
		if (known === 'unknown') unsure.add(event.id);
		return known === 'yes' ? event : { ...event, day: null };
	});
	const rebuilt = new Set<Part>();
	const parts = data.parts.map((part): Part => {
		if (wasOut(byId.get(part.report), reports, day) === 'yes') return part;
		const answers = part.revisions.map(({ approvedIn }) => wasOut(byId.get(approvedIn), reports, day));
		const approved = answers.findIndex((answer) => answer !== 'yes');
		const count = approved < 0 ? answers.length : approved;
		const { outcome, sure } = outcomeThen(part);
		const then = { ...part, revisions: part.revisions.slice(0, count), outcome };
		const { deadline } = currentDeadline(then);
		const dayless = deadline.kind === 'relative' && unsure.has(deadline.event);
		if (!sure || answers[count] === 'unknown' || dayless) undecided.push(then);
		rebuilt.add(then);
		return then;
	});
	// Only now can be told what had fallen late: deadlines count from the days that events had then.
	const late = new Map<Part, Part>();
	for (const { part, current } of schedule({ ...data, parts, events }))
		if (rebuilt.has(part) && part.outcome.kind === 'onTrack' && current.kind === 'due')
			if (isAfter(day, current.on.last)) late.set(part, { ...part, outcome: { kind: 'late', cause: null } });
	const now = (part: Part) => late.get(part) ?? part;
	return { data: { ...data, parts: parts.map(now), events }, undecided: undecided.map(now) };
}
