import type { Term } from '$lib/domain/calendar';
import type { Snap } from '$lib/domain/deadline';
import { clause } from './clause';
import { ORDINAL, ordinalOf, quarterOfNumber, UNIT, unitOf } from './lexicon';
import type { Meaning } from './tokens';
import { readNumber } from './numbers';
import { readCalendar, readCalendarAlone } from './periods';
import { endOf, matchAt, pattern, reader, type Reader } from './reader';

/** Deadlines that count from an event: `X + 18 mois`, "dans les trois mois qui suivent la publication". */

type Found = ReturnType<Reader>;

const AFTER =
	'(?:(?:apres que|apres|suivant|qui suivent|qui suit|qui suivra|te rekenen vanaf|te rekenen van|te tellen vanaf|die volgen op|' +
	"die volgt op|dat volgt op|volgend op|volgende op|nadat|na|vanaf)(?= |:|$)|(?:a compter|a dater|a partir) (?:de |du |d'))";
export const WITHIN =
	"(?:dans (?:un |le )?delai (?:maximal |maximum )?de |dans les |dans le |dans l'|dans |endeans les |endeans le |endeans l'|endeans |en |" +
	'binnen een termijn van |binnen de |binnen het |binnen )';
export const BY =
	"(?:au plus tard(?: pour)?(?: le| en| a la| a| au)?|pour(?: le)?|d'ici(?: au| le| a la| a| la)?|jusqu'(?:au|en|a)|tot en met|" +
	'uiterlijk(?: op de| op| tegen| in| binnen)?|ten laatste(?: op| in)?|tegen(?: ten laatste)?|op|voor ten laatste)';
const AT_MOST = '(?:maximum |maximaal |au maximum |hoogstens |ten hoogste |tot )';

const LEAD = pattern(`(?:${BY} )?(?:${WITHIN})?${AT_MOST}?`);
const LEAD_WITHIN = pattern(`(?:${BY} )?${WITHIN}${AT_MOST}?`);
const LEAD_BEFORE = pattern(`(?:${BY} )?(?:(?:au moins|au minimum|minstens|ten minste|minimaal) )?`);
const FOLLOWS = pattern(`\\s*${AFTER}\\s*`);
const OF = pattern("\\s*(?:des |de la |de l'|de |du |d'|van )");
/** "dans le mois de la clôture" counts from the closing itself: its article stays. */
const OF_EVENT = pattern("\\s*(?:de (?=la |l'|ce|cet|sa |son )|du |des |d'|de |van )");
const EARLIER = pattern('\\s*(?:avant|voor|voorafgaand aan) ');
const UNIT_AT = pattern(`\\s*(${UNIT})`);
/** "dans le mois", "binnen het jaar": the unit alone is one of it. */
const LEAD_ONE = pattern(
	`(?:${BY} )?(?:dans|endeans|binnen) (?:le |l'|de |het )(an|annee|mois|semaine|trimestre|semestre|jaar|maand|week|kwartaal|semester)`,
);
const HALF_MORE = pattern('\\s*(?:et demie?|en (?:een )?hal(?:f|ve))');
const RESTATED = pattern('\\s*\\((?=[a-z0-9])');
const CLOSED = pattern('\\s*\\)');
const SPACE = pattern(' ');
const AND = pattern('\\s*(?:et|en|plus) ');
const ONE_AND_HALF = pattern('anderhal(?:f|ve)');
const HALF_DIGIT = /[.,]5(?!\d)/y;

/** A number with its half, as it is written: `18`, `1,5`, "vingt-quatre (24)", "anderhalf". */
function readAmount(folded: string, at: number): { value: number; to: number } | null {
	const oneAndHalf = endOf(ONE_AND_HALF, folded, at);
	if (oneAndHalf !== null) return { value: 1.5, to: oneAndHalf };
	const number = readNumber(folded, at);
	if (!number) return null;
	const half = endOf(HALF_DIGIT, folded, number.to);
	if (half !== null) return { value: number.value + 0.5, to: half };
	const bracket = endOf(RESTATED, folded, number.to);
	const again = bracket === null ? null : readNumber(folded, bracket);
	const closed = again && endOf(CLOSED, folded, again.to);
	if (!closed) return number;
	return again.value === number.value ? { ...number, to: closed } : null;
}

