import { formatPeriod, parsePeriod, type Period } from '$lib/domain/time/calendar';
import type { GivenDays } from '$lib/domain/time/events';
import type { Event } from '$lib/domain/contract/model';

/**
 * Reads the days to try for events from an address: `?if=action-plan-received:2026-03-15`, repeatable. What names no
 * event of the contract or no day is returned as unknown, for the page to refuse. Twin of `writeGiven`.
 */
export function readGiven(
	params: URLSearchParams,
	events: readonly Event[],
): { given: GivenDays; unknown: string[] } {
	const given = new Map<string, Period>();
	const unknown: string[] = [];
	for (const value of params.getAll('if')) {
		const [id = '', text = '', ...more] = value.split(':');
		const day = more.length === 0 ? parsePeriod(text) : null;
		if (day && events.some((event) => event.id === id)) given.set(id, day);
		else unknown.push(value);
	}
	return { given, unknown };
}

/** The days to try as an address writes each of them. */
export function givenValues(given: GivenDays): string[] {
	return [...given].map(([event, day]) => `${event}:${formatPeriod(day)}`);
}

/** The query of days to try, without a question mark; empty when there are none. Twin of `readGiven`. */
export function writeGiven(given: GivenDays): string {
	return givenValues(given)
		.map((value) => `if=${value}`)
		.join('&');
}
