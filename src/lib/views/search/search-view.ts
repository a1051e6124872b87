import { shortForms, type Dataset, type Translated } from '$lib/domain/contract/model';
import { fold } from '$lib/domain/contract/selection';
import type { OutcomeKind } from '$lib/domain/contract/vocabulary';
import { formatPeriodWords } from '$lib/i18n/format';
import { LANGUAGES, localize, type Language, type LocalText } from '$lib/i18n/language';
import { m } from '$lib/i18n/paraglide/messages';
import { serviceForm } from '$lib/i18n/service-form';
import { outcomeWord } from '$lib/i18n/terms';
import { wordsOf } from './search-query';
import type { Happening } from './happenings';
import { SEARCH_KINDS, type SearchKind } from './search-documents';
import type { SearchResults, Hit } from './search-index';

/** A run of a text; `marked` when it is a word that was found. */
export type MarkedRun = { readonly text: string; readonly marked: boolean };

/** A text in runs, with the found words marked; the runs joined are the text. */
export function marked(text: string, terms: ReadonlySet<string>): MarkedRun[] {
	const runs: MarkedRun[] = [];
	let reached = 0;
	for (const word of wordsOf(text)) {
		if (!terms.has(fold(word.text))) continue;
		if (word.from > reached) runs.push({ text: text.slice(reached, word.from), marked: false });
		runs.push({ text: word.text, marked: true });
		reached = word.to;
	}
	if (reached < text.length) runs.push({ text: text.slice(reached), marked: false });
	return runs;
}

/** How much of a long text is shown before and after the first found word. */
const BEFORE = 70;
const AFTER = 170;

/** The place in a text where the first found word stands, cut at words; null when none does. */
export function excerpt(text: string, terms: ReadonlySet<string>): MarkedRun[] | null {
	const words = wordsOf(text);
	const first = words.find((word) => terms.has(fold(word.text)));
	if (!first) return null;
	const from = first.from <= BEFORE ? 0 : (words.find((word) => word.from >= first.from - BEFORE)?.from ?? 0);
	const to =
		text.length - first.to <= AFTER
			? text.length
			: (words.findLast((word) => word.to <= first.to + AFTER)?.to ?? text.length);
	const runs = marked(text.slice(from, to), terms);
	if (from > 0) runs.unshift({ text: '… ', marked: false });
	if (to < text.length) runs.push({ text: ' …', marked: false });
	return runs;
}

/** A text of the data in runs, with its language. */
export type MarkedText = { readonly runs: readonly MarkedRun[]; readonly lang: Language };

/** A found document in words. */
export type HitView = {
	readonly id: string;
	/** `Article 14 E1 NEW`; empty for what only has a title. */
	readonly name: readonly MarkedRun[];
	readonly title: MarkedText;
	/** Where it is; a service is in several contracts. */
	readonly places: readonly { readonly contract: LocalText; readonly href: string; readonly count: number }[];
	/** `SI (DU)`: each service, with the form of it that was found. */
	readonly services: readonly MarkedRun[];
	readonly happenings: readonly {
		readonly text: string;
		readonly outcome: { readonly kind: OutcomeKind; readonly word: string } | null;
	}[];
	/** What else is written about it, around the found words. */
	readonly excerpts: readonly MarkedText[];
};

export type SearchGroup = {
	readonly kind: SearchKind;
	readonly heading: string;
	readonly total: number;
	readonly hits: readonly HitView[];
};

/** So many of a kind are shown beside the other kinds; one kind alone is shown whole. */
export const SHOWN_OF_A_KIND = 8;
const MOST_HAPPENINGS = 4;
const MOST_EXCERPTS = 2;

const KIND_WORDS: Record<SearchKind, (inputs: object, options: { locale: Language }) => string> = {
	article: m.search_kind_article,
	engagement: m.search_kind_engagement,
	event: m.search_kind_event,
	service: m.search_kind_service,
	contract: m.search_kind_contract,
};

