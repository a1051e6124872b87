import ical from 'ical-generator';
import type { Day } from '$lib/domain/time/calendar';
import { partKey } from '$lib/domain/contract/keys';
import { currentDeadline, type ContractData } from '$lib/domain/contract/model';
import type { ScheduledPart } from '$lib/domain/time/schedule';
import { localize } from '$lib/i18n/language';
import { m } from '$lib/i18n/paraglide/messages';
import { namedText, plainText, phraseOf } from '$lib/i18n/phrase';
import { outcomeWord } from '$lib/i18n/terms';
import { aboutLines, type About } from '$lib/views/paper/about';
import { partName, partPath } from '$lib/views/deadlines/deadline-list';
import { deadlineShown, eventTitles } from '$lib/views/tableau3/deadline-shown';

/** A text as RFC 5545, 3.3.11 writes it. The library does this for events, but not for the calendar's own texts. */
const escaped = (text: string) => text.replace(/[\\;,]/g, '\\$&').replace(/\r\n|\r|\n/g, '\\n');

const utc = (day: Day) => new Date(Date.UTC(day.year, day.month - 1, day.day));

/**
 * The due days of the selected parts as an iCalendar file (RFC 5545), one all-day event per part. The UID names the
 * part and the sequence counts its revisions, so that a revised deadline moves in a calendar instead of doubling.
 * Parts without a due day, replaced and removed ones are left out. `tried`: the days depend on days that a reader only
 * tries for events, and get UIDs of their own so that they never move real ones. `address` is the address of the contract, for the links; `stamp` is today. Its name says the filters and an
 * earlier day, its description all that a file says of itself.
 */
export function deadlinesToIcs(
	data: ContractData,
	about: About,
	selected: readonly ScheduledPart[],
	address: string,
	stamp: Day,
	tried: boolean,
): string {
	const { lang, contract, filters, note, onDay } = about;
	const asof = note === '' ? [] : [`${m.as_of_day({}, { locale: lang })} ${onDay}`];
	const calendar = ical({
		name: escaped([plainText(contract), ...filters.map(plainText), ...asof].join(' · ')),
		description: escaped(
			aboutLines(about, { ...about, title: phraseOf(about.title, lang) })
				.map(({ name, value }) => m.labelled({ name, value: namedText(value, lang) }, { locale: lang }))
				.join('\n'),
		),
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
			summary: `${partName(part, lang)} – ${localize(part.engagement.title, lang).text}`,
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
