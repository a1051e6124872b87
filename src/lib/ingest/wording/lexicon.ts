import { QUARTERS, type Quarter, type Unit } from '$lib/domain/calendar';

/** The words of deadlines in French and Dutch, folded: lower case, without accents. */

const NUMBERS: readonly (readonly string[])[] = [
	['un', 'une', 'een'],
	['deux', 'twee'],
	['trois', 'drie'],
	['quatre', 'vier'],
	['cinq', 'vijf'],
	['six', 'zes'],
	['sept', 'zeven'],
	['huit', 'acht'],
	['neuf', 'negen'],
	['dix', 'tien'],
	['onze', 'elf'],
	['douze', 'twaalf'],
	['treize', 'dertien'],
	['quatorze', 'veertien'],
	['quinze', 'vijftien'],
	['seize', 'zestien'],
	['dix-sept', 'zeventien'],
	['dix-huit', 'achttien'],
	['dix-neuf', 'negentien'],
	['vingt', 'twintig'],
];
const LARGER: Readonly<Record<string, number>> = {
	'vingt-quatre': 24,
	vierentwintig: 24,
	trente: 30,
	dertig: 30,
	'trente-six': 36,
	zesendertig: 36,
	quarante: 40,
	veertig: 40,
	'quarante-cinq': 45,
	vijfenveertig: 45,
	soixante: 60,
	zestig: 60,
	'quatre-vingt-dix': 90,
	nonante: 90,
	negentig: 90,
};

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
	['cinquieme', 'vijfde', '5eme', '5de', '5e', '5'],
	['sixieme', 'zesde', '6eme', '6de', '6e', '6'],
];

/** What one unit of a wording is in units of the calendar: a quarter is three months. */
const UNITS: readonly (readonly [readonly string[], Unit, number])[] = [
	[['jours', 'jour', 'dagen', 'dag'], 'day', 1],
	[['jours calendrier', 'jours civils', 'jours calendaires', 'kalenderdagen'], 'day', 1],
	[['semaines', 'semaine', 'weken', 'week'], 'week', 1],
	[['mois', 'maanden', 'maand', 'mnd'], 'month', 1],
	[['trimestres', 'trimestre', 'kwartalen', 'kwartaal'], 'month', 3],
	[['semestres', 'semestre', 'semesters', 'semester'], 'month', 6],
	[['annees', 'annee', 'ans', 'an', 'jaren', 'jaar'], 'year', 1],
];

const places = (lists: readonly (readonly string[])[]) =>
	new Map(lists.flatMap((names, at) => names.map((name) => [name, at + 1] as const)));
const numbers = new Map([...places(NUMBERS), ...Object.entries(LARGER)]);
const months = places(MONTHS);
const ordinals = places(ORDINALS);
const units = new Map(
	UNITS.flatMap(([names, unit, size]) => names.map((name) => [name, { unit, size }] as const)),
);

/** An alternation of all names, longest first, so that `juillet` is not read as `jui`. */
const anyOf = (names: Iterable<string>) => [...names].sort((a, b) => b.length - a.length).join('|');

export const NUMBER = `\\d{1,4}|${anyOf(numbers.keys())}`;
export const MONTH = `(?:${anyOf(months.keys())})\\b\\.?`;
export const ORDINAL = anyOf(ordinals.keys());
export const UNIT = anyOf(units.keys());

export function numberOf(word: string): number | null {
	return /^\d+$/.test(word) ? Number(word) : (numbers.get(word) ?? null);
}

export function monthOf(word: string): number | null {
	return months.get(word.replace('.', '')) ?? null;
}

export function ordinalOf(word: string): number | null {
	return ordinals.get(word) ?? null;
}

export function quarterOfOrdinal(word: string): Quarter | null {
	const number = ordinalOf(word) ?? Number(word);
	return QUARTERS.find((quarter) => quarter === number) ?? null;
}

export function unitOf(word: string): { unit: Unit; size: number } | null {
	return units.get(word) ?? null;
}

const SAME: Readonly<Record<string, string>> = {
	'’': "'",
	'‘': "'",
	'–': '-',
	'—': '-',
	'−': '-',
	'\u00a0': ' ',
	'\u202f': ' ',
	'\n': ' ',
	'\r': ' ',
	'\t': ' ',
};

/** Folds a wording for matching: lower case, no accents, one kind of dash and space; same length, so that places hold. */
export function foldInPlace(text: string): string {
	let folded = '';
	for (let at = 0; at < text.length; at++) {
		const unit = text.charAt(at);
		const plain = SAME[unit] ?? unit.normalize('NFD').charAt(0).toLowerCase().charAt(0);
		folded += plain === '' ? unit : plain;
	}
	return folded;
}
