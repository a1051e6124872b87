import { isWithin, type Period } from '$lib/domain/time/calendar';
import type { Resolution } from '$lib/domain/time/deadline';
import { eventDays } from '$lib/domain/time/events';
import type { ContractData, Part } from '$lib/domain/contract/model';
import type { ScheduledPart } from '$lib/domain/time/schedule';
import { engagementKey } from '$lib/domain/contract/keys';
import { endedOn } from '$lib/domain/contract/outcome';

/** What happened on a day: the deadline that counts, one that a revision replaced, the realisation, the day of X. */
export type Happening = {
	/** Id of the document it belongs to. */
	readonly document: string;
	readonly kind: 'due' | 'replaced' | 'realised' | 'event' | 'eventExpected';
	readonly on: Period;
	/** The part that it is about; null for an event. */
	readonly part: Part | null;
};

/** Everything in a contract that has a day, in the order of the data. */
export function happenings(data: ContractData, scheduled: readonly ScheduledPart[]): Happening[] {
	const { days } = eventDays(data.events, data.parts, new Map());
	return [
		...scheduled.flatMap((entry) => {
			const { part, current, original, revised } = entry;
			const document = `engagement ${engagementKey(part.engagement)}`;
			const due = (resolution: Resolution, kind: Happening['kind']): Happening[] =>
				resolution.kind === 'due' ? [{ document, kind, on: resolution.on, part }] : [];
			const ended = endedOn(part.outcome);
			return [
				...due(current, 'due'),
				...(ended ? [{ document, kind: 'realised' as const, on: ended, part }] : []),
				// The last of all deadlines is the one that counts; those before it were replaced.
				...[original, ...revised].slice(0, -1).flatMap((resolution) => due(resolution, 'replaced')),
			];
		}),
		...data.events.flatMap((event): Happening[] => {
			const day = days.get(event.id);
			if (!day) return [];
			const kind = day.kind === 'expected' ? 'eventExpected' : 'event';
			return [{ document: `event ${data.contract.id}/${event.id}`, kind, on: day.on, part: null }];
		}),
	];
}

/**
 * Whether something happened within a period. A deadline falls due on its last day; anything else is known no better
 * than its own period, and only counts when all of that lies within the one that is asked for.
 */
export function happenedIn({ kind, on }: Happening, asked: Period): boolean {
	if (kind === 'due' || kind === 'replaced') return isWithin(on.last, asked);
	return isWithin(on.first, asked) && isWithin(on.last, asked);
}
