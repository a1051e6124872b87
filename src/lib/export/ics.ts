import ical from 'ical-generator';
import type { Day } from '$lib/domain/calendar';
import { currentDeadline, partKey, type ContractData } from '$lib/domain/model';
import type { Scheduled } from '$lib/domain/schedule';
import { show, type Language } from '$lib/i18n/language';
import { namedText } from '$lib/i18n/phrase';
import { outcomeWord } from '$lib/i18n/terms';
import { partName, partPath } from '$lib/report/deadline-list';
import { deadlineShown, eventTitles } from '$lib/report/deadline-shown';

const utc = (day: Day) => new Date(Date.UTC(day.year, day.month - 1, day.day));

/**
 * The due days of the selected parts as an iCalendar file (RFC 5545), one all-day event per part. The UID names the
 * part and the sequence counts its revisions, so that a revised deadline moves in a calendar instead of doubling.
 * Parts without a due day, replaced and removed ones are left out. `tried`: the days depend on days that a reader only
 * tries for events, and get UIDs of their own so that they never move real ones. `address` is the address of the contract, for the links; `stamp` is today.
 */
export function deadlinesToIcs(
	data: ContractData,
	selected: readonly Scheduled[],
	address: string,
	stamp: Day,
	tried: boolean,
	lang: Language,
): string {
	const calendar = ical({
		name: show(data.contract.title, lang).text,
		prodId: { company: 'Jalon', product: 'Jalon', language: lang.toUpperCase() },
	});
	const titleOf = eventTitles(data, lang);
	for (const { part, current } of selected) {
		if (current.kind !== 'due' || part.outcome.kind === 'replaced' || part.outcome.kind === 'removed')
			continue;
		calendar.createEvent({
			id: `${encodeURIComponent(partKey(part))}${tried ? '?if' : ''}@jalon`,
			sequence: part.revisions.length,
			stamp: utc(stamp),
			start: utc(current.on.last),
			allDay: true,
			timezone: 'UTC',
			summary: `${partName(part, lang)} – ${show(part.engagement.title, lang).text}`,
			description: [
				namedText(deadlineShown(currentDeadline(part), titleOf, lang), lang),
				outcomeWord(part.outcome.kind, lang),
			]
				.filter(Boolean)
				.join('\n'),
			url: `${address}/${partPath(part)}`,
		});
	}
	// RFC 5545, 3.1: every line ends with CRLF, the last one too.
	return `${calendar.toString()}\r\n`;
}
