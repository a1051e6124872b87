import type { ReadRhythm } from './tokens';
import { reader, type Reader } from './reader';

/** How often a deadline recurs: "chaque trimestre", "halfjaarlijks", "en continu". */

const rhythm = (source: string, value: ReadRhythm): Reader =>
	reader(source, () => ({ kind: 'rhythm', rhythm: value }));

/** Introductions to a rhythm, without a meaning of their own: "suivi via le rapport", "à la fin de". */
const REPORT =
	"(?:suivi |opvolging |follow-up )?(?:via |par le biais (?:d'un |du |des |de )|par |door |aan de hand van )?(?:les |le |des |un |het |de |een )?(?:rapports? )?";
const AT_END = '(?:(?:a |pour )?(?:la )?fin (?:de )?|(?:op |tegen )?(?:het )?einde? (?:van )?)?';
const EACH = `${AT_END}(?:a |au cours de |in )?`;

/** Adjectives with their endings; in Dutch `verslag` may follow. */
const SEMESTRIAL =
	'(?:semestriel(?:lement|les|le|s)?|semestrieel|semestriele|halfjaarlijkse?|zesmaandelijkse?)';
const VERSLAG = '(?: (?:verslag(?:en)?|rapport(?:en)?))?';

/** In the order in which they are tried. */
export const RHYTHMS: readonly Reader[] = [
	// Semestrial and annual reports: the rhythm is the semester, the annual report is every second one.
	rhythm(
		`${REPORT}(?:${SEMESTRIAL}|semesterverslag)${VERSLAG} (?:et|en|&) (?:annuels?|jaarverslag|jaarlijkse?${VERSLAG})(?: de ca)?`,
		'semester',
	),
	reader(
		'(?:(\\d{1,2}|une|deux|trois|quatre|een|twee|drie|vier)\\s*(?:fois|x|keer|maal)|(een|twee|drie|vier)maal) (?:par an(?:nee)?|per jaar)',
		([, number = '', joined = '']) => {
			const times = TIMES_A_YEAR.get(number || joined);
			return times === undefined ? { kind: 'problem', problem: 'vague' } : { kind: 'rhythm', rhythm: times };
		},
	),
	rhythm(
		`${EACH}(?:par trimestre|chaque trimestre|tous les (?:trimestres|trois mois|3 mois)|per kwartaal|(?:elk|ieder) kwartaal|om de (?:drie|3) maanden)|` +
			`trimestriel(?:lement|les|le|s)?|${REPORT}(?:driemaandelijkse?${VERSLAG}|kwartaalverslag(?:en)?)`,
		'quarter',
	),
	rhythm(
		`${EACH}(?:par semestre|chaque semestre|tous les (?:semestres|six mois|6 mois)|per semester|(?:elk|ieder) semester|om de (?:zes|6) maanden)|` +
			`${REPORT}(?:${SEMESTRIAL}${VERSLAG}|semesterverslag(?:en)?)`,
		'semester',
	),
	rhythm(
		`${EACH}(?:de )?(?:chaque annee|par an(?:nee)?|tous les ans|per jaar|van elk jaar|(?:elk|ieder) jaar)|` +
			`annuel(?:lement|les|le|s)?|jaarlijkse?${VERSLAG}`,
		'year',
	),
	rhythm(
		`${EACH}(?:par mois|chaque mois|tous les mois|per maand|(?:elke|iedere) maand)|mensuel(?:lement|les|le|s)?|maandelijkse?${VERSLAG}`,
		'month',
	),
	rhythm(
		'en continu|continuellement|continue?|en permanence|de maniere continue|doorlopend|permanente?|voortdurend',
		null,
	),
];

const TIMES_A_YEAR: ReadonlyMap<string, ReadRhythm> = new Map<string, ReadRhythm>([
	...['1', 'une', 'een'].map((word) => [word, 'year'] as const),
	...['2', 'deux', 'twee'].map((word) => [word, 'semester'] as const),
	...['4', 'quatre', 'vier'].map((word) => [word, 'quarter'] as const),
	['12', 'month'],
]);
