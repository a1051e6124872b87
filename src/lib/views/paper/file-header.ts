import type { Day } from '$lib/domain/time/calendar';
import type { GivenDays } from '$lib/domain/time/events';
import type { ContractData, Dataset } from '$lib/domain/contract/model';
import { definition, type DefinitionName } from '$lib/i18n/definitions';
import { formatDay } from '$lib/i18n/format';
import { localize, type Language } from '$lib/i18n/language';
import { m } from '$lib/i18n/paraglide/messages';
import { joined, plainText, phraseOf, type Phrase } from '$lib/i18n/phrase';
import { givenViews } from '$lib/views/deadlines/event-view';
import type { ActiveFilter } from '$lib/request/filters';

/** What holds for every page and every file of one address: whose contract, which filters, which day, which reports. */
export type ViewContext = {
	readonly lang: Language;
	readonly contract: Phrase;
	/** The filters in force and the days tried for events, in words; empty when everything is shown. */
	readonly filters: readonly Phrase[];
	/** The day looked at (`2025-12-31`), for file names. */
	readonly day: string;
	/** The same day in words. */
	readonly onDay: string;
	/** The titles of the reports from which the contract was read; empty when the data name none. */
	readonly source: Phrase;
	/** How far an earlier day can be told from the reports; empty when one looks at today. */
	readonly note: string;
};

/** What a file or a sheet of paper must say by itself, once it has left the page that made it. */
export type FileHeader = ViewContext & {
	/** The title of the table or report. */
	readonly title: string;
	/** The order of the rows in words; empty for the table's own. */
	readonly order: string;
	/** What its figures mean; each text begins with the name of what it defines. */
	readonly definitions: readonly string[];
	/** The page that shows the same. */
	readonly address: string;
};

/** The reports from which the engagements were read. */
function sourceOf(data: ContractData, { reports }: Dataset, lang: Language): Phrase {
	const used = new Set(data.engagements.map(({ report }) => report));
	const titles = reports.filter(({ id }) => used.has(id)).map(({ title }) => [localize(title, lang)]);
	return joined(titles, ', ', lang);
}

/** `day` is the day looked at: that of the address, or today. */
export function viewContext(
	data: ContractData,
	dataset: Dataset,
	active: readonly ActiveFilter[],
	given: GivenDays,
	day: Day,
	lang: Language,
): ViewContext {
	return {
		lang,
		contract: [localize(data.contract.title, lang)],
		filters: [
			...active.map(({ label }) => label),
			...givenViews(data, given, lang).map(({ sentence }) => sentence),
		],
		day: day.toString(),
		onDay: formatDay(day, lang),
		source: sourceOf(data, dataset, lang),
		note: '',
	};
}

/** What of an earlier day cannot be known: how `undecided` parts stood, and, `withoutReport`, what only a later report says. */
export type Gaps = { readonly undecided: number; readonly withoutReport: boolean };

/** What of an earlier day cannot be known, in sentences; none when all is. */
export function gapSentences({ undecided, withoutReport }: Gaps, lang: Language): string[] {
	const locale = { locale: lang };
	return [
		...(undecided > 0 ? [m.as_of_undecided({ count: undecided }, locale)] : []),
		...(withoutReport ? [m.as_of_without_report({}, locale)] : []),
	];
}

/** A context of an earlier day, which is put together from what the reports say. */
export function asOfDay(held: ViewContext, gaps: Gaps): ViewContext {
	const notice = m.as_of_notice({ day: held.onDay }, { locale: held.lang });
	return { ...held, note: [notice, ...gapSentences(gaps, held.lang)].join(' ') };
}

/** A context with what is particular to one table. */
export function fileHeader(
	held: ViewContext,
	table: { title: string; order: string; definitions: readonly DefinitionName[]; address: string },
): FileHeader {
	return { ...held, ...table, definitions: table.definitions.map((name) => definition(name, held.lang)) };
}

/** The filters in force on one line; that everything is shown where there are none. */
export function filtersWords(filters: readonly Phrase[], lang: Language): Phrase {
	return filters.length > 0
		? joined(filters, ' · ', lang)
		: phraseOf(m.print_all({}, { locale: lang }), lang);
}

/** A line of a `FileHeader`: what it says and of what. */
export type HeaderLine = {
	readonly name: string;
	readonly value: Phrase;
	/** The day that the value is, in the ISO notation; null when it is none. */
	readonly day: string | null;
};

/** The lines that stand above a printed table and on the first sheet of a file; what is empty is left out. */
export function headerLines(
	{ lang, contract, filters, day, onDay, source, note }: ViewContext,
	{ title, order, address }: { title: Phrase; order: string; address: string },
): HeaderLine[] {
	const locale = { locale: lang };
	return [
		{ name: m.about_table({}, locale), value: title },
		{ name: m.about_contract({}, locale), value: contract },
		{ name: m.filters({}, locale), value: filtersWords(filters, lang) },
		{ name: m.about_order({}, locale), value: phraseOf(order, lang) },
		{ name: m.as_of_day({}, locale), value: phraseOf(onDay, lang), day },
		{ name: m.about_note({}, locale), value: phraseOf(note, lang) },
		{ name: m.about_source({}, locale), value: source },
		{ name: m.about_address({}, locale), value: phraseOf(address, lang) },
	]
		.filter(({ value }) => plainText(value) !== '')
		.map((line) => ({ day: null, ...line }));
}
