import { fold } from '$lib/domain/contract/selection';
import { printable } from '$lib/ingest/characters';
import type { Language, LocalText } from '$lib/i18n/language';
import { m } from '$lib/i18n/paraglide/messages';
import { phrase, phraseOf, type Phrase } from '$lib/i18n/phrase';
import type { Named, ParameterName } from './parameters';
import { writeQuery, type Naming, type QueryReader, type Written } from './query';

/**
 * A filter is a parameter that narrows a selection: how it is read into one and written from it, and how it stands in
 * the bar of a page, in the name of a file and among the filters that are in force.
 */

/** A filter as a group of check boxes. */
export type FilterField = {
	readonly name: ParameterName;
	readonly label: string;
	readonly options: readonly (OptionWords & { readonly value: string; readonly checked: boolean })[];
};

/** A value in words; `title` is the long form where the label is an abbreviation, null elsewhere. */
export type OptionWords = { readonly label: LocalText; readonly title: LocalText | null };

/** A filter in force: what it says and the query without it. */
export type ActiveFilter = { readonly label: Phrase; readonly without: string };

/** A filter over selections `S`, of which what there is to choose from, `At`, says the values and their words. */
export type Filter<S, At> = {
	/** The selection with what an address says. */
	readonly read: (query: QueryReader, at: At, selection: S) => S;
	readonly value: (selection: S) => Written;
	/** As the name of a file has it. */
	readonly inName: (selection: S) => readonly string[];
	/** The group of check boxes; null for a filter that is typed. */
	readonly field: (at: At, selection: S) => FilterField | null;
	/** What is in force, each with the selection that is left without it. */
	readonly active: (at: At, selection: S) => readonly { readonly label: Phrase; readonly rest: S }[];
};

/** What a filter needs besides: the language of the page. */
type InLanguage = { readonly lang: Language };
type Word = (inputs: Record<string, never>, options: { locale: Language }) => string;

/** A value of which the words are in the language of the page. */
export const plain = (text: string, lang: Language): OptionWords => ({ label: { text, lang }, title: null });

type List<Key, At, T> = {
	/** What it is called in a selection. */
	readonly key: Key;
	readonly label: Word;
	/** The values that there are. */
	readonly values: (at: At) => readonly T[];
	/** Those of them that are offered; what is not may be asked for all the same. */
	readonly offered?: (at: At) => readonly T[];
	readonly naming?: (at: At) => Naming<T>;
	readonly words: (at: At) => (value: T) => OptionWords;
	readonly inName?: (value: T) => string;
};

/** Values of a list, of which an address may choose several. */
export function listFilter<
	Key extends string,
	T extends string | number,
	S extends Readonly<Record<Key, readonly T[]>>,
	At extends InLanguage,
>(
	name: Named<'choices'>,
	{ key, label, values, offered = values, naming, words, inName = String }: List<Key, At, T>,
): Filter<S, At> {
	const chosenIn = (selection: S): readonly T[] => selection[key];
	return {
		read: (query, at, selection) => ({ ...selection, [key]: query.choices(name, values(at), naming?.(at)) }),
		value: chosenIn,
		inName: (selection) => chosenIn(selection).map(inName),
		field(at, selection) {
			const chosen = chosenIn(selection);
			const inUse = new Set([...offered(at), ...chosen]);
			const word = words(at);
			return {
				name,
				label: label({}, { locale: at.lang }),
				options: values(at)
					.filter((value) => inUse.has(value))
					.map((value) => ({ value: String(value), ...word(value), checked: chosen.includes(value) })),
			};
		},
		active(at, selection) {
			const locale = { locale: at.lang };
			const chosen = chosenIn(selection);
			const word = words(at);
			return chosen.map((value) => ({
				label: phrase(
					(keep) => m.labelled({ name: label({}, locale), value: keep(word(value).label) }, locale),
					at.lang,
				),
				rest: { ...selection, [key]: chosen.filter((other) => other !== value) },
			}));
		},
	};
}

/** One check box. */
export function flagFilter<
	S extends Readonly<Record<Key, boolean>>,
	At extends InLanguage,
	Key extends string,
>(
	name: Named<'flag'>,
	{ key, label, option }: { readonly key: Key; readonly label: Word; readonly option: Word },
): Filter<S, At> {
	const words = ({ lang }: At) => plain(option({}, { locale: lang }), lang);
	return {
		read: (query, _, selection) => ({ ...selection, [key]: query.flag(name) }),
		value: (selection) => selection[key],
		inName: (selection) => (selection[key] ? [name] : []),
		field: (at, selection) => ({
			name,
			label: label({}, { locale: at.lang }),
			options: [{ value: '1', ...words(at), checked: selection[key] }],
		}),
		active: (at, selection) =>
			selection[key] ? [{ label: [words(at).label], rest: { ...selection, [key]: false } }] : [],
	};
}

/** Words that a reader types. */
export function wordsFilter<S extends { readonly text: string }, At extends InLanguage>(
	name: Named<'text'>,
): Filter<S, At> {
	return {
		read: (query, _, selection) => ({ ...selection, text: printable(query.text(name).trim()) }),
		value: ({ text }) => text,
		inName: ({ text }) => [fold(text)],
		field: () => null,
		active(at, selection) {
			const locale = { locale: at.lang };
			const name = m.filter_text({}, locale);
			const label = phraseOf(m.labelled({ name, value: selection.text }, locale), at.lang);
			return selection.text === '' ? [] : [{ label, rest: { ...selection, text: '' } }];
		},
	};
}

type Filters<Name extends ParameterName, S, At> = Readonly<Record<Name, Filter<S, At>>>;

/** What is done with filters as a whole, whatever they select; `names` in the order of addresses. */
export function filterSet<Name extends ParameterName, S, At>(
	names: readonly Name[],
	filters: Filters<Name, S, At>,
	everything: S,
) {
	const inBar: readonly Filter<S, At>[] = Object.values(filters);
	/** By the names that its filters have in addresses. */
	const values = (selection: S): Record<string, Written> =>
		Object.fromEntries(names.map((name) => [name, filters[name].value(selection)]));
	const write = (selection: S) => writeQuery(values(selection));
	return {
		values,
		/** Inverse of `read`. */
		write,
		read: (query: QueryReader, at: At): S =>
			names.reduce((selection, name) => filters[name].read(query, at, selection), everything),
		inName: (selection: S): string[] => names.flatMap((name) => filters[name].inName(selection)),
		/** The filter bar as plain data, in the order in which the filters are declared. */
		bar: (at: At, selection: S): { fields: FilterField[]; active: ActiveFilter[] } => ({
			fields: inBar.flatMap((filter) => filter.field(at, selection) ?? []),
			active: inBar.flatMap((filter) =>
				filter.active(at, selection).map(({ label, rest }) => ({ label, without: write(rest) })),
			),
		}),
	};
}
