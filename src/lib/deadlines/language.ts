import type { WordingLanguage } from '$lib/domain/contract/vocabulary';
import { foldInPlace } from './lexicon';

/** The language of a wording, from its small words and those of deadlines. */

/** Folded words that only one of the two languages has; "de", "en", "via" and "rapport" exist in both. */
const TELLING: Readonly<Record<WordingLanguage, ReadonlySet<string>>> = {
	fr: telling(`le la les du des un une et au aux dans par pour avec sans sur avant apres depuis des chaque suivi soit
		jour jours semaine semaines mois an ans annee annees trimestre semestre janvier fevrier mars avril mai juin juillet
		aout septembre octobre novembre decembre premier continu permanence semestriel annuel rapports fin tard selon lors`),
	nl: telling(`het een van der met zonder op uit voor na sinds vanaf tegen elk elke ieder opvolging tot binnen bij
		dag dagen weken maand maanden jaar jaren kwartaal januari februari maart mei juni juli augustus oktober
		eerste doorlopend semestrieel jaarlijks jaarverslag verslag verslagen einde uiterlijk volgens tijdens`),
};

function telling(words: string): ReadonlySet<string> {
	return new Set(words.split(/\s+/));
}

/**
 * The language of a wording: the one stated in the data; else Dutch when it has Dutch words and no French ones; else
 * French, the language of the printed reports. Null for figures alone ("31/12/2020", "X"), which need no language.
 */
export function languageOfWording(wording: string, stated: WordingLanguage | null): WordingLanguage | null {
	const words = foldInPlace(wording).match(/[a-z]+/g) ?? [];
	if (words.every((word) => word === 'x')) return null;
	if (stated) return stated;
	const holds = (language: WordingLanguage) => words.some((word) => TELLING[language].has(word));
	return holds('nl') && !holds('fr') ? 'nl' : 'fr';
}
