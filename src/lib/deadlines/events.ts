import type { Term } from '$lib/domain/time/calendar';
import type { Snap } from '$lib/domain/time/deadline';
import { clause } from './clause';
import { readCalendar, readCalendarAlone } from './periods';
import { matchEnd, pattern, reader, type Reader } from './reader';
import type { Meaning } from './tokens';

/** Definitions of X, such as `X = la date de l'avis`, and deadlines on the day of an event itself. */

/** Introductions that make a day the last day: "au plus tard le", "uiterlijk op". */
export const BY =
	"(?:au plus tard(?: pour)?(?: le| en| a la| a| au)?|pour(?: le)?|d'ici(?: au| le| a la| a| la)?|jusqu'(?:au|en|a)|tot en met|" +
	'uiterlijk(?: op de| op| tegen| in| binnen)?|ten laatste(?: op| in)?|tegen(?: ten laatste)?|op|voor ten laatste)';

/** A relative deadline; `event` is `X`, a description, or empty when the wording does not say. */
export const relative = (
	terms: readonly Term[],
	event: string,
	snap: Snap | null = null,
	earliest: readonly Term[] | null = null,
): Meaning => ({ kind: 'relative', terms, snap, earliest, event });

/** A relative deadline whose event is described from `at` on; null without a description. */
export function withClause(
	folded: string,
	at: number,
	terms: readonly Term[],
	snap: Snap | null = null,
	earliest: readonly Term[] | null = null,
): ReturnType<Reader> {
	const { event, to } = clause(folded, at);
	// "6 mois après X + 2 ans" counts from another deadline, not from an event.
	return event === '' || /^x\s*[+-]/.test(event)
		? null
		: { meaning: relative(terms, event, snap, earliest), to };
}

/** Reads an event whose own day is the deadline. */
const eventItself = (lead: string, described: string): Reader =>
	reader(`(?:${lead})(?=(${described}))`, ([, words = ''], end, folded) => {
		// "à la fin du premier trimestre 2023" and "à la date du 31/12/2023" are calendar dates.
		if (readCalendar(folded, end) ?? readCalendar(folded, end + words.length)) return null;
		const found = withClause(folded, end, []);
		return found && [found.meaning, found.to];
	});

const DEFINITION = pattern(
	'(?:[,(]\\s*)?(?:(?:ou|dont|avec|waarbij|waar|met) )?(?<![a-z0-9])x\\s*(?:[=:]|(?:etant|est|is|zijnde|designe)(?![a-z]))\\s*',
);

/** `X = 23-03-2023`, `X étant la date de …`, `où X = …`. */
const readDefinition: Reader = (folded, at) => {
	const start = matchEnd(DEFINITION, folded, at);
	if (start === null) return null;
	const day = readCalendarAlone(folded, start);
	if (day?.meaning.kind === 'period')
		return { to: day.to, meaning: { kind: 'eventDay', period: day.meaning.period } };
	if (day?.meaning.kind === 'problem') return day;
	const { event, to } = clause(folded, start, true);
	return event === '' ? null : { to, meaning: { kind: 'event', event } };
};

/** An event that comes first: "à compter du dépôt de la demande, dans les 20 jours". */
const readLeadingEvent = reader(
	"(?:(?:a compter|a dater|a partir) (?:de |du |d')|te rekenen vanaf |te rekenen van |vanaf |na )([^,;:.()\\n]{3,160})(?=, (?:dans|binnen|endeans) )",
	([, event = '']) => ({ kind: 'event', event: event.trim() }),
);

/** In the order in which they are tried. */
export const EVENTS: readonly Reader[] = [
	eventItself(
		'(?:conformement|suivant|selon|volgens|overeenkomstig|in overeenstemming met) (?:aux |au |a )?',
		'[^;.\\n]{0,30}(?:calendrier|planning|jalons|planification|echeancier|kalender|mijlpalen|tijdschema)(?![a-z])',
	),
	eventItself('(?:a |op )?', "(?:la date (?:a laquelle |de |d'|du )|de datum (?:waarop |van ))"),
	eventItself(
		`(?:avant |a |pour |voor |tegen |op |${BY} )`,
		"(?:la fin|le terme|l'expiration|l'echeance|het einde|de afloop|het verstrijken) (?:de la |de l'|du |des |de |van het |van de |van )" +
			'(?!(?:chaque|elke?|mois|maand|trimestre|kwartaal|semestre|semester|annee|jaar|semaine|week)(?![a-z]))',
	),
	reader('\\(\\s*= (?:la date |de datum )', (_, end, folded) => {
		// "(= la date d'entrée en vigueur mentionnée à l'article 32)" only explains the day again.
		const { to } = clause(folded, end);
		return [{ kind: 'label' }, to];
	}),
	readLeadingEvent,
	readDefinition,
];
