import { parseDay, parsePeriod, type Period, type Quarter, type Term } from '$lib/domain/calendar';
import type { Snap } from '$lib/domain/deadline';
import {
	foldInPlace,
	MONTH,
	monthOf,
	NUMBER,
	numberOf,
	ORDINAL,
	ordinalOf,
	quarterOfOrdinal,
	UNIT,
	unitOf,
} from './lexicon';

/** The rhythm of a recurring wording; null when it only says "en permanence". */
export type ReadRhythm = 'month' | 'quarter' | 'semester' | 'year' | null;

/** What can be wrong in a wording, at a place of its text. */
export const WORDING_PROBLEMS = [
	'nothing-read',
	'too-long',
	'no-such-day',
	'year-missing',
	'unit-missing',
	'working-days',
	'event-missing',
	'vague',
	'condition',
	'two-readings',
	'printed-differs',
] as const;
export type WordingProblem = (typeof WORDING_PROBLEMS)[number];

/** What a piece of a wording means. */
export type Meaning =
	| { readonly kind: 'period'; readonly period: Period; readonly range: boolean }
	| { readonly kind: 'monthDay'; readonly month: number; readonly day: number }
	| {
			readonly kind: 'relative';
			readonly terms: readonly Term[];
			readonly snap: Snap | null;
			/** From how early on, for "6 à 12 mois après". */
			readonly earliest: readonly Term[] | null;
			/** What X is, in the words of the text; empty when the text does not say it here. */
			readonly event: string;
	  }
	| { readonly kind: 'eventDay'; readonly period: Period }
	| { readonly kind: 'event'; readonly event: string }
	| { readonly kind: 'rhythm'; readonly rhythm: ReadRhythm }
	| { readonly kind: 'before' | 'beforeOrFor' | 'from' }
	| { readonly kind: 'revision' | 'result' | 'thatIs' | 'or' | 'label' | 'filler' }
	| { readonly kind: 'approval'; readonly report: string }
	| { readonly kind: 'problem'; readonly problem: WordingProblem };

/** A piece of the text with its meaning; `from` and `to` are places in the text as given. */
export type Token = { readonly from: number; readonly to: number; readonly meaning: Meaning };

const AFTER =
	"(?:apres que|apres|suivant|qui suivent|qui suit|a compter (?:de|du|d')|a dater (?:de|du|d')|a partir (?:de|du|d')|" +
	'te rekenen vanaf|te rekenen van|te tellen vanaf|die volgen op|die volgt op|volgend op|volgende op|nadat|na|vanaf)';
const WITHIN =
	"(?:dans (?:un |le )?delai (?:maximal |maximum )?(?:de|d')|dans les|dans le|dans|endeans les|endeans|en|" +
	'binnen een termijn van|binnen de|binnen het|binnen)';
const BY =
	"(?:au plus tard(?: pour)?(?: le| en| a| au)?|pour(?: le)?|d'ici(?: au| le| a| la)?|jusqu'(?:au|en|a)|" +
	'uiterlijk(?: op| tegen| in| binnen)?|ten laatste(?: op| in)?|tegen(?: ten laatste)?|op|le|voor ten laatste)';

