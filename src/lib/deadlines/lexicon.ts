import { QUARTERS, type Quarter, type Unit } from '$lib/domain/time/calendar';
import { anyOf } from './reader';

/** The vocabulary of deadlines in French and Dutch, folded: lower case, no accents. */

const MONTHS: readonly (readonly string[])[] = [
	['janvier', 'januari', 'janv', 'jan'],
	['fevrier', 'februari', 'fevr', 'fev', 'feb'],
	['mars', 'maart', 'mrt'],
	['avril', 'april', 'avr', 'apr'],
	['mai', 'mei'],
	['juin', 'juni', 'jun'],
	['juillet', 'juli', 'juil', 'jul'],
	['aout', 'augustus', 'aug'],
	['septembre', 'september', 'sept', 'sep'],
	['octobre', 'oktober', 'oct', 'okt'],
	['novembre', 'november', 'nov'],
	['decembre', 'december', 'dec'],
];

const ORDINALS: readonly (readonly string[])[] = [
	['premiere', 'premier', 'eerste', '1ere', '1iere', '1ier', '1ste', '1er', '1re', '1e', '1'],
	['deuxieme', 'seconde', 'second', 'tweede', '2ieme', '2eme', '2nde', '2nd', '2de', '2e', '2'],
	['troisieme', 'derde', '3ieme', '3eme', '3de', '3e', '3'],
	['quatrieme', 'vierde', '4ieme', '4eme', '4de', '4e', '4'],
	['cinquieme', 'vijfde', '5ieme', '5eme', '5de', '5e', '5'],
	['sixieme', 'zesde', '6ieme', '6eme', '6de', '6e', '6'],
	['septieme', 'zevende', '7ieme', '7eme', '7de', '7e', '7'],
	['huitieme', 'achtste', '8ieme', '8eme', '8ste', '8e', '8'],
	['neuvieme', 'negende', '9ieme', '9eme', '9de', '9e', '9'],
	['dixieme', 'tiende', '10ieme', '10eme', '10de', '10e', '10'],
	['onzieme', 'elfde', '11ieme', '11eme', '11de', '11e', '11'],
	['douzieme', 'twaalfde', '12ieme', '12eme', '12de', '12e', '12'],
];

/** The units in a wording, with their size in calendar units: a quarter is three months. */
const UNITS: readonly (readonly [readonly string[], Unit, number])[] = [
	[['jours', 'jour', 'dagen', 'dag'], 'day', 1],
	[['jours calendrier', 'jours civils', 'jours calendaires', 'kalenderdagen', 'kalenderdag'], 'day', 1],
	[['semaines', 'semaine', 'weken', 'week'], 'week', 1],
	[['mois', 'maanden', 'maand', 'mnd'], 'month', 1],
	[['trimestres', 'trimestre', 'kwartalen', 'kwartaal'], 'month', 3],
	[['semestres', 'semestre', 'semesters', 'semester'], 'month', 6],
	[['annees', 'annee', 'ans', 'an', 'jaren', 'jaar'], 'year', 1],
];

const places = (lists: readonly (readonly string[])[]) =>
	new Map(lists.flatMap((names, at) => names.map((name) => [name, at + 1] as const)));
const months = places(MONTHS);
const ordinals = places(ORDINALS);
const units = new Map(
	UNITS.flatMap(([names, unit, size]) => names.map((name) => [name, { unit, size }] as const)),
);

export const MONTH = `(?:${anyOf(months.keys())})(?![a-z])\\.?`;
export const ORDINAL = anyOf(ordinals.keys());
export const UNIT = anyOf(units.keys());

/** The number of a month by its folded name, which may be abbreviated; null for any other word. */
export function monthOf(word: string): number | null {
	return months.get(word.replace('.', '')) ?? null;
}

/** The number of an ordinal such as `3e` or `derde`; `last` for any other word, such as "dernier". */
export function ordinalOf(word: string, last: number): number {
	return ordinals.get(word) ?? last;
}

/** A quarter by its number; null outside 1 to 4. */
export function quarterOfNumber(number: number): Quarter | null {
	return QUARTERS.find((quarter) => quarter === number) ?? null;
}

/** A unit by its folded name, in calendar units: `trimestre` is 3 months; null for any other word. */
export function unitOf(word: string): { readonly unit: Unit; readonly size: number } | null {
	return units.get(word.replace(/\s+/g, ' ')) ?? null;
}

const SAME: Readonly<Record<string, string>> = {
	'’': "'",
	'‘': "'",
	'–': '-',
	'—': '-',
	'−': '-',
	'‑': '-',
	'\u00a0': ' ',
	'\u202f': ' ',
	'\r': ' ',
	'\t': ' ',
};

/**
 * Folds a wording for matching: lower case, no accents, one kind of dash and space. The length stays the same, so that
 * places in the folded text are places in the original. Line breaks are kept: they separate statements.
 */
export function foldInPlace(text: string): string {
	let folded = '';
	for (let at = 0; at < text.length; at++) {
		const unit = text.charAt(at);
		const plain = SAME[unit] ?? unit.normalize('NFD').charAt(0).toLowerCase().charAt(0);
		folded += plain === '' ? unit : plain;
	}
	return folded;
}
