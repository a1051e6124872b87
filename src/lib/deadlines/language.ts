import type { WordingLanguage } from '$lib/domain/contract/vocabulary';
import { foldInPlace } from './lexicon';

/** In which language a wording is: its small words and those of deadlines tell. */

/** Words of one language that the other does not have, folded. "de", "en", "via", "rapport" are both. */
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
 * The language of a wording: the one that the data state, else the one whose words it holds and no word of the other,
 * else French, in which the reports are printed. Null for figures alone ("31/12/2020", "X"), which every language
 * reads.
 */
export function languageOfWording(wording: string, stated: WordingLanguage | null): WordingLanguage | null {
	const words = foldInPlace(wording).match(/[a-z]+/g) ?? [];
	if (words.every((word) => word === 'x')) return null;
	if (stated) return stated;
	const holds = (language: WordingLanguage) => words.some((word) => TELLING[language].has(word));
	return holds('nl') && !holds('fr') ? 'nl' : 'fr';
}
