import type { Term } from '$lib/domain/time/calendar';
import { clause } from './clause';
import { BY, EVENTS, relative, withClause } from './events';
import { ORDINAL, ordinalOf, quarterOfNumber } from './lexicon';
import { readNumber } from './numbers';
import { readCalendar } from './periods';
import { matchEnd, matchAt, pattern, reader, type Reader } from './reader';
import { readAmount, readTerms, termOf, UNIT_AT } from './terms';

/** Deadlines that count from an event: `X + 18 mois`, "dans les trois mois qui suivent la publication". */

type ReadPiece = ReturnType<Reader>;

const AFTER =
	'(?:(?:apres que|apres|suivant|qui suivent|qui suit|qui suivra|te rekenen vanaf|te rekenen van|te tellen vanaf|die volgen op|' +
	"die volgt op|dat volgt op|volgend op|volgende op|nadat|na|vanaf)(?= |:|$)|(?:a compter|a dater|a partir) (?:de |du |d'))";
const WITHIN =
	"(?:dans (?:un |le )?delai (?:maximal |maximum )?de |dans les |dans le |dans l'|dans |endeans les |endeans le |endeans l'|endeans |en |" +
	'binnen een termijn van |binnen de |binnen het |binnen )';
const AT_MOST = '(?:maximum |maximaal |au maximum |hoogstens |ten hoogste |tot )';

const LEAD = pattern(`(?:${BY} )?(?:${WITHIN})?${AT_MOST}?`);
const LEAD_WITHIN = pattern(`(?:${BY} )?${WITHIN}${AT_MOST}?`);
const LEAD_BEFORE = pattern(`(?:${BY} )?(?:(?:au moins|au minimum|minstens|ten minste|minimaal) )?`);
const FOLLOWS = pattern(`\\s*${AFTER}\\s*`);
const OF = pattern("\\s*(?:des |du |de |d'|van )");
const EARLIER = pattern('\\s*(?:avant|voor|voorafgaand aan) ');
/** "dans le mois", "binnen het jaar": the unit alone is one of it. */
const LEAD_ONE = pattern(
	`(?:${BY} )?(?:dans|endeans|binnen) (?:le |l'|de |het )(an|annee|mois|semaine|trimestre|semestre|jaar|maand|week|kwartaal|semester)`,
);
const SPACE = pattern(' ');

const X = pattern('x');
const SIGN = pattern('\\s*(?:([+-])|plus )\\s*');
const IN_MONTH = pattern(
	'\\s*,\\s*(?:(?:le |de |op de )?(premier|1er|eerste) (?:jour|dag)|(?:la |het )?(?:fin|einde?)|(?:le dernier jour|de laatste dag)) ' +
		'(?:du mois|van de maand)(?! (?:qui|die|suivant|volgend))',
);

/**
 * X and its terms. A number without a unit is a problem, unless `bare`: then it is in years ("2e trimestre de X+1").
 */
function readSum(folded: string, at: number, bare: boolean): ReadPiece {
	let to = matchEnd(X, folded, at);
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
		if (!amount || matchEnd(UNIT_AT, folded, amount.to) !== null) return null;
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
	if (matchEnd(X, folded, at) === null) return null;
	const sum = readSum(folded, at, false);
	if (sum?.meaning.kind !== 'relative') return sum;
	const { terms } = sum.meaning;
	if (terms.length === 0 && matchEnd(DEFINES, folded, sum.to) !== null) return null;
	const follows = terms.length > 0 ? matchEnd(FOLLOWS, folded, sum.to) : null;
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
	const second = least && matchEnd(lead[1] ? TO_BETWEEN : TO, folded, least.to);
	const most = second && readTerms(folded, second);
	const unit = most && least && matchAt(UNIT_AT, folded, readAmount(folded, second)?.to ?? second);
	const earliest = unit && termOf(least.value, unit[1] ?? '', 1);
	const follows = most && matchEnd(FOLLOWS, folded, most.to);
	return earliest && follows ? withClause(folded, follows, most.terms, null, [earliest]) : null;
};

/** "18 mois après", "dans les trois mois qui suivent", "dans l'année de"; without an event: "binnen 60 dagen". */
const readAfter: Reader = (folded, at) => {
	const one = matchAt(LEAD_ONE, folded, at);
	const within = one ? at : matchEnd(LEAD_WITHIN, folded, at);
	const single = one && termOf(1, one[1] ?? '', 1);
	const found = single
		? { terms: [single], to: at + one[0].length }
		: readTerms(folded, within ?? matchEnd(LEAD, folded, at) ?? at);
	if (!found) return null;
	const follows = matchEnd(FOLLOWS, folded, found.to);
	if (follows !== null) return withClause(folded, follows, found.terms);
	// "dans l'année 2024" and "binnen de maand juni 2023" are calendar dates.
	if (within === null || readCalendar(folded, matchEnd(SPACE, folded, found.to) ?? found.to)) return null;
	const of = matchEnd(OF, folded, found.to);
	// "dans le mois de juin 2023" is that month, not a month after it.
	if (of !== null) return readCalendar(folded, of) ? null : withClause(folded, of, found.terms);
	return { to: found.to, meaning: relative(found.terms, '') };
};

/** "3 mois avant l'expiration du contrat", "au moins 6 weken voor de start". */
const readBefore: Reader = (folded, at) => {
	const found = readTerms(folded, matchEnd(LEAD_BEFORE, folded, at) ?? at, -1);
	const event = found && matchEnd(EARLIER, folded, found.to);
	return event ? withClause(folded, event, found.terms) : null;
};

/** "binnen 30 na de kennisgeving": thirty of what? */
const readUnitless: Reader = (folded, at) => {
	const start = matchEnd(LEAD_WITHIN, folded, at);
	const number = start === null ? null : readNumber(folded, start);
	const follows = number && matchEnd(FOLLOWS, folded, number.to);
	return follows
		? { to: clause(folded, follows).to, meaning: { kind: 'problem', problem: 'unit-missing' } }
		: null;
};

const WORKING = pattern('\\s*(?:jours? (?:ouvrables?|ouvres?)|werkdag(?:en)?)');
const X_SIGN = pattern('x\\s*[+-]\\s*');
/** Working days are recognised but not computed: the calendar has no public holidays. */
const readWorkingDays: Reader = (folded, at) => {
	const start = matchEnd(LEAD, folded, at) ?? at;
	const number = readNumber(folded, matchEnd(X_SIGN, folded, start) ?? start);
	const days = matchEnd(WORKING, folded, number?.to ?? start);
	if (days === null) return null;
	const follows = matchEnd(FOLLOWS, folded, days) ?? matchEnd(EARLIER, folded, days);
	return {
		to: follows === null ? days : Math.max(days, clause(folded, follows).to),
		meaning: { kind: 'problem', problem: 'working-days' },
	};
};

/** In the order in which they are tried: those that take more of the text first. */
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
	...EVENTS,
	reader('\\+\\s*(?=[a-z0-9])|(?<=\\)\\s?)-\\s*(?=[a-z0-9])', ([sign = ''], end, folded) => {
		const found = readTerms(folded, end, sign.startsWith('-') ? -1 : 1);
		return found && [{ kind: 'terms', terms: found.terms }, found.to];
	}),
];