function happeningWords({ kind, on: period, part }: Happening, several: boolean, lang: Language) {
	const locale = { locale: lang };
	const on = { on: formatPeriodWords(period, lang) };
	const words = {
		due: m.search_due,
		replaced: m.search_replaced,
		realised: part?.outcome.kind === 'closed' ? m.search_closed : m.search_realised,
		event: m.search_event,
		eventExpected: m.search_event_expected,
	}[kind](on, locale);
	const { outcome } = part ?? {};
	return {
		text: part && several ? `${m.part_number({ number: part.number }, locale)} – ${words}` : words,
		outcome: outcome && kind === 'due' ? { kind: outcome.kind, word: outcomeWord(outcome.kind, lang) } : null,
	};
}

/** Makes the views of hits; `href` gives the address of a path below the language. */
function hitViews(dataset: Dataset, lang: Language, href: (path: string) => string): (hit: Hit) => HitView {
	const contracts = new Map(dataset.contracts.map(({ contract }) => [contract.id, contract.short]));
	const short = new Map(dataset.services.map((service) => [service.id, shortForms(service)]));
	const shortOf = (id: string) => localize(contracts.get(id) ?? { fr: id, nl: id }, lang);

	/** In the language of the page if a found word stands there, else in the other one. */
	function around(words: Translated, terms: Hit['terms']): MarkedText[] {
		const order = [lang, ...LANGUAGES.filter((other) => other !== lang)];
		for (const language of order) {
			const runs = excerpt(words[language] ?? '', terms);
			if (runs) return [{ runs, lang: language }];
		}
		return [];
	}

	return ({ document, terms, happenings }) => {
		const { article, engagement, kind, title, notes, services } = document;
		const heading = localize(title, lang);
		const runs = marked(heading.text || m.title_missing({}, { locale: lang }), terms);
		const name = article === null ? '' : m.article_number({ number: article }, { locale: lang });
		const several = new Set(happenings.map(({ part }) => part)).size > 1;
		const seen = runs.some((run) => run.marked) ? [] : around(title, terms);
		return {
			id: document.id,
			name: marked(kind === 'event' ? 'X' : [name, engagement].filter(Boolean).join(' '), terms),
			title: { runs, lang: heading.lang },
			places: document.paths.map(({ contract, path, count }) => ({
				contract: shortOf(contract),
				href: href(path),
				count,
			})),
			services: services.flatMap((all, at) => {
				const id = serviceForm(short, all[0] ?? '', lang);
				const forms = all.filter((form) => form !== id);
				const used = kind === 'service' ? forms : forms.filter((form) => marked(form, terms)[0]?.marked);
				const text = used.length > 0 ? `${id} (${used.join(', ')})` : id;
				return marked(at === 0 ? text : ` / ${text}`, terms);
			}),
			happenings: happenings
				.slice(0, MOST_HAPPENINGS)
				.map((happening) => happeningWords(happening, several, lang)),
			excerpts: [...seen, ...notes.flatMap((words) => around(words, terms))].slice(0, MOST_EXCERPTS),
		};
	};
}

/** What was found, by kind, the kind with the best hit first; `only` one kind, in full. */
export function searchGroups(
	{ hits }: SearchResults,
	dataset: Dataset,
	only: SearchKind | null,
	lang: Language,
	href: (path: string) => string,
): SearchGroup[] {
	const view = hitViews(dataset, lang, href);
	const order = [...new Set([...hits.map(({ document }) => document.kind), ...SEARCH_KINDS])];
	return order.flatMap((kind) => {
		const own = hits.filter(({ document }) => document.kind === kind);
		if (own.length === 0) return [];
		const shown = only === null ? own.slice(0, SHOWN_OF_A_KIND) : only === kind ? own : [];
		const heading = KIND_WORDS[kind]({}, { locale: lang });
		return { kind, heading, total: own.length, hits: shown.map(view) };
	});
}
