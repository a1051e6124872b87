import { parseDay, parsePeriod, type Period } from '$lib/domain/time/calendar';
import { MONTH, monthOf, ORDINAL, ordinalOf, quarterOfNumber } from './lexicon';
import type { Meaning, PartialDate } from './tokens';
import { readNumber } from './numbers';
import { matchEnd, firstOf, matchAt, pattern, reader, type Reader } from './reader';

/** Calendar days and periods, with a year (`2e trimestre 2024`) or without (`2e trimestre`). */

const two = (number: number) => String(number).padStart(2, '0');

/** The period of a partial date in a year; null when there is no such day or its month is unknown. */
export function inYear(date: PartialDate, year: number): Period | null {
	switch (date.precision) {
		case 'day':
			return date.month === null ? null : parsePeriod(`${year}-${two(date.month)}-${two(date.day)}`);
		case 'month':
			return parsePeriod(`${year}-${two(date.month)}`);
		case 'quarter':
			return parsePeriod(`${year}-Q${date.quarter}`);
		case 'semester':
			return parsePeriod(`${year}-S${date.half}`);
	}
}

const noSuchDay: Meaning = { kind: 'problem', problem: 'no-such-day' };
const meaningOf = (period: Period | null): Meaning =>
	period ? { kind: 'period', period, range: false } : noSuchDay;
const ofNotation = (notation: string) => meaningOf(parsePeriod(notation));

/** A two-digit year is of this century. */
const yearOf = (digits: string) => Number(digits.length === 2 ? `20${digits}` : digits);
const ofDay = (year: string, month: string, day: string) =>
	meaningOf(inYear({ precision: 'day', month: Number(month), day: Number(day) }, yearOf(year)));

/** "fin juin" and "courant 2023" are due on the last day of the period, as the bare period is. */
const WHOLE =
	'(?:(?:(?:a |pour )?(?:la )?fin|(?:het )?einde?|(?:dans le |au )?courant|au cours|in de loop|tijdens|pendant|durant|dans|binnen) ' +
	"(?:de la |du |de l'|de |d'|le |l'|la |het |van het |van de |van )?(?:annee |jaar )?)?";
/** A number may not continue: `2023.5`, `31/12/2020/4`. */
const ENDS = '(?!\\d|[.,/:]\\d)';
const YEAR = `((?:19|20)\\d{2})${ENDS}`;
const QUARTER = '(?:trimestres?|trimesters?|kwarta(?:al|len)|trim(?:\\.|(?![a-z])))';
const HALF = '(?:semestres?|semesters?|halfjaar|jaarhelft|helft|moitie)';
const LAST = 'dernier|derniere|laatste';

type PartialDateReader = (folded: string, at: number) => { to: number; date: PartialDate | null } | null;

function partialDateReader(
	source: string,
	make: (groups: readonly string[]) => PartialDate | null,
): PartialDateReader {
	const sticky = pattern(source);
	return (folded, at) => {
		const match = matchAt(sticky, folded, at);
		return match && { to: at + match[0].length, date: make(Array.from(match, (group) => group)) };
	};
}

const quarter = (number: number): PartialDate | null => {
	const known = quarterOfNumber(number);
	return known && { precision: 'quarter', quarter: known };
};
const half = (number: number): PartialDate | null =>
	number === 1 || number === 2 ? { precision: 'semester', half: number } : null;

const MONTH_NEXT = pattern(` (${MONTH})`);
/** The first of two ordinals that share their noun: "1er et 2e trimestre 2023". */
const SHARED = '(?=\\s*(?:au|a|-|et|en|ou|of|,|tot|tot en met)\\s*(?:le |het |au )?' + `(?:${ORDINAL})\\s*`;

/** Readers of partial dates in words. A null date is written like one but does not exist: "5e trimestre". */
const PARTIAL_DATES: readonly PartialDateReader[] = [
	partialDateReader(
		`(\\d{1,2}|premier|eerste)\\s?(?:er|ste|de|e)?(?: |-)(${MONTH})`,
		([, day = '', name = '']) => ({
			precision: 'day',
			day: /\d/.test(day) ? Number(day) : 1,
			month: monthOf(name),
		}),
	),
	(folded, at) => {
		const number = /[a-z]/.test(folded.charAt(at)) ? readNumber(folded, at) : null;
		const month = number && matchAt(MONTH_NEXT, folded, number.to);
		if (!number || !month) return null;
		const date: PartialDate = { precision: 'day', day: number.value, month: monthOf(month[1] ?? '') };
		return { to: number.to + month[0].length, date };
	},
	partialDateReader(`(?:mi|medio|midden|half)[\\s-]{0,2}(${MONTH})`, ([, name = '']) => ({
		precision: 'day',
		day: 15,
		month: monthOf(name),
	})),
	partialDateReader(`${WHOLE}(?:mois de |mois d'|maand )?(${MONTH})`, ([, name = '']) => ({
		precision: 'month',
		month: monthOf(name) ?? 0,
	})),
	partialDateReader(`${WHOLE}(${ORDINAL}|${LAST})\\s*${QUARTER}`, ([, word = '']) =>
		quarter(ordinalOf(word, 4)),
	),
	partialDateReader(`${WHOLE}(?:[tqk]-?|(?:trimestre|kwartaal) )([1-4])`, ([, digit]) =>
		quarter(Number(digit)),
	),
	partialDateReader(`(${ORDINAL})${SHARED}${QUARTER})`, ([, word = '']) => quarter(ordinalOf(word, 0))),
	partialDateReader(`(${ORDINAL})${SHARED}${HALF})`, ([, word = '']) => half(ordinalOf(word, 0))),
	partialDateReader(`${WHOLE}(${ORDINAL}|${LAST})\\s*${HALF}`, ([, word = '']) => half(ordinalOf(word, 2))),
	partialDateReader(`${WHOLE}(?:s(?:em\\.?\\s?)?-?|(?:semestre|semester) )([12])`, ([, digit]) =>
		half(Number(digit)),
	),
	partialDateReader('(?:mi|medio|midden|halfweg|half)[\\s-]{0,2}(?=(?:19|20)\\d\\d)', () => half(1)),
];

