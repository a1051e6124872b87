import { serviceForms, type ContractData, type Service } from '$lib/domain/contract/model';
import type { Selection } from '$lib/domain/contract/selection';
import { OUTCOMES, RAGS } from '$lib/domain/contract/vocabulary';
import { localize, type Language, type LocalText } from '$lib/i18n/language';
import { m } from '$lib/i18n/paraglide/messages';
import { phrase, phraseOf, type Phrase } from '$lib/i18n/phrase';
import { serviceForm } from '$lib/i18n/service-form';
import { outcomeWord, ragWord } from '$lib/i18n/terms';
import { writeSelection, type FilterValues } from './selection-address';

/** A filter as a group of check boxes. */
export type FilterField = {
	readonly name: 'service' | 'axis' | 'contract' | 'rag' | 'outcome' | 'year' | 'waiting';
	readonly label: string;
	readonly options: readonly (OptionWords & { readonly value: string; readonly checked: boolean })[];
};

/** A value in words; `title` is the long form where the label is an abbreviation, null elsewhere. */
export type OptionWords = { readonly label: LocalText; readonly title: LocalText | null };

/** A filter in force: what it says and the query without it. */
export type ActiveFilter = { readonly label: Phrase; readonly without: string };

type Word<T> = (value: T) => OptionWords;

/** One filter with those of its values that are in force; `without` is the query that is left when one goes. */
export function filterField<T extends string | number>(
	name: FilterField['name'],
	label: string,
	all: readonly T[],
	chosen: readonly T[],
	word: Word<T>,
	without: (rest: T[]) => string,
	lang: Language,
): { readonly field: FilterField; readonly active: readonly ActiveFilter[] } {
	return {
		field: {
			name,
			label,
			options: all.map((value) => ({
				value: String(value),
				...word(value),
				checked: chosen.includes(value),
			})),
		},
		active: chosen.map((value) => ({
			label:
				name === 'waiting'
					? [word(value).label]
					: phrase(
							(keep) => m.labelled({ name: label, value: keep(word(value).label) }, { locale: lang }),
							lang,
						),
			without: without(chosen.filter((other) => other !== value)),
		})),
	};
}

/** The filter by what a reader typed, in words. */
export function textFilter(text: string, lang: Language): Phrase {
	const locale = { locale: lang };
	return phraseOf(m.labelled({ name: m.filter_text({}, locale), value: text }, locale), lang);
}

/** The filter bar of a contract as plain data. */
export function filterFields(
	data: ContractData,
	services: readonly Service[],
	values: FilterValues,
	selection: Selection,
	lang: Language,
): { fields: FilterField[]; active: ActiveFilter[] } {
	const locale = { locale: lang };
	const active: ActiveFilter[] = [];
	function field<T extends string | number>(
		name: FilterField['name'],
		label: string,
		all: readonly T[],
		chosen: readonly T[],
		word: Word<T>,
		without: (rest: T[]) => Selection,
	): FilterField {
		const made = filterField(name, label, all, chosen, word, (rest) => writeSelection(without(rest)), lang);
		active.push(...made.active);
		return made.field;
	}
	// What the contract does not have is not offered, though an address may ask for it.
	const usedOutcomes = new Set(data.parts.map((part) => part.outcome.kind));
	const usedRags = new Set(data.engagements.map((engagement) => engagement.rag));
	const forms = serviceForms(data);
	const plain = (text: string): OptionWords => ({ label: { text, lang }, title: null });
	const fields = [
		field(
			'service',
			m.service({}, locale),
			values.services,
			selection.services,
			(id) => {
				const service = services.find((candidate) => candidate.id === id);
				return {
					...plain(serviceForm(forms, id, lang)),
					title: service ? localize(service.name, lang) : null,
				};
			},
			(rest) => ({ ...selection, services: rest }),
		),
		field(
			'axis',
			m.axis({}, locale),
			values.axes,
			selection.axes,
			(number) => {
				const axis = data.axes.find((candidate) => candidate.number === number);
				return axis ? { label: localize(axis.short, lang), title: null } : plain(String(number));
			},
			(rest) => ({ ...selection, axes: rest }),
		),
		field(
			'outcome',
			m.outcome({}, locale),
			OUTCOMES.filter((kind) => usedOutcomes.has(kind) || selection.outcomes.includes(kind)),
			selection.outcomes,
			(kind) => plain(outcomeWord(kind, lang)),
			(rest) => ({ ...selection, outcomes: rest }),
		),
		field(
			'rag',
			m.rag({}, locale),
			RAGS.filter((rag) => usedRags.has(rag) || selection.rags.includes(rag)),
			selection.rags,
			(letter) => plain(ragWord(letter, lang)),
			(rest) => ({ ...selection, rags: rest }),
		),
		field(
			'year',
			m.year({}, locale),
			values.years,
			selection.years,
			(year) => plain(year === 'waiting' ? m.waiting({}, locale) : String(year)),
			(rest) => ({ ...selection, years: rest }),
		),
		field(
			'waiting',
			m.filter_waiting({}, locale),
			['1'],
			selection.waiting ? ['1'] : [],
			() => plain(m.filter_waiting_only({}, locale)),
			() => ({ ...selection, waiting: false }),
		),
	];
	if (selection.text !== '')
		active.push({
			label: textFilter(selection.text, lang),
			without: writeSelection({ ...selection, text: '' }),
		});
	return { fields, active };
}
