import { formatPeriod, type Period } from '$lib/domain/time/calendar';
import { currentDeadline } from '$lib/domain/contract/model';
import { isCounted } from '$lib/domain/contract/outcome';
import { isWaiting, type ScheduledPart } from '$lib/domain/time/schedule';
import type { Cause, OutcomeKind, Rag } from '$lib/domain/contract/vocabulary';

/** One part for programs: the tidy record behind Tableau 3. Days are in the data's notation, with their precision. */
export type EngagementRecord = {
	readonly article: number;
	readonly engagement: string;
	readonly variant: string | null;
	readonly part: number;
	readonly counted: boolean;
	readonly services: readonly string[];
	readonly deadline: {
		readonly wording: string;
		readonly kind: 'calendar' | 'recurring' | 'relative' | 'unstated';
		/** Last day on which the part is due, null while it waits or when nothing is stated. */
		readonly due: string | null;
		readonly precision: Period['precision'] | null;
		readonly originalDue: string | null;
		/** Day that follows from the expected day of an event; it fixes nothing. */
		readonly expected: string | null;
		readonly waiting: boolean;
		readonly event: string | null;
		readonly eventDay: string | null;
	};
	readonly outcome: OutcomeKind;
	readonly rag: Rag | null;
	readonly cause: Cause | null;
	readonly realisedOn: string | null;
};

function lastDay(resolution: ScheduledPart['current']): string | null {
	return resolution.kind === 'due' ? resolution.on.last.toString() : null;
}

export function engagementRecord(entry: ScheduledPart): EngagementRecord {
	const { part, current, original, eventDay } = entry;
	const { engagement, outcome } = part;
	const { wording, deadline } = currentDeadline(part);
	const ended = outcome.kind === 'realised' || outcome.kind === 'closed' ? outcome.on : null;
	return {
		article: engagement.article.number,
		engagement: engagement.code,
		variant: engagement.variant || null,
		part: part.number,
		counted: isCounted(part),
		services: engagement.services,
		deadline: {
			wording,
			kind: deadline.kind,
			due: lastDay(current),
			precision: current.kind === 'due' ? current.on.precision : null,
			originalDue: lastDay(original),
			waiting: isWaiting(entry),
			event: deadline.kind === 'relative' ? deadline.event : null,
			eventDay: eventDay && eventDay.kind !== 'expected' ? formatPeriod(eventDay.on) : null,
			expected: current.kind === 'expected' ? current.on.last.toString() : null,
		},
		outcome: outcome.kind,
		rag: engagement.rag,
		cause: engagement.cause,
		realisedOn: ended && formatPeriod(ended),
	};
}
