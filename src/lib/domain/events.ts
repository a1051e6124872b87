import type { Period } from './calendar';
import { currentDeadline, partKey, type Event, type Part } from './model';

/**
 * The days of a contract's events: the stated day, or for an event that follows a part ("X = the day E2 is
 * realised") the day that part ended; null while there is none.
 */
export function eventDays(
	events: readonly Event[],
	parts: readonly Part[],
): ReadonlyMap<string, Period | null> {
	const ended = new Map<string, Period>();
	for (const part of parts) {
		if ((part.outcome.kind === 'realised' || part.outcome.kind === 'closed') && part.outcome.on)
			ended.set(partKey(part), part.outcome.on);
	}
	return new Map(
		events.map((event) => [
			event.id,
			event.day ?? (event.follows ? (ended.get(event.follows) ?? null) : null),
		]),
	);
}

/**
 * The circles among events that follow parts whose deadlines wait for events again: each is the list of event ids in
 * order. Such events can never get a day. Every event follows at most one part, so walking from each is enough.
 */
export function eventCircles(events: readonly Event[], parts: readonly Part[]): string[][] {
	const waitsFor = new Map<string, string>();
	for (const part of parts) {
		const { deadline } = currentDeadline(part);
		if (deadline.kind === 'relative') waitsFor.set(partKey(part), deadline.event);
	}
	const next = new Map<string, string>();
	for (const event of events) {
		const before = event.follows ? waitsFor.get(event.follows) : undefined;
		if (before !== undefined) next.set(event.id, before);
	}
	const circles: string[][] = [];
	const done = new Set<string>();
	for (const event of events) {
		const trail: string[] = [];
		const places = new Map<string, number>();
		let at: string | undefined = event.id;
		while (at !== undefined && !done.has(at) && !places.has(at)) {
			places.set(at, trail.length);
			trail.push(at);
			at = next.get(at);
		}
		const start = at === undefined ? undefined : places.get(at);
		if (start !== undefined) circles.push(trail.slice(start));
		for (const id of trail) done.add(id);
	}
	return circles;
}
