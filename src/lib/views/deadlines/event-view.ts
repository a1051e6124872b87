import type { ContractData } from '$lib/domain/contract/model';
import type { Resolution } from '$lib/domain/time/deadline';
import { dependants, type EventDays, type GivenDays } from '$lib/domain/time/events';
import type { ScheduledPart } from '$lib/domain/time/schedule';
import { whatIf } from '$lib/domain/time/what-if';
import { formatPeriodWords } from '$lib/i18n/format';
import { localize, type Language, type LocalText } from '$lib/i18n/language';
import { m } from '$lib/i18n/paraglide/messages';
import { phrase, type Phrase } from '$lib/i18n/phrase';
import { ofAll } from '$lib/i18n/tally-words';
import { realisationRowWord } from '$lib/i18n/terms';
import { partKey } from '$lib/domain/contract/keys';
import { engagementOfPart, partName, partPath } from '$lib/views/names';

/** An event of a contract in words. */
export type EventItem = {
	readonly id: string;
	readonly title: LocalText;
	readonly state: string;
	readonly hasDay: boolean;
	/** How many of the selected parts count from it directly. */
	readonly direct: number;
};

/** The state of an event's day in words. */
export function eventState(days: EventDays, id: string, lang: Language): { state: string; hasDay: boolean } {
	const locale = { locale: lang };
	const day = days.days.get(id);
	if (!day) return { state: m.event_day_none({}, locale), hasDay: false };
	const on = formatPeriodWords(day.on, lang);
	const part = engagementOfPart(day.part);
	switch (day.kind) {
		case 'stated':
			return { state: m.event_day_stated({ on }, locale), hasDay: true };
		case 'given':
			return { state: m.event_day_given({ on }, locale), hasDay: true };
		case 'realised':
			return { state: m.event_day_realised({ on, part }, locale), hasDay: true };
		case 'expected':
			return { state: m.event_day_expected({ on }, locale), hasDay: false };
	}
}

/**
 * The events that selected parts depend on, directly or further down the chain, those that are waited for first. One
 * that no part of the contract depends on is listed where all parts are.
 */
export function eventItems(
	data: ContractData,
	selected: readonly ScheduledPart[],
	days: EventDays,
	lang: Language,
): EventItem[] {
	const chosen = new Set(selected.map(({ part }) => partKey(part)));
	return data.events
		.flatMap((event) => {
			const all = dependants(event.id, data.events, data.parts);
			const own = all.filter(({ part }) => chosen.has(partKey(part)));
			const listed = own.length > 0 || (all.length === 0 && chosen.size === data.parts.length);
			const state = eventState(days, event.id, lang);
			const direct = own.filter(({ steps }) => steps === 1).length;
			return listed ? [{ id: event.id, title: localize(event.title, lang), ...state, direct }] : [];
		})
		.sort((a, b) => Number(a.hasDay) - Number(b.hasDay));
}

/** A day that is tried for an event, in words: `À l'essai : X le 31/01/2026.` */
export type GivenView = { readonly event: string; readonly sentence: Phrase };

export function givenViews(data: ContractData, given: GivenDays, lang: Language): GivenView[] {
	return [...given].map(([id, day]) => {
		const event = data.events.find((candidate) => candidate.id === id);
		const title = event ? localize(event.title, lang) : { text: id, lang };
		const on = formatPeriodWords(day, lang);
		return {
			event: id,
			sentence: phrase((keep) => m.what_if_active({ event: keep(title), on }, { locale: lang }), lang),
		};
	});
}

/** Something that would change: what it is, as it is now and as it would be. */
export type Change = {
	readonly name: string;
	readonly path: string;
	readonly now: string;
	readonly then: string;
};

/** What would change if events had the given days, in words. */
export function whatIfView(
	data: ContractData,
	given: GivenDays,
	lang: Language,
): { deadlines: Change[]; cells: Change[] } {
	const locale = { locale: lang };
	const { deadlines, cells } = whatIf(data, given);
	function words(resolution: Resolution): string {
		switch (resolution.kind) {
			case 'due':
				return formatPeriodWords(resolution.on, lang);
			case 'expected':
				return m.expected_due({ due: formatPeriodWords(resolution.on, lang) }, locale);
			case 'waiting':
				return m.waiting({}, locale);
			case 'undated':
				return m.undated({}, locale);
		}
	}
	return {
		deadlines: deadlines.map(({ part, now, then }) => ({
			name: partName(part, lang),
			path: partPath(part),
			now: words(now),
			then: words(then),
		})),
		cells: cells.map(({ year, row, now, then }) => ({
			name: `${year === 'waiting' ? m.waiting({}, locale) : year === 'total' ? m.cumulative({}, locale) : year}, ${realisationRowWord(row, lang)}`,
			path: 'realisation',
			now: ofAll(now.realised, now, lang, ' / '),
			then: ofAll(then.realised, then, lang, ' / '),
		})),
	};
}