const YEAR_AFTER = pattern(
	`\\s*(?:de l'annee |de l'an |van het jaar |annee |de |du |van |[/-]\\s?)?(?:${YEAR}|'(\\d\\d)${ENDS})`,
);

/** A partial date in words, complete when a year follows. */
const readPart: Reader = (folded, at) => {
	for (const read of PARTIAL_DATES) {
		const found = read(folded, at);
		if (!found) continue;
		const year = matchAt(YEAR_AFTER, folded, found.to);
		const to = found.to + (year?.[0].length ?? 0);
		if (!found.date) return { to, meaning: noSuchDay };
		if (year) return { to, meaning: meaningOf(inYear(found.date, yearOf(year[1] ?? year[2] ?? ''))) };
		return inYear(found.date, 2024)
			? { to, meaning: { kind: 'monthDay', date: found.date } }
			: { to, meaning: noSuchDay };
	}
	return null;
};

/** Reads calendar days and periods; longer forms are tried first. */
export const readCalendar: Reader = firstOf([
	reader(`(\\d{4})-(\\d{2})-(\\d{2})${ENDS}`, ([, year = '', month = '', day = '']) =>
		ofDay(year, month, day),
	),
	reader(
		`(\\d{1,2})\\s?[./-]\\s?(\\d{1,2})(?:\\s?[./-]\\s?|[^\\S\\n](?=\\d{4}))((?:19|20)\\d{2}|'?\\d{2}(?!\\d))${ENDS}`,
		([, day = '', month = '', year = '']) => ofDay(year.replace("'", ''), month, day),
	),
	reader(`(?:${WHOLE}(?:mois de |maand )?)?(\\d{1,2})[/.-]${YEAR}`, ([, month = '', year = '']) =>
		ofNotation(`${year}-${month.padStart(2, '0')}`),
	),
	reader(`${YEAR}[\\s/-]?[tqk]([1-4])(?! \\d{4})`, ([, year = '', digit = '']) =>
		ofNotation(`${year}-Q${digit}`),
	),
	reader(`${YEAR}[\\s/-]?s([12])(?! \\d{4})`, ([, year = '', digit = '']) => ofNotation(`${year}-S${digit}`)),
	readPart,
	// "2022-25" may be four years or no such month.
	reader(
		`${WHOLE}(?:l'annee |annee |het jaar |jaar |en |in )?${YEAR}(?!-\\d{1,2}(?![\\d/.]))`,
		([, year = '']) => ofNotation(year),
	),
	// A day and a month in digits; numbers that cannot be both are an article or a time of day.
	reader(
		`(\\d{1,2})/(\\d{1,2})(?![\\d/.-])|(\\d{2})[.-](\\d{2})(?![\\d/.-]|\\s?(?:(?:uur|u|h|eur|euros?)(?![a-z])|[€%]))`,
		([, day, month, twoDay, twoMonth]) => {
			const date = {
				precision: 'day',
				day: Number(day || twoDay),
				month: Number(month || twoMonth),
			} as const;
			if (date.day < 1 || date.day > 31 || date.month < 1 || date.month > 12) return null;
			// A leap year, so that 29 February is a day of the year.
			return parseDay(`2024-${two(date.month)}-${two(date.day)}`) ? { kind: 'monthDay', date } : noSuchDay;
		},
	),
	// A day whose month comes with the other end of a range or list: "du 15 au 30 avril 2023".
	reader(
		`(\\d{1,2})(?:er|ste|de|e)?(?=\\s*(?:au|a|-|et|en|ou|of|,|tot|tot en met|t/m)\\s*(?:le |de )?\\d{1,2}(?:(?:er|ste|de|e)? (?:${MONTH})|[/.]\\d{1,2}[/.]\\d{2}))`,
		([, day]) => {
			const number = Number(day);
			return number >= 1 && number <= 31
				? { kind: 'monthDay', date: { precision: 'day', day: number, month: null } }
				: null;
		},
	),
]);

const ALONE = pattern('\\s*(?=[,;.()\\]=\\n]|$)');

/** Reads a day or period that is followed by nothing else in its clause, as in "X = 23-03-2023". */
export const readCalendarAlone: Reader = (folded, at) => {
	const found = readCalendar(folded, at);
	return found && matchEnd(ALONE, folded, found.to) !== null ? found : null;
};
