import { quarterOf, type Day, type Period } from '$lib/domain/time/calendar';
import type { Language } from './language';
import { m } from './paraglide/messages';
import { quarterWord, realisationRowWord, semesterWord } from './terms';

/** Numbers, days and periods as people in Belgium write them: also in English, so that a spreadsheet in Belgium reads `76,1%` as a number. */

/** The Intl tag of a language, `fr-BE`: its file of messages says it, as its words do. */
export const languageTag = (lang: Language) => m.language_tag({}, { locale: lang });

type DayForm = 'day' | 'dayOfYear' | 'monthNumber' | 'monthName';
const DAY_FORMS: Record<DayForm, Intl.DateTimeFormatOptions> = {
	day: { day: '2-digit', month: '2-digit', year: 'numeric', timeZone: 'UTC' },
	dayOfYear: { day: '2-digit', month: '2-digit', timeZone: 'UTC' },
	monthNumber: { month: '2-digit', year: 'numeric', timeZone: 'UTC' },
	monthName: { month: 'long', year: 'numeric', timeZone: 'UTC' },
};

/** Kept, because a page of 10,000 parts writes as many days, and making a format costs far more than using it. */
const formats = new Map<string, Intl.DateTimeFormat>();
function formatDate(form: DayForm, day: { year: number; month: number; day: number }, lang: Language) {
	const key = `${form} ${lang}`;
	const format = formats.get(key) ?? new Intl.DateTimeFormat(languageTag(lang), DAY_FORMS[form]);
	formats.set(key, format);
	return format.format(Date.UTC(day.year, day.month - 1, day.day));
}

const languageNames = new Map<Language, Intl.DisplayNames>();

/** The name of a language in another one: `néerlandais`. */
export function formatLanguage(language: string, lang: Language): string {
	const names = languageNames.get(lang) ?? new Intl.DisplayNames(languageTag(lang), { type: 'language' });
	languageNames.set(lang, names);
	return names.of(language) ?? language;
}

/** Making a formatter takes longer than using it, and a long table uses it for every cell. */
const formatters = new Map<string, Intl.NumberFormat>();

function formatter(lang: Language, style: 'decimal' | 'percent', decimals: number): Intl.NumberFormat {
	const key = `${lang} ${style} ${decimals}`;
	const made =
		formatters.get(key) ??
		new Intl.NumberFormat(languageTag(lang), {
			style,
			minimumFractionDigits: decimals,
			maximumFractionDigits: decimals,
		});
	formatters.set(key, made);
	return made;
}

/** A whole number with its thousands separated. */
export function formatCount(count: number, lang: Language): string {
	return formatter(lang, 'decimal', 0).format(count);
}

/** A rate from 0 to 1 as a percentage with `decimals` digits; a dash when nothing is due (null), never 0 %. */
export function formatRate(rate: number | null, lang: Language, decimals: 0 | 1): string {
	return rate === null ? '–' : formatter(lang, 'percent', decimals).format(rate);
}

/** `31/12/2020`; in German `31.12.2020`. */
export function formatDay(day: Day, lang: Language): string {
	return formatDate('day', day, lang);
}

/** A day that comes back every year: `31/03`. A leap year, so that 29 February is one. */
export function formatDayOfYear({ month, day }: { month: number; day: number }, lang: Language): string {
	return formatDate('dayOfYear', { year: 2000, month, day }, lang);
}

/** A period in the precision that it has: `31/12/2020`, `juin 2022`, `2e trimestre 2024`, `1er semestre 2022`, `2023`. */
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

/** A period where there is little room: `31/12/2020`, `06/2022`, `T2 2024` (NL `K2 2024`, EN and DE `Q2 2024`), `S1 2022`, `2023`. */
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