/** Half a year is six months; half a month is no number of calendar units. */
function termOf(amount: number, unit: string, sign: 1 | -1): Term | null {
	const known = unitOf(unit);
	if (!known) return null;
	const [count, name] =
		Number.isInteger(amount) || known.unit !== 'year'
			? [amount * known.size, known.unit]
			: [amount * 12, 'month' as const];
	return Number.isInteger(count) ? { count: count === 0 ? 0 : sign * count, unit: name } : null;
}

/** `12 mois`, "un an et demi", "2 ans et 6 mois". */
function readTerms(folded: string, at: number, sign: 1 | -1 = 1): { terms: Term[]; to: number } | null {
	const terms: Term[] = [];
	let to = at;
	for (let next: number | null = at; next !== null && terms.length < 3; next = endOf(AND, folded, to)) {
		const amount = readAmount(folded, next);
		const unit = amount && matchAt(UNIT_AT, folded, amount.to);
		if (!amount || !unit) break;
		const unitEnd = amount.to + unit[0].length;
		const halfEnd = endOf(HALF_MORE, folded, unitEnd);
		const term = termOf(amount.value + (halfEnd === null ? 0 : 0.5), unit[1] ?? '', sign);
		if (!term) return null;
		terms.push(term);
		to = halfEnd ?? unitEnd;
	}
	return terms.length > 0 ? { terms, to } : null;
}

const relative = (
	terms: readonly Term[],
	event: string,
	snap: Snap | null = null,
	earliest: readonly Term[] | null = null,
): Meaning => ({ kind: 'relative', terms, snap, earliest, event });

/** A relative deadline whose event is described from `at` on. */
function withClause(
	folded: string,
	at: number,
	terms: readonly Term[],
	snap: Snap | null = null,
	earliest: readonly Term[] | null = null,
): Found {
	const { event, to } = clause(folded, at);
	return event === '' ? null : { meaning: relative(terms, event, snap, earliest), to };
}

const X = pattern('x');
const SIGN = pattern('\\s*(?:([+-])|plus )\\s*');
const IN_MONTH = pattern(
	'\\s*,\\s*(?:(?:le |de |op de )?(premier|1er|eerste) (?:jour|dag)|(?:la |het )?(?:fin|einde?)|(?:le dernier jour|de laatste dag)) ' +
		'(?:du mois|van de maand)(?! (?:qui|die|suivant|volgend))',
);

/** X and its terms; `unit-missing` where a number has no unit, unless `bare` numbers are years ("2e trimestre de X+1"). */
function readSum(folded: string, at: number, bare: boolean): Found {
	let to = endOf(X, folded, at);
	if (to === null) return null;
	const terms: Term[] = [];
	for (let sign = matchAt(SIGN, folded, to); sign; sign = matchAt(SIGN, folded, to)) {
		const start: number = to + sign[0].length;
		const factor = sign[1] === '-' ? -1 : 1;
		const found = readTerms(folded, start, factor);
		if (found) {
			terms.push(...found.terms);
			to = found.to;
			continue;
		}
		const amount = readAmount(folded, start);
		if (!amount || endOf(UNIT_AT, folded, amount.to) !== null) return null;
		if (!bare || !Number.isInteger(amount.value))
			return { to: amount.to, meaning: { kind: 'problem', problem: 'unit-missing' } };
		terms.push({ count: factor * amount.value, unit: 'year' });
		to = amount.to;
	}
	return { to, meaning: relative(terms, 'X') };
}

const DEFINES = pattern('\\s*(?:[=:]|(?:etant|est|is|zijnde|designe)(?![a-z])|[±/])');

/** `X + 12 mois`, `X – 2 mois`, `X + 18 mois, le premier jour du mois`, "X + 3 mois après la réception". */
const readX: Reader = (folded, at) => {
	if (endOf(X, folded, at) === null) return null;
	const sum = readSum(folded, at, false);
	if (sum?.meaning.kind !== 'relative') return sum;
	const { terms } = sum.meaning;
	if (terms.length === 0 && endOf(DEFINES, folded, sum.to) !== null) return null;
	const follows = terms.length > 0 ? endOf(FOLLOWS, folded, sum.to) : null;
	if (follows !== null) return withClause(folded, follows, terms);
	const place = matchAt(IN_MONTH, folded, sum.to);
	if (!place) return sum;
	const snap = { kind: place[1] ? 'monthStart' : 'monthEnd' } as const;
	return { to: sum.to + place[0].length, meaning: relative(terms, 'X', snap) };
};

