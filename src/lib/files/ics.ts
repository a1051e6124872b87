import type { Day } from '$lib/domain/time/calendar';
import type { ScheduledPart } from '$lib/domain/time/schedule';
import { m } from '$lib/i18n/paraglide/messages';
import { namedText, plainText, phraseOf } from '$lib/i18n/phrase';
import { headerLines, type FileHeader } from '$lib/views/paper/file-header';
import type { PartView } from '$lib/views/tableau3/part-view';

import ical from 'ical-generator';

/** A text escaped as in RFC 5545, 3.3.11. The library does this for events, but not for the calendar's own texts. */
const escaped = (text: string) => text.replace(/[\\;,]/g, '\\$&').replace(/\r\n|\r|\n/g, '\\n');

const utc = (day: Day) => new Date(Date.UTC(day.year, day.month - 1, day.day));

/**
 * The due dates of the selected parts as an iCalendar file (RFC 5545), one all-day event per part, on the last day of
 * the due period. The UID identifies the part and the sequence counts its revisions, so that a revised deadline moves
 * in a calendar instead of appearing twice. Replaced and removed parts, and parts without a due date, are left out. The
 * name of the calendar has the filters and the day as of which it was made, its description everything that files say
 * about themselves.
 *
 * `address` is that of the contract's pages, for the links; `today` is the timestamp of every event. `whatIf`: the due
 * dates depend on days that the reader assumes for events; such events get UIDs of their own, so that they never move
 * real ones.
 */
export function deadlinesToIcs(
	view: (entry: ScheduledPart) => PartView,
	header: FileHeader,
	selected: readonly ScheduledPart[],
	address: string,
	today: Day,
	whatIf: boolean,
): string {
	const { lang, contract, filters, note, onDay } = header;
	const asof = note === '' ? [] : [`${m.as_of_day({}, { locale: lang })} ${onDay}`];
	const calendar = ical({
		name: escaped([plainText(contract), ...filters.map(plainText), ...asof].join(' · ')),
		description: escaped(
			headerLines(header, { ...header, title: phraseOf(header.title, lang) })
				.map(({ name, value }) => m.labelled({ name, value: namedText(value, lang) }, { locale: lang }))
				.join('\n'),
		),
		prodId: { company: 'Jalon', product: 'Jalon', language: lang.toUpperCase() },
	});
	for (const entry of selected) {
		const { part, current } = entry;
		if (current.kind !== 'due' || part.outcome.kind === 'replaced' || part.outcome.kind === 'removed')
			continue;
		const { key, name, path, title, deadline, outcome } = view(entry);
		calendar.createEvent({
			id: `${encodeURIComponent(key)}${whatIf ? '?if' : ''}@jalon`,
			sequence: part.revisions.length,
			stamp: utc(today),
			start: utc(current.on.last),
			allDay: true,
			timezone: 'UTC',
			summary: `${name} – ${title.text}`,
			description: [namedText(deadline, lang), outcome.word].filter(Boolean).join('\n'),
			url: `${address}/${path}`,
		});
	}
	// RFC 5545, 3.1: every line ends with CRLF, the last included.
	return `${calendar.toString()}\r\n`;
}
