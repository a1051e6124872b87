/**
 * Words that tell a language: the interface of another one has none of them. What is the same word in several
 * languages (service, article, variant, in, die, an) is left out.
 */
const TELLING: Record<string, string> = {
	fr: `les des du une avec dans pas aucun aucune toutes tout pour chaque axe partie parties échéance échéances
		nombre taux cumul trimestre année réalisé réalisée réalisées réalisation aperçu retard clôturée filtres
		appliquer effacer chercher télécharger langue contrat contrats problème problèmes données fichier
		ligne colonne valeur gravité définitions suivant précédent suite vert rouge événement attend retour rapport`,
	nl: `het een niet geen voor wordt elke deze zonder deel delen streefdatum aantal graad
		kwartaal jaar totaal verbintenis gerealiseerd realisatie overzicht afgesloten toepassen wissen
		zoeken taal overeenkomst overeenkomsten dienst problemen gegevens bestand regel kolom waarde
		volgende vorige vervolg groen rood gebeurtenis verslag`,
	en: `the and with not each without deadline quarter realised rate overview commitment commitments
		apply search download language contract contracts department problems file column value green red
		event waits previous report`,
	de: `der das und mit nicht kein keine jeder ohne Frist Fristen Quartal Jahr umgesetzt Grad Überblick
		Verpflichtung Verpflichtungen anwenden suchen herunterladen Sprache Vertrag Verträge Dienst Probleme Daten
		Datei Spalte Wert grün rot Ereignis wartet Bericht`,
};

/** Telling words that the interface of a language has all the same: its own words, and the name of the tool axe. */
const SHARED: Record<string, readonly string[]> = {
	nl: ['pas', 'axe'],
	en: ['axe'],
	de: ['des', 'axe', 'Problems'],
};

/** Finds the words of other languages, of all when none is named. DU is a service, and the name of a file is the same everywhere. */
export function foreignWords(
	lang: string,
	languages: readonly string[] = Object.keys(TELLING),
): (text: string) => string[] {
	const own = [...(TELLING[lang] ?? '').split(/\s+/u), ...(SHARED[lang] ?? [])].map((word) =>
		word.toLowerCase(),
	);
	const others = Object.entries(TELLING)
		.flatMap(([other, words]) => (other === lang || !languages.includes(other) ? [] : words.split(/\s+/u)))
		.filter((word) => !own.includes(word.toLowerCase()));
	const pattern = new RegExp(`(?<![\\p{L}’'-])(?:${others.join('|')})(?![\\p{L}’'-]|\\.csv)`, 'giu');
	const address = /\S*:\d+\/\S*/g;
	return (text) =>
		(text.replace(address, '').match(pattern) ?? []).filter((word) => word !== word.toUpperCase());
}