/** "2e trimestre de X + 1", "2e trimestre de l'année qui suit l'adoption du budget". */
const readQuarterOf = reader(
	`(?:au |in het )?(${ORDINAL})\\s*(?:trimestre|trim\\.|kwartaal) (?:de |van )(?:(l'annee|het jaar) )?(?:(qui suit|suivant|dat volgt op|volgend op|na) |(?:de |van )?(?=x))`,
	([, ordinal = '', year, follows], end, folded) => {
		const quarter = quarterOfNumber(ordinalOf(ordinal, 0));
		if (!quarter) return null;
		const snap = { kind: 'quarter', quarter } as const;
		if (year && follows) {
			const found = withClause(folded, end, [{ count: 1, unit: 'year' }], snap);
			return found && [found.meaning, found.to];
		}
		const sum = follows ? null : readSum(folded, end, true);
		if (sum?.meaning.kind !== 'relative') return sum && [sum.meaning, sum.to];
		return [{ ...sum.meaning, snap }, sum.to];
	},
);

const MONTH_FOLLOWS =
	'(?:du|de la|van de|van het) ' +
	`(?:(${ORDINAL}) )?(?:mois|maand) (?:qui suit|qui suivra|suivant|die volgt op|volgend op|volgende op|na) `;
const monthPlace = (source: string, kind: 'monthStart' | 'monthEnd'): Reader =>
	reader(source + MONTH_FOLLOWS, ([, ordinal = ''], end, folded) => {
		const found = withClause(folded, end, [{ count: ordinalOf(ordinal, 1), unit: 'month' }], { kind });
		return found && [found.meaning, found.to];
	});

const WINDOW_LEAD = pattern(`(?:${BY} )?(?:${WITHIN}|(entre|tussen) )?`);
const TO = pattern('\\s*(?:a|tot|-)\\s*');
const TO_BETWEEN = pattern('\\s*(?:a|tot|-|et|en)\\s*');

/** "6 à 12 mois après", "entre 3 et 9 mois après". */
const readWindow: Reader = (folded, at) => {
	const lead = matchAt(WINDOW_LEAD, folded, at);
	const least = lead && readAmount(folded, at + lead[0].length);
	const second = least && endOf(lead[1] ? TO_BETWEEN : TO, folded, least.to);
	const most = second && readTerms(folded, second);
	const unit = most && least && matchAt(UNIT_AT, folded, readAmount(folded, second)?.to ?? second);
	const earliest = unit && termOf(least.value, unit[1] ?? '', 1);
	const follows = most && endOf(FOLLOWS, folded, most.to);
	return earliest && follows ? withClause(folded, follows, most.terms, null, [earliest]) : null;
};

/** "18 mois après", "dans les trois mois qui suivent", "dans l'année de"; without an event: "binnen 60 dagen". */
const readAfter: Reader = (folded, at) => {
	const one = matchAt(LEAD_ONE, folded, at);
	const within = one ? at : endOf(LEAD_WITHIN, folded, at);
	const single = one && termOf(1, one[1] ?? '', 1);
	const found = single
		? { terms: [single], to: at + one[0].length }
		: readTerms(folded, within ?? endOf(LEAD, folded, at) ?? at);
	if (!found) return null;
	const follows = endOf(FOLLOWS, folded, found.to);
	if (follows !== null) return withClause(folded, follows, found.terms);
	// "dans l'année 2024" and "binnen de maand juni 2023" are in the calendar.
	if (within === null || readCalendar(folded, endOf(SPACE, folded, found.to) ?? found.to)) return null;
	const of = endOf(OF, folded, found.to) === null ? null : endOf(OF_EVENT, folded, found.to);
	// "dans le mois de juin 2023" is a month, not a month after June.
	if (of !== null) return readCalendar(folded, of) ? null : withClause(folded, of, found.terms);
	return { to: found.to, meaning: relative(found.terms, '') };
};

/** "3 mois avant l'expiration du contrat", "au moins 6 weken voor de start". */
const readBefore: Reader = (folded, at) => {
	const found = readTerms(folded, endOf(LEAD_BEFORE, folded, at) ?? at, -1);
	const event = found && endOf(EARLIER, folded, found.to);
	return event ? withClause(folded, event, found.terms) : null;
};

