import type { Resolution } from '$lib/domain/time/deadline';
import type { GivenDays } from '$lib/domain/time/events';
import type { ContractData } from '$lib/domain/contract/model';
import { whatIf } from '$lib/domain/time/what-if';
import { formatPeriodWords } from '$lib/i18n/format';
import { localize, type Language } from '$lib/i18n/language';
import { m } from '$lib/i18n/paraglide/messages';
import { phrase, type Phrase } from '$lib/i18n/phrase';
import { realisationRowWord } from '$lib/i18n/terms';
import { partName, partPath } from './deadline-list';
import { ofAll } from '$lib/views/front/tally-words';

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
