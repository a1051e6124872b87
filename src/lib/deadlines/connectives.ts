import { clauseEnd } from './clause';
import { MONTH, ORDINAL } from './lexicon';
import type { Meaning, WordingProblem } from './tokens';
import { reader, type Reader } from './reader';
import { BY } from './events';

/** The words around deadlines: revisions and results, "avant", conditions, and connecting words. */

type PlainKind = 'revision' | 'result' | 'thatIs' | 'or' | 'before' | 'from' | 'doubt';
const plain = (source: string, kind: PlainKind): Reader => reader(source, () => ({ kind }));
const filler = (source: string, role: 'intro' | 'small' | 'mark'): Reader =>
	reader(source, () => ({ kind: 'filler', role }));
const problem = (source: string, value: WordingProblem): Reader =>
	reader(source, (): Meaning => ({ kind: 'problem', problem: value }));
const approval = (source: string, half: 's1' | 'year'): Reader =>
	reader(source, ([, year = '']) => ({ kind: 'approval', report: `${year}-${half}` }));

const SEE =
	'[,(]?\\s*(?:(?:cfr?\\.?|voir|approuvee?(?: dans| par)?|zie|goedgekeurd in|goedgekeurd)\\s*(?:le |het |au )?)?';
const ENGAGEMENT = '(?:\\s*[ev]\\d{1,2}(?![a-z0-9]))?';
const DUE_DATE =
	'(?:(?:la )?dat[ae]s? (?:limites?|cibles?)|echeance|deadline|(?:de )?(?:streefdatum|uiterste datum|einddatum|vervaldatum))';

/** Revisions of a deadline, the reports that approved them, and due dates that the wording itself calculates. */
export const REVISIONS: readonly Reader[] = [
	approval(`${SEE}(?:rapport (?:semestriel|sem\\.?)|(?<=\\(\\s?)sem\\.)(?: approuve)?\\s*(\\d{4})\\)?`, 's1'),
	approval(`${SEE}rapport annuel(?: approuve)?\\s*(\\d{4})\\)?`, 'year'),
	approval(
		`${SEE}(?:semestrieel verslag|semesterverslag|halfjaarverslag|halfjaarlijks verslag)\\s*(\\d{4})\\)?`,
		's1',
	),
	approval(`${SEE}jaarverslag\\s*(\\d{4})\\)?`, 'year'),
	plain(
		`${DUE_DATE}${ENGAGEMENT}(?: (?:new|nouveau))? (?:etant |est |is )(?:fixee?|vastgesteld|bepaald)(?: au| le| op)?`,
		'result',
	),
	plain(
		`(?:proposition de |voorstel (?:van |voor ))?(?:[ev]\\d{1,2} )?(?:nouvelles? (?:dates? (?:limite|cible)s?|echeance|deadline)|` +
			`nieuwe (?:streefdatum|einddatum|uiterste datum|deadline)|${DUE_DATE}${ENGAGEMENT} (?:adaptee|revisee|nouveau|new|nieuw)|` +
			`(?:nouveau|new)(?:\\s*:?\\s*${DUE_DATE})?)(?:\\s*\\([^()\\d]{0,60}\\))?\\s*:?`,
		'revision',
	),
	plain(
		'(?:reporte|prolonge|postpose|repousse|decale)e?s?(?= (?:au|a|jusqu)[^a-z])|(?:remplacee?s?) par|(?:uitgesteld|verlengd|verschoven|verdaagd) (?:tot|naar)|vervangen door',
		'revision',
	),
	plain(`(?:=>\\s*)?${DUE_DATE}${ENGAGEMENT}\\s*[:=]?|=>`, 'result'),
];

/** Words that change the meaning of the day or period after them. */
export const MODIFIERS: readonly Reader[] = [
	problem(
		'(?:(?:des|aussitot|le plus (?:vite|rapidement|tot)) que possible|le plus (?:vite|rapidement|tot) possible|prochainement|rapidement|' +
			'au plus vite|zo (?:snel|spoedig|vlug) mogelijk|binnenkort|ulterieurement|later|dans les (?:plus brefs|meilleurs) delais|onverwijld|' +
			"te bepalen|(?:a|restant a) (?:determiner|definir|fixer|convenir)|l'annee prochaine|volgend jaar|en temps (?:utile|voulu)|te gelegener tijd|" +
			'(?:a|op) (?:court|moyen|long|korte|middellange|lange) term(?:e|ijn))',
		'vague',
	),
	plain(
		'(?:pas|non|niet|ne pas|pas encore) (?:avant|voor)(?: le| la| het)?|(?:au plus tot|ten vroegste|au moins|au minimum|minstens|minimaal|minimum|ou plus tard|of later|et suivants?|en volgende)(?: le| op| en| in| au)?|' +
			'(?:apres|na|depuis|sinds|vers|environ|omstreeks|rond|ongeveer|circa|ca\\.?|autour de)(?: le| la| de| het| du)?|' +
			'(?:tout )?(?:au |le |het )?(?:debut|begin|start)(?: du| de la| de| van het| van de| van)?(?: mois de| mois)?|' +
			"(?:au |le |l'|en |het |de |in het |in de )?(?:printemps|ete|automne|hiver|voorjaar|najaar|lente|zomer|herfst|winter)(?: de| van)?|±|\\+/-",
		'doubt',
	),
	filler('(?:avant|voor) (?=(?:la |het )?(?:fin|einde?) )', 'intro'),
	plain('avant(?: le| la| les)?|voorafgaand aan', 'before'),
	reader('voor(?: het| de)?', () => ({ kind: 'beforeOrFor' })),
	plain("(?:a partir|a compter|a dater) (?:du|de|d')|des le|vanaf|met ingang van|te beginnen op", 'from'),
	reader(
		'(?:sous reserve|onder voorbehoud|sauf si|sauf|tenzij|behoudens|behalve|hormis|a condition|op voorwaarde|mits|' +
			'(?:les )?(?:delais?|periodes?) de suspension|(?:de )?(?:schorsings|opschortings)(?:termijn|periode)(?:en|s)?)',
		(_, end, folded) => [{ kind: 'problem', problem: 'condition' }, clauseEnd(folded, end)],
	),
	plain('soit(?= )|namelijk|met name|zijnde', 'thatIs'),
	plain('ou(?= )|of(?= )', 'or'),
];

/** The end of a month or year that is not named; with a name it is a period of the calendar. */
export const UNDATED = problem(
	"(?:avant |a |pour |voor |tegen |op |d'ici )?(?:la fin|fin|het einde|einde?) (?:de l'|du |de la |de |van het |van de |van )(?:annee|jaar|mois|maand|trimestre|kwartaal|semestre|semester)(?:\\s(?:en cours|courante?|lopende?))?",
	'year-missing',
);

/** Words and marks without a meaning of their own. */
export const FILLERS: readonly Reader[] = [
	filler(
		`${BY}|chaque fois(?: au)?|telkens(?: in het)?|et ensuite|ensuite|puis|vervolgens|daarna|[ev]\\d{1,2}|` +
			'(?:maximum|maximaal|max\\.?|inclus|inbegrepen)|(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag)|' +
			`(?:entre|tussen)(?= (?:le |la |het )?(?:\\d|[tqks]\\d|${MONTH}|${ORDINAL}))`,
		'intro',
	),
	filler("et|en|and|de|du|d'|des|la|les|le|l'|het|un|une|een|a|aux|au|van|in|tot|t/m|jusque", 'small'),
	filler('[,([+=-]', 'mark'),
];
