import { quarterOf, type Day, type Period } from '$lib/domain/time/calendar';
import type { Language } from './language';
import { m } from './paraglide/messages';
import { quarterWord, realisationRowWord, semesterWord } from './terms';

/**
 * Numbers, days and periods as written in Belgium. In English too, so that a spreadsheet set to Belgium reads `76,1%`
 * as a number.
 */

/** The Intl tag of a language, such as `fr-BE`, from its message file. */
export const languageTag = (lang: Language) => m.language_tag({}, { locale: lang });

/** The formatter of a key, made once: making one costs far more than using it, and a page may use it 10,000 times. */
function cached<Formatter>(cache: Map<string, Formatter>, key: string, make: () => Formatter): Formatter {
	const known = cache.get(key);
	if (known !== undefined) return known;
	const made = make();
	cache.set(key, made);
	return made;
}

type DayForm = 'day' | 'dayOfYear' | 'monthNumber' | 'monthName';
const DAY_FORMS: Record<DayForm, Intl.DateTimeFormatOptions> = {
	day: { day: '2-digit', month: '2-digit', year: 'numeric', timeZone: 'UTC' },
	dayOfYear: { day: '2-digit', month: '2-digit', timeZone: 'UTC' },
	monthNumber: { month: '2-digit', year: 'numeric', timeZone: 'UTC' },
	monthName: { month: 'long', year: 'numeric', timeZone: 'UTC' },
};

const dateFormats = new Map<string, Intl.DateTimeFormat>();
function formatDate(form: DayForm, day: { year: number; month: number; day: number }, lang: Language) {
	const format = cached(
		dateFormats,
		`${form} ${lang}`,
		() => new Intl.DateTimeFormat(languageTag(lang), DAY_FORMS[form]),
	);
	return format.format(Date.UTC(day.year, day.month - 1, day.day));
}

const languageNames = new Map<string, Intl.DisplayNames>();

/** The name of `language` in the language `lang`: `néerlandais`; the code itself where Intl has no name for it. */
export function formatLanguage(language: string, lang: Language): string {
	const names = cached(
		languageNames,
		lang,
		() => new Intl.DisplayNames(languageTag(lang), { type: 'language' }),
	);
	return names.of(language) ?? language;
}

const numberFormats = new Map<string, Intl.NumberFormat>();
function formatNumber(
	number: number,
	style: 'decimal' | 'percent',
	decimals: number,
	lang: Language,
): string {
	const format = cached(
		numberFormats,
		`${style} ${decimals} ${lang}`,
		() =>
			new Intl.NumberFormat(languageTag(lang), {
				style,
				minimumFractionDigits: decimals,
				maximumFractionDigits: decimals,
			}),
	);
	return format.format(number);
}

/** A whole number, with a separator between thousands: `10 000`. */
export function formatCount(count: number, lang: Language): string {
	return formatNumber(count, 'decimal', 0, lang);
}

/** A rate from 0 to 1 as a percentage with that many decimals; a dash when nothing is due (null), never 0 %. */
export function formatRate(rate: number | null, lang: Language, decimals: 0 | 1): string {
	return rate === null ? '–' : formatNumber(rate, 'percent', decimals, lang);
}

/** A day: `31/12/2020`; in German `31.12.2020`. */
export function formatDay(day: Day, lang: Language): string {
	return formatDate('day', day, lang);
}

/** A day of every year: `31/03`. Written in a leap year, so that 29 February exists. */
export function formatDayOfYear({ month, day }: { month: number; day: number }, lang: Language): string {
	return formatDate('dayOfYear', { year: 2000, month, day }, lang);
}

/** A period at its own precision: `31/12/2020`, `juin 2022`, `2e trimestre 2024`, `1er semestre 2022`, `2023`. */
export function formatPeriodWords(period: Period, lang: Language): string {
	const { precision, first, last } = period;
	const year = String(last.year);
	const ofYear = (name: string) => m.period_of_year({ period: name, year }, { locale: lang });
	switch (precision) {
		case 'day':
			return formatDay(first, lang);
		case 'month':
			return formatDate('monthName', first, lang);
		case 'quarter':
			return ofYear(quarterWord(quarterOf(last), lang));
		case 'semester':
			return ofYear(semesterWord(last.month === 6 ? 1 : 2, lang));
		case 'year':
			return year;
		case 'span':
			return m.period_span({ from: formatDay(first, lang), to: formatDay(last, lang) }, { locale: lang });
	}
}

/**
 * A period where space is short: `31/12/2020`, `06/2022`, `T2 2024` (NL `K2 2024`, EN and DE `Q2 2024`), `S1 2022`,
 * `2023`.
 */
export function formatPeriodShort(period: Period, lang: Language): string {
	const { precision, first, last } = period;
	switch (precision) {
		case 'month':
			return formatDate('monthNumber', first, lang);
		case 'quarter':
			return `${realisationRowWord(`T${quarterOf(last)}`, lang)} ${last.year}`;
		case 'semester':
			return `S${last.month / 6} ${last.year}`;
		default:
			return formatPeriodWords(period, lang);
	}
}
