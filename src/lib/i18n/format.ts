import { quarterOf, type Day, type Period } from '$lib/domain/calendar';
import type { Language } from './language';
import { m } from './paraglide/messages';
import { quarterWord, realisationRowWord, semesterWord } from './terms';

/** Numbers, days and periods as people in Belgium write them. */

const LOCALES: Record<Language, string> = { fr: 'fr-BE', nl: 'nl-BE' };

/** Making a formatter takes longer than using it, and a long table uses it for every cell. */
const formatters = new Map<string, Intl.NumberFormat>();

function formatter(lang: Language, style: 'decimal' | 'percent', decimals: number): Intl.NumberFormat {
	const key = `${lang} ${style} ${decimals}`;
	const made =
		formatters.get(key) ??
		new Intl.NumberFormat(LOCALES[lang], {
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

/** `31/12/2020` in both languages. */
export function formatDay(day: Day): string {
	return [String(day.day).padStart(2, '0'), String(day.month).padStart(2, '0'), String(day.year)].join('/');
}

/** A period in the precision that it has: `31/12/2020`, `juin 2022`, `2e trimestre 2024`, `1er semestre 2022`, `2023`. */
export function formatPeriodWords(period: Period, lang: Language): string {
	const { precision, first, last } = period;
	const year = String(last.year);
	const ofYear = (name: string) => m.period_of_year({ period: name, year }, { locale: lang });
	switch (precision) {
		case 'day':
			return formatDay(first);
		case 'month':
			return new Intl.DateTimeFormat(LOCALES[lang], {
				month: 'long',
				year: 'numeric',
				timeZone: 'UTC',
			}).format(Date.UTC(first.year, first.month - 1, 1));
		case 'quarter':
			return ofYear(quarterWord(quarterOf(last), lang));
		case 'semester':
			return ofYear(semesterWord(last.month === 6 ? 1 : 2, lang));
		case 'year':
			return year;
		case 'span':
			return m.period_span({ from: formatDay(first), to: formatDay(last) }, { locale: lang });
	}
}

/** A period where there is little room: `31/12/2020`, `06/2022`, `T2 2024` (NL `K2 2024`), `S1 2022`, `2023`. */
export function formatPeriodShort(period: Period, lang: Language): string {
	const { precision, first, last } = period;
	switch (precision) {
		case 'month':
			return formatDay(first).slice(3);
		case 'quarter':
			return `${realisationRowWord(`T${quarterOf(last)}`, lang)} ${last.year}`;
		case 'semester':
			return `S${last.month / 6} ${last.year}`;
		default:
			return formatPeriodWords(period, lang);
	}
}