/** The places where the description of an event ends. */
const CLAUSE_END =
	/[;)\]]|\.(?=\s|$)|=>|,?\s*(?:\b(?:ou|dont|avec|waarbij|met|soit)\s+)?\bx\s*(?:=|etant\b|est\b|is\b)|\(?\b(?:nouvelle date|date limite|data limite|streefdatum|nieuwe streefdatum|sous reserve|onder voorbehoud|cfr?\.)|\bnew\b|\bnouveau\b\s*:?/g;

/** Reads one kind of piece at a place of the folded text; null when it is not there. */
type Reader = (folded: string, at: number) => { to: number; meaning: Meaning } | null;

function sticky(source: string): RegExp {
	return new RegExp(source, 'y');
}

/** A reader for what one pattern matches. Patterns only repeat within bounds, so that no text is slow. */
function reader(
	source: string,
	make: (groups: readonly string[], end: number, folded: string) => Meaning | [Meaning, number] | null,
): Reader {
	const pattern = sticky(source);
	return (folded, at) => {
		pattern.lastIndex = at;
		const match = pattern.exec(folded);
		if (!match || match[0] === '') return null;
		const end = at + match[0].length;
		const made = make(
			match.map((group) => group ?? ''),
			end,
			folded,
		);
		if (!made) return null;
		return Array.isArray(made) ? { meaning: made[0], to: made[1] } : { meaning: made, to: end };
	};
}

/** Where the event description that begins at `at` ends; brackets that open within it close within it. */
function clauseEnd(folded: string, at: number): number {
	let from = at;
	for (;;) {
		CLAUSE_END.lastIndex = from;
		const match = CLAUSE_END.exec(folded);
		const end = match?.index ?? folded.length;
		const inside = folded.slice(at, end);
		const open = inside.split('(').length - inside.split(')').length;
		if (match?.[0] !== ')' || open <= 0) return end;
		from = end + 1;
	}
}

const ofDay = (year: string, month: string | number, day: string): Meaning => {
	const full = year.length === 2 ? `20${year}` : year;
	const found = parseDay(`${full}-${String(month).padStart(2, '0')}-${day.padStart(2, '0')}`);
	return found
		? { kind: 'period', period: { precision: 'day', first: found, last: found }, range: false }
		: { kind: 'problem', problem: 'no-such-day' };
};
const ofNotation = (notation: string): Meaning => {
	const period = parsePeriod(notation);
	return period ? { kind: 'period', period, range: false } : { kind: 'problem', problem: 'no-such-day' };
};
const two = (number: number | null) => String(number ?? 0).padStart(2, '0');

function termsOf(number: string, unit: string, sign: 1 | -1 = 1): Term[] | null {
	const count = numberOf(number);
	const known = unitOf(unit.replace(/\s+/g, ' '));
	return count === null || !known ? null : [{ count: sign * count * known.size, unit: known.unit }];
}

const OF = "(?:\\s*(?:de l'annee|de l'an|van het jaar|de|du|van|/|-))?\\s*";
const HALF = '(?:semestre|semester|halfjaar|helft|jaarhelft)';
const QUARTER = '(?:trimestre|trimester|kwartaal)';

/** Calendar days and periods. Longer forms come first. */
const PERIODS: readonly Reader[] = [
	reader('(\\d{4})-(\\d{2})-(\\d{2})(?!\\d)', ([, year = '', month = '', day = '']) =>
		ofDay(year, month, day),
	),
	reader(
		'(\\d{1,2})\\s?[./-]\\s?(\\d{1,2})\\s?[./-]\\s?(\\d{4}|\\d{2}(?!\\d))',
		([, day = '', month = '', year = '']) => ofDay(year, month, day),
	),
	reader(`(\\d{1,2})(?:er|e|ste|de)?\\s+(${MONTH})\\s+(\\d{4})`, ([, day = '', month = '', year = '']) =>
		ofDay(year, two(monthOf(month)), day),
	),
	reader(`(?:mi|medio|midden|half)\\s?-?\\s?(${MONTH})\\s+(\\d{4})`, ([, month = '', year = '']) =>
		ofDay(year, two(monthOf(month)), '15'),
	),
	reader(
		"(?:(?:a )?la fin (?:du|de|d')|fin (?:du |de )?|het einde van|einde?(?: van)?|eind )?\\s*" +
			`(${MONTH})\\s+(\\d{4})`,
		([, month = '', year = '']) => ofNotation(`${year}-${two(monthOf(month))}`),
	),
	reader('(\\d{1,2})/(\\d{4})', ([, month = '', year = '']) =>
		ofNotation(`${year}-${month.padStart(2, '0')}`),
	),
	reader(
		`(?:(?:la )?fin (?:du |de )?|einde? (?:van )?(?:het )?)?(${ORDINAL})\\s*${QUARTER}${OF}(\\d{4})`,
		([, ordinal = '', year = '']) => ofNotation(`${year}-Q${quarterOfOrdinal(ordinal) ?? 0}`),
	),
	reader('[tqk]([1-4])[\\s/-]*(\\d{4})', ([, quarter = '', year = '']) => ofNotation(`${year}-Q${quarter}`)),
	reader('(\\d{4})[\\s/-]?[tqk]([1-4])(?!\\d)', ([, year = '', quarter = '']) =>
		ofNotation(`${year}-Q${quarter}`),
	),
	reader(
		`(?:(?:la )?fin (?:du |de )?|einde? (?:van )?(?:het )?)?(${ORDINAL})\\s*${HALF}${OF}(\\d{4})`,
		([, ordinal = '', year = '']) => ofNotation(`${year}-S${ordinalOf(ordinal) ?? 0}`),
	),
	reader('s(?:em\\.?\\s?)?([12])[\\s/-]*(\\d{4})', ([, half = '', year = '']) =>
		ofNotation(`${year}-S${half}`),
	),
	reader('(\\d{4})[\\s/-]?s([12])(?!\\d)', ([, year = '', half = '']) => ofNotation(`${year}-S${half}`)),
	reader('(?:mi|medio|midden|halfweg|half)\\s?-?\\s?(\\d{4})(?!\\d)', ([, year = '']) =>
		ofNotation(`${year}-S1`),
	),
	reader('(?:tout )?(?:au )?(?:debut|begin)\\s+(?:de |van )?(?:\\d{4})', () => ({
		kind: 'problem',
		problem: 'vague',
	})),
	reader(
		"(?:(?:a )?la fin (?:de l'annee |de )|fin (?:de l'annee |de )?|het einde van(?: het jaar)?|einde? (?:van )?(?:het jaar )?|" +
			"(?:dans le )?courant (?:de l'annee |de )?|in de loop van(?: het jaar)?|(?:de |l')?annee|het jaar|en|in)?\\s*" +
			'((?:19|20)\\d{2})(?![\\d/.])',
		([, year = '']) => ofNotation(year),
	),
];

function readPeriod(folded: string, at: number): ReturnType<Reader> {
	for (const read of PERIODS) {
		const found = read(folded, at);
		if (found) return found;
	}
	return null;
}

/** Two periods that are the ends of one: "entre le 1er janvier 2026 et le 28 février 2026", "de 2022 à 2025". */
const readRange: Reader = (folded, at) => {
	const open = sticky('(?:entre|tussen|a partir du|du|de|van|vanaf)\\s+(?:le |la |het )?');
	open.lastIndex = at;
	const start = open.exec(folded);
	const first = start && readPeriod(folded, at + start[0].length);
	if (!first || first.meaning.kind !== 'period') return null;
	const join = sticky("\\s*(?:et|en|a|au|jusqu'au|tot en met|tot)\\s+(?:le |la |het )?");
	join.lastIndex = first.to;
	const middle = join.exec(folded);
	const second = middle && readPeriod(folded, first.to + middle[0].length);
	if (!second || second.meaning.kind !== 'period') return null;
	const from = first.meaning.period.first;
	const to = second.meaning.period.last;
	const period = parsePeriod(`${from.toString()}/${to.toString()}`);
	return period ? { to: second.to, meaning: { kind: 'period', period, range: true } } : null;
};

/** `X + 12 mois (cfr. Art. 33.2) + 6 mois`, `X – 2 mois`, `X plus 2 ans`. */
const readSum: Reader = (folded, at) => {
	const x = sticky('x\\s*(?=[+-]\\s*\\S|plus\\s)');
	x.lastIndex = at;
	if (!x.test(folded)) return null;
	const terms: Term[] = [];
	let to = x.lastIndex;
	const more = sticky(`\\s*(?:\\([^()=]{0,40}\\)\\s*)?(\\+|-|plus)\\s*(${NUMBER})\\s*(?:(${UNIT})\\b)?`);
	for (;;) {
		more.lastIndex = to;
		const match = more.exec(folded);
		if (!match) break;
		const [whole, sign, number = '', unit] = match;
		if (unit === undefined)
			return { to: to + whole.length, meaning: { kind: 'problem', problem: 'unit-missing' } };
		const term = termsOf(number, unit, sign === '-' ? -1 : 1);
		if (!term) return null;
		terms.push(...term);
		to += whole.length;
	}
	if (terms.length === 0) return null;
	return { to, meaning: { kind: 'relative', terms, snap: null, earliest: null, event: '' } };
};

/** A relative deadline whose event is described from `end` on. */
function withClause(
	folded: string,
	end: number,
	terms: readonly Term[] | null,
	snap: Snap | null = null,
	earliest: readonly Term[] | null = null,
): [Meaning, number] | null {
	if (!terms) return null;
	const to = clauseEnd(folded, end);
	const event = folded.slice(end, to).trim();
	return [{ kind: 'relative', terms, snap, earliest, event }, event === '' ? end : to];
}

const month = (ordinal: string): Term[] => [{ count: ordinalOf(ordinal) ?? 1, unit: 'month' }];
const quarterSnap = (ordinal: string): Snap | null => {
	const quarter: Quarter | null = quarterOfOrdinal(ordinal);
	return quarter && { kind: 'quarter', quarter };
};

const FOLLOWS = '(?:qui suit|qui suivra|suivant|die volgt op|volgend op|volgende op|na)';
const COUNT = `(${NUMBER})\\s*(${UNIT})\\b`;
const RELATIVES: readonly Reader[] = [
	readSum,
	reader(
		`(?:au |in het )?(${ORDINAL})\\s*${QUARTER}\\s*(?:de|van)\\s*(?:l'annee |het jaar )?x\\s*\\+\\s*(\\d{1,2})`,
		([, ordinal = '', years = '']) => {
			const snap = quarterSnap(ordinal);
			const terms: Term[] = [{ count: Number(years), unit: 'year' }];
			return snap && { kind: 'relative', terms, snap, earliest: null, event: '' };
		},
	),
	reader(
		`(?:le |de |op de )?(?:premier|1er|eerste) (?:jour|dag) (?:du|de la|van de|van het)\\s+(?:(${ORDINAL})\\s+)?(?:mois|maand) ${FOLLOWS}\\s*`,
		([, ordinal = ''], end, folded) => withClause(folded, end, month(ordinal), { kind: 'monthStart' }),
	),
	reader(
		'(?:avant |a |pour |voor |tegen |uiterlijk (?:op )?|au plus tard (?:le |a )?)?(?:la fin|le dernier jour|het einde|eind|de laatste dag) ' +
			`(?:du|de la|van de|van het)\\s+(?:(${ORDINAL})\\s+)?(?:mois|maand) ${FOLLOWS}\\s*`,
		([, ordinal = ''], end, folded) => withClause(folded, end, month(ordinal), { kind: 'monthEnd' }),
	),
	reader(
		`(?:${WITHIN}\\s+)?(${NUMBER})\\s*(?:a|tot|-|ou|of)\\s*(${NUMBER})\\s*(${UNIT})\\b\\s*${AFTER}\\s*`,
		([, least = '', most = '', unit = ''], end, folded) =>
			withClause(folded, end, termsOf(most, unit), null, termsOf(least, unit)),
	),
	reader(
		`(?:${BY}\\s+)?(?:${WITHIN}\\s+)?${COUNT}\\s*${AFTER}(?=[\\s:])\\s*`,
		([, number = '', unit = ''], end, folded) => withClause(folded, end, termsOf(number, unit)),
	),
	reader(
		`(?:${BY}\\s+)?${COUNT}\\s*(?:avant|voor|voorafgaand aan)\\s+`,
		([, number = '', unit = ''], end, folded) => withClause(folded, end, termsOf(number, unit, -1)),
	),
	reader(`(?:${BY}\\s+)?(?:${WITHIN}\\s+)(?:les |de )?${COUNT}`, ([, number = '', unit = '']) => {
		const terms = termsOf(number, unit);
		return terms && { kind: 'relative', terms, snap: null, earliest: null, event: '' };
	}),
	reader(
		'(?:(?:au fur et a mesure|geleidelijk),?\\s*)?(?:conformement|selon|suivant|volgens|overeenkomstig|in overeenstemming met)\\s+' +
			'(?=[^;.]{0,30}(?:calendrier|planning|jalons|planification|echeancier|kalender|mijlpalen|tijdschema))',
		(_, end, folded) => withClause(folded, end, []),
	),
	reader("(?:a )?(?:la date (?:a laquelle|de|d'|du)|de datum (?:waarop|van))\\s*", (_, end, folded) =>
		withClause(folded, end, []),
	),
];

/** `X = 23-03-2023`, `X étant la date de …`, `où X = …`. */
const readDefinition: Reader = (folded, at) => {
	const opening = sticky(
		'[,(]?\\s*(?:(?:ou|dont|avec|waarbij|waar|met)\\s+)?\\bx\\s*(?:=|:|etant\\b|est\\b|is\\b|zijnde\\b)\\s*',
	);
	opening.lastIndex = at;
	const match = opening.exec(folded);
	if (!match) return null;
	const start = at + match[0].length;
	const day = readPeriod(folded, start);
	if (day?.meaning.kind === 'period')
		return { to: day.to, meaning: { kind: 'eventDay', period: day.meaning.period } };
	if (day?.meaning.kind === 'problem') return day;
	const to = clauseEnd(folded, start);
	const event = folded.slice(start, to).trim();
	return event === '' ? null : { to, meaning: { kind: 'event', event } };
};

const rhythm = (source: string, value: ReadRhythm): Reader =>
	reader(source, () => ({ kind: 'rhythm', rhythm: value }));
const plain = (
	source: string,
	kind: 'revision' | 'result' | 'thatIs' | 'or' | 'filler' | 'before' | 'from',
): Reader => reader(source, () => ({ kind }));
const problem = (source: string, value: WordingProblem): Reader =>
	reader(source, () => ({ kind: 'problem', problem: value }));
const approval = (source: string, half: 's1' | 'year'): Reader =>
	reader(source, ([, year = '']) => ({ kind: 'approval', report: `${year}-${half}` }));
const SEE =
	'[,(]?\\s*(?:\\(?\\s*(?:cfr?\\.?|voir|approuvee?|approuve|zie|goedgekeurd in het|goedgekeurd)\\s*(?:le |het |au )?)?';

/** All readers, in the order in which they are tried at each place. */
const READERS: readonly Reader[] = [
	approval(`${SEE}rapport (?:semestriel|sem\\.?)(?: approuve)?\\s*(\\d{4})\\)?`, 's1'),
	approval(`${SEE}rapport annuel(?: approuve)?\\s*(\\d{4})\\)?`, 'year'),
	approval(
		`${SEE}(?:semestrieel verslag|semesterverslag|halfjaarverslag|halfjaarlijks verslag)\\s*(\\d{4})\\)?`,
		's1',
	),
	approval(`${SEE}jaarverslag\\s*(\\d{4})\\)?`, 'year'),
	plain(
		'(?:[ev]\\d{1,2}\\s+)?(?:nouvelles? dates? (?:limite|cible)s?|dates? limite (?:adaptee|nouveau|new|revisee)|' +
			'(?:nouveau|new)\\b\\s*:?\\s*(?:date limite|date cible)?|nieuwe (?:streefdatum|einddatum|uiterste datum|deadline))\\s*(?:\\([^()\\d]{0,60}\\))?\\s*:?',
		'revision',
	),
	plain(
		'(?:=>|(?:la )?dat[ae] (?:limite|cible)|(?:de )?(?:streefdatum|uiterste datum|einddatum))\\s*(?:[ev]\\d{1,2}\\b)?\\s*[:=]?',
		'result',
	),
	...RELATIVES,
	readDefinition,
	problem(
		`(?:${WITHIN}\\s+)?(?:(?:${NUMBER})\\s+)?(?:jours? (?:ouvrables?|ouvres?)|werkdag(?:en)?)\\b`,
		'working-days',
	),
	rhythm(
		"(?:suivi |opvolging |follow-up )?(?:via |par le biais d'un |via (?:le |les |het ) ?|par |door )?(?:le |les |het |de )?(?:rapports? )?" +
			'(?:semestriels?|semestrieel|halfjaarlijks|semesterverslag|semestriele)(?: verslag)?\\s+(?:et|en|&)\\s+(?:annuels?|jaarverslag|jaarlijks(?: verslag)?)(?: de ca)?',
		'semester',
	),
	rhythm(
		'(?:par trimestre|trimestriel(?:lement|le|s)?|(?:a )?chaque trimestre|tous les trois mois|driemaandelijks|per kwartaal|(?:elk|ieder) kwartaal|kwartaalverslag)\\b',
		'quarter',
	),
	rhythm(
		'(?:par semestre|semestriel(?:lement|le|s)?|chaque semestre|tous les six mois|deux fois par an|halfjaarlijkse?|zesmaandelijkse?|semestriele|semestrieel|per semester|elk semester|(?:tweemaal|twee keer) per jaar)\\b',
		'semester',
	),
	rhythm(
		'(?:chaque annee|annuel(?:lement|le|s)?|par an|une fois par an|tous les ans|de chaque annee|jaarlijkse?|(?:elk|ieder) jaar|(?:eenmaal |een keer )?per jaar|van elk jaar)\\b',
		'year',
	),
	rhythm(
		'(?:par mois|mensuel(?:lement|le|s|les)?|chaque mois|maandelijkse?|per maand|elke maand)\\b',
		'month',
	),
	rhythm(
		'(?:en continu|continuellement|continue?|en permanence|de maniere continue|doorlopend|permanente?|voortdurend)\\b',
		null,
	),
	readRange,
	plain('(?:avant (?=la fin|fin)|voor (?=het einde|einde?))', 'filler'),
	plain('(?:avant(?: le)?|voorafgaand aan)\\s+', 'before'),
	reader('voor(?: het| de)?\\s+', () => ({ kind: 'beforeOrFor' })),
	plain('(?:a partir (?:du|de)|des le|vanaf|met ingang van|te beginnen op)\\s+', 'from'),
	readPeriod,
	reader('(\\d{1,2})[/.-](\\d{1,2})(?![\\d/.-])', ([, day = '', monthNumber = '']) =>
		monthDay(day, Number(monthNumber)),
	),
	reader(`(\\d{1,2})(?:er|e|ste|de)?\\s+(${MONTH})`, ([, day = '', name = '']) =>
		monthDay(day, monthOf(name) ?? 0),
	),
	problem(
		`(?:fin|einde?|mi|medio)?[\\s-]*(?:${MONTH}|(?:${ORDINAL})\\s*(?:${QUARTER}|${HALF}))(?![a-z])`,
		'year-missing',
	),
	problem(
		"(?:des que possible|le plus (?:vite|rapidement) possible|prochainement|rapidement|au plus vite|zo snel mogelijk|zo spoedig mogelijk|binnenkort|ulterieurement|later|dans les plus brefs delais|onverwijld|te bepalen|a determiner|a definir|l'annee prochaine|volgend jaar)",
		'vague',
	),
	reader('(?:sous reserve|onder voorbehoud|sauf si|sauf|tenzij|behoudens)\\b', (_, end, folded) => [
		{ kind: 'problem', problem: 'condition' },
		clauseEnd(folded, end),
	]),
	plain('soit(?=\\s)|namelijk|met name', 'thatIs'),
	plain('ou(?=\\s)|of(?=\\s)', 'or'),
	plain(
		`(?:${BY}|chaque fois(?: au)?|telkens(?: in het)?|et ensuite|ensuite|puis|vervolgens|daarna|et|en|and|de|du|d'|la|les|het|a|au|aux|avant|van|in|pour)(?![a-z0-9])`,
		'filler',
	),
	plain('[\\s,;:.()\\[\\]&+/\'"«»=>-]+', 'filler'),
];

function monthDay(day: string, monthNumber: number): Meaning {
	// A leap year, so that 29 February is a day of the year.
	return parseDay(`2024-${two(monthNumber)}-${day.padStart(2, '0')}`)
		? { kind: 'monthDay', month: monthNumber, day: Number(day) }
		: { kind: 'problem', problem: 'no-such-day' };
}

const isLetter = (character: string) => /[\p{L}\p{N}]/u.test(character);

/**
 * Cuts a wording into the pieces that are understood and those that are not. Pieces begin at the start of a word.
 * Texts that describe an event come back as they were written.
 */
export function scan(text: string): { tokens: Token[]; unread: { from: number; to: number }[] } {
	const folded = foldInPlace(text);
	const asWritten = (meaning: Meaning, from: number, to: number): Meaning => {
		if ((meaning.kind !== 'relative' && meaning.kind !== 'event') || meaning.event === '') return meaning;
		const start = folded.indexOf(meaning.event, from);
		const event = text.slice(start, start + meaning.event.length).replace(/\s+/g, ' ');
		return start < 0 || start > to ? meaning : { ...meaning, event };
	};
	const tokens: Token[] = [];
	const unread: { from: number; to: number }[] = [];
	let at = 0;
	while (at < folded.length) {
		const inWord = at > 0 && isLetter(folded.charAt(at - 1)) && isLetter(folded.charAt(at));
		const found = inWord ? null : firstOf(folded, at, text);
		if (found && found.to > at) {
			tokens.push({ from: at, to: found.to, meaning: asWritten(found.meaning, at, found.to) });
			at = found.to;
			continue;
		}
		const last = unread.at(-1);
		if (last && last.to === at) unread[unread.length - 1] = { from: last.from, to: at + 1 };
		else unread.push({ from: at, to: at + 1 });
		at++;
	}
	return { tokens, unread };
}

function firstOf(folded: string, at: number, text: string): ReturnType<Reader> {
	for (const read of READERS) {
		const found = read(folded, at);
		if (!found) continue;
		// The accents of "vóór" say that the day itself is out; without them Dutch means either.
		if (found.meaning.kind === 'beforeOrFor' && /^v(?:óó|oó|óo)r/i.test(text.slice(at, found.to)))
			return { to: found.to, meaning: { kind: 'before' } };
		return found;
	}
	return null;
}
