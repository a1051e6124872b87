import { isWithin, type Period } from '$lib/domain/time/calendar';
import type { Resolution } from '$lib/domain/time/deadline';
import { eventDays } from '$lib/domain/time/events';
import { engagementKey } from '$lib/domain/contract/keys';
import { endedOn } from '$lib/domain/contract/outcome';
import type { ContractData, Part } from '$lib/domain/contract/model';
import type { ScheduledPart } from '$lib/domain/time/schedule';
import { readWording } from '$lib/deadlines/read';

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

/** The longest date in words: "1er trimestre de 2024". */
const MOST_WORDS = 4;

/**
 * The first day or period in a query (`31/12/2020`, `2020-12-31`, `décembre 2020`, `T4 2020`) and the words that are
 * left; null when it names none. Longer runs of words are tried first, so that "décembre 2020" is not read as 2020.
 */
export function dateIn(query: string): { period: Period; text: string; rest: string } | null {
	const words = query.split(/\s+/u).filter(Boolean);
	for (let length = Math.min(MOST_WORDS, words.length); length > 0; length--)
		for (let from = 0; from + length <= words.length; from++) {
			const text = words.slice(from, from + length).join(' ');
			if (!/\d/.test(text)) continue;
			const [piece] = readWording(text).pieces;
			if (piece?.meaning.kind !== 'period' || piece.from !== 0 || piece.to !== text.length) continue;
			const rest = [...words.slice(0, from), ...words.slice(from + length)].join(' ');
			return { period: piece.meaning.period, text, rest };
		}
	return null;
}
