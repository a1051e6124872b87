import { Temporal } from 'temporal-polyfill';
import { parseDay, type Day } from '$lib/domain/time/calendar';

/** Today in Belgium; JALON_TODAY (`2026-03-15`) sets another day, to look at a page as of then. */
export function today(): Day {
	return parseDay(process.env['JALON_TODAY'] ?? '') ?? Temporal.Now.plainDateISO('Europe/Brussels');
}
