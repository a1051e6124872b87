import { MONTH, UNIT } from './lexicon';

/** Where the description of an event ends: "18 mois après [la publication de l'arrêté]; …". */

/** The start of another deadline after "et" or a comma. */
const NEXT =
	`(?:(?:et |en )?(?:au plus tard |uiterlijk |ten laatste )?(?:le |au |op |en )?)?(?:\\d{1,2}[/.-]\\d{1,2}[/.-]\\d{2}|\\d{1,2}(?:er|ste|de|e)? (?:${MONTH}) \\d{4}|` +
	`x\\s*[+-]|(?:[a-z-]{2,20}|\\d{1,4})\\s*(?:${UNIT}) (?:apres|na|avant|voor|a compter|vanaf|suivant)(?![a-z]))`;

const ENDS = new RegExp(
	[
		'[;)\\]»]',
		'\\.(?=\\s|$)',
		'\\n\\s*\\n',
		'=>',
		'(?:[,(]\\s*)?(?:(?<![a-z])(?:ou|dont|avec|waarbij|waar|met)\\s+)?(?<![a-z0-9])x\\s*(?:[=:]|(?:etant|est|is|zijnde)(?![a-z]))',
		`(?:,|\\n|(?<![a-z])(?:et|en|ou|of)(?= ))\\s*(?=${NEXT})`,
		',?\\s*(?<![a-z])(?:puis|ensuite|daarna|vervolgens)(?![a-z])',
		'[,(]?\\s*(?<![a-z])(?:sous reserve|onder voorbehoud|sauf|tenzij|behoudens|behalve|hormis|a condition|op voorwaarde|mits)(?![a-z])',
		'(?<![a-z])(?:nouvelles? dates?|dat[ae]s? limites?|streefdatum|nieuwe (?:streef|eind)datum|uiterste datum)(?![a-z])',
		'[(]?\\s*cfr?\\.\\s*rapport',
		'(?<![a-z])(?:new(?![a-z])|nouveau\\s*:)',
	]
		.join('|')
		.replaceAll(' ', '\\s{1,4}'),
	'g',
);
const DATE_AFTER_COLON = /\s*:\s*(?=\d{1,2}[/.-]\d)/y;
/** Full stops that do not end a sentence: after an abbreviation, or after a version number before a small word. */
const NO_STOP = /(?:(?<![a-z])(?:art|al|cf|cfr|no|nr|p|dr|prof|resp|adm)|\d\.\d{1,3})$/;
const SMALL_NEXT = /^\.\s+(?:par|de|du|des|van|door|et|en|pour|voor|chez|bij)\s/;

/** "celui de sa publication", "die waarin ze is bekendgemaakt": the month meant is that of the event. */
const LEAD = /^[\s,:]*(?:(?:celui|celle)\s+(?:de\s+|du\s+|d')|(?:die|dat)\s+waarin\s+)?/;

const count = (text: string, mark: string) => text.split(mark).length - 1;

/** Whether a match is not the end after all: it closes a bracket or quote opened inside, or is a stop within a name. */
function continues(mark: string, inside: string, rest: string): boolean {
	if (mark === ')') return count(inside, '(') > count(inside, ')');
	if (mark === '»') return count(inside, '«') > count(inside, '»');
	if (mark !== '.') return false;
	if (count(inside, '«') > count(inside, '»')) return true;
	const stop = NO_STOP.exec(inside.slice(-12));
	return stop !== null && (/[a-z]/.test(stop[0]) || SMALL_NEXT.test(rest));
}

/** Where the description that starts at `at` ends. `dated`: a date after a colon is not part of it. */
export function clauseEnd(folded: string, at: number, dated = false): number {
	ENDS.lastIndex = at;
	let end = folded.length;
	for (let match = ENDS.exec(folded); match; match = ENDS.exec(folded)) {
		if (continues(match[0], folded.slice(at, match.index), folded.slice(match.index, match.index + 12)))
			continue;
		end = match.index;
		break;
	}
	const colon = dated ? folded.slice(at, end).lastIndexOf(':') : -1;
	if (colon < 0) return end;
	DATE_AFTER_COLON.lastIndex = at + colon;
	return DATE_AFTER_COLON.test(folded) ? at + colon : end;
}

/**
 * The description that starts at `at`, without introductory words and surrounding punctuation; empty when there is
 * none.
 */
export function clause(folded: string, at: number, dated = false): { event: string; to: number } {
	const end = clauseEnd(folded, at, dated);
	const whole = folded.slice(at, end);
	const lead = LEAD.exec(whole)?.[0].length ?? 0;
	const event = whole.slice(lead).replace(/[\s,:(-]+$/, '');
	return { event, to: event === '' ? at : at + lead + event.length };
}
