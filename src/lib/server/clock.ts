import { Temporal } from 'temporal-polyfill';
import { parseDay, type Day } from '$lib/domain/time/calendar';

/**
 * Today in Belgium. JALON_TODAY (`2026-03-15`) overrides it, to see the pages of another day; anything else in it is
 * ignored.
 */
export function today(): Day {
	return parseDay(process.env['JALON_TODAY'] ?? '') ?? Temporal.Now.plainDateISO('Europe/Brussels');
}