const NO_UNIT_FOLLOWS = pattern(`\\s*${AFTER}\\s*`);
/** "binnen 30 na de kennisgeving": thirty of what? */
const readUnitless: Reader = (folded, at) => {
	const start = endOf(LEAD_WITHIN, folded, at);
	const number = start === null ? null : readNumber(folded, start);
	const follows = number && endOf(NO_UNIT_FOLLOWS, folded, number.to);
	return follows
		? { to: clause(folded, follows).to, meaning: { kind: 'problem', problem: 'unit-missing' } }
		: null;
};

const WORKING = pattern('\\s*(?:jours? (?:ouvrables?|ouvres?)|werkdag(?:en)?)');
const X_SIGN = pattern('x\\s*[+-]\\s*');
/** Working days are named and not computed: which days are free is not in the calendar. */
const readWorkingDays: Reader = (folded, at) => {
	const start = endOf(LEAD, folded, at) ?? at;
	const number = readNumber(folded, endOf(X_SIGN, folded, start) ?? start);
	const days = endOf(WORKING, folded, number?.to ?? start);
	if (days === null) return null;
	const follows = endOf(FOLLOWS, folded, days) ?? endOf(EARLIER, folded, days);
	return {
		to: follows === null ? days : Math.max(days, clause(folded, follows).to),
		meaning: { kind: 'problem', problem: 'working-days' },
	};
};

/** A reader of an event itself: the deadline is its day. */
const eventItself = (lead: string, described: string): Reader =>
	reader(`(?:${lead})(?=(${described}))`, ([, words = ''], end, folded) => {
		// "à la fin du premier trimestre 2023" and "à la date du 31/12/2023" are in the calendar.
		if (readCalendar(folded, end) ?? readCalendar(folded, end + words.length)) return null;
		const found = withClause(folded, end, []);
		return found && [found.meaning, found.to];
	});

const DEFINITION = pattern(
	'(?:[,(]\\s*)?(?:(?:ou|dont|avec|waarbij|waar|met) )?(?<![a-z0-9])x\\s*(?:[=:]|(?:etant|est|is|zijnde|designe)(?![a-z]))\\s*',
);

/** `X = 23-03-2023`, `X étant la date de …`, `où X = …`. */
const readDefinition: Reader = (folded, at) => {
	const start = endOf(DEFINITION, folded, at);
	if (start === null) return null;
	const day = readCalendarAlone(folded, start);
	if (day?.meaning.kind === 'period')
		return { to: day.to, meaning: { kind: 'eventDay', period: day.meaning.period } };
	if (day?.meaning.kind === 'problem') return day;
	const { event, to } = clause(folded, start, true);
	return event === '' ? null : { to, meaning: { kind: 'event', event } };
};

/** "à compter du dépôt de la demande, dans les 20 jours": the event comes first. */
const readLeadingEvent = reader(
	"(?:(?:a compter|a dater|a partir) (?:de |du |d')|te rekenen vanaf |te rekenen van |vanaf |na )([^,;:.()\\n]{3,160})(?=, (?:dans|binnen|endeans) )",
	([, event = '']) => ({ kind: 'event', event: event.trim() }),
);

/** In the order in which they are tried: what holds more of the text first. */
export const RELATIVES: readonly Reader[] = [
	readWorkingDays,
	readX,
	readQuarterOf,
	monthPlace('(?:le |de |op de )?(?:premier|1er|eerste) (?:jour|dag) ', 'monthStart'),
	monthPlace(
		'(?:avant |a |pour |voor |tegen |uiterlijk (?:op )?|au plus tard (?:le |a )?)?(?:la fin|le dernier jour|het einde|einde?|de laatste dag) ',
		'monthEnd',
	),
	readWindow,
	readAfter,
	readBefore,
	readUnitless,
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
		// "(= la date d'entrée en vigueur mentionnée à l'article 32)" says again what the day is.
		const { to } = clause(folded, end);
		return [{ kind: 'label' }, to];
	}),
	readLeadingEvent,
	readDefinition,
	reader('\\+\\s*(?=[a-z0-9])|(?<=\\)\\s?)-\\s*(?=[a-z0-9])', ([sign = ''], end, folded) => {
		const found = readTerms(folded, end, sign.startsWith('-') ? -1 : 1);
		return found && [{ kind: 'terms', terms: found.terms }, found.to];
	}),
];
