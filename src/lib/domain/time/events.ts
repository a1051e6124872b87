import type { Period } from './calendar';
import { resolve, type KnownDay } from './deadline';
import { partKey } from '$lib/domain/contract/keys';
import { currentDeadline, type Event, type Part } from '$lib/domain/contract/model';
import { endedOn, isOpen } from '$lib/domain/contract/outcome';

/** Days that a reader gives to events to see what would follow; nothing is stored. */
export type GivenDays = ReadonlyMap<string, Period>;

export type EventDays = {
	/** The day of each event, null while it has none. */
	readonly days: ReadonlyMap<string, KnownDay | null>;
	/** Events that wait for each other and can never get a day: each circle in order. */
	readonly circles: readonly (readonly string[])[];
};

/**
 * The days of a contract's events. An event has the day that the reader gives, the day that is stated, or the day on
 * which the part that it follows ended ("X = the day E2 is realised"). While that part is still to be done, its due
 * day is when the event is expected, and so on along a chain of any length. A circle is named and none of it gets a
 * day. Every event follows at most one part, so that walking once along each chain is enough: the time grows in step
 * with the number of events.
 */
export function eventDays(events: readonly Event[], parts: readonly Part[], given: GivenDays): EventDays {
	const byId = new Map(events.map((event) => [event.id, event]));
	const byKey = new Map(parts.map((part) => [partKey(part), part]));
	const days = new Map<string, KnownDay | null>();
	const circles: string[][] = [];

	/** The day that needs no other event, or the open part on whose deadline the event depends, or nothing. */
	function own(event: Event): { day: KnownDay } | { part: Part } | null {
		const stated = given.get(event.id);
		if (stated) return { day: { kind: 'given', on: stated, part: null } };
		if (event.day) return { day: { kind: 'stated', on: event.day, part: null } };
		const part = event.follows === null ? undefined : byKey.get(event.follows);
		const on = part && endedOn(part.outcome);
		if (on) return { day: { kind: 'realised', on, part: partKey(part) } };
		if (event.expected) return { day: { kind: 'expected', on: event.expected, part: null } };
		return part && isOpen(part.outcome) ? { part } : null;
	}

	function settle(id: string): void {
		const event = byId.get(id);
		const found = event && own(event);
		if (!found) days.set(id, null);
		else if ('day' in found) days.set(id, found.day);
		else {
			const due = resolve(currentDeadline(found.part).deadline, (other) => days.get(other) ?? null);
			const known = due.kind === 'due' || due.kind === 'expected';
			days.set(id, known ? { kind: 'expected', on: due.on, part: partKey(found.part) } : null);
		}
	}

	for (const { id } of events) {
		const trail: string[] = [];
		const places = new Map<string, number>();
		let at: string | null = id;
		while (at !== null && !days.has(at)) {
			const place = places.get(at);
			if (place !== undefined) {
				const circle = trail.slice(place);
				circles.push(circle);
				for (const member of circle) days.set(member, null);
				break;
			}
			places.set(at, trail.length);
			trail.push(at);
			const event = byId.get(at);
			const found = event && own(event);
			const deadline = found && 'part' in found ? currentDeadline(found.part).deadline : null;
			at = deadline?.kind === 'relative' && byId.has(deadline.event) ? deadline.event : null;
		}
		for (const member of trail.reverse()) if (!days.has(member)) settle(member);
	}
	return { days, circles };
}

/**
 * The parts that wait for an event or count from it, and those further down the chain: parts whose event follows one
 * of them. In the order in which the chain reaches them.
 */
export function dependants(
	event: string,
	events: readonly Event[],
	parts: readonly Part[],
): { part: Part; steps: number }[] {
	const counting = Map.groupBy(parts, (part) => {
		const { deadline } = currentDeadline(part);
		return deadline.kind === 'relative' ? deadline.event : '';
	});
	const following = Map.groupBy(events, ({ follows }) => follows ?? '');
	const found: { part: Part; steps: number }[] = [];
	const seen = new Set<string>();
	let level = [event];
	for (let steps = 1; level.length > 0; steps++) {
		const reached = level
			.filter((id) => !seen.has(id))
			.flatMap((id) => {
				seen.add(id);
				return counting.get(id) ?? [];
			});
		for (const part of reached) found.push({ part, steps });
		level = reached.flatMap((part) => following.get(partKey(part)) ?? []).map(({ id }) => id);
	}
	return found;
}
